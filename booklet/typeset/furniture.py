"""Page furniture: running head, folio, footer line and thumb-index tab. All of it is decoration to a screen reader."""

from __future__ import annotations

from booklet.elements import Part
from booklet.text import Text
from booklet.typeset.boxes import ARTIFACT, Galley, Mark, Run, Shape, rule
from booklet.typeset.stick import Stick
from booklet.units import Points

_TAB_WIDTH: Points = 17.0
_TAB_HEIGHT: Points = 34.0
_TAB_TOP: Points = 84.0
_HEAD_Y: Points = 28.0
_FOOT_RISE: Points = 36.0


def furnish(part: Part, number: int, tab_place: float, footer: str, stick: Stick, *, has_head: bool) -> list[Mark]:
    """Return what a page carries around its text.

    Args:
        part: The chapter; one without a title has bare pages.
        number: The page's number; odd pages lie on the right.
        tab_place: How far down the edge the chapter's tab is, from 0 for the first chapter to 1 for the last.
        footer: A line opposite the folio, or "".
        stick: Theme and colour of the chapter.
        has_head: Whether the running head is shown; a band has its place at the top.
    """
    if not part.title:
        return []
    theme = stick.theme
    is_right = number % 2 == 1
    right = theme.paper.width - theme.side
    foot = theme.paper.height - _FOOT_RISE
    marks: list[Mark] = [rule(theme.side, foot - theme.space(1), theme.measure, theme.hairline, line=0.5)]
    marks += _words(str(number), stick, right if is_right else theme.side, foot, bold=True, at_right=is_right)
    marks += _words(footer, stick, theme.side if is_right else right, foot, at_right=not is_right)
    if has_head:
        marks += _words(part.title, stick, right if is_right else theme.side, _HEAD_Y, at_right=is_right)
    return marks + _tab(part, tab_place, stick, is_right=is_right)


def _words(words: str, stick: Stick, x: Points, y: Points, *, bold: bool = False, at_right: bool = False) -> list[Run]:
    if not words:
        return []
    text = Text.of(words, bold=bold)
    width = stick.width(text, "folio")
    left = x - width if at_right else x
    lines = stick.lines(Galley(), text, "folio", ARTIFACT, x=left, measure=width + 1, colour=stick.theme.muted)
    return stick.stack(lines, "folio", y)


def _tab(part: Part, place: float, stick: Stick, *, is_right: bool) -> list[Mark]:
    if not part.tab:
        return []
    theme = stick.theme
    top = _TAB_TOP + place * (theme.bottom - _TAB_TOP - _TAB_HEIGHT)
    left = theme.paper.width - _TAB_WIDTH if is_right else 0.0
    # The round corners on the outer side lie beyond the page's edge.
    edge = left if is_right else left - theme.radius
    wide = _TAB_WIDTH + theme.radius
    ground = Shape(edge, top, wide, _TAB_HEIGHT, stick.accent, theme.white, radius=theme.radius)
    text = Text.of(part.tab, bold=True)
    x = left + (_TAB_WIDTH - stick.width(text, "label")) / 2
    lines = stick.lines(Galley(), text, "label", ARTIFACT, x=x, measure=_TAB_WIDTH, colour=theme.white)
    return [ground, *stick.stack(lines, "label", top + (_TAB_HEIGHT - stick.leading("label")) / 2)]
