"""A hundred figures, some of them filled in: a share that can be counted (one denominator, always 100)."""

from __future__ import annotations

from booklet.drawings._pen import WIDTH, DrawingPart, DrawnShapes, Pen, Shapes
from booklet.model.artwork import Outline, Stroke
from booklet.model.paths import Steps, circle, round_rectangle

KEYS = ("filled", "open")

FILLED = 95
"""Figures that are filled in: the booklet's only share; a rule of the check compares it with the words."""

_IN_A_ROW = 20
_WIDE = 13.6
_TALL = 24.0


def draw(pen: Pen, parts: tuple[DrawingPart, ...]) -> DrawnShapes:
    """Return five rows of twenty figures; the last of them are outlines."""
    filled: Steps = ()
    shapes: Shapes = ()
    for index in range(100):
        x, y = index % _IN_A_ROW * _WIDE, index // _IN_A_ROW * _TALL
        figure = (*circle(x + 6.0, y + 4.2, 3.2), *round_rectangle(x + 1.8, y + 8.6, 8.4, 11.8, 3.4))
        if index < FILLED:
            filled += figure
        else:
            shapes += (Stroke(figure, pen.ink, 1.2),)
    middle = WIDTH - 12.0
    places = {"filled": (middle, 1.5 * _TALL), "open": (middle, 4.5 * _TALL - 2.0)}
    shown = {part.key: places[part.key] for part in parts}
    return DrawnShapes(5 * _TALL, (Outline(filled, pen.color), *shapes), shown)
