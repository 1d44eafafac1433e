"""What items take and show, wherever they are placed: their heights, a frame's ground, a head that is repeated."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from booklet.core.units import Points
from booklet.core.values import replace
from booklet.typeset.boxes import ARTIFACT, Blank, Box, Break, Frame, Item, Mark, Ruled, Run, Shape

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
