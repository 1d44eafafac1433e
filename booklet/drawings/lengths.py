"""How long things take, to scale: a full bar for the least of a range, an outlined one up to the most."""

from __future__ import annotations

from booklet.drawings._pen import WIDTH, DrawingPart, DrawnShapes, Pen, Shapes
from booklet.model.artwork import Outline, Stroke
from booklet.model.paths import Point, round_rectangle

KEYS = ()
"""Any part: its bar is drawn from the weeks that content gives it."""

WEEKS_OF_A_YEAR = 52.0

_ROW = 26.0
_BAR = 14.0
_LEFT = 28.0
_AXIS = 22.0


def draw(pen: Pen, parts: tuple[DrawingPart, ...]) -> DrawnShapes:
    """Return a bar a part, all on one scale of years, with a mark at each year.

    Raises:
        ValueError: If a part has no weeks.
    """
    spans = []
    for part in parts:
        if part.weeks is None:
            raise ValueError(f"the part {part.key!r} has no weeks")
        spans.append(part.weeks)
    most = max(end for _, end in spans)
    scale = (WIDTH - _LEFT - 2.0) / most
    bottom = len(parts) * _ROW
    shapes: Shapes = pen.lined((_LEFT, bottom + 4.0), (WIDTH - 2.0, bottom + 4.0), width=1.2)
    marks: dict[int, Point] = {}
    for year in range(int(most / WEEKS_OF_A_YEAR) + 1):
        x = _LEFT + year * WEEKS_OF_A_YEAR * scale
        shapes += pen.lined((x, 2.0), (x, bottom + 9.0), width=0.8 if year else 1.2)
        if year:
            marks[year] = (min(x, WIDTH - 4.0), bottom + 15.0)
    places: dict[str, Point] = {}
    for row, (part, (least, most_weeks)) in enumerate(zip(parts, spans, strict=True)):
        top = row * _ROW + (_ROW - _BAR) / 2
        if most_weeks > least:
            shapes += _bar(pen, top, most_weeks * scale, is_range=True)
        if least:
            shapes += _bar(pen, top, least * scale, is_range=False)
        places[part.key] = (11.0, row * _ROW + _ROW / 2)
    return DrawnShapes(bottom + _AXIS, shapes, places, marks)


def _bar(pen: Pen, top: float, wide: float, *, is_range: bool) -> Shapes:
    steps = round_rectangle(_LEFT, top, wide, _BAR, min(2.0, wide / 2))
    return (Outline(steps, pen.tint if is_range else pen.color), Stroke(steps, pen.ink, 1.2))
