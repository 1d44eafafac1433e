"""The places of runs on a line that holds words of both directions (UAX #9, L2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from booklet.core.units import Points


class Stretch(NamedTuple):
    """Characters of one span, one face and one level, or the place of a page number.

    Attributes:
        level: Odd if they are read from right to left.
        is_apart: Its span is part neither of the words before it nor of those behind it, such as a mark of a source.
    """

    span: int
    face: int
    level: int
    text: str
    width: Points
    page: str = ""
    is_apart: bool = False


def places(line: Sequence[Stretch], *, is_rtl: bool) -> list[Points]:
    """Return how far each stretch of a line is from where the line begins.

    Args:
        line: In reading order.
        is_rtl: Whether lines begin at the right: then places count from there, to each stretch's right edge.
    """
    from booklet.typeset.text.bidi import visual_order  # noqa: PLC0415  (most booklets run from left to right)

    levels: list[int] = []
    owners: list[int] = []
    for index, stretch in enumerate(line):
        if index and _are_apart(line[index - 1], stretch):
            # Between two isolates there is always something of the words around them, if only a mark nobody sees.
            levels.append(min(line[index - 1].level, stretch.level, 1))
            owners.append(-1)
        levels.append(stretch.level)
        owners.append(index)
    order = [owners[place] for place in visual_order(levels)]
    found = [0.0] * len(line)
    x = 0.0
    for index in reversed(order) if is_rtl else order:
        if index >= 0:
            found[index] = x
            x += line[index].width
    return found


def _are_apart(before: Stretch, after: Stretch) -> bool:
    """Return whether two stretches side by side are isolates of their own."""
    is_other = before.span != after.span or bool(before.page or after.page)
    return is_other and (before.is_apart or after.is_apart)
