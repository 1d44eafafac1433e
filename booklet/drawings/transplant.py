"""A stem cell transplant in steps, side by side: cells are taken and stored, strong treatment, cells are given."""

from __future__ import annotations

from booklet.drawings._pen import EDGE, DrawingPart, DrawnShapes, Pen, Shapes, panel_width, panels
from booklet.model.artwork import Outline, Stroke
from booklet.model.paths import Steps, circle, line, round_rectangle, star

KEYS = ("collect", "strong-treatment", "give-back")

_HEIGHT = 112.0
_TOP = 26.0


def draw(pen: Pen, parts: tuple[DrawingPart, ...]) -> DrawnShapes:
    """Return a panel for each step that is shown, with its number above."""
    shapes: Shapes = ()
    places = {}
    wide = panel_width(len(parts))
    for part, left in zip(parts, panels(len(parts)), strict=True):
        middle = left + wide / 2
        ground = round_rectangle(left, _TOP, wide, _HEIGHT - EDGE - _TOP, 8.0)
        shapes += (Outline(ground, pen.tint), Stroke(ground, pen.ink, 1.0), *_DRAWN[part.key](pen, middle, _TOP + 12.0))
        places[part.key] = (middle, 11.0)
    return DrawnShapes(_HEIGHT, shapes, places)


def _collect(pen: Pen, x: float, y: float) -> Shapes:
    """Return a bag of cells in a cold box: two flakes of ice beside it."""
    box = round_rectangle(x - 34.0, y, 68.0, 62.0, 6.0)
    bag = round_rectangle(x - 13.0, y + 10.0, 26.0, 42.0, 6.0)
    cells: Shapes = ()
    for across, down in ((-5.0, 22.0), (5.0, 29.0), (-5.0, 37.0), (5.0, 44.0)):
        cells += (Outline(circle(x + across, y + down, 4.0), pen.color),)
    ice = (*_flake(pen, x - 23.0, y + 20.0), *_flake(pen, x + 23.0, y + 42.0))
    return (*pen.edged(box), *pen.edged(bag, pen.tint), *cells, *ice)


def _flake(pen: Pen, x: float, y: float) -> Shapes:
    ends = ((0.0, 7.0), (6.0, 3.5), (6.0, -3.5))
    return tuple(Stroke(line((x - far, y - up), (x + far, y + up)), pen.ink, 1.4) for far, up in ends)


def _strong_treatment(pen: Pen, x: float, y: float) -> Shapes:
    """Return somebody with a drip at one side and rays from the other."""
    beams: Shapes = ()
    for across, down in ((0.0, -14.0), (5.0, 2.0), (5.0, 18.0)):
        beam = line((x + 40.0, y + 22.0 + down), (x + 27.0 + across, y + 24.0 + down))
        beams += (Stroke(beam, pen.color, 2.2),)
    return (*pen.person(x - 18.0, y + 4.0), *pen.bag(x - 42.0, y - 4.0), *beams)


def _give_back(pen: Pen, x: float, y: float) -> Shapes:
    """Return a bag whose cells run to somebody, and a star for new cells."""
    tube: Steps = (("m", (x - 24.0, y + 38.0)), ("c", (x - 24.0, y + 54.0, x - 10.0, y + 58.0, x + 2.0, y + 50.0)))
    return (
        *pen.person(x - 6.0, y + 4.0),
        *pen.bag(x - 39.0, y - 4.0),
        Stroke(tube, pen.ink, 1.8),
        Outline(star(x + 16.0, y + 48.0, 8.0), pen.color),
    )


_DRAWN = {"collect": _collect, "strong-treatment": _strong_treatment, "give-back": _give_back}
