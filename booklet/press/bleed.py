"""Grounds that touch a page's edge run over it, so that no white shows where the paper is cut a little off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeGuard

from booklet.core.units import Area, Points
from booklet.core.values import replace
from booklet.model.papers import Paper
from booklet.typeset.boxes import Mark, Shape, moved
from booklet.typeset.pages.pages import Page
from booklet.typeset.theme.colors import Rgb

_TOUCHES: Points = 0.01
"""Rounding allowed between a ground and the edge it touches."""

_MARK_LENGTH: Points = 14.0
_MARK_LINE: Points = 0.25

CROP_MARK_ROOM: Points = _MARK_LENGTH + 3.0
"""What crop marks need outside the bleed."""


def text_of(page: Page) -> tuple[Mark, ...]:
    """Return the marks of a page without its furniture, in drawing order; places count from the page's corner."""
    return tuple(moved(mark, placed.x, placed.y) for placed in page.placed for mark in placed.marks)


def marks_of(page: Page) -> tuple[Mark, ...]:
    """Return all marks of a page in drawing order; places count from the page's corner."""
    return (*text_of(page), *page.furniture)


def run_over(marks: Iterable[Mark], paper: Paper, by: Points) -> tuple[Mark, ...]:
    """Return the marks with every ground that touches the page's edge drawn on past it.

    Text stays as it is, and so does a disc, which is whole on its own: the cover's cells go on where the page ends.

    Args:
        marks: Of one page; places count from the page's corner.
        paper: The page.
        by: How far grounds run over; round corners lie outside that.
    """
    return tuple(_over(mark, paper, by) if _touches(mark, paper) else mark for mark in marks)


def _touches(mark: Mark, paper: Paper) -> TypeGuard[Shape]:
    """Return whether a mark is a ground that touches the page's edge, and no disc."""
    if not isinstance(mark, Shape) or mark.fill is None or 0 < min(mark.width, mark.height) <= 2 * mark.radius:
        return False
    right, bottom = paper.width - mark.x - mark.width, paper.height - mark.y - mark.height
    return min(mark.x, mark.y, right, bottom) <= _TOUCHES


def _over(shape: Shape, paper: Paper, by: Points) -> Shape:
    far = by + shape.radius
    left, right = _edges(shape.x, shape.x + shape.width, paper.width, far)
    top, bottom = _edges(shape.y, shape.y + shape.height, paper.height, far)
    return replace(shape, x=left, y=top, width=right - left, height=bottom - top)


def _edges(near: Points, far: Points, end: Points, by: Points) -> tuple[Points, Points]:
    """Return both edges of a shape along one side of the page, from 0 to `end`; those that touch it lie beyond."""
    return (
        min(near, -by) if near <= _TOUCHES else near,
        max(far, end + by) if far >= end - _TOUCHES else far,
    )


def crop_marks(trim: Area, bleed: Area, ink: Rgb) -> tuple[Shape, ...]:
    """Return the eight lines that show where to cut; they begin where the bleed ends, so that no page keeps one."""
    upright = [
        Shape(x - _MARK_LINE / 2, y, _MARK_LINE, _MARK_LENGTH, fill=ink)
        for x in (trim.x, trim.right)
        for y in (bleed.y - _MARK_LENGTH, bleed.bottom)
    ]
    level = [
        Shape(x, y - _MARK_LINE / 2, _MARK_LENGTH, _MARK_LINE, fill=ink)
        for y in (trim.y, trim.bottom)
        for x in (bleed.x - _MARK_LENGTH, bleed.right)
    ]
    return (*upright, *level)
