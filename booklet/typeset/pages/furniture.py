"""Page furniture: running head, folio, footer line, thumb-index tab, and lines for notes where much of a page is left.

All of it is decoration to a screen reader.
"""

from __future__ import annotations

from collections.abc import Sequence

from booklet.core.result_cache import kept
from booklet.core.units import Points
from booklet.core.values import frozen
from booklet.errors import LayoutError
from booklet.model.document import Part
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Galley, Mark, Run, Shape, rule
from booklet.typeset.setter import Setter, drawn
from booklet.typeset.theme.theme import PRINTABLE, Theme

_MOST_FOOT_LINES = 2
"""Lines that a footer may take."""

_WIDE_DIGIT = "0"

_MUCH = 0.4
"""Share of a page's room that looks empty rather than calm; where as much is left over, there are lines for notes."""


@frozen
class Spot:
    """Where a page stands in its booklet.

    Attributes:
        number: The page's number; odd pages lie on the right.
        tab_place: How far down the edge the chapter's tab is, from 0 for the first chapter to 1 for the last.
        band: Height of the band across the page's top, or 0; a band takes the running head's place.
        end: Where its text ends, if what follows begins on a new page; 0 if it goes on there.
        bands: Bands across its midst: top and height of each.
    """

    number: int
    tab_place: float = 0.0
    band: Points = 0.0
    end: Points = 0.0
    bands: tuple[tuple[Points, Points], ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether the page lies on the right of an open booklet."""
        return self.number % 2 == 1


Further = Sequence[tuple[Part, float]]
"""Chapters that begin further down a page, each with how far down the edge its tab is."""


def furnish(part: Part, spot: Spot, footer: str, setter: Setter, notes: str = "") -> list[Mark]:
    """Return what a page carries around its text: its foot, which other pages have as well, and what is its own.

    Args:
        part: The chapter.
        spot: Where the page stands.
        footer: A line opposite the folio, or "".
        setter: Theme and color of the chapter.
        notes: What stands over lines for notes; "" for no such lines.
    """
    return [*foot(spot, footer, setter, has_title=bool(part.title)), *around(part, spot, setter, notes)]


def foot(spot: Spot, footer: str, setter: Setter, *, has_title: bool) -> list[Mark]:
    """Return the footer and the rule above it, which are the same on pages whose `alike` spots are.

    A page that a band fills carries nothing, and a chapter without a title has pages without folio and rule.
    """
    theme = setter.theme
    if spot.band >= theme.paper.height:
        return []
    _, inner, y = _edges(spot, theme)
    number = str(spot.number) if has_title else ""
    footed = _footer(footer, number, setter, inner, y, at_right=not spot.is_right)
    if not has_title:
        return [*footed]
    return [*footed, rule(theme.side, y - theme.space(1), theme.measure, theme.hairline, theme.grid.hair)]


def alike(spot: Spot) -> Spot:
    """Return a spot that all pages with the same foot have in common."""
    # The footer has the same room beside all numbers of as many digits.
    least = 10 ** (len(str(spot.number)) - 1)
    return Spot(least if (spot.number - least) % 2 == 0 else least + 1, band=spot.band)


def around(part: Part, spot: Spot, setter: Setter, notes: str, further: Further = ()) -> list[Mark]:
    """Return folio, head, tabs and lines for notes; a chapter without a title has pages without them."""
    theme = setter.theme
    if not part.title or spot.band >= theme.paper.height:
        return []
    outer, _, y = _edges(spot, theme)
    marks: list[Mark] = [*_words(Text.of(str(spot.number), bold=True), setter, outer, y, at_right=spot.is_right)]
    if not spot.band:
        marks += _words(Text.of(part.title), setter, outer, theme.layout.head, at_right=spot.is_right)
    return [*marks, *_notes(notes, spot, setter), *_tabs(((part, spot.tab_place), *further), spot, theme)]


def _edges(spot: Spot, theme: Theme) -> tuple[Points, Points, Points]:
    """Return the text's outer and inner edge, and where the foot begins."""
    outer, inner = theme.paper.width - theme.side, theme.side
    if not spot.is_right:
        outer, inner = inner, outer
    return outer, inner, theme.paper.height - theme.layout.folio


def _notes(words: str, spot: Spot, setter: Setter) -> list[Mark]:
    """Return lines to write on down to the foot, with a word over them, if much of the page is left over."""
    theme, gap = setter.theme, setter.theme.grid.line_gap
    if not words or not spot.end or theme.bottom - spot.end < _MUCH * (theme.bottom - theme.top):
        return []
    y = spot.end + theme.space(9)
    label = Text.of(words, bold=True)
    lines = setter.lines(Galley(), label, "label", ARTIFACT, x=theme.side, measure=theme.measure, color=theme.muted)
    marks: list[Mark] = [*setter.stack(lines, "label", y)]
    y += setter.leading("label")
    count = int((theme.bottom - theme.space(2) - y) // gap)
    places = (y + gap * line for line in range(1, count + 1))
    return [*marks, *(rule(theme.side, place, theme.measure, theme.muted, theme.grid.line) for place in places)]


@kept()
def _words(text: Text, setter: Setter, x: Points, y: Points, *, at_right: bool = False) -> tuple[Run, ...]:
    """Return words on one line, set once for all pages of a chapter; `x` is their left edge, or their right edge."""
    width = setter.width(text, "folio")
    left = x - width if at_right else x
    measure = width + setter.theme.space(0.25)
    lines = setter.lines(Galley(), text, "folio", ARTIFACT, x=left, measure=measure, color=setter.theme.muted)
    return tuple(setter.stack(lines, "folio", y))


def _footer(words: str, number: str, setter: Setter, x: Points, y: Points, *, at_right: bool) -> list[Run]:
    """Return the footer, on two lines if it does not fit beside the folio.

    Raises:
        LayoutError: If it needs more lines than that.
    """
    if not words:
        return []
    widest = Text.of(_WIDE_DIGIT * len(number), bold=True)
    room = setter.theme.measure - setter.width(widest, "folio") - setter.theme.space(4)
    lines = setter.lines(Galley(), Text.of(words), "folio", ARTIFACT, measure=room)
    if len(lines) > _MOST_FOOT_LINES:
        raise LayoutError(f"the line at the foot of each page is too long: {words!r}", "Shorten it.")
    said = ("".join(run.text for run in line).strip() for line in lines)
    leading = setter.leading("folio")
    return [
        run
        for index, line in enumerate(said)
        for run in _words(Text.of(line), setter, x, y + index * leading, at_right=at_right)
    ]


def _tabs(parts: Further, spot: Spot, theme: Theme) -> list[Mark]:
    """Return the tabs of all chapters on a page, each below bands and below the one before it.

    On a band of its own color a tab would not be seen.
    """
    grid, marks = theme.grid, list[Mark]()
    taken = [(0.0, spot.band), *spot.bands] if spot.band else list(spot.bands)
    for part, place in parts:
        if part.tab:
            top = grid.tab_top + place * (theme.bottom - grid.tab_top - grid.tab_height)
            for y, height in taken:
                if y - grid.tab_height < top < y + height + theme.space(2):
                    top = y + height + theme.space(2)
            taken.append((top, grid.tab_height - theme.space(1.5)))
            marks += _tab_at(part.tab, top, Setter(theme, part.color), is_right=spot.is_right)
    return marks


@kept()
def _tab_at(words: str, top: Points, setter: Setter, *, is_right: bool) -> tuple[Mark, ...]:
    """Return a tab whose top edge is at a place, set once for all pages of a chapter on one side."""
    theme, grid = setter.theme, setter.theme.grid
    left = theme.paper.width - grid.tab_width if is_right else 0.0
    # The round corners on the outer side lie beyond the page's edge.
    edge = left if is_right else left - grid.radius
    ground = Shape(edge, top, grid.tab_width + grid.radius, grid.tab_height, fill=setter.accent, radius=grid.radius)
    text = Text.of(words, bold=True)
    middle = (grid.tab_width - PRINTABLE) / 2
    centre = left + middle if is_right else PRINTABLE + middle
    x = centre - setter.width(text, "strong") / 2
    lines = setter.lines(Galley(), text, "strong", ARTIFACT, x=x, measure=grid.tab_width, color=theme.white)
    return (ground, *setter.stack(drawn(lines), "strong", top + (grid.tab_height - setter.leading("strong")) / 2))
