"""Lengths. All of them are points inside the package."""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import Any

from booklet.core.values import frozen

Points = float
"""1/72 inch, the unit of PDF user space (ISO 32000-1, 8.3.2.3)."""


def mm(length: float) -> Points:
    """Return millimeters as points.

    Example:
        >>> round(mm(210), 2)
        595.28
    """
    return length * 72 / 25.4


def in_mm(length: Points) -> float:
    """Return points as millimeters.

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


_MOVED = {
    "Edition": "booklet.model.editions",
    "EDITIONS": "booklet.model.editions",
    "Ink": "booklet.model.editions",
    "INKS": "booklet.model.editions",
    "Paper": "booklet.model.papers",
    "PAPERS": "booklet.model.papers",
}
"""Names that stood here in version 0.2, and where they stand now. In version 0.3 they can be had from here, too."""


def __getattr__(name: str) -> Any:
    """Return a name that has moved, and say where it is now (PEP 562)."""
    if name not in _MOVED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    warnings.warn(f"{name} has moved from {__name__} to {_MOVED[name]}", DeprecationWarning, stacklevel=2)
    return getattr(import_module(_MOVED[name]), name)
