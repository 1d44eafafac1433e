"""Placing groups of galleys once for each place that they begin at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.boxes import Box, Break, Frame, Galley, Ruled
from booklet.typeset.pages.page_draft import PageDraft
from booklet.typeset.pages.page_filler import PageFiller
from booklet.typeset.pages.placed_groups import (
    RUN_ON_GAP,
    Galleys,
    items_of,
    placed_group,
    placed_groups,
    sheets_of,
)
from tests.typeset.setting import THEME

ROOM = THEME.bottom - THEME.top


def test_each_group_but_the_first_has_a_wide_gap_above() -> None:
    """Also the first one, if others stand before it; breaks are used up."""
    one, two = (Galley([Break(), Box(10.0), Box(10.0, space_before=3.0)]) for _ in range(2))
    gap = THEME.space(RUN_ON_GAP)
    stretch = ((one,), (two,))
    assert [item.space_before for _, item in items_of(stretch, THEME)] == [0.0, 3.0, gap, 3.0]
    assert [item.space_before for _, item in items_of(stretch[:1], THEME, is_below=True)] == [gap, 3.0]
    assert [index for index, _ in items_of(stretch, THEME)] == [0, 0, 1, 1]


def lines(*heights: float) -> Galleys:
    """Return a group of two galleys that may stand below others: a break, and boxes with gaps."""
    return Galley([Break(0.0)]), Galley([Box(height, space_before=6.0, anchors=(f"{height}",)) for height in heights])


HEIGHTS = st.lists(st.floats(1.0, ROOM / 3), min_size=1, max_size=8)


@given(st.lists(HEIGHTS, min_size=1, max_size=6), st.sampled_from([1.0, 0.6]))
def test_groups_stand_as_if_they_were_placed_together(every: list[list[float]], tightness: float) -> None:
    """A group that is placed for itself has the places it has when all are filled in one go."""
    groups = [lines(*heights) for heights in every]
    stretches: list[list[Galleys]] = []
    for group, placed in zip(groups, placed_groups(groups, THEME, tightness), strict=True):
        if not placed.is_below:
            stretches.append([])
        stretches[-1].append(group)
    for stretch in stretches:
        whole = PageFiller(THEME, tightness).fill(items_of(tuple(stretch), THEME))
        assert [seen(sheet) for sheet in sheets_of(tuple(stretch), THEME, tightness)] == [
            seen(sheet) for sheet in whole
        ]


def seen(sheet: PageDraft) -> tuple[object, ...]:
    """Return all that a sheet says."""
    return sheet.placed, sheet.starts, sheet.anchors, sheet.band, sheet.gaps, sheet.end


def test_what_stands_behind_a_change_is_not_placed_again() -> None:
    """From where a page begins as before; a group whose height is another moves those below it, to the page's end."""
    before, after = lines(ROOM / 4), lines(ROOM / 3)
    below, full, next_page = lines(ROOM / 8), lines(ROOM * 0.9), lines(ROOM / 2)
    list(placed_groups([before, below, full, next_page], THEME, 1.0))
    made = placed_group.misses()
    list(placed_groups([before, below, full, next_page], THEME, 1.0))
    assert placed_group.misses() == made
    list(placed_groups([after, below, full, next_page], THEME, 1.0))
    # The group that changed, the one below it, and the question whether the next one can stand below that.
    assert placed_group.misses() == made + 3


TABLE = Frame((Box(20.0), Box(30.0)), 100.0, "table", head=1, can_cut=True, filler=Box(30.0))


@pytest.mark.parametrize(("last", "count"), [(TABLE, 3), (Ruled(2, 26.0, THEME.hairline, 100.0, 1.0), None)])
def test_rows_that_fill_a_page_give_way_and_lines_do_not(last: Frame | Ruled, count: int | None) -> None:
    """Behind rows the next group stands right below the last that is needed; behind lines it has a page of its own."""
    groups = (Galley([last]),), lines(10.0)
    first, second = placed_groups(groups, THEME, 1.0)
    assert second.is_below == (count is not None)
    stretch = groups if second.is_below else groups[:1]
    (sheet,) = sheets_of(stretch, THEME, 1.0)
    assert len(sheet.placed) == (count or len(first.sheets[0].placed))
    assert len(first.sheets[0].placed) > 3
    # What is kept of a group is not changed by what comes behind it.
    assert [seen(each) for each in sheets_of(stretch, THEME, 1.0)] == [seen(sheet)]
