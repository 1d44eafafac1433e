"""Passages: what stands on pages of its own."""

from __future__ import annotations

from itertools import pairwise

import pytest

from booklet.typeset.boxes import Box, Break, Galley
from booklet.typeset.pages.page_filler import PageFiller
from booklet.typeset.pages.passages import RUN_ON_GAP, FilledSheets, items_of, passage_of
from tests.typeset.setting import THEME

ROOM = THEME.bottom - THEME.top


def test_each_group_but_the_first_has_a_wide_gap_above() -> None:
    """Also the first one, if others stand before it; breaks are used up."""
    one, two = (Galley([Break(), Box(10.0), Box(10.0, space_before=3.0)]) for _ in range(2))
    gap = THEME.space(RUN_ON_GAP)
    stretch = ((one,), (two,))
    assert [item.space_before for _, item in items_of(stretch, THEME)] == [0.0, 3.0, gap, 3.0]
    assert [(index, item.space_before) for index, item in items_of(stretch[:1], THEME, first=4)] == [(4, gap), (4, 3.0)]
    assert [index for index, _ in items_of(stretch, THEME)] == [0, 0, 1, 1]


@pytest.mark.parametrize("tightness", [0.6, 0.8])
def test_gaps_that_were_drawn_in_are_let_out_where_there_is_room(tightness: float) -> None:
    """None is wider than it would be, and none narrower than it may be."""
    items = [Box(ROOM / 8, space_before=ROOM / 40) for _ in range(9)]
    stretch = ((Galley([*items]),),)
    sheets = PageFiller(THEME, tightness).fill(items_of(stretch, THEME))
    passage = passage_of(stretch, THEME, tightness, FilledSheets(sheets))
    for body in passage.bodies:
        tops = [placed.y for placed in body.placed]
        gaps = [after - before - ROOM / 8 for before, after in pairwise(tops)]
        assert all(tightness * ROOM / 40 - 1e-6 <= gap <= ROOM / 40 + 1e-6 for gap in gaps)
        assert tops[-1] + ROOM / 8 <= THEME.bottom + 1e-6
