"""Arabic, as it is shipped, on pages: tagged as it is written, and read in two directions."""

from __future__ import annotations

from functools import cache
from typing import Final

import pytest

from booklet import Order, Profile
from booklet.make import Product, make
from booklet.typeset.boxes import Run
from tests.page_texts import library
from tests.tag_outline import read_tags
from tests.translation.shipped import all_is_said

TAG: Final = "ar"

ORDERS: Final = {
    "booklet": Order(Profile("t-cell", audience="patient"), language=TAG, draft_language=not all_is_said(TAG)),
    "card": Order(
        Profile("b-cell"), product="card", language=TAG, with_language="en-US", draft_language=not all_is_said(TAG)
    ),
}


@cache
def made(name: str) -> Product:
    """Return what was ordered."""
    return make(ORDERS[name], library())


def runs_of(product: Product) -> list[Run]:
    """Return the runs of all pages in reading order, but for head, folio and tab."""
    marks = (mark for page in product.pages.pages for placed in page.placed for mark in placed.marks)
    return [mark for mark in marks if isinstance(mark, Run)]


def is_arabic(words: str) -> bool:
    """Return whether words hold a letter of Arabic."""
    return any("\u0621" <= letter <= "\u064a" for letter in words)


@pytest.mark.parametrize("name", ORDERS)
def test_tagged_text_is_what_is_printed(name: str) -> None:
    """Letter by letter, in the order in which it is read."""
    said = read_tags(made(name).pdf()).text
    words = [run.text.replace("\u00a0", " ") for run in runs_of(made(name)) if run.tag >= 0 and is_arabic(run.text)]
    assert len(words) > 20
    assert [each for each in words if each not in said] == []


def test_each_word_has_its_own_direction() -> None:
    """Latin words and numbers are read from the left, all Arabic is not."""
    runs = runs_of(made("booklet"))
    arabic = [run for run in runs if is_arabic(run.text)]
    latin = [run for run in runs if run.text.strip().isascii() and any(map(str.isalnum, run.text))]
    assert len(arabic) > 500
    assert all(run.is_rtl for run in arabic)
    assert len(latin) > 100
    assert not any(run.is_rtl for run in latin)
