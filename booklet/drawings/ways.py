"""Ways in which chemo is given: by mouth, into a vein, into a muscle, into the spinal fluid; side by side."""

from __future__ import annotations

from booklet.drawings._pen import EDGE, DrawingPart, DrawnShapes, Pen, Shapes, panel_width, panels
from booklet.model.artwork import Outline, Stroke
from booklet.model.paths import Steps, circle, moved, round_rectangle, turned

KEYS = ("mouth", "vein", "muscle", "spinal-fluid")

_HEIGHT = 112.0
_TOP = 26.0


def draw(pen: Pen, parts: tuple[DrawingPart, ...]) -> DrawnShapes:
    """Return a panel for each way that is shown, with its number above."""
    shapes: Shapes = ()
    places = {}
    wide = panel_width(len(parts))
    for part, left in zip(parts, panels(len(parts)), strict=True):
        middle = left + wide / 2
        ground = round_rectangle(left, _TOP, wide, _HEIGHT - EDGE - _TOP, 8.0)
        shapes += (Outline(ground, pen.tint), Stroke(ground, pen.ink, 1.0), *_DRAWN[part.key](pen, middle, _TOP + 8.0))
        places[part.key] = (middle, 11.0)
    return DrawnShapes(_HEIGHT, shapes, places)


def _mouth(pen: Pen, x: float, y: float) -> Shapes:
    """Return a face with an open mouth and a capsule before it."""
    face = circle(x, y + 35.0, 30.0)
    mouth = circle(x, y + 48.0, 8.0)
    capsule = turned(round_rectangle(x - 13.0, y + 60.0, 26.0, 11.0, 5.5), -20.0, (x, y + 65.0))
    return (
        *pen.edged(face),
        Outline((*circle(x - 10.0, y + 28.0, 2.4), *circle(x + 10.0, y + 28.0, 2.4)), pen.ink),
        Outline(mouth, pen.ink),
        *pen.edged(capsule, pen.color),
    )


def _vein(pen: Pen, x: float, y: float) -> Shapes:
    """Return an arm with a line that runs into it from a bag."""
    arm: Steps = (
        ("m", (x - 30.0, y + 52.0)),
        ("l", (x + 14.0, y + 52.0)),
        ("c", (x + 24.0, y + 48.0, x + 30.0, y + 54.0, x + 30.0, y + 59.0)),
        ("c", (x + 30.0, y + 64.0, x + 24.0, y + 70.0, x + 14.0, y + 66.0)),
        ("l", (x - 30.0, y + 70.0)),
    )
    tube: Steps = (
        ("m", (x - 13.0, y + 42.0)),
        ("c", (x - 13.0, y + 54.0, x + 2.0, y + 40.0, x + 2.0, y + 58.0)),
    )
    return (
        Outline((*arm, ("h", ())), pen.white),
        Stroke(arm, pen.ink, 1.6),
        *pen.bag(x - 28.0, y),
        Stroke(tube, pen.ink, 1.8),
        Outline(circle(x + 2.0, y + 59.0, 3.0), pen.color),
    )


def _muscle(pen: Pen, x: float, y: float) -> Shapes:
    """Return an upper arm with a needle that goes into it from the side."""
    arm = round_rectangle(x - 26.0, y + 4.0, 26.0, 66.0, 12.0)
    return (*pen.edged(arm), *syringe(pen, x - 4.0, y + 36.0))


def _spinal_fluid(pen: Pen, x: float, y: float) -> Shapes:
    """Return the lower part of the spine, bone by bone, the fluid beside it, and a needle that reaches it."""
    fluid = round_rectangle(x - 22.0, y + 2.0, 9.0, 68.0, 4.5)
    bones: Shapes = ()
    for index in range(4):
        bones += pen.edged(round_rectangle(x - 9.0, y + 2.0 + index * 18.0, 18.0, 13.0, 4.0))
    needle: Steps = (("m", (x + 20.0, y + 51.0)), ("l", (x - 17.0, y + 51.0)))
    hub = round_rectangle(x + 13.0, y + 46.0, 15.0, 10.0, 2.0)
    return (*pen.edged(fluid, pen.color), *bones, Stroke(needle, pen.ink, 2.0), *pen.edged(hub, pen.color))


def syringe(pen: Pen, x: float, y: float) -> Shapes:
    """Return a syringe that points to the left, its needle's tip 10 left of a place."""
    steps = round_rectangle(8.0, -6.0, 20.0, 12.0, 2.0)
    return (
        *pen.lined((x - 10.0, y), (x + 8.0, y)),
        *pen.edged(moved(steps, x, y), pen.color),
        *pen.lined((x + 28.0, y), (x + 34.0, y)),
        *pen.lined((x + 34.0, y - 6.0), (x + 34.0, y + 6.0)),
    )


_DRAWN = {"mouth": _mouth, "vein": _vein, "muscle": _muscle, "spinal-fluid": _spinal_fluid}
