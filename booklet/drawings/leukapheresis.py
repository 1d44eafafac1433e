"""Leukapheresis: blood goes out to a machine, which keeps certain white cells; the rest goes back."""

from __future__ import annotations

from booklet.drawings._pen import DrawingPart, DrawnShapes, Pen, Shapes
from booklet.model.artwork import Stroke
from booklet.model.paths import Point, Steps, round_rectangle

KEYS = ("machine", "rest-goes-back")

_HEIGHT = 104.0


def draw(pen: Pen, parts: tuple[DrawingPart, ...]) -> DrawnShapes:
    """Return somebody at the left, a machine at the right that holds white cells, and a line there and back."""
    shown = {part.key for part in parts}
    there: Steps = (("m", (66.0, 40.0)), ("l", (170.0, 40.0)))
    back: Steps = (("m", (170.0, 76.0)), ("l", (66.0, 76.0)))
    machine = round_rectangle(172.0, 20.0, 76.0, 72.0, 8.0)
    window = round_rectangle(184.0, 32.0, 52.0, 30.0, 4.0)
    shapes: Shapes = (
        *pen.person(18.0, 30.0),
        Stroke(there, pen.ink, 1.8),
        Stroke(back, pen.ink, 1.8),
        *pen.edged(machine),
        *pen.edged(window, pen.tint),
        *(shape for x in (196.0, 210.0, 224.0) for shape in pen.white_cell(x, 47.0, 6.0)),
        *pen.arrow((110.0, 26.0), (138.0, 26.0)),
        *pen.red_cell(92.0, 26.0, 6.5),
        *pen.white_cell(76.0, 26.0, 6.5),
        *pen.arrow((118.0, 91.0), (90.0, 91.0)),
        *pen.red_cell(132.0, 91.0, 6.5),
    )
    places: dict[str, Point] = {"machine": (266.0, 47.0), "rest-goes-back": (152.0, 91.0)}
    return DrawnShapes(_HEIGHT, shapes, {key: places[key] for key in KEYS if key in shown})
