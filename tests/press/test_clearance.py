"""How near text comes to a page's edges."""

from __future__ import annotations

import pytest

from booklet.model.papers import Paper
from booklet.press.clearance import PageText, clearances
from booklet.typeset.boxes import Run, Shape
from booklet.typeset.pages.pages import Page, Placed
from booklet.typeset.text.typefaces import width

PAPER = Paper("sample", 300.0, 400.0)
INK = (0.0, 0.0, 0.0)
WIDE = width("word", is_bold=False) * 12


@pytest.mark.parametrize("is_right", [True, False])
def test_a_run(is_right: bool) -> None:  # noqa: FBT001
    """The inner edge of a right page is its left one; a space at a line's end takes no room."""
    run = Run(46, 100, "word ", 0, 12, INK)
    (found,) = clearances([run, Shape(0, 0, 300, 400, fill=INK), Run(0, 0, " ", 0, 12, INK)], PAPER, is_right=is_right)
    left, right = 46, 300 - 46 - WIDE
    assert (found.inner, found.outer) == pytest.approx((left, right) if is_right else (right, left))
    assert (found.words, found.top, found.bottom) == ("word", 91, 297)


@pytest.mark.parametrize(
    ("number", "binding", "is_left_inner"),
    [(1, "left", True), (2, "left", False), (1, "right", False), (2, "right", True)],
)
def test_which_edge_of_a_page_is_the_inner_one(number: int, binding: str, is_left_inner: bool) -> None:  # noqa: FBT001
    """Odd pages lie on the right, unless the booklet is bound at the right."""
    placed = Placed(40.0, 80.0, 20.0, 0, (Run(6, 20, "word", 0, 12, INK),))
    page = Page.of(number, (placed,), (Run(10, 380, "7", 1, 9, INK),))
    found = PageText.of(page, PAPER, binding)  # type: ignore[arg-type]  # a parameter of the test
    assert len(found.marks) == 2
    (text,), (folio,) = found.text, found.furniture
    assert (text.inner == pytest.approx(46)) is is_left_inner
    assert text.top == pytest.approx(91)
    assert (folio.inner == pytest.approx(10)) is is_left_inner
