"""Head and spine from the side, with the fluid around brain and spinal cord, and where a needle goes in."""

from __future__ import annotations

from math import cos, pi

from booklet.drawings._pen import DrawingPart, DrawnShapes, Pen, Shapes
from booklet.model.artwork import Stroke
from booklet.model.paths import Point, Steps, circle, round_rectangle, turned

KEYS = ("brain", "fluid", "needle")

_HEIGHT = 124.0
_BONES = 15


def draw(pen: Pen, parts: tuple[DrawingPart, ...]) -> DrawnShapes:
    """Return head and spine of somebody who lies on the side, seen from above: the back is turned to the reader."""
    shown = {part.key for part in parts}
    head = circle(38.0, 62.0, 34.0)
    brain: Steps = (
        ("m", (14.0, 56.0)),
        ("c", (10.0, 38.0, 26.0, 28.0, 38.0, 32.0)),
        ("c", (52.0, 27.0, 66.0, 40.0, 62.0, 54.0)),
        ("c", (64.0, 66.0, 54.0, 70.0, 48.0, 68.0)),
        ("c", (40.0, 76.0, 28.0, 70.0, 26.0, 66.0)),
        ("c", (18.0, 68.0, 13.0, 64.0, 14.0, 56.0)),
        ("h", ()),
    )
    fluid: Steps = (("m", (56.0, 66.0)), *_curve(62.0, 262.0, 0.0))
    shapes: Shapes = (
        *pen.edged(head, pen.tint),
        Stroke(fluid, pen.ink, 12.0),
        Stroke(fluid, pen.color, 9.0),
        *pen.edged(brain),
        Stroke((("m", (38.0, 33.0)), ("c", (34.0, 42.0, 44.0, 48.0, 38.0, 58.0))), pen.ink, 1.2),
        *_bones(pen),
    )
    if "needle" in shown:
        shapes += _needle(pen)
    places: dict[str, Point] = {"brain": (38.0, 12.0), "fluid": (132.0, 112.0), "needle": (264.0, 111.0)}
    if "brain" in shown:
        shapes += pen.lined((38.0, 23.0), (38.0, 40.0), width=1.0)
    if "fluid" in shown:
        shapes += pen.lined((132.0, 101.0), (132.0, _back(132.0)), width=1.0)
    return DrawnShapes(_HEIGHT, shapes, {key: places[key] for key in KEYS if key in shown})


def _back(x: float) -> float:
    """Return how far down the middle of the spinal canal lies."""
    return 72.0 + 7.0 * cos((x - 70.0) / 200.0 * 2 * pi)


def _curve(start: float, end: float, below: float) -> Steps:
    count = 40
    places = (start + (end - start) * index / count for index in range(count + 1))
    return tuple(("l", (x, _back(x) + below)) for x in places)


def _bones(pen: Pen) -> Shapes:
    """Return the bones of the spine, in front of the canal."""
    shapes: Shapes = ()
    for index in range(_BONES):
        x = 74.0 + index * 13.0
        wide = 7.5 + index * 0.25
        lean = (_back(x + 1.0) - _back(x - 1.0)) * 14.0
        body = round_rectangle(x - wide / 2, _back(x) - 21.5, wide, 13.0, 2.5)
        shapes += pen.edged(turned(body, lean, (x, _back(x))), width=1.2)
    return shapes


def _needle(pen: Pen) -> Shapes:
    """Return a needle that comes through the lower back and ends in the fluid."""
    x = 226.0
    return (
        Stroke((("m", (x, _back(x))), ("l", (x + 12.0, 110.0))), pen.ink, 2.2),
        *pen.edged(turned(round_rectangle(x + 8.0, 104.0, 8.0, 15.0, 2.0), -17.0, (x + 12.0, 110.0)), pen.color),
    )
