"""Which sheets of paper take two pages side by side."""

from __future__ import annotations

from typing import Literal

from booklet.core.units import Points, mm
from booklet.core.values import frozen
from booklet.errors import LayoutError
from booklet.model.papers import Paper

_SLACK: Points = 0.5
"""Rounding allowed between two pages and a sheet; paper is cut less exactly than that."""


@frozen
class SheetPaper:
    """A sheet of paper, lying.

    Attributes:
        name: As it stands on the packet and in a printer's settings.
        size: Width and height, as they are printed.
        unit: What they are in.
    """

    name: str
    size: tuple[str, str]
    unit: Literal["inches", "millimeters"]
    width: Points
    height: Points

    @property
    def fold(self) -> Points:
        """Where the sheet is folded, from its left edge."""
        return self.width / 2


SHEETS = {
    "half-letter": SheetPaper("Letter", ("11", "8.5"), "inches", 792.0, 612.0),
    "a5": SheetPaper("A4", ("297", "210"), "millimeters", round(mm(297), 2), round(mm(210), 2)),
    "letter": SheetPaper("Tabloid", ("17", "11"), "inches", 1224.0, 792.0),
    "a4": SheetPaper("A3", ("420", "297"), "millimeters", round(mm(420), 2), round(mm(297), 2)),
}
"""The sheet for each page size, by its name in `booklet.model.papers.PAPERS` (ANSI Y14.1; ISO 216)."""


def sheet_for(paper: Paper) -> SheetPaper:
    """Return the sheet that takes two pages of this size side by side, at their own size.

    Raises:
        LayoutError: If none is known.
    """
    sheet = SHEETS.get(paper.name)
    if sheet is None or 2 * paper.width > sheet.width + _SLACK or paper.height > sheet.height + _SLACK:
        raise LayoutError(
            f"no sheet is known that takes two pages of {paper.name!r} side by side",
            f"Give one of these with --paper: {', '.join(SHEETS)}.",
        )
    return sheet
