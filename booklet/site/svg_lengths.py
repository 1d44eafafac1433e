"""Lengths of SVG in the picture's own unit: pixels, points, millimeters and the like, and shares of the picture."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

UNITS: Mapping[str, float] = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4}
"""What each unit is in pixels, of which an inch has 96 (CSS 2.1, 4.3.2); a picture's own unit is one (SVG, 7.10)."""

_WRITTEN = re.compile(r"\s*([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)\s*(%|[a-z]*)\s*", re.IGNORECASE)
_ACROSS = frozenset({"x", "width", "cx", "rx"})
_DOWN = frozenset({"y", "height", "cy", "ry"})
_OTHER = frozenset({"r"})

LENGTHS = _ACROSS | _DOWN | _OTHER
"""Attributes of shapes that are lengths."""


def as_length(name: str, written: str, width: float = 0.0, height: float = 0.0) -> float:
    """Return a length in the picture's own unit.

    Args:
        name: The attribute; it decides what a share is one of.
        written: As it stands there.
        width: Of the picture, for shares; 0 where there can be none.
        height: The same.

    Raises:
        ValueError: If it is no length, or one that depends on letters.

    Example:
        >>> as_length("width", "50%", 20, 10), as_length("x", "1in")
        (10.0, 96.0)
    """
    match = _WRITTEN.fullmatch(written)
    unit = match[2].lower() if match else "?"
    if match is None or (unit not in UNITS and not (unit == "%" and width)):
        raise ValueError(f"the picture has the length {written[:40]!r}, which is not read")
    if unit != "%":
        return float(match[1]) * UNITS[unit]
    # What is neither across nor down is a share of the diagonal (SVG 1.1, 7.10).
    whole = width if name in _ACROSS else height if name in _DOWN else math.hypot(width, height) / math.sqrt(2)
    return float(match[1]) / 100 * whole
