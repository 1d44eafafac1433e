"""Filling sheets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.boxes import Box, Frame, Item, Run
from booklet.typeset.pages.page_draft import PageDraft
from booklet.typeset.pages.page_filler import PageFiller
from tests.typeset.setting import THEME

ROOM = THEME.bottom - THEME.top


def box(name: str, height: float, **options: bool | float) -> Box:
    """Return a box whose one run says its name."""
    return Box(height, (Run(0.0, 0.0, name, 0, 12.0, THEME.ink, tag=0),), **options)  # type: ignore[arg-type]


def names(sheet: PageDraft) -> list[str]:
    """Return the names of what stands on a sheet."""
    return [mark.text for placed in sheet.placed for mark in placed.marks if isinstance(mark, Run)]


def filled(forme: PageFiller, *items: Item) -> list[PageDraft]:
    """Return the sheets of items, each from a galley of its own."""
    return forme.fill(list(enumerate(items)))


def test_tightness_draws_gaps_in() -> None:
    """Half of each gap is kept."""
    (sheet,) = filled(PageFiller(THEME, 0.5), box("a", 10.0), box("b", 10.0, space_before=20.0))
    assert sheet.placed[1].y - sheet.placed[0].y == 20.0


def test_the_gap_that_a_heading_asks_for_counts() -> None:
    """A heading never stays alone at the foot for want of the few points that its gap is wider than its text's."""
    heading = box("heading", 30.0, keep_next=True, space_after=12.0)
    text = box("text", 17.0, space_before=6.0)
    for left, names_of_first in ((59.0, ["before", "heading", "text"]), (58.0, ["before"])):
        first, *_ = filled(PageFiller(THEME), box("before", ROOM - left), heading, text)
        assert names(first) == names_of_first


def test_a_short_sheet_ends_earlier() -> None:
    """The others are filled to the foot."""
    rows = [box(f"{number}", ROOM / 10) for number in range(25)]
    sheets = filled(PageFiller(THEME, share=0.6, short=2), *rows)
    assert [len(sheet.placed) for sheet in sheets] == [10, 6, 9]


def test_a_short_sheet_never_cuts_a_card() -> None:
    """What stands first on it may have all its room."""
    card = Frame((box("title", 30.0), box("line", ROOM * 0.8)), 100.0, "card", head=1)
    sheets = filled(PageFiller(THEME, share=0.6, short=2), box("before", ROOM * 0.9), card, box("after", 10.0))
    assert [names(sheet) for sheet in sheets] == [["before"], ["title", "line"], ["after"]]


def test_a_card_begins_below_a_band_that_it_cannot_stand_below() -> None:
    """The band would be alone on its page; elsewhere a card that is not to be cut goes to the next page whole."""
    band, lines = box("band", 150.0, is_bleed=True, keep_next=True), [box(f"{number}", ROOM / 8) for number in range(7)]
    card = Frame(tuple(lines), 100.0, "card")
    first, second = filled(PageFiller(THEME), band, card)
    assert names(first) == ["band", *map(str, range(len(names(first)) - 1))]
    assert len(names(first)) > 1
    assert names(second) == [str(number) for number in range(len(names(first)) - 1, 7)]
    assert [names(each) for each in filled(PageFiller(THEME), band, box("text", 10.0), card)] == [
        ["band", "text"],
        [str(number) for number in range(7)],
    ]


ROW = box("more", 30.0)
TABLE = Frame((box("head", 20.0), box("row", 30.0)), 100.0, "table", head=1, can_cut=True, filler=ROW)


def test_rows_fill_the_page_where_nothing_follows() -> None:
    """Down to the foot and not over it; they are no part of what is needed."""
    (sheet,) = filled(PageFiller(THEME), box("before", 100.0), TABLE)
    more = int((ROOM - 150.0) // 30.0)
    assert names(sheet) == ["before", "head", "row", *["more"] * more]
    last = sheet.placed[-1]
    assert THEME.bottom - 30.0 < last.y + last.height <= THEME.bottom
    assert sheet.end == pytest.approx(THEME.top + 150.0)
    assert sheet.fill(THEME) == pytest.approx(150.0 / ROOM)


def test_no_rows_are_added_where_something_follows() -> None:
    """It stands right below the table."""
    (sheet,) = filled(PageFiller(THEME), TABLE, box("after", 10.0))
    assert names(sheet) == ["head", "row", "after"]


def test_rows_fill_the_last_page_of_a_long_table() -> None:
    """And no page before it gets more than its own."""
    long = Frame((box("head", 20.0), *[box("row", 30.0)] * 20), 100.0, "table", head=1, can_cut=True, filler=ROW)
    first, last = filled(PageFiller(THEME), long)
    assert "more" not in names(first)
    assert [name for sheet in (first, last) for name in names(sheet)].count("row") == 20
    assert names(last)[-1] == "more"


@given(st.lists(st.floats(1, 300), min_size=1, max_size=20), st.sampled_from([0.95, 0.8, 0.6]), st.integers(1, 5))
def test_a_short_sheet_loses_nothing(heights: list[float], share: float, short: int) -> None:
    """Wherever it ends, every box is on one sheet, in order."""
    sheets = filled(
        PageFiller(THEME, share=share, short=short), *(box(str(n), height) for n, height in enumerate(heights))
    )
    assert [name for sheet in sheets for name in names(sheet)] == [str(number) for number in range(len(heights))]


def test_fill_and_end() -> None:
    """How much of a sheet is used, and where the lowest box ends."""
    (sheet,) = filled(PageFiller(THEME), box("a", ROOM / 4), box("b", ROOM / 4))
    assert sheet.fill(THEME) == pytest.approx(0.5)
    assert sheet.end == pytest.approx(THEME.top + ROOM / 2)
