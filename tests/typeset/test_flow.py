"""Which items begin a page, and which run on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.boxes import Break, Item, Ruled
from tests.typeset.test_placing import ROOM, THEME, box, names, put

MAY = Break(may_run_on=True)


def test_break_opens_one_page() -> None:
    """Two breaks in a row do not leave an empty page."""
    sheets = put([box("one", 10.0), Break(), Break(), box("two", 10.0)])
    assert names(sheets) == [(0, "one"), (1, "two")]


def test_a_nearly_empty_page_is_used() -> None:
    """What may run on begins on it; what must not, or follows a full page, begins a page of its own."""
    thin, full = box("one", 0.4 * ROOM), box("one", 0.6 * ROOM)
    assert names(put([thin, MAY, box("two", 10.0)])) == [(0, "one"), (0, "two")]
    assert names(put([thin, Break(), box("two", 10.0)])) == [(0, "one"), (1, "two")]
    assert names(put([thin, MAY, Break(), box("two", 10.0)])) == [(0, "one"), (1, "two")]
    assert names(put([full, MAY, box("two", 10.0)])) == [(0, "one"), (1, "two")]
    assert names(put([thin, MAY, box("two", 0.7 * ROOM)])) == [(0, "one"), (1, "two")]
    band = box("band", 90.0, is_bleed=True)
    assert names(put([thin, MAY, band, box("two", 10.0)])) == [(0, "one"), (1, "band"), (1, "two")]


def test_pages_run_on_as_long_as_they_stay_nearly_empty() -> None:
    """Three short things stand on one page; the fourth finds it full enough."""
    items: list[Item] = [
        box("one", 0.2 * ROOM),
        MAY,
        box("two", 0.2 * ROOM),
        MAY,
        box("three", 0.2 * ROOM),
        MAY,
        box("four", 9.0),
    ]
    assert names(put(items)) == [(0, "one"), (0, "two"), (0, "three"), (1, "four")]


def test_lines_to_write_on_keep_their_page() -> None:
    """A page with room to write is not empty, so nothing runs on behind it."""
    sheets = put([box("one", 10.0), Ruled(2, 26.0, THEME.hairline, 100.0), MAY, box("two", 10.0)])
    assert names(sheets) == [(0, "one"), (1, "two")]
    assert len(sheets[0].placed) > 10


def test_lines_before_something_else_are_as_many_as_asked_for() -> None:
    """They fill the page only where nothing follows."""
    (sheet,) = put([Ruled(2, 26.0, THEME.hairline, 100.0), box("two", 10.0)])
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
