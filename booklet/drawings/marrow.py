"""A bone, cut open: the spongy middle, and the kinds of blood cells that come from it."""

from __future__ import annotations

from booklet.drawings._pen import DrawingPart, DrawnShapes, Pen, Shapes
from booklet.model.artwork import Outline, Stroke
from booklet.model.paths import Point, Steps, circle, moved, round_rectangle, turned

KEYS = ("marrow", "red", "white", "platelets")

_HEIGHT = 128.0
_HOLES = (
    *((60.0, 50.0, 3.4), (72.0, 62.0, 2.6), (82.0, 48.0, 3.8), (96.0, 60.0, 3.0), (106.0, 47.0, 2.8)),
    *((118.0, 58.0, 3.8), (130.0, 48.0, 3.0), (140.0, 62.0, 2.6), (50.0, 62.0, 2.4), (152.0, 52.0, 3.0)),
)
"""Holes of the spongy middle: where, and how large."""


def draw(pen: Pen, parts: tuple[DrawingPart, ...]) -> DrawnShapes:
    """Return the bone at the left, and at the right a group of cells of each kind that is shown."""
    shown = [part.key for part in parts]
    bone: Steps = (
        ("m", (36.0, 32.0)),
        ("l", (164.0, 32.0)),
        ("c", (160.0, 8.0, 196.0, 6.0, 192.0, 32.0)),
        ("c", (212.0, 36.0, 212.0, 74.0, 192.0, 78.0)),
        ("c", (196.0, 104.0, 160.0, 102.0, 164.0, 78.0)),
        ("l", (36.0, 78.0)),
        ("c", (40.0, 102.0, 4.0, 104.0, 8.0, 78.0)),
        ("c", (-6.0, 70.0, -6.0, 40.0, 8.0, 32.0)),
        ("c", (4.0, 6.0, 40.0, 8.0, 36.0, 32.0)),
        ("h", ()),
    )
    middle = round_rectangle(40.0, 39.0, 124.0, 32.0, 14.0)
    holes: Steps = ()
    for x, y, radius in _HOLES:
        holes += circle(x, y, radius)
    shapes: Shapes = (
        *pen.edged(moved(bone, 7.0, 0.0, 0.97), width=1.8),
        Outline(middle, pen.color),
        Outline(holes, pen.white),
        Stroke(middle, pen.ink, 1.4),
    )
    places: dict[str, Point] = {"marrow": (102.0, 115.0)}
    if "marrow" in shown:
        shapes += pen.lined((102.0, 104.0), (102.0, 71.0), width=1.0)
    for row, key in enumerate(key for key in KEYS[1:] if key in shown):
        y = 22.0 + row * 42.0
        shapes += _CELLS[key](pen, y)
        places[key] = (287.0, y)
    return DrawnShapes(_HEIGHT, shapes, {key: places[key] for key in KEYS if key in shown})


def _red(pen: Pen, y: float) -> Shapes:
    return (*pen.red_cell(226.0, y - 6.0), *pen.red_cell(244.0, y + 5.0), *pen.red_cell(260.0, y - 7.0))


def _white(pen: Pen, y: float) -> Shapes:
    return (*pen.white_cell(230.0, y, 10.0), *pen.white_cell(256.0, y + 1.0, 10.0))


def _platelets(pen: Pen, y: float) -> Shapes:
    shapes: Shapes = ()
    for index, (x, down) in enumerate(((224.0, 4.0), (235.0, -6.0), (246.0, 3.0), (257.0, -5.0), (266.0, 5.0))):
        plate = turned(round_rectangle(x - 4.5, y + down - 3.0, 9.0, 6.0, 2.6), index * 35.0, (x, y + down))
        shapes += pen.edged(plate, pen.tint, 1.2)
    return shapes


_CELLS = {"red": _red, "white": _white, "platelets": _platelets}
