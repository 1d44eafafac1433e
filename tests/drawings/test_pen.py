"""Every drawing stays inside its edges, shows what it is asked for, and leaves room for its numbers."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.drawings import DrawingPart, DrawnShapes, Pen, draw, drawing_names, keys_of
from booklet.drawings._pen import NUMBER, WIDTH
from booklet.drawings.hundred import FILLED
from booklet.model.artwork import Outline, Stroke

PEN = Pen((0.0, 0.0, 0.0), (0.0, 0.4, 0.4), (0.9, 0.95, 0.95))
LENGTHS = (
    DrawingPart("whole", (104.0, 156.0)),
    DrawingPart("short", (4.0, 4.0)),
    DrawingPart("range", (4.0, 8.0)),
    DrawingPart("most", (0.0, 104.0)),
)


def parts_of(name: str) -> tuple[DrawingPart, ...]:
    """Return all parts that a drawing can show."""
    return tuple(DrawingPart(key) for key in keys_of(name)) or LENGTHS


def edges(drawn: DrawnShapes) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom edge of all that is drawn; control points count as drawn."""
    xs, ys = [], []
    for shape in drawn.shapes:
        half = shape.line / 2 if isinstance(shape, Stroke) else 0.0
        for _, numbers in shape.steps:
            xs += [x + side for x in numbers[::2] for side in (-half, half)]
            ys += [y + side for y in numbers[1::2] for side in (-half, half)]
    return min(xs), min(ys), max(xs), max(ys)


def filled(drawn: DrawnShapes) -> list[Outline]:
    """Return the shapes that are filled with color."""
    return [shape for shape in drawn.shapes if isinstance(shape, Outline) and shape.fill == PEN.color]


def widths(shapes: list[Outline]) -> list[float]:
    """Return how wide each shape is."""
    return [max(spread) - min(spread) for spread in ([x for _, at in each.steps for x in at[::2]] for each in shapes)]


@pytest.mark.parametrize("name", drawing_names())
def test_a_drawing_stays_inside_its_edges(name: str) -> None:
    """What would lie outside is cut off on the page."""
    drawn = draw(name, PEN, parts_of(name))
    left, top, right, bottom = edges(drawn)
    assert left >= 0
    assert top >= 0
    assert right <= WIDTH
    assert bottom <= drawn.height


@pytest.mark.parametrize("name", drawing_names())
def test_numbers_have_room(name: str) -> None:
    """Each part has a number inside the drawing, and no two touch."""
    parts = parts_of(name)
    drawn = draw(name, PEN, parts)
    assert list(drawn.places) == [part.key for part in parts]
    for x, y in drawn.places.values():
        assert NUMBER / 2 <= x <= WIDTH - NUMBER / 2
        assert NUMBER / 2 <= y <= drawn.height - NUMBER / 2
    assert all(dist(one, other) >= NUMBER for one, other in combinations(drawn.places.values(), 2))


@given(st.data())
def test_any_parts_can_be_left_out(data: st.DataObject) -> None:
    """A reader for whom one part does not hold gets the drawing without its number."""
    name = data.draw(st.sampled_from(drawing_names()))
    parts = data.draw(st.lists(st.sampled_from(parts_of(name)), min_size=1, unique=True))
    in_order = [part for part in parts_of(name) if part in parts]
    assert list(draw(name, PEN, in_order).places) == [part.key for part in in_order]


@pytest.mark.parametrize("name", [name for name in drawing_names() if keys_of(name)])
def test_a_part_that_is_not_drawn_is_refused(name: str) -> None:
    """Nothing is passed over in silence."""
    with pytest.raises(KeyError, match="moon"):
        draw(name, PEN, [DrawingPart("moon")])
    with pytest.raises(KeyError):
        draw("moon", PEN, [])


def test_so_many_figures_are_filled_in() -> None:
    """Ninety-five figures of two shapes each are filled in, and five are outlines."""
    drawn = draw("hundred", PEN, parts_of("hundred"))
    (together,) = filled(drawn)
    assert sum(kind == "m" for kind, _ in together.steps) == 2 * FILLED
    assert sum(isinstance(shape, Stroke) for shape in drawn.shapes) == 100 - FILLED


def test_lengths_are_to_scale() -> None:
    """Half as long is half as wide; a range goes on to its end, and what is "up to" is not filled in."""
    drawn = draw("lengths", PEN, LENGTHS)
    whole, short, least = widths(filled(drawn))
    assert whole / short == pytest.approx(104 / 4)
    assert least == pytest.approx(short)
    outlined = [shape for shape in drawn.shapes if isinstance(shape, Outline) and shape.fill == PEN.tint]
    longest, most, up_to = widths(outlined)
    assert longest / whole == pytest.approx(156 / 104)
    assert most / short == pytest.approx(2)
    assert up_to == pytest.approx(whole)
    assert list(drawn.marks) == [1, 2, 3]
    with pytest.raises(ValueError, match="'none' has no weeks"):
        draw("lengths", PEN, [DrawingPart("none")])
