"""Placing boxes on sheets."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.errors import LayoutError
from booklet.typeset.boxes import Box, Break, Frame, Item, Ruled, Run
from booklet.typeset.flow import flow
from booklet.typeset.placing import Sheet, item_height, least_height
from booklet.typeset.theme import Theme
from booklet.units import PAPERS

THEME = Theme(PAPERS["half-letter"])
ROOM = THEME.bottom - THEME.top

HEIGHTS = st.one_of(st.floats(0.0, ROOM), st.sampled_from([0.0, ROOM, ROOM - 0.01, ROOM / 2, 1e-9]))


def box(name: str, height: float, **options: bool | float) -> Box:
    """Return a box whose one run says its name."""
    run = Run(0.0, 0.0, name, 0, 12.0, THEME.ink, tag=0)
    return Box(height, (run,), **options)  # type: ignore[arg-type]


BOXES = st.builds(lambda height, gap, keep: ("box", height, gap, keep), HEIGHTS, st.floats(0, 40), st.booleans())
FRAMES = st.builds(
    lambda heights, head, cut, gap: ("frame", heights, min(head, len(heights) - 1), cut, gap),
    st.lists(st.floats(0, ROOM / 3), min_size=1, max_size=8),
    st.integers(0, 1),
    st.booleans(),
    st.floats(0, 20),
)


def build(recipes: list[tuple[object, ...]]) -> list[Item]:
    """Return items from recipes, each box with a name of its own."""
    items: list[Item] = []
    for index, recipe in enumerate(recipes):
        match recipe:
            case ("box", float(height), float(gap), bool(keep)):
                items.append(box(f"b{index}", height, space_before=gap, keep_next=keep))
            case ("frame", list(heights), int(head), bool(cut), float(gap)):
                boxes = tuple(box(f"f{index}.{row}", height) for row, height in enumerate(heights))
                items.append(Frame(boxes, 100.0, f"frame {index}", head=head, can_cut=cut, space_before=gap, pad_top=4))
    return items


def put(items: list[Item]) -> list[Sheet]:
    """Return the sheets of items, each from a galley of its own."""
    return list(flow(enumerate(items), THEME))


def names(sheets: list[Sheet], *, tagged: bool = True) -> list[tuple[int, str]]:
    """Return sheet and name of every placed run; repeated heads are artifacts and not tagged."""
    return [
        (number, mark.text)
        for number, sheet in enumerate(sheets)
        for placed in sheet.placed
        for mark in placed.marks
        if isinstance(mark, Run) and (mark.tag >= 0) == tagged
    ]


@given(st.lists(st.one_of(BOXES, FRAMES), min_size=1, max_size=25))
def test_every_box_is_on_exactly_one_page_in_order(recipes: list[tuple[object, ...]]) -> None:
    """Whatever the heights, each box is placed once, in order, inside the margins, and none overlaps another."""
    items = build(recipes)
    sheets = put(items)
    wanted = [
        mark.text
        for item in items
        for each in ([item] if isinstance(item, Box) else item.boxes if isinstance(item, Frame) else [])
        for mark in each.marks
        if isinstance(mark, Run)
    ]
    placed = names(sheets)
    assert [name for _, name in placed] == wanted
    assert Counter(name for _, name in placed).most_common(1)[0][1] == 1
    for sheet in sheets:
        y = THEME.top
        for one in sheet.placed:
            if not any(isinstance(mark, Run) for mark in one.marks):
                continue
            assert one.y >= y - 0.001
            y = one.y + one.height
            assert y <= THEME.bottom + 0.001


@given(st.lists(BOXES, min_size=1, max_size=25))
def test_no_page_is_empty(recipes: list[tuple[object, ...]]) -> None:
    """A page is opened only for something that is put on it."""
    assert all(sheet.placed for sheet in put(build(recipes)))


@given(st.lists(st.floats(1, 100), min_size=2, max_size=30))
def test_heading_is_never_alone_at_the_foot(heights: list[float]) -> None:
    """What keeps with the next is on the page of the next."""
    items: list[Item] = []
    for index, height in enumerate(heights):
        items += [box(f"head {index}", 20.0, keep_next=True), box(f"text {index}", height)]
    where = {name: sheet for sheet, name in names(put(items))}
    assert all(where[f"head {index}"] == where[f"text {index}"] for index in range(len(heights)))


def test_card_is_not_cut() -> None:
    """A card that does not fit below goes to the next page whole."""
    card = Frame((box("title", 30.0), box("line", 60.0)), 100.0, "card", head=1)
    sheets = put([box("before", ROOM - 60.0), card])
    assert names(sheets) == [(0, "before"), (1, "title"), (1, "line")]


def test_card_taller_than_a_page_is_split_with_its_title_repeated() -> None:
    """Its title is said once, and printed on each page."""
    rows = tuple(box(f"row {index}", 100.0) for index in range(8))
    sheets = put([Frame((box("title", 30.0), *rows), 100.0, "card", head=1)])
    assert [name for _, name in names(sheets)] == ["title", *(f"row {index}" for index in range(8))]
    assert names(sheets, tagged=False) == [(sheet, "title") for sheet in range(1, len(sheets))]


def test_table_is_cut_where_the_page_ends() -> None:
    """A table fills the rest of the page before it goes on."""
    rows = tuple(box(f"row {index}", 40.0) for index in range(6))
    sheets = put([box("before", ROOM - 130.0), Frame((box("head", 30.0), *rows), 100.0, "table", head=1, can_cut=True)])
    assert names(sheets)[:4] == [(0, "before"), (0, "head"), (0, "row 0"), (0, "row 1")]
    assert names(sheets, tagged=False) == [(1, "head")]


def test_row_taller_than_a_page_is_an_error_that_names_it() -> None:
    """What can't be split is named, with what to do."""
    with pytest.raises(LayoutError, match=r"a row of 'Vincristine' is taller than a page") as caught:
        put([Frame((box("title", 10.0), box("row", ROOM)), 100.0, "Vincristine", head=1)])
    assert caught.value.hint == "shorten its text, or make two of it"


@pytest.mark.parametrize(
    ("giant", "name"),
    [
        (box("giant", ROOM + 1), "a line or row"),
        (box("giant", THEME.paper.height + 1, is_bleed=True), "a band"),
    ],
)
def test_box_taller_than_a_page_is_an_error(giant: Box, name: str) -> None:
    """What no page can hold stops the build."""
    with pytest.raises(LayoutError, match=f"{name} is taller than a page"):
        put([giant])


def test_rules_fill_the_page() -> None:
    """Lines to write on run down to the foot, and there are at least as many as asked for."""
    sheets = put([box("before", ROOM - 40.0), Ruled(3, 26.0, THEME.hairline, 100.0)])
    assert len(sheets) == 2
    assert len(sheets[1].placed) == int((ROOM - 8) // 26)


def test_heading_keeps_with_the_next_galley() -> None:
    """A heading that is an element of its own still stays with the element that follows."""
    sheets = put([box("before", ROOM - 30.0), box("head", 20.0, keep_next=True), box("text", 40.0)])
    assert names(sheets) == [(0, "before"), (1, "head"), (1, "text")]
    assert list(sheets[1].starts) == [1, 2]


def test_thin_last_page_is_saved_by_drawing_gaps_in() -> None:
    """When two lines would stand alone on a page, gaps shrink until they fit; no gap shrinks for nothing."""
    lines = [box(f"line {index}", 20.0, space_before=10.0) for index in range(int(ROOM // 30) + 1)]
    assert len(put(list(lines))) == 1
    assert len(put([*lines, box("much", ROOM / 2)])) == 2
    roomy = put([*lines, box("much", ROOM / 2)])
    assert roomy[0].placed[1].y - roomy[0].placed[0].y == 30.0


def test_bleed_begins_a_page_at_its_corner() -> None:
    """A band lies over the margins; what follows stands below it."""
    sheets = put([box("before", 10.0), box("band", 120.0, is_bleed=True), box("after", 10.0, space_before=8.0)])
    assert names(sheets) == [(0, "before"), (1, "band"), (1, "after")]
    assert [(one.x, one.y) for one in sheets[1].placed] == [(0.0, 0.0), (THEME.side, 128.0)]
    assert [sheet.band for sheet in sheets] == [0.0, 120.0]


def test_least_height_of_a_table_is_its_head_and_one_row() -> None:
    """A table may begin where its head and first row fit."""
    rows = tuple(box(f"row {index}", 40.0) for index in range(6))
    table = Frame((box("head", 30.0), *rows), 100.0, "table", head=1, can_cut=True)
    assert (least_height(table), item_height(table)) == (70.0, 270.0)
    assert item_height(Break()) == 0.0
