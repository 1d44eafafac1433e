"""The cover sheet: what it says, and that all of it is on the paper."""

from __future__ import annotations

import pytest

from booklet.press.cover_sheet import cover_sheet
from booklet.press.folding import fold
from booklet.press.options import FLIPS, Binding, Flip
from booklet.press.sheet_papers import SHEETS, SheetPaper
from booklet.typeset.boxes import Mark, Run, Shape
from booklet.typeset.text.typefaces import width
from tests.english import ENGLISH, other_language
from tests.in_one_go import in_one_go
from tests.press.cover_sheet_words import said

TITLE = "Your child’s leukemia treatment: Ph-positive ALL, Newly diagnosed, High risk"
LETTER = SHEETS["half-letter"]


def wide(mark: Mark) -> float:
    """Return how wide a mark is."""
    if not isinstance(mark, Run):
        return mark.width
    return width(mark.text.strip(), is_bold=mark.face % 2 == 1) * mark.size


def test_it_says_how_to_print() -> None:
    """Which booklet, what paper, at actual size, on both sides, and which edge to flip on."""
    front, back = cover_sheet(TITLE, LETTER, fold(56), ENGLISH)
    words = said(front)
    assert words.startswith("Cover sheet. It is not part of the booklet. Print it Your child’s leukemia treatment:")
    assert "Paper Letter (11 × 8.5 inches) 14 sheets, and this one" in words
    assert "Size Actual size (100 %)" in words
    assert "Flip on short edge" in words
    assert "Print only pages 1 and 2: this sheet." in words
    assert "choose the other edge, or make the file with --flip long." in words
    assert "The short edges" in words
    assert said(back).startswith("Back of the cover sheet If you can read this after turning the sheet")


def test_it_says_so_for_printers_that_flip_the_long_edge() -> None:
    """The edge, what else it is called, and which edges these are."""
    words = said(cover_sheet(TITLE, LETTER, fold(56), ENGLISH, "long")[0])
    assert "Flip on long edge Also called long-edge binding, or book." in words
    assert "or make the file with --flip short." in words
    assert "The long edges" in words
    assert "short edge" not in words.lower()


def test_it_says_how_to_fold_one_stack() -> None:
    """Which pages face whoever folds, and what the numbers run to at the end."""
    words = said(cover_sheet(TITLE, LETTER, fold(56), ENGLISH)[0])
    assert "pages 28 and 29 face you. The cover faces the table." in words
    assert "Staple it twice on the fold, from the outside." in words
    assert "Their numbers run from 2 to 55." in words
    assert "stacks" not in words


def test_the_picture_of_the_fold_shows_pages_as_they_lie() -> None:
    """Bound at the right, the higher number lies at the left; how to print stands at the right."""
    arabic = other_language("ar", "rtl")
    front, _ = cover_sheet(TITLE, LETTER, fold(56, binding="right"), arabic)
    left, right = front.laid
    assert "Print it" in {mark.text for mark in right.marks if isinstance(mark, Run)}
    numbers = {mark.text: mark.x for mark in left.marks if isinstance(mark, Run) and mark.text in {"28", "29"}}
    assert numbers["29"] < numbers["28"]
    assert "29 and 28" in said(front)


@pytest.mark.parametrize(
    ("count", "signature", "stacks"),
    [
        (56, 16, "Make 4 stacks of 4 sheets; the last has 2 sheets."),
        (64, 16, "Make 4 stacks of 4 sheets."),
        (20, 16, "Make 2 stacks of 4 sheets; the last has 1 sheet."),
        (8, 4, "Make 2 stacks of 1 sheet."),
    ],
)
def test_it_says_how_to_fold_signatures(count: int, signature: int, stacks: str) -> None:
    """How many stacks, of how many sheets, and in which order they lie behind each other."""
    words = said(cover_sheet(TITLE, LETTER, fold(count, signature=signature), ENGLISH)[0])
    assert stacks in words
    middle = signature // 2
    assert f"In the first, pages {middle} and {middle + 1} are inside." in words
    assert "Lay the folded stacks behind each other: the cover first." in words


@pytest.mark.parametrize(("binding", "pages"), [("left", "28 and 29"), ("right", "29 and 28")])
def test_middle_pages_are_named_as_they_lie(binding: Binding, pages: str) -> None:
    """Left one first, also where that is the later one."""
    assert f"Pages {pages} face you" in said(cover_sheet(TITLE, LETTER, fold(56, binding=binding), ENGLISH)[0])


@in_one_go("sheet", [*SHEETS.values()])
@pytest.mark.parametrize("title", [TITLE, "A booklet", "A title that does not end. " * 12, "Without end " * 300])
@pytest.mark.parametrize("signature", [0, 16])
@pytest.mark.parametrize("flip", FLIPS)
def test_all_of_it_is_on_the_paper(sheet: SheetPaper, title: str, signature: int, flip: Flip) -> None:
    """Whatever the title: no mark is nearer to the edge than a printer prints, or over the fold."""
    front, back = cover_sheet(title, sheet, fold(92, signature=signature), ENGLISH, flip)
    for side in (front, back):
        for index, laid in enumerate(side.laid):
            low, high = (0.0, sheet.fold) if index == 0 else (sheet.fold, sheet.width)
            for mark in laid.marks:
                left, foot = laid.x + mark.x, laid.y + mark.y + (mark.height if isinstance(mark, Shape) else 0)
                assert low + 18 <= left <= left + wide(mark) <= high - 18
                assert 12 < foot <= side.height - 18
    words = said(front)
    assert f"Flip on {flip} edge" in words
    assert f"The {flip} edges" in words
    assert (title.split()[0] + " " in words.split("Paper")[0]) or len(title) > 300
