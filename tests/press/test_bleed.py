"""Grounds that run over the page's edge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.core.units import Area
from booklet.model.papers import PAPERS
from booklet.press.bleed import CROP_MARK_ROOM, crop_marks, marks_of, run_over, text_of
from booklet.typeset.boxes import Mark, Run, Shape, disc
from tests.formats.pdf.manuscripts import pages

PAPER = PAPERS["half-letter"]
INK = (0.0, 0.0, 0.0)


def over(mark: Mark, by: float = 8.5) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom edge of a shape that has run over."""
    (shape,) = run_over([mark], PAPER, by)
    assert isinstance(shape, Shape)
    return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height


def test_a_band_runs_over_three_edges() -> None:
    """Left, right and top; its foot stays where it is."""
    assert over(Shape(0, 0, PAPER.width, 120, fill=INK)) == (-8.5, -8.5, PAPER.width + 8.5, 120)


def test_a_cover_runs_over_all_edges() -> None:
    """Nothing of the paper is left."""
    ground = Shape(0, 0, PAPER.width, PAPER.height, fill=INK)
    assert over(ground) == (-8.5, -8.5, PAPER.width + 8.5, PAPER.height + 8.5)


@pytest.mark.parametrize("is_right", [True, False])
def test_the_round_corners_of_a_tab_lie_outside_the_bleed(is_right: bool) -> None:  # noqa: FBT001
    """A cut that is off by the whole bleed still goes through the straight part of the tab."""
    x = PAPER.width - 26 if is_right else -5.0
    left, top, right, bottom = over(Shape(x, 84, 31, 34, fill=INK, radius=5))
    assert (top, bottom) == (84, 118)
    assert (left, right) == ((x, PAPER.width + 13.5) if is_right else (-13.5, 26))


@pytest.mark.parametrize(
    "mark",
    [
        disc(-10, 30, 40, INK),
        Shape(46, 100, 304, 80, fill=INK, radius=5),
        Shape(0, 0, PAPER.width, PAPER.height, stroke=INK),
        Run(0, 20, "words", 0, 12, INK),
    ],
    ids=["disc", "card", "outline", "words"],
)
def test_what_stays_as_it_is(mark: Mark) -> None:
    """Discs are whole on their own; cards do not touch the edge; outlines and words are no ground."""
    assert run_over([mark], PAPER, 8.5) == (mark,)


@given(st.floats(0, 30), st.floats(-5, 400), st.floats(-5, 620), st.floats(1, 500), st.floats(1, 700))
def test_a_ground_never_shrinks(by: float, x: float, y: float, width: float, height: float) -> None:
    """What was covered stays covered, and an edge inside the page stays where it is."""
    shape = Shape(x, y, width, height, fill=INK)
    left, top, right, bottom = over(shape, by)
    slack = 1e-6
    assert left <= x + slack
    assert top <= y + slack
    assert right >= x + width - slack
    assert bottom >= y + height - slack
    if x > 0.02:
        assert left == x


def test_marks_of_a_page_are_its_text_and_its_furniture() -> None:
    """Every mark once, in drawing order, at its place on the page."""
    for page in pages().pages:
        count = sum(len(placed.marks) for placed in page.placed)
        assert len(text_of(page)) == count
        assert marks_of(page)[count:] == page.furniture


def test_crop_marks_point_at_the_trim_from_outside_the_bleed() -> None:
    """Eight lines, none of them in the bleed, none beyond the room there is for them."""
    trim = Area(30, 30, 100, 150)
    bleed = trim.inside(-8)
    marks = crop_marks(trim, bleed, INK)
    assert len(marks) == 8
    whole = bleed.inside(-CROP_MARK_ROOM)
    for mark in marks:
        assert (
            mark.x + mark.width <= bleed.x
            or mark.x >= bleed.right
            or mark.y + mark.height <= bleed.y
            or (mark.y >= bleed.bottom)
        )
        assert whole.x <= mark.x <= mark.x + mark.width <= whole.right
        assert whole.y <= mark.y <= mark.y + mark.height <= whole.bottom
    middles = {mark.x + mark.width / 2 for mark in marks if mark.width < mark.height}
    assert middles == {trim.x, trim.right}
