"""Set a road to color in: a stop for each step, its number and name in it, a finish, and drawings beside the road."""

from __future__ import annotations

from itertools import cycle, pairwise
from math import fsum

from booklet.core.units import Points
from booklet.core.values import frozen
from booklet.model.artwork import Outline, Stroke, Vector
from booklet.model.elements import Step, Trail
from booklet.model.paths import Bend, Point, Steps, along, moved, star
from booklet.model.text import Text
from booklet.typeset.boxes import Box, Galley, Mark, Picture, Shape
from booklet.typeset.setter import Setter
from booklet.typeset.setters.paragraphs import ABOVE_STROKE, BELOW_STROKE, STROKE
from booklet.typeset.theme.scenery import DRAWINGS, SIDE
from booklet.typeset.theme.type_scale import TypeName

_ABOVE = 1.5
"""Grid steps above each of the words before the road."""

_STOP = 0.95
"""Width of a stop, as a share of the height of its row; stops stand left and right in turn, and so do not touch."""

_ROAD = 0.3
"""Width of the road, as a share of the same."""

_BEND = 0.75
"""How far the road goes straight down from a stop before it bends, as a share of the same."""

_DRAWING = 0.9
"""Height of a drawing beside the road, as a share of the same, where there is room for it."""

_SMALLEST_DRAWING = 0.55
"""Where a drawing would be smaller than this, there is none."""

_RAISED = 0.5
"""How far a drawing is moved up, away from the road below it, as a share of what is left above it."""

_DASHES = 9
_DASH = (0.25, 0.75)
"""Dashes on the road between two stops, and where each begins and ends, as shares of its piece of the road."""

_FINISH_DEPTH = 0.56
"""How far out the inner corners of the finish's star lie, as a share of its points."""


@frozen
class _Row:
    """Where one stop of the road is, in points from the picture's corner.

    Attributes:
        middle: Of the stop.
        size: Its width.
        is_right: It stands at the right, and its name left of it.
    """

    middle: Point
    size: Points
    is_right: bool


def set_trail(element: Trail, setter: Setter) -> Galley:
    """Return the road over all the page that the heading above it and the words before it leave, as one box."""
    galley = Galley()
    theme = setter.theme
    left = theme.bottom - theme.top - setter.leading("title") - theme.space(ABOVE_STROKE + STROKE)
    for index, text in enumerate(element.intro):
        lines = setter.lines(galley, text, "body", galley.tag("P"))
        left -= len(lines) * setter.leading("body") + theme.space(_ABOVE if index else max(_ABOVE, BELOW_STROKE))
        galley.items += setter.boxes(lines, "body", space_before=theme.space(_ABOVE), keep_next=True)
    left -= theme.space(3)
    rows = _rows(len(element.stops) + 1, theme.measure, left)
    root = galley.tag("L")
    signs: list[Mark] = []
    beside: list[tuple[Points, Points]] = []
    for step, row in zip(element.stops, rows, strict=False):
        entry = galley.tag("LI", root)
        signs += _disc(step, row, galley, galley.tag("Lbl", entry), setter)
        sign, room = _sign((step.title, *step.lines), row, galley, galley.tag("LBody", entry), setter)
        signs += sign
        beside.append(room)
    sign, room = _sign((element.finish,), rows[-1], galley, -1, setter)
    drawn = _drawn(rows, (*beside, room), left, setter)
    picture = Picture(0.0, 0.0, theme.measure, left, drawn, has_direction=True)
    galley.items.append(Box(left, (picture, *signs, *sign), space_before=theme.space(3)))
    return galley


def _rows(count: int, width: Points, height: Points) -> tuple[_Row, ...]:
    """Return the places of the stops, left and right in turn."""
    tall = height / count
    size = tall * _STOP
    sides = (size / 2, width - size / 2)
    return tuple(_Row((sides[row % 2], tall * (row + 0.5)), size, row % 2 == 1) for row in range(count))


def _disc(step: Step, row: _Row, galley: Galley, tag: int, setter: Setter) -> list[Mark]:
    """Return a stop in outline with its number in the middle, in the color of the step."""
    theme = setter.theme
    color = theme.color(step.color)
    x, y = row.middle
    line = theme.grid.stroke / 2
    size = row.size - line
    ground = Shape(x - size / 2, y - size / 2, size, size, theme.white, stroke=color, line=line, radius=size / 2)
    words = Text.of(step.number, bold=True)
    left = x - setter.width(words, "cover") / 2
    lines = setter.lines(galley, words, "cover", tag, x=left, measure=size, color=color)
    return [ground, *setter.stack(lines, "cover", y - setter.leading("cover") / 2)]


def _sign(
    texts: tuple[Text, ...], row: _Row, galley: Galley, parent: int, setter: Setter
) -> tuple[list[Mark], tuple[Points, Points]]:
    """Return the name in a frame beside its stop, and the left and right edge of the room that is left there."""
    theme = setter.theme
    pad, gap = theme.grid.pad, theme.space(1.5)
    room = theme.measure - row.size - gap - 2 * pad
    title, *others = texts
    parts: list[tuple[Text, TypeName]] = [(Text.of(title.plain, bold=True), "strong" if theme.is_large else "card")]
    parts += [(text, "small") for text in others]
    widest = min(max(setter.width(text, style) for text, style in parts) + theme.space(0.25), room)
    wide = widest + 2 * pad
    x = theme.measure - row.size - gap - wide if row.is_right else row.size + gap
    set_parts = [
        (setter.lines(galley, text, style, galley.tag("P", parent), x=x + pad, measure=widest), style)
        for text, style in parts
    ]
    height = fsum(len(lines) * setter.leading(style) for lines, style in set_parts) + theme.space(3)
    top = y = row.middle[1] - height / 2
    marks: list[Mark] = [
        Shape(x, top, wide, height, theme.white, stroke=theme.ink, line=theme.grid.outline, radius=theme.grid.pad)
    ]
    y += theme.space(1.5)
    for lines, style in set_parts:
        marks += setter.stack(lines, style, y)
        y += len(lines) * setter.leading(style)
    return marks, (0.0, x - gap) if row.is_right else (x + wide + gap, theme.measure)


def _drawn(rows: tuple[_Row, ...], beside: tuple[tuple[Points, Points], ...], height: Points, setter: Setter) -> Vector:
    """Return the road, the drawings beside it, and the star at its end."""
    theme = setter.theme
    color, line = theme.muted, theme.grid.outline
    wide = rows[0].middle[1] * 2 * _ROAD
    road = _road(rows)
    parts: list[Outline | Stroke] = [Stroke(road, color, wide + line), Stroke(road, theme.white, wide - line)]
    parts += [Stroke(dash, color, line) for dash in _dashes(rows)]
    drawings = cycle(DRAWINGS)
    for row, (left, right) in zip(rows, beside, strict=True):
        tall = rows[0].middle[1] * 2
        side = min(tall * _DRAWING, right - left)
        if side >= tall * _SMALLEST_DRAWING:
            x = left + (right - left - side) / 2
            y = row.middle[1] - side / 2 - (tall - side) / 2 * _RAISED
            parts += [Stroke(moved(each, x, y, side / SIDE), color, line) for each in next(drawings)]
    end = rows[-1]
    shape = star(*end.middle, end.size / 2 - line, depth=_FINISH_DEPTH)
    parts += [Outline(shape, theme.white), Stroke(shape, theme.ink, theme.grid.stroke / 2)]
    return Vector(theme.measure, height, tuple(parts))


def _bends(rows: tuple[_Row, ...]) -> tuple[Bend, ...]:
    """Return the curves of the road: from each stop down, over to the other side, and down to the next."""
    far = rows[0].middle[1] * 2 * _BEND
    ends = (row.middle for row in rows)
    return tuple(((x, y), (x, y + far), (to_x, to_y - far), (to_x, to_y)) for (x, y), (to_x, to_y) in pairwise(ends))


def _road(rows: tuple[_Row, ...]) -> Steps:
    curves: Steps = tuple(("c", (*one, *other, *end)) for _, one, other, end in _bends(rows))
    return (("m", rows[0].middle), *curves)


def _dashes(rows: tuple[_Row, ...]) -> list[Steps]:
    """Return short lines along the middle of the road."""
    first, last = _DASH
    return [
        (("m", along(bend, (dash + first) / _DASHES)), ("l", along(bend, (dash + last) / _DASHES)))
        for bend in _bends(rows)
        for dash in range(_DASHES)
    ]
