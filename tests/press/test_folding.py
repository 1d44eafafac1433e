"""The order of pages on folded sheets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.errors import LayoutError
from booklet.press.folding import Spread, fold
from booklet.press.options import Binding

BINDINGS: st.SearchStrategy[Binding] = st.sampled_from(("left", "right"))
FOURS = st.integers(1, 40).map(lambda sheets: 4 * sheets)


def test_eight_pages() -> None:
    """As they lie on two sheets, by hand."""
    outer, inner = fold(8)
    assert (outer.front, outer.back) == (Spread(8, 1), Spread(2, 7))
    assert (inner.front, inner.back) == (Spread(6, 3), Spread(4, 5))
    assert [sheet.depth for sheet in (outer, inner)] == [0, 1]


def test_eight_pages_bound_at_the_right() -> None:
    """Left and right change places; no page goes to the front to make up for it."""
    outer, inner = fold(8, binding="right")
    assert (outer.front, outer.back) == (Spread(1, 8), Spread(7, 2))
    assert (inner.front, inner.back) == (Spread(3, 6), Spread(5, 4))


def test_signatures_are_folded_one_by_one() -> None:
    """Each begins anew; the last has what is left."""
    sheets = fold(20, signature=8)
    assert [(sheet.signature, sheet.depth) for sheet in sheets] == [(1, 0), (1, 1), (2, 0), (2, 1), (3, 0)]
    assert [sheet.front for sheet in sheets] == [
        Spread(8, 1),
        Spread(6, 3),
        Spread(16, 9),
        Spread(14, 11),
        Spread(20, 17),
    ]


@given(FOURS, FOURS | st.just(0), BINDINGS)
def test_every_page_is_on_one_sheet(count: int, signature: int, binding: Binding) -> None:
    """None is lost, none is there twice; the two pages on a side have the same sum all through a signature."""
    sheets = fold(count, signature=signature, binding=binding)
    spreads = [spread for sheet in sheets for spread in (sheet.front, sheet.back)]
    assert sorted(page for spread in spreads for page in (spread.left, spread.right)) == list(range(1, count + 1))
    sums = {(sheet.signature, s.left + s.right) for sheet in sheets for s in (sheet.front, sheet.back)}
    assert len(sums) == sheets[-1].signature
    assert sheets[0].front == (Spread(min(signature or count, count), 1) if binding == "left" else sheets[0].front)


@given(FOURS, FOURS)
def test_a_signature_of_all_pages_or_more_is_none(count: int, more: int) -> None:
    """It changes nothing."""
    assert fold(count, signature=count + more) == fold(count, signature=count) == fold(count)


@pytest.mark.parametrize("count", [0, -4, 6, 7])
def test_pages_that_fill_no_sheets_are_refused(count: int) -> None:
    """Nothing is left blank without a word."""
    with pytest.raises(LayoutError, match=f"^{count} pages do not fill folded sheets$"):
        fold(count)


@pytest.mark.parametrize("signature", [-4, 2, 10])
def test_signatures_that_fill_no_sheets_are_refused(signature: int) -> None:
    """The hint gives one that does."""
    with pytest.raises(LayoutError, match="cannot be folded") as caught:
        fold(8, signature=signature)
    assert caught.value.hint == "Give a multiple of 4, such as 16."
