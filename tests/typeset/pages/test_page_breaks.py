"""Placing boxes on sheets."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.errors import LayoutError
from booklet.model.papers import PAPERS
from booklet.typeset.boxes import Box, Break, Frame, Galley, Item, Ruled, Run
from booklet.typeset.pages.page_breaks import place
from booklet.typeset.pages.page_filler import PageFiller
from booklet.typeset.pages.pages import Body
from booklet.typeset.pages.placed_groups import may_fit
from booklet.typeset.theme.theme import Theme

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
                items.append(Frame(boxes, 100.0, f"frame {index}", head=head, can_cut=cut, space_before=gap, pad_y=4))
    return items


def put(items: list[Item]) -> list[Body]:
    """Return the pages of items, each from a galley of its own."""
    return bodies([Galley([item]) for item in items])


def bodies(galleys: list[Galley], theme: Theme = THEME) -> list[Body]:
    """Return the pages of galleys."""
    return [body for passage in place(galleys, theme) for body in passage.bodies]


def names(sheets: list[Body], *, tagged: bool = True) -> list[tuple[int, str]]:
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


def long_table(rows: int) -> Frame:
    """Return a table with a head of 30 points and so many rows of 40."""
    every = (box("head", 30.0), *(box(f"row {index}", 40.0) for index in range(rows)))
    return Frame(every, 100.0, "table", head=1, can_cut=True, is_table=True)


@pytest.mark.parametrize(
    ("left", "rows", "after", "cut"),
    [
        (80.0, 6, 0.0, [0, 6]),  # the first row would stand alone
        (240.0, 6, ROOM / 2, [4, 2]),  # the last one would
        (120.0, 4, ROOM / 2, [2, 2]),
        (160.0, 4, ROOM / 2, [2, 2]),
        (80.0, 3, ROOM / 2, [1, 2]),  # too few rows to part otherwise
        (120.0, 3, ROOM / 2, [2, 1]),
        (80.0, 6, ROOM - 230.0, [1, 5]),  # what stands behind it would need one more page
        (240.0, 6, ROOM - 70.0, [5, 1]),
    ],
)
def test_no_row_stands_alone_where_that_takes_no_more_pages(
    left: float, rows: int, after: float, cut: list[int]
) -> None:
    """Two rows of a table of four and more stand on each side of the end of a page."""
    items: list[Item] = [box("before", ROOM - left), long_table(rows), *([box("after", after)] if after else [])]
    sheets = put(items)
    assert len(sheets) == 2
    made = names(sheets)
    assert [sum(page == sheet and name.startswith("row") for page, name in made) for sheet in range(2)] == cut


def test_row_taller_than_a_page_is_an_error_that_names_it() -> None:
    """What can't be split is named, with what to do."""
    with pytest.raises(LayoutError, match=r"a row of 'Vincristine' is taller than a page") as caught:
        put([Frame((box("title", 10.0), box("row", ROOM)), 100.0, "Vincristine", head=1)])
    assert caught.value.hint == "Shorten its text, or make two of it."


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
    sheets = put([box("before", ROOM - 40.0), Ruled(3, 26.0, THEME.hairline, 100.0, 1.0)])
    assert len(sheets) == 2
    assert len(sheets[1].placed) == int((ROOM - 8) // 26)


def test_heading_keeps_with_the_next_galley() -> None:
    """A heading that is an element of its own still stays with the element that follows."""
    sheets = put([box("before", ROOM - 30.0), box("head", 20.0, keep_next=True), box("text", 40.0)])
    assert names(sheets) == [(0, "before"), (1, "head"), (1, "text")]
    assert [one.element for one in sheets[1].placed] == [1, 2]


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


WHOLE = Theme(PAPERS["letter"])
WHOLE_ROOM = WHOLE.bottom - WHOLE.top


def run_on(before: float, *after: Item) -> list[list[str]]:
    """Return what stands on each whole sheet when a block of two boxes follows one of this share of a page."""
    items = [box("before", WHOLE_ROOM * before), Break(1 / 3), *after]
    sheets = bodies([Galley([item]) for item in items], WHOLE)
    return [
        [mark.text for placed in sheet.placed for mark in placed.marks if isinstance(mark, Run)] for sheet in sheets
    ]


def share(name: str, of_page: float) -> Box:
    """Return a box of this share of a page."""
    return box(name, WHOLE_ROOM * of_page)


def test_a_block_follows_another_where_all_of_it_fits() -> None:
    """On whole sheets; a break in any case is one there too."""
    assert run_on(0.5, share("head", 0.1), share("text", 0.2)) == [["before", "head", "text"]]
    assert run_on(0.5, share("head", 0.1), Break(), share("text", 0.2)) == [["before", "head"], ["text"]]


def test_a_block_is_cut_where_enough_of_it_fits() -> None:
    """A page is filled before another one begins; what is too little begins a page of its own."""
    block = [share("head", 0.4), share("text", 0.4)]
    assert run_on(0.5, *block) == [["before", "head"], ["text"]]
    assert run_on(0.6, *block) == [["before"], ["head", "text"]]


def test_a_long_block_follows_where_enough_of_it_fits() -> None:
    """A third of a page, in whole pieces; a heading alone is not enough."""
    long = [share(f"line {number}", 0.1) for number in range(12)]
    assert run_on(0.5, *long)[0] == ["before", *(f"line {number}" for number in range(4))]
    assert run_on(0.7, *long)[0] == ["before"]
    assert run_on(0.4, share("head", 0.1), share("card", 0.9), *long)[0] == ["before"]


def test_two_breaks_in_a_row_are_the_stronger_one() -> None:
    """A page break before a block that might have followed stays one."""
    items: list[Item] = [box("one", 10.0), Break(), Break(1 / 3), box("two", 10.0)]
    assert len(bodies([Galley([item]) for item in items], WHOLE)) == 2


def test_nearly_empty_last_page_gets_more() -> None:
    """Where no gap can be drawn in, the page before it ends earlier; both stay well filled."""
    sheets = put([box(f"line {index}", ROOM / 20) for index in range(22)])
    assert [len(sheet.placed) for sheet in sheets] == [15, 7]


def test_a_last_page_of_a_card_and_a_line_is_left_as_it_is() -> None:
    """What cannot be made better is not made worse."""
    sheets = put([box("tall", ROOM), box("line", 20.0)])
    assert names(sheets) == [(0, "tall"), (1, "line")]


@given(st.lists(st.one_of(BOXES, FRAMES, st.just(("break",))), min_size=1, max_size=25))
def test_blocks_that_run_on_lose_nothing(recipes: list[tuple[object, ...]]) -> None:
    """Wherever blocks begin, everything is placed once and in order, and no page is empty."""
    items: list[Item] = [Break(1 / 3) if recipe == ("break",) else build([recipe])[0] for recipe in recipes]
    count = sum(isinstance(mark, Run) for item in items for each in boxes_of(item) for mark in each.marks)
    sheets = bodies([Galley([item]) for item in items], WHOLE)
    assert len(names(sheets)) == count
    assert all(sheet.placed for sheet in sheets)
    tops = [[one.y for one in sheet.placed] for sheet in sheets]
    assert tops == [sorted(each) for each in tops]


def boxes_of(item: Item) -> tuple[Box, ...]:
    """Return the boxes of an item."""
    return (item,) if isinstance(item, Box) else item.boxes if isinstance(item, Frame) else ()


MAY = Break(0.0)


def test_break_opens_one_page() -> None:
    """Two breaks in a row do not leave an empty page."""
    sheets = put([box("one", 10.0), Break(), Break(), box("two", 10.0)])
    assert names(sheets) == [(0, "one"), (1, "two")]


def test_a_nearly_empty_page_is_used() -> None:
    """What may run on begins on it; what must not, or follows a full page, begins a page of its own."""
    thin, full = box("one", 0.4 * ROOM), box("one", 0.95 * ROOM)
    assert names(put([thin, MAY, box("two", 10.0)])) == [(0, "one"), (0, "two")]
    assert names(put([thin, Break(), box("two", 10.0)])) == [(0, "one"), (1, "two")]
    assert names(put([thin, MAY, Break(), box("two", 10.0)])) == [(0, "one"), (1, "two")]
    assert names(put([full, MAY, box("two", 10.0)])) == [(0, "one"), (1, "two")]
    assert names(put([thin, MAY, box("two", 0.7 * ROOM)])) == [(0, "one"), (1, "two")]
    band = box("band", 90.0, is_bleed=True)
    assert names(put([thin, MAY, band, box("two", 10.0)])) == [(0, "one"), (1, "band"), (1, "two")]


def test_pages_run_on_as_long_as_they_stay_nearly_empty() -> None:
    """Three things stand on one page; the fourth finds it full enough."""
    items: list[Item] = [
        box("one", 0.3 * ROOM),
        MAY,
        box("two", 0.3 * ROOM),
        MAY,
        box("three", 0.3 * ROOM),
        MAY,
        box("four", 9.0),
    ]
    assert names(put(items)) == [(0, "one"), (0, "two"), (0, "three"), (1, "four")]


def test_lines_to_write_on_keep_their_page() -> None:
    """A page with room to write is not empty, so nothing runs on behind it."""
    sheets = put([box("one", 10.0), Ruled(2, 26.0, THEME.hairline, 100.0, 1.0), MAY, box("two", 10.0)])
    assert names(sheets) == [(0, "one"), (1, "two")]
    assert len(sheets[0].placed) > 10


def test_lines_before_something_else_are_as_many_as_asked_for() -> None:
    """They fill the page only where nothing follows."""
    (sheet,) = put([Ruled(2, 26.0, THEME.hairline, 100.0, 1.0), box("two", 10.0)])
    assert len(sheet.placed) == 3


@given(st.lists(st.tuples(st.floats(1, ROOM), st.sampled_from([MAY, Break()])), min_size=1, max_size=20))
def test_running_on_keeps_the_order_and_takes_no_more_pages(takes_: list[tuple[float, Break]]) -> None:
    """Whatever may run on: each box once, in order, and never more pages than with a page for each."""
    items: list[Item] = []
    for number, (height, first) in enumerate(takes_):
        items += [first, box(f"b{number}", height)]
    placed = names(put(items))
    assert [name for _, name in placed] == [f"b{number}" for number in range(len(takes_))]
    assert [page for page, _ in placed] == sorted(page for page, _ in placed)
    assert placed[-1][0] < len(takes_)


@given(st.lists(st.one_of(BOXES, FRAMES), min_size=1, max_size=12), st.integers(1, 4), st.sampled_from([0.4, 0.7, 1.0]))
def test_what_is_not_tried_would_not_fit(recipes: list[tuple[object, ...]], count: int, tightness: float) -> None:
    """Items that are said to take more than so many pages do take more."""
    items = build(recipes)
    if not may_fit([(Galley(items),)], count, tightness, THEME):
        assert len(PageFiller(THEME, tightness).fill(list(enumerate(items)))) > count


def test_gaps_are_drawn_in_on_all_pages_where_that_saves_one() -> None:
    """Also where the last page is well filled; each page then lets its gaps out as far as it has room."""
    items: list[Item] = [box(f"b{index}", ROOM / 10, space_before=ROOM / 90) for index in range(27)]
    assert [len(body.placed) for body in put([*items[:9], *items])] == [9, 9, 9, 9]
    sheets = put(items[:26])
    assert [len(body.placed) for body in sheets] == [9, 9, 8]
    items = [box(f"b{index}", ROOM / 10, space_before=ROOM / 50) for index in range(27)]
    tight = put(items)
    assert [len(body.placed) for body in tight] == [9, 9, 9]
    for body in tight:
        assert body.placed[-1].y + body.placed[-1].height == pytest.approx(THEME.bottom)


def test_what_divides_is_left_out_at_the_head_of_a_page() -> None:
    """It stands between what is above and what is below, and nowhere else."""
    divided = Galley([Break(0.1, opens=True), box("divides", 20.0, is_between=True, keep_next=True), box("two", 100.0)])
    assert names(bodies([Galley([box("one", 100.0)]), divided])) == [(0, "one"), (0, "divides"), (0, "two")]
    full = Galley([box("one", 0.95 * ROOM)])
    assert names(bodies([full, divided])) == [(0, "one"), (1, "two")]


def test_a_band_lies_across_a_page_where_enough_is_left() -> None:
    """It covers the margins there; else it begins a page, at its corner."""
    band = Galley([Break(0.25, opens=True), box("band", 90.0, is_bleed=True, keep_next=True), box("card", 100.0)])
    (sheet,) = bodies([Galley([box("one", 0.4 * ROOM)]), band])
    assert [(placed.x, placed.y > THEME.top) for placed in sheet.placed][1] == (0.0, True)
    assert sheet.band == 0.0
    _, sheet = bodies([Galley([box("one", 0.7 * ROOM)]), band])
    assert (sheet.placed[0].x, sheet.placed[0].y, sheet.band) == (0.0, 0.0, 90.0)


def test_a_passage_tells_where_chapters_begin() -> None:
    """By the index of their first element, and the height of a band, if they begin with one."""
    band = Galley([Break(0.25, opens=True), box("band", 90.0, is_bleed=True, keep_next=True), box("card", 100.0)])
    (passage,) = place([Galley([box("one", 50.0)]), Galley([box("more", 50.0)]), band], THEME)
    (start,) = passage.starts
    assert (start.element, start.place.page, start.band) == (2, 1, 90.0)
    assert start.place.y == passage.bodies[0].placed[2].y


@pytest.mark.parametrize(
    ("heights", "pages"),
    [
        ((0.5, 0.3), [["c0", "c1"]]),  # a page is saved
        ((1.5, 1.3), [["c0"], ["c0", "c1"], ["c1"]]),
        ((1.5, 0.4), [["c0"], ["c0", "c1"]]),
        ((1.4, 0.8), [["c0"], ["c0"], ["c1"]]),  # none is: what stands before the second changes nothing of it
        ((1.2, 0.9), [["c0"], ["c0", "c1"], ["c1"]]),  # none is, but the page before would be nearly empty
        ((0.7, 0.7, 0.7), [["c0"], ["c1"], ["c2"]]),
        ((0.6, 0.6, 0.2), [["c0"], ["c1", "c2"]]),
        ((1.5, 0.4, 0.7), [["c0"], ["c0", "c1"], ["c2"]]),
    ],
)
def test_a_chapter_runs_on_where_that_saves_a_page(heights: tuple[float, ...], pages: list[list[str]]) -> None:
    """Else it begins a page."""
    lines = [round(20 * height) for height in heights]
    galleys = [
        Galley([Break(0.1, opens=True), *(box(f"c{number}", ROOM / 20) for _ in range(count))])
        for number, count in enumerate(lines)
    ]
    sheets = [[each for on, each in names(bodies(galleys)) if on == sheet] for sheet in range(len(pages))]
    assert [list(dict.fromkeys(sheet)) for sheet in sheets] == pages
    assert len(names(bodies(galleys))) == sum(lines)


@given(st.lists(st.tuples(st.floats(0.05, 2.5), st.booleans()), min_size=2, max_size=9))
def test_chapters_that_begin_pages_take_no_more_of_them(groups: list[tuple[float, bool]]) -> None:
    """They are as many as if no group that may follow another began a chapter."""

    def pages(*, opens: bool) -> int:
        every = (
            Galley([Break(0.1, opens=opens and begins), *(box("line", height * ROOM / 20) for _ in range(20))])
            for height, begins in groups
        )
        return len(bodies(list(every)))

    assert pages(opens=True) == pages(opens=False)


def spread(*heights: float) -> list[Galley]:
    """Return groups of whole pages and more, of which the last two are to be seen together."""
    before = [Galley([Break(0.1), box(f"b{index}", height * ROOM)]) for index, height in enumerate(heights)]
    glance = [Galley([Break(faces_next=True)]), Galley([Break(0.1), box("glance", 0.9 * ROOM)])]
    return [*before, *glance, Galley([Break(0.1), box("map", 0.9 * ROOM)])]


@pytest.mark.parametrize(
    ("heights", "first", "order"),
    [
        ((0.9,), 1, ["b0", "glance", "map"]),
        ((0.9, 0.9), 2, ["b0", "b1", "glance", "map"]),
        ((0.9, 0.9), 1, ["b0", "glance", "map", "b1"]),
        ((0.5, 0.3, 0.9), 1, ["b0", "b1", "glance", "map", "b2"]),
        ((0.9, 0.9, 0.9), 2, ["b0", "b1", "glance", "map", "b2"]),
        ((0.9,), 2, ["b0", "glance", "map"]),  # nothing can stand elsewhere
    ],
)
def test_what_is_to_be_seen_together_faces(heights: tuple[float, ...], first: int, order: list[str]) -> None:
    """As few groups as that takes stand behind the two; the first one stays the first."""
    sheets = [body for passage in place(spread(*heights), THEME, first) for body in passage.bodies]
    made = names(sheets)
    assert [name for _, name in made] == order
    page = {name: number + first for number, name in made}
    assert page["map"] == page["glance"] + 1
    assert page["map"] % 2 == 1 or len(heights) == 1
