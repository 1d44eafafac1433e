"""CAR T cells in steps, side by side: taken out, changed, grown to more, given back."""

from __future__ import annotations

from booklet.drawings._pen import EDGE, DrawingPart, DrawnShapes, Pen, Shapes, panel_width, panels
from booklet.model.artwork import Outline, Stroke
from booklet.model.paths import Steps, circle, round_rectangle

KEYS = ("taken", "changed", "grown", "given-back")

_HEIGHT = 104.0
_TOP = 26.0


def draw(pen: Pen, parts: tuple[DrawingPart, ...]) -> DrawnShapes:
    """Return a panel for each step that is shown, with its number above."""
    shapes: Shapes = ()
    places = {}
    wide = panel_width(len(parts), 8.0)
    for part, left in zip(parts, panels(len(parts), 8.0), strict=True):
        middle = left + wide / 2
        ground = round_rectangle(left, _TOP, wide, _HEIGHT - EDGE - _TOP, 7.0)
        shapes += (Outline(ground, pen.tint), Stroke(ground, pen.ink, 1.0), *_DRAWN[part.key](pen, middle, _TOP + 8.0))
        places[part.key] = (middle, 11.0)
    return DrawnShapes(_HEIGHT, shapes, places)


def _taken(pen: Pen, x: float, y: float) -> Shapes:
    """Return somebody, and a white blood cell that goes out of the picture."""
    return (
        *pen.person(x - 32.0, y + 5.0),
        *pen.arrow((x + 8.0, y + 12.0), (x + 27.0, y + 12.0)),
        *pen.white_cell(x + 19.0, y + 32.0),
    )


def _changed(pen: Pen, x: float, y: float) -> Shapes:
    """Return a white blood cell in a dish, changed."""
    dish = round_rectangle(x - 28.0, y + 4.0, 56.0, 54.0, 27.0)
    return (*pen.edged(dish), *pen.changed_cell(x, y + 31.0, 11.0))


def _grown(pen: Pen, x: float, y: float) -> Shapes:
    """Return many such cells in a dish."""
    dish = round_rectangle(x - 28.0, y + 4.0, 56.0, 54.0, 27.0)
    cells: Shapes = ()
    for across, down in ((-12.0, 21.0), (11.0, 19.0), (0.0, 41.0), (-17.0, 41.0), (17.0, 39.0)):
        cells += pen.changed_cell(x + across, y + down, 4.5)
    return (*pen.edged(dish), *cells)


def _given_back(pen: Pen, x: float, y: float) -> Shapes:
    """Return a bag that runs to somebody."""
    tube: Steps = (("m", (x - 19.0, y + 40.0)), ("c", (x - 19.0, y + 56.0, x - 10.0, y + 60.0, x + 4.0, y + 54.0)))
    return (
        *pen.person(x - 3.0, y + 17.0, 0.78),
        *pen.bag(x - 33.0, y - 2.0),
        Stroke(tube, pen.ink, 1.8),
        Outline(circle(x + 14.0, y + 52.0, 4.5), pen.color),
    )


_DRAWN = {"taken": _taken, "changed": _changed, "grown": _grown, "given-back": _given_back}
