"""Rectangles as paths of a page's content (ISO 32000-1, 8.5.2)."""

from __future__ import annotations

from functools import lru_cache

from booklet.core.units import Points
from booklet.formats.pdf.plain_numbers import plain_number

_KAPPA = 0.5523
"""How far a curve's control points lie from a quarter circle's ends, as a share of the radius."""


def hundredths(length: Points) -> str:
    """Return a length to a hundredth of a point."""
    return plain_number(length, 2)


def rectangle(x: Points, y: Points, width: Points, height: Points) -> str:
    """Return the path of a rectangle; x and y are its lower left corner."""
    return f"{hundredths(x)} {hundredths(y)} {hundredths(width)} {hundredths(height)} re"


@lru_cache(maxsize=1024)
def rounded(width: Points, height: Points, radius: Points) -> str:
    """Return the path of a rectangle with round corners, its lower left corner at 0, 0."""
    radius = min(radius, width / 2, height / 2)
    near, far, higher = radius * (1 - _KAPPA), width - radius * (1 - _KAPPA), height - radius * (1 - _KAPPA)
    steps = (
        (radius, 0, "m"),
        (width - radius, 0, "l"),
        (far, 0, width, near, width, radius, "c"),
        (width, height - radius, "l"),
        (width, higher, far, height, width - radius, height, "c"),
        (radius, height, "l"),
        (near, height, 0, higher, 0, height - radius, "c"),
        (0, radius, "l"),
        (0, near, near, 0, radius, 0, "c"),
    )
    path: list[str] = []
    before: tuple[str, ...] = ()
    for *numbers, operator in steps:
        written = tuple(map(hundredths, numbers))
        # Where a side is two corners and nothing between, there is no line.
        if operator != "l" or written != before:
            path += (*written, operator)
        before = written[-2:]
    return " ".join((*path, "h"))
