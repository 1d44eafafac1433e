"""Tighter looks for what must not be looked for on two pages, from those that most pages have to the tightest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from booklet.core.units import Points
from booklet.core.values import frozen, replace
from booklet.typeset.theme.theme import LAYOUTS, Theme
from booklet.typeset.theme.type_scale import HALF_SHEET, LARGE_PRINT, SHEET, WHOLE_SHEET


@frozen
class _Step:
    column: int
    unit: Points
    is_full: bool = False


_STEPS: Final[Mapping[int, tuple[_Step, ...]]] = {
    HALF_SHEET: (
        _Step(HALF_SHEET, 3.5),
        _Step(HALF_SHEET, 3.0, is_full=True),
        _Step(SHEET, 3.0, is_full=True),
        _Step(SHEET, 2.5, is_full=True),
    ),
    WHOLE_SHEET: (
        _Step(WHOLE_SHEET, 4.0),
        _Step(WHOLE_SHEET, 3.5, is_full=True),
        _Step(HALF_SHEET, 4.0),
        _Step(HALF_SHEET, 3.5, is_full=True),
        _Step(SHEET, 3.0, is_full=True),
    ),
    LARGE_PRINT: (_Step(LARGE_PRINT, 4.0, is_full=True), _Step(LARGE_PRINT, 3.0, is_full=True)),
}
"""By the column of the type scale that most pages have: smaller gaps first, then smaller type, never the least."""


def most_pages(theme: Theme) -> int:
    """Return on how many pages such a thing may stand: one, or two in large print."""
    return 2 if theme.is_large else 1


def tighter(theme: Theme) -> Iterator[Theme]:
    """Yield a theme, then tighter ones with the same margins; none for a sheet's own, which is fitted as a whole.

    In large print the first one is tighter already, so that all numbers stand on the first of two pages.
    """
    is_of_booklets = LAYOUTS.get((theme.edition, theme.paper.name)) == theme.layout
    if not (is_of_booklets and theme.is_large):
        yield theme
    for step in _STEPS[theme.layout.column] if is_of_booklets else ():
        layout = replace(theme.layout, column=step.column, unit=step.unit, is_full=step.is_full)
        yield replace(theme, layout=layout)
