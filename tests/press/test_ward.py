"""Sheets for an office printer: folded, they are the booklet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
from typing import Final

import pytest

from booklet.core.units import in_mm, mm
from booklet.errors import LayoutError
from booklet.model.papers import PAPERS, Paper
from booklet.press.folding import PAGES_OF_A_SHEET
from booklet.press.impose import plan_job
from booklet.press.options import FLIPS, Binding, Ward
from booklet.press.print_job import Laid, Side
from booklet.press.sheet_papers import SHEETS, sheet_for
from booklet.press.ward import SAFE_FROM_FOLD, Sheets, lay_sheets
from booklet.typeset import Pages
from booklet.typeset.boxes import Run, Shape
from booklet.typeset.pages.notes_pages import filled_up
from tests.english import ENGLISH
from tests.formats.pdf.manuscripts import every_element, pages
from tests.press.paper import PAGE_SIZES, booklet, halves, headline, manuscript, read_folded

BINDINGS: tuple[Binding, ...] = ("left", "right")


def filled(count: int, paper: Paper = PAGE_SIZES[0]) -> Pages:
    """Return a booklet of so many pages, filled up to whole sheets."""
    return filled_up(booklet(count, paper), manuscript(count), PAGES_OF_A_SHEET)


def expected(count: int) -> list[str]:
    """Return the headings of a booklet of so many pages, filled up to whole sheets."""
    inner = [f"Page {number}" for number in range(2, count)]
    notes = ["Notes"] * (-count % PAGES_OF_A_SHEET)
    return ["Front", *inner, *notes, *(["Back"] if count > 1 else [])]


FEW: Final = (*range(1, 10), 15, 16, 17, 31, 33, 48, 63, 64, 65, 94, 95, 96)
"""Around each number of sheets that is special."""


@pytest.mark.parametrize("counts", [FEW, pytest.param(range(1, 97), marks=pytest.mark.matrix)], ids=["few", "all"])
@pytest.mark.parametrize("paper", PAGE_SIZES, ids=lambda paper: str(paper.name))
def test_folded_sheets_read_in_order(paper: Paper, counts: Sequence[int]) -> None:
    """Page counts from 1 to 96, both bindings, with and without signatures, turned over at either edge.

    The cover comes first and the back cover last, pages for notes lie before it, and no page is blank. The sheet that
    says how to print and fold is taken away first.
    """
    for count in counts:
        made = filled(count, paper)
        sheets = len(made) // PAGES_OF_A_SHEET
        for binding, signature, flip in product(BINDINGS, (0, 16), FLIPS):
            most = signature // PAGES_OF_A_SHEET or sheets
            stacks = [min(most, sheets - start) for start in range(0, sheets, most)]
            ward = Ward(signature=signature, binding=binding, flip=flip)
            cover, back, *sides = plan_job(made, ward, title="A booklet", language=ENGLISH).sides
            assert (cover.is_turned, back.is_turned) == (False, flip == "long")
            read = read_folded(sides, stacks, binding, flip)
            assert [each.page for each in read] == list(range(1, len(made) + 1))
            assert [headline(each.marks) for each in read] == expected(count)


def from_fold(laid: Laid, sheets: Sheets, width: float) -> float:
    """Return how far a page's inner edge lies from the fold; less than 0 if it lies beyond."""
    on_left = laid.clip.x < sheets.paper.fold - 1
    return sheets.paper.fold - laid.x - width if on_left else laid.x - sheets.paper.fold


@pytest.mark.parametrize("paper", PAGE_SIZES, ids=lambda paper: str(paper.name))
@pytest.mark.parametrize("signature", [0, 8])
def test_creep_in_points(paper: Paper, signature: int) -> None:
    """None on the outermost sheet of a signature, and one thickness more on each sheet in it, towards the fold."""
    thickness = mm(0.1)
    sheets = lay_sheets(filled(40, paper), Ward(paper_thickness=thickness, signature=signature), "left")
    pairs = zip(sheets.sides[::2], sheets.sides[1::2], strict=True)
    for index, (front, back) in enumerate(pairs):
        depth = index % (signature // PAGES_OF_A_SHEET) if signature else index
        for laid in (*front.laid, *back.laid):
            assert from_fold(laid, sheets, paper.width) == pytest.approx(-depth * 0.2835, abs=0.002)
    assert not sheets.remarks


def test_creep_stops_where_text_would_come_too_near_to_the_fold() -> None:
    """Card of 1 mm would ask for more than the margin has: text keeps a quarter of an inch, and a sentence says so."""
    made = filled(60)
    sheets = lay_sheets(made, Ward(paper_thickness=mm(1)), "left")
    shifts = [-from_fold(side.laid[0], sheets, made.paper.width) for side in sheets.sides[::2]]
    assert shifts[0] == pytest.approx(0)
    assert all(one <= other + 1e-9 for one, other in pairwise(shifts))
    assert shifts[-1] == pytest.approx(36 - SAFE_FROM_FOLD)
    for side in sheets.sides:
        for half, laid in halves(side).items():
            for run in laid.marks:
                if isinstance(run, Run) and half == "right":
                    assert laid.x + run.x >= sheets.paper.fold + SAFE_FROM_FOLD - 1e-6
    assert sheets.remarks == (
        "For the paper's thickness, pages of the innermost sheet should move 14.0 mm to the fold. They move 6.3 mm: "
        "text stays 6.3 mm from it. Fewer sheets in each other, with --signature, need less.",
    )


def test_nothing_is_drawn_over_the_fold_or_in_the_printers_margin() -> None:
    """What may be seen of the two pages on a side meets in the fold, and ends where the printer's white begins."""
    margin = mm(5)
    side: Side
    for side in lay_sheets(filled(8), Ward(printer_margin=margin), "left").sides:
        found = halves(side)
        left, right = found["left"].clip, found["right"].clip
        assert left.right == pytest.approx(right.x) == pytest.approx(side.width / 2)
        assert (left.x, left.y, side.width - right.right, side.height - right.bottom) == pytest.approx((margin,) * 4)


def test_pages_keep_their_size_and_place() -> None:
    """A5 on A4 leaves half a millimeter at each side; half-letter fills Letter."""
    for name, beside in (("half-letter", 0.0), ("a5", 0.5)):
        sheets = lay_sheets(filled(4, PAPERS[name]), Ward(), "left")
        left, right = sheets.sides[0].laid
        assert in_mm(left.x) == pytest.approx(beside, abs=0.01)
        assert right.x == pytest.approx(sheets.paper.width / 2)
        assert left.y == pytest.approx((sheets.paper.height - PAPERS[name].height) / 2)


def test_grounds_at_the_edge_reach_the_end_of_what_is_printed() -> None:
    """On an inner sheet, whose pages have moved, no white strip is left beside a tab or band, also without a margin."""
    made = filled_up(pages(every_element()), every_element(), PAGES_OF_A_SHEET)
    sheets = lay_sheets(made, Ward(printer_margin=0.0, paper_thickness=mm(1)), "left")
    checked = 0
    for side in sheets.sides:
        for half, laid in halves(side).items():
            paper = made.paper
            marks = [mark for mark in made.pages[laid.page - 1].furniture if isinstance(mark, Shape) and mark.radius]
            if marks and half == ("right" if laid.page % 2 else "left"):
                tab = next(mark for mark in reversed(laid.marks) if isinstance(mark, Shape) and mark.radius)
                reach = laid.x + tab.x + tab.width - side.width if half == "right" else -(laid.x + tab.x)
                assert reach >= tab.radius - 1e-6, (laid.page, paper.name)
                checked += 1
    assert checked >= 4


def test_a_printers_margin_that_cuts_text_is_refused() -> None:
    """The message says which words, on which page, and how far from the edge they are."""
    with pytest.raises(LayoutError) as caught:
        lay_sheets(filled(8), Ward(printer_margin=mm(20)), "left")
    assert caught.value.message == (
        "a printer margin of 20.0 mm would cut off 'Front' on page 1, 15.6 mm from the sheet's edge"
    )
    assert "--printer-margin" in caught.value.hint


def test_a_printers_margin_that_cuts_tabs_is_told() -> None:
    """The booklet is made, and a sentence says what is lost."""
    made = filled_up(pages(every_element()), every_element(), PAGES_OF_A_SHEET)
    assert lay_sheets(made, Ward(), "left").remarks == ()
    (remark,) = lay_sheets(made, Ward(printer_margin=mm(6)), "left").remarks
    assert remark == "A printer margin of 6.0 mm cuts the marks of tabs at the pages' edges."


def test_sheets_are_those_of_the_page() -> None:
    """Half-letter is folded from Letter, A5 from A4, Letter from Tabloid and A4 from A3."""
    names = {paper.name: lay_sheets(filled(4, paper), Ward(), "left").paper.name for paper in PAGE_SIZES}
    assert names == {"half-letter": "Letter", "a5": "A4", "letter": "Tabloid", "a4": "A3"}
    assert all(sheet_for(paper) is SHEETS[paper.name] for paper in PAGE_SIZES)
