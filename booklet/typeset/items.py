"""What items take and show, wherever they are placed: their heights, a frame's ground, a head that is repeated."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from booklet.core.units import Points
from booklet.core.values import replace
from booklet.errors import LayoutError
from booklet.typeset.boxes import ARTIFACT, Blank, Box, Break, Frame, Item, Mark, Ruled, Run, Shape

Fewest = tuple[int, int]
"""Rows of a table that stand on a page at least before the page ends, and those behind it."""

_LONG_TABLE = 4
"""Rows of a table of which none has to stand alone on a page."""


def stack_height(boxes: Sequence[Box]) -> Points:
    """Return the height of boxes one below the other; the gap above the first one does not count."""
    return fsum(box.height + (box.space_before if index else 0.0) for index, box in enumerate(boxes))


def item_height(item: Item) -> Points:
    """Return how much room an item takes, without the gap above it."""
    if type(item) is Box:
        # Nearly all are lines.
        return item.height
    match item:
        case Box():
            return item.height
        case Frame():
            return stack_height(item.boxes) + 2 * item.pad_y
        case Ruled():
            return item.gap * item.fewest
        case Break():
            return 0.0


def gap_above(item: Item, before: Item | None) -> Points:
    """Return the gap above an item that is not the first on its page: its own, or what the item before asks for."""
    own, asked = item.space_before, before.space_after if isinstance(before, (Box, Frame)) else 0.0
    return own if own >= asked else asked


def least_height(item: Item, rows: int = 1) -> Points:
    """Return how much of an item must fit on the page it begins on: of a long table, that many rows."""
    if isinstance(item, Frame) and item.can_cut:
        count = item.head + (rows if is_long_table(item) else 1)
        return stack_height(item.boxes[:count]) + 2 * item.pad_y
    return item_height(item)


def least_of_chain(items: Sequence[Item], above: Points, tightness: float, rows: int) -> Points:
    """Return how much of a chain must fit on the page it begins on, with the gap above it.

    Args:
        items: Each but the last keeps with the next.
        above: The gap above the first.
        tightness: The share of each gap between them that is kept.
        rows: How many rows stand together at least, if the last is a table that is long enough.
    """
    least = above + least_height(items[-1], rows)
    if len(items) == 1:
        return least
    return least + fsum(map(gap_above, items[1:], items)) * tightness + fsum(map(item_height, items[:-1]))


def is_long_table(frame: Frame) -> bool:
    """Return whether a table has rows enough that two can stand on each side of a page's end."""
    return frame.is_table and len(frame.boxes) - frame.head >= _LONG_TABLE


def frame_ground(frame: Frame, height: Points, bar: Points) -> tuple[Mark, ...]:
    """Return ground, outline and bar of a frame, or of a part of it; the bar is `bar` points wide."""
    marks: list[Mark] = []
    if frame.ground or frame.outline:
        marks.append(Shape(0.0, 0.0, frame.width, height, frame.ground, frame.outline, frame.line, frame.radius))
    if frame.bar:
        marks.append(Shape(0.0, 0.0, bar, height, fill=frame.bar, radius=bar / 2))
    return tuple(marks)


def as_artifact(box: Box) -> Box:
    """Return the box as decoration: it has been said already."""
    marks = tuple(
        replace(mark, tag=ARTIFACT, link="") if isinstance(mark, Run) else replace(mark, tag=ARTIFACT)
        for mark in box.marks
        if not isinstance(mark, Blank)
    )
    return replace(box, marks=marks, anchors=())


def leaves_fewer(fewest: Fewest, frame: Frame, rows: int, count: int) -> bool:
    """Return whether fewer rows of a long table would stand together if it is cut behind so many of those left."""
    if count >= rows or not is_long_table(frame):
        return False
    before, behind = fewest
    return rows - count < behind or (rows == len(frame.boxes) - frame.head and count < before)


def too_tall(what: str) -> LayoutError:
    """Return the error of what fits on no page."""
    return LayoutError(f"{what} is taller than a page and cannot be split", "Shorten its text, or make two of it.")
