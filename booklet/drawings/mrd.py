"""What a microscope shows of a marrow sample, and what special lab tests may find in it."""

from __future__ import annotations

from booklet.drawings._pen import DrawingPart, DrawnShapes, Pen, Shapes
from booklet.model.artwork import Outline
from booklet.model.paths import Point, circle, star

KEYS = ("microscope", "special-tests")

_HEIGHT = 112.0
_CELLS = (
    *((-22.0, -14.0), (0.0, -28.0), (-27.0, 10.0)),
    *((-4.0, 0.0), (19.0, 14.0), (-10.0, 25.0), (11.0, 34.0)),
)
"""Where cells lie, from the middle of a view; its right upper part is left free."""


def draw(pen: Pen, parts: tuple[DrawingPart, ...]) -> DrawnShapes:
    """Return two round views of the same sample; in the second, a star marks a cell that the first does not show."""
    shown = [part.key for part in parts]
    shapes: Shapes = ()
    places: dict[str, Point] = {}
    for key, x in zip(KEYS, (72.0, 216.0), strict=True):
        if key not in shown:
            continue
        shapes += pen.lined((x + 33.0, 91.0), (x + 50.0, 108.0), width=7.0)
        shapes += pen.edged(circle(x, 58.0, 46.0), pen.tint, 2.0)
        for across, down in _CELLS:
            shapes += pen.red_cell(x + across, 58.0 + down, 7.0)
        places[key] = (x + 58.0, 20.0)
    if "special-tests" in shown:
        shapes += (Outline(star(234.0, 46.0, 10.0), pen.ink),)
    return DrawnShapes(_HEIGHT, shapes, places)
