"""Lines to fold at."""

from __future__ import annotations

from booklet.core.units import Points
from booklet.typeset.boxes import Mark, Shape
from booklet.typeset.theme.colors import Rgb

_DASH: Points = 6.0
"""Length of a dash of a fold line, about."""

_FOLD: Points = 0.8
"""Width of a fold line."""


def dashes(x: Points, top: Points, bottom: Points, color: Rgb) -> list[Mark]:
    """Return an upright dashed line to fold at."""
    count = max(int((bottom - top) / (2 * _DASH)), 1)
    step = (bottom - top) / count
    return [Shape(x - _FOLD / 2, top + index * step, _FOLD, step / 2, fill=color) for index in range(count)]
