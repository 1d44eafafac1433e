"""Creep: sheets that lie in others setter out by the paper around their fold, so their pages move towards the fold."""

from __future__ import annotations

from booklet.core.units import Points


def creep(depth: int, thickness: Points, most: Points) -> Points:
    """Return how far the pages of a sheet move towards the fold.

    Each sheet around it pushes a sheet out by the thickness of one sheet; the outermost stays where it is.
    Cut flush, all pages then have the same outer margin.

    Args:
        depth: How many sheets lie around it, 0 or more.
        thickness: Of one sheet.
        most: The most that keeps text clear of the fold; deeper sheets move no further.

    Example:
        >>> [creep(depth, 0.3, 0.5) for depth in range(3)]
        [0.0, 0.3, 0.5]
    """
    return min(depth * thickness, most)
