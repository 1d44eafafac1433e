"""Sheets of paper."""

from __future__ import annotations

import pytest

from booklet.errors import LayoutError
from booklet.model.papers import PAPERS, Paper
from booklet.press.sheet_papers import SHEETS, sheet_for
from tests.press.paper import PAGE_SIZES


def test_every_page_size_has_a_sheet() -> None:
    """A booklet on any paper can be folded."""
    assert PAPERS.keys() <= SHEETS.keys()
    assert [paper.name for paper in PAGE_SIZES] == ["half-letter", "a5", "letter", "a4"]


@pytest.mark.parametrize("paper", PAGE_SIZES, ids=lambda paper: str(paper.name))
def test_two_pages_fill_a_sheet(paper: Paper) -> None:
    """At their own size, with a millimeter to spare at most."""
    sheet = sheet_for(paper)
    assert 0 <= sheet.width - 2 * paper.width + 0.1 <= 3
    assert abs(sheet.height - paper.height) < 0.1
    assert sheet.fold == sheet.width / 2


@pytest.mark.parametrize("paper", [Paper("postcard", 300.0, 420.0), Paper("a5", 500.0, 595.28), Paper("a5", 400, 700)])
def test_a_page_without_a_sheet_is_refused(paper: Paper) -> None:
    """A size that is not known, or is not the one its name stands for."""
    with pytest.raises(LayoutError, match="no sheet is known that takes two pages of") as caught:
        sheet_for(paper)
    assert caught.value.hint == "Give one of these with --paper: half-letter, a5, letter, a4."
