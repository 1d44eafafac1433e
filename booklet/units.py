"""Lengths and paper sizes. All lengths inside the package are points."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
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
    )
}
"""Page sizes by the name the command line uses: half of US Letter, and A5 (ISO 216)."""

LETTER = Paper("letter", 612.0, 792.0)
"""US Letter, for forms that staff fill in; no booklet is offered on it."""
