"""Numbers as PDF writes them, in as few characters as it takes (ISO 32000-1, 7.3.3)."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=8192)
def plain_number(number: float, places: int) -> str:
    """Return a number as text, with at most `places` decimals and no zero before the point.

    Example:
        >>> plain_number(0.25, 2), plain_number(-0.501, 2), plain_number(-0.001, 2), plain_number(12.0, 2)
        ('.25', '-.5', '0', '12')
    """
    written = f"{round(number, places) + 0.0:.10g}"
    if written.startswith("0."):
        return written[1:]
    return "-" + written[2:] if written.startswith("-0.") else written
