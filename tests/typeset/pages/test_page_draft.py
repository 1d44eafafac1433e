"""A page while it is filled."""

from __future__ import annotations

from itertools import pairwise

import pytest

from booklet.typeset.boxes import Box
from booklet.typeset.pages.page_draft import PageDraft
from booklet.typeset.pages.page_filler import PageFiller
from tests.typeset.setting import THEME


def draft() -> PageDraft:
    """Return a page of three boxes with gaps of 10 and 30 points between them."""
    boxes = (Box(50.0), Box(50.0, space_before=10.0, anchors=("two",)), Box(50.0, space_before=30.0))
    (page,) = PageFiller(THEME).fill(list(enumerate(boxes)))
    return page


@pytest.mark.parametrize(
    ("room", "most", "gaps"),
    [
        (20.0, 9.0, [15.0, 45.0]),
        (400.0, 1.25, [12.5, 37.5]),
        (0.0, 2.0, [10.0, 30.0]),
        (-1.0, 2.0, [10.0, 30.0]),
        (50.0, 1.0, [10.0, 30.0]),
    ],
)
def test_gaps_are_let_out_alike(room: float, most: float, gaps: list[float]) -> None:
    """As far as the page has room, and no further than they may; places that are named move along."""
    page = draft().eased(room, most)
    tops = [placed.y for placed in page.placed]
    assert [after - before - 50.0 for before, after in pairwise(tops)] == pytest.approx(gaps)
    assert page.anchors == {"two": tops[1]}
    assert page.starts == dict(enumerate(tops))


def test_a_page_without_gaps_stays_as_it_is() -> None:
    """There is nothing to let out."""
    (page,) = PageFiller(THEME).fill([(0, Box(50.0))])
    assert page.eased(100.0, 2.0) is page
