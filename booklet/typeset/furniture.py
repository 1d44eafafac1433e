"""Page furniture: running head, folio, footer line and thumb-index tab. All of it is decoration to a screen reader."""

from __future__ import annotations

from dataclasses import dataclass

from booklet.elements import Part
from booklet.text import Text
from booklet.typeset.boxes import ARTIFACT, Galley, Mark, Run, Shape, rule
from booklet.typeset.stick import Stick
from booklet.units import Points

_TAB_WIDTH: Points = 26.0
_TAB_HEIGHT: Points = 34.0
_TAB_TOP: Points = 84.0
_HEAD_Y: Points = 28.0
_FOOT_RISE: Points = 36.0

_PRINTABLE: Points = 13.0
"""How far from the edge an office printer prints; the mark on a tab stays clear of it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a page stands in its booklet.

    Attributes:
        number: The page's number; odd pages lie on the right.
        tab_place: How far down the edge the chapter's tab is, from 0 for the first chapter to 1 for the last.
        band: Height of the band across the page's top, or 0; a band takes the running head's place.
    """

    number: int
    tab_place: float = 0.0
    band: Points = 0.0

    @property
    def is_right(self) -> bool:
        """Whether the page lies on the right of an open booklet."""
        return self.number % 2 == 1


def furnish(part: Part, spot: Spot, footer: str, stick: Stick) -> list[Mark]:
    """Return what a page carries around its text.

    A chapter without a title has pages without head, folio and tab; a page that a band fills carries nothing.

    Args:
        part: The chapter.
        spot: Where the page stands.
        footer: A line opposite the folio, or "".
        stick: Theme and colour of the chapter.
    """
    theme = stick.theme
    if spot.band >= theme.paper.height:
        return []
    outer, inner = theme.paper.width - theme.side, theme.side
    if not spot.is_right:
        outer, inner = inner, outer
    foot = theme.paper.height - _FOOT_RISE
    marks: list[Mark] = [*_words(footer, stick, inner, foot, at_right=not spot.is_right)]
    if not part.title:
        return marks
    marks.append(rule(theme.side, foot - theme.space(1), theme.measure, theme.hairline, line=0.5))
    marks += _words(str(spot.number), stick, outer, foot, bold=True, at_right=spot.is_right)
    if not spot.band:
        marks += _words(part.title, stick, outer, _HEAD_Y, at_right=spot.is_right)
    return [*marks, *_tab(part, spot, stick)]


def _words(words: str, stick: Stick, x: Points, y: Points, *, bold: bool = False, at_right: bool = False) -> list[Run]:
    if not words:
        return []
    text = Text.of(words, bold=bold)
    width = stick.width(text, "folio")
    left = x - width if at_right else x
    lines = stick.lines(Galley(), text, "folio", ARTIFACT, x=left, measure=width + 1, colour=stick.theme.muted)
    return stick.stack(lines, "folio", y)


def _tab(part: Part, spot: Spot, stick: Stick) -> list[Mark]:
    if not part.tab:
        return []
    theme = stick.theme
    top = _TAB_TOP + spot.tab_place * (theme.bottom - _TAB_TOP - _TAB_HEIGHT)
    # On a band of its own colour a tab would not be seen; it stands below.
    top = max(top, spot.band + theme.space(2)) if spot.band else top
    left = theme.paper.width - _TAB_WIDTH if spot.is_right else 0.0
    # The round corners on the outer side lie beyond the page's edge.
    edge = left if spot.is_right else left - theme.radius
    ground = Shape(edge, top, _TAB_WIDTH + theme.radius, _TAB_HEIGHT, fill=stick.accent, radius=theme.radius)
    text = Text.of(part.tab, bold=True)
    middle = (_TAB_WIDTH - _PRINTABLE) / 2
    centre = left + middle if spot.is_right else _PRINTABLE + middle
    x = centre - stick.width(text, "strong") / 2
    lines = stick.lines(Galley(), text, "strong", ARTIFACT, x=x, measure=_TAB_WIDTH, colour=theme.white)
    return [ground, *stick.stack(lines, "strong", top + (_TAB_HEIGHT - stick.leading("strong")) / 2)]
