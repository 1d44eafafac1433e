"""Lengths, and what booklets are printed as: papers, editions and inks. All lengths inside the package are points."""

from __future__ import annotations

from typing import Literal, get_args

from booklet.core.values import frozen

Points = float
"""1/72 inch, the unit of PDF user space (ISO 32000-1, 8.3.2.3)."""


def mm(length: float) -> Points:
    """Return millimetres as points.

    Example:
        >>> round(mm(210), 2)
        595.28
    """
    return length * 72 / 25.4


def in_mm(length: Points) -> float:
    """Return points as millimetres.

    Example:
        >>> in_mm(72)
        25.4
    """
    return length * 25.4 / 72


@frozen
class Area:
    """A rectangle on a page or a side of paper: left and top edge, width and height."""

    x: Points
    y: Points
    width: Points
    height: Points

    @property
    def right(self) -> Points:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> Points:
        """Bottom edge."""
        return self.y + self.height

    def inside(self, by: Points) -> Area:
        """Return the area with each edge moved inwards; outwards if `by` is negative."""
        return Area(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


@frozen
class Paper:
    """A page size in points, upright."""

    name: str
    width: Points
    height: Points


PAPERS = {
    paper.name: paper
    for paper in (
        Paper("half-letter", 396.0, 612.0),
        Paper("a5", round(mm(148), 2), round(mm(210), 2)),
        Paper("letter", 612.0, 792.0),
        Paper("a4", round(mm(210), 2), round(mm(297), 2)),
    )
}
"""Page sizes by the name the command line uses: US Letter and half of it (ANSI/ASME Y14.1), A4 and A5 (ISO 216)."""

Edition = Literal["standard", "large-print"]
"""Who reads: most people, or those who need large print."""

EDITIONS: tuple[Edition, ...] = get_args(Edition)

Ink = Literal["full", "low", "grey"]
"""What is printed: all of it; colors, but no large grounds; or black alone and no large grounds, for copiers."""

INKS: tuple[Ink, ...] = get_args(Ink)
