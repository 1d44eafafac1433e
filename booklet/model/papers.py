"""The page sizes that booklets are made for."""

from __future__ import annotations

from booklet.core.units import Points, mm
from booklet.core.values import frozen


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
