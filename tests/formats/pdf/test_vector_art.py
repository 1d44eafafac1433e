"""Shapes and lines as operators."""

from __future__ import annotations

import pytest

from booklet.formats.pdf.vector_art import VectorArt, path, places_for
from booklet.model.artwork import Outline, PathStep, Stroke
from booklet.model.paths import circle, circle_in, line, moved, round_rectangle

SQUARE: tuple[PathStep, ...] = (("m", (0.0, 0.0)), ("l", (2.0, 0.0)), ("c", (2.0, 0.0, 2.0, 1.0, 2.0, 2.0)), ("h", ()))
BLACK, RED = (0.0, 0.0, 0.0), (1.0, 0.0, 0.0)


def drawn(*shapes: Outline | Stroke) -> list[str]:
    """Return what draws shapes, a line each; a color is one number."""
    art = VectorArt(100.0, lambda color: f"{color[0]:g} rg", lambda color: f"{color[0]:g} RG")
    return art.draw(shapes).split("\n")


def test_a_shape_is_operators() -> None:
    """In the picture's own units."""
    assert drawn(Outline(SQUARE, BLACK)) == ["1 J 1 j", "0 rg", "0 0 m 2 0 l 2 0 2 1 2 2 c h f"]
    assert drawn(Outline(SQUARE, BLACK, is_even_odd=True))[-1].endswith(" f*")


def test_a_line_has_round_ends() -> None:
    """And is not filled."""
    assert drawn(Stroke(line((0.0, 0.0), (2.0, 1.0)), BLACK, 1.5)) == [
        "1 J 1 j",
        "0 RG",
        "1.5 w",
        "0 0 m 2 1 l S",
    ]


def test_lines_that_look_alike_are_drawn_together() -> None:
    """Until one looks different, or something is filled, which may cover them."""
    one, other = line((0.0, 0.0), (2.0, 0.0)), line((0.0, 1.0), (2.0, 1.0))
    made = drawn(
        Stroke(one, BLACK, 1.0),
        Stroke(other, BLACK, 1.0),
        Stroke(one, RED, 1.0),
        Outline(SQUARE, RED),
        Stroke(other, RED, 1.0),
        Stroke(other, RED, 0.25),
    )
    assert made[3:] == [
        "0 0 m 2 0 l 0 1 m 2 1 l S",
        "1 RG",
        "0 0 m 2 0 l S",
        "1 rg",
        "0 0 m 2 0 l 2 0 2 1 2 2 c h f",
        "0 1 m 2 1 l S",
        ".25 w",
        "0 1 m 2 1 l S",
    ]


def test_a_shape_and_the_line_around_it_are_one_path() -> None:
    """Filled first, so that the line is seen whole; a line around another shape is one of its own."""
    edged = drawn(Outline(SQUARE, RED), Stroke(SQUARE, BLACK, 1.0))
    assert edged == ["1 J 1 j", "1 rg", "0 RG", "1 w", "0 0 m 2 0 l 2 0 2 1 2 2 c h B"]
    apart = drawn(Outline(SQUARE, RED), Stroke(SQUARE[:-1], BLACK, 1.0))
    assert [each.split()[-1] for each in apart[2:]] == ["f", "RG", "w", "S"]


def test_circles_are_dots() -> None:
    """A disc is the round ends of a line without length; with an edge it is two of them, one over the other."""
    disc = circle(5.0, 4.0, 3.0)
    assert drawn(Outline(disc, RED)) == ["1 J 1 j", "1 RG", "6 w", "5 4 m 5 4 l S"]
    assert drawn(Outline(disc, RED), Stroke(disc, BLACK, 1.0))[1:] == [
        "0 RG",
        "7 w",
        "5 4 m 5 4 l S",
        "1 RG",
        "5 w",
        "5 4 m 5 4 l S",
    ]
    # A ring without anything in it shows what lies under it.
    assert drawn(Stroke(disc, BLACK, 1.0))[-1].endswith(" h S")
    # An edge wider than the disc leaves nothing of it.
    assert drawn(Outline(disc, RED), Stroke(disc, BLACK, 6.0))[-1].endswith(" h B")


def test_circles_are_known() -> None:
    """Moved and made larger, too; round rectangles and what looks like a circle at first are none."""
    x, y, radius = circle_in(moved(circle(2.0, 3.0, 1.0), 10.0, 20.0, 2.5)) or (0.0, 0.0, 0.0)
    assert [round(each, 6) for each in (x, y, radius)] == [15.0, 27.5, 2.5]
    assert circle_in(round_rectangle(0.0, 0.0, 4.0, 6.0, 2.0)) is None
    assert circle_in(round_rectangle(0.0, 0.0, 6.0, 6.0, 2.0)) is None
    assert circle_in(SQUARE) is None


def test_a_line_to_where_it_is_is_left_out() -> None:
    """A circle's corners have no straight lines between; a line that is a dot stays one."""
    assert path(circle(1.0, 1.0, 1.0), 2).split().count("l") == 0
    assert path(line((1.0, 1.0), (1.0, 1.0)), 2) == "1 1 m 1 1 l"


@pytest.mark.parametrize(
    ("size", "places"), [(33.0, 2), (100.0, 2), (200.0, 1), (250.0, 1), (2000.0, 0), (0.5, 4), (1e-9, 4)]
)
def test_a_picture_has_two_thousand_steps(size: float, places: int) -> None:
    """Whatever its units are; a line is told apart from one that is a tenth of a step wider."""
    assert places_for(size) == places
    art = VectorArt(size, lambda _: "", lambda _: "")
    assert f"{5 * 0.1 ** (places + 1):g}".removeprefix("0") + " w" in art.draw(
        [Stroke(line((0.0, 0.0), (1.0, 1.0)), BLACK, 5 * 0.1 ** (places + 1))]
    )
