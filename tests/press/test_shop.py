"""Single pages for a print shop."""

from __future__ import annotations

import pytest

from booklet.core.units import in_mm, mm
from booklet.model.papers import Paper
from booklet.press.bleed import CROP_MARK_ROOM
from booklet.press.options import Shop
from booklet.press.shop import lay_single
from booklet.typeset.boxes import Shape
from tests.formats.pdf.manuscripts import every_element, pages
from tests.press.paper import PAGE_SIZES, booklet, headline


@pytest.mark.parametrize("paper", PAGE_SIZES, ids=lambda paper: str(paper.name))
@pytest.mark.parametrize("has_crop_marks", [False, True])
def test_boxes(paper: Paper, has_crop_marks: bool) -> None:  # noqa: FBT001
    """The trim is the page, the bleed 3 mm around it, and the side holds both, and the crop marks if there are any."""
    for side in lay_single(booklet(4, paper), Shop(has_crop_marks=has_crop_marks)):
        assert side.trim
        assert side.bleed
        assert (side.trim.width, side.trim.height) == (paper.width, paper.height)
        assert in_mm(side.trim.x - side.bleed.x) == pytest.approx(3)
        assert in_mm(side.bleed.bottom - side.trim.bottom) == pytest.approx(3)
        assert side.bleed.x == pytest.approx(CROP_MARK_ROOM if has_crop_marks else 0)
        assert side.width - side.bleed.right == pytest.approx(side.bleed.x)
        assert side.height - side.bleed.bottom == pytest.approx(side.bleed.y)


def test_pages_are_in_reading_order() -> None:
    """Not on sheets: a shop does that itself."""
    sides = lay_single(booklet(5), Shop())
    assert [side.laid[0].page for side in sides] == [1, 2, 3, 4, 5]
    assert [headline(side.laid[0].marks) for side in sides] == ["Front", "Page 2", "Page 3", "Page 4", "Back"]


def test_grounds_reach_the_end_of_the_bleed() -> None:
    """Cover, bands and tabs: whatever touches the page's edge goes on to that of the bleed."""
    made = pages(every_element())
    grounds = tabs = 0
    for side in lay_single(made, Shop()):
        (laid,) = side.laid
        assert side.bleed == laid.clip
        for mark in laid.marks:
            if not isinstance(mark, Shape) or mark.radius * 2 >= min(mark.width, mark.height):
                continue
            left, right = laid.x + mark.x, laid.x + mark.x + mark.width
            if left < laid.x + 0.01 or right > laid.x + made.paper.width - 0.01:
                assert left <= 1e-6 or right >= side.width - 1e-6
                grounds += mark.width > made.paper.width
                tabs += mark.width < made.paper.width / 2
    assert grounds >= 2
    assert tabs >= 4


def test_crop_marks_are_drawn_over_the_whole_side() -> None:
    """Outside the bleed, in the theme's ink, which is black on a press."""
    plain, marked = (lay_single(booklet(4), Shop(bleed=mm(5), has_crop_marks=each))[0] for each in (False, True))
    assert len(plain.laid) == 1
    page, lines = marked.laid
    assert page.marks == plain.laid[0].marks
    assert len(lines.marks) == 8
    assert (lines.clip.width, lines.clip.height) == (marked.width, marked.height)
    assert (lines.page, page.page) == (0, 1)
