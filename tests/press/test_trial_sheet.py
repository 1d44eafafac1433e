"""The sheet to try a printer with."""

from __future__ import annotations

import pytest

from booklet.core.units import mm
from booklet.press import Ward
from booklet.press.sheet_papers import SHEETS, SheetPaper
from booklet.press.trial_sheet import trial_sheet
from booklet.typeset.boxes import Run, Shape
from tests.english import ENGLISH
from tests.press.cover_sheet_words import said

EACH = pytest.mark.parametrize("sheet", SHEETS.values(), ids=list(SHEETS))


def shapes(sheet: SheetPaper, index: int) -> list[Shape]:
    """Return the shapes of the front (0) or back (1), at their places on the side."""
    side = trial_sheet(sheet, Ward(printer_margin=mm(5)), ENGLISH)[index]
    found = []
    for laid in side.laid:
        for mark in laid.marks:
            if isinstance(mark, Shape):
                found.append(
                    Shape(laid.x + mark.x, laid.y + mark.y, mark.width, mark.height, mark.fill, mark.stroke, mark.line)
                )
    return found


@EACH
def test_it_says_which_side_it_is_and_what_is_up(sheet: SheetPaper) -> None:
    """In words and with an arrow, on both sides."""
    front, back = map(said, trial_sheet(sheet, Ward(), ENGLISH))
    assert f"{sheet.name} paper." in front
    assert "flip on short edge" in front
    assert "or make the file with --flip long." in front
    assert "more white than 4.2 mm" in front
    assert "Front" in front
    assert "Back" in back
    assert "Front" not in back
    assert all("↑ This edge is up" in words for words in (front, back))


@EACH
def test_it_says_which_edge(sheet: SheetPaper) -> None:
    """For a printer that turns sheets over at the long edge, it is that one."""
    front = said(trial_sheet(sheet, Ward(flip="long"), ENGLISH)[0])
    assert "flip on long edge" in front
    assert "or make the file with --flip short." in front


@EACH
def test_the_bar_is_100_mm_long(sheet: SheetPaper) -> None:
    """With a tooth at every 10 mm, on the right half."""
    bar = next(shape for shape in shapes(sheet, 0) if shape.width == pytest.approx(mm(100)) and shape.height > 3)
    teeth = [shape for shape in shapes(sheet, 0) if shape.height == 10.0 and shape.width == 0.8]
    assert len(teeth) == 11
    assert teeth[-1].x - teeth[0].x == pytest.approx(mm(100))
    assert sheet.fold < bar.x
    assert bar.x + bar.width < sheet.width


@EACH
@pytest.mark.parametrize("index", [0, 1])
def test_the_frame_shows_the_printers_margin(sheet: SheetPaper, index: int) -> None:
    """Its outer edge is the margin's."""
    (frame,) = [shape for shape in shapes(sheet, index) if shape.stroke and shape.width > sheet.fold]
    assert frame.x - frame.line / 2 == pytest.approx(mm(5))
    assert frame.y - frame.line / 2 == pytest.approx(mm(5))
    assert frame.x + frame.width + frame.line / 2 == pytest.approx(sheet.width - mm(5))
    assert frame.y + frame.height + frame.line / 2 == pytest.approx(sheet.height - mm(5))


@EACH
def test_crosses_and_fold_line_lie_alike_from_both_sides(sheet: SheetPaper) -> None:
    """Turned over at the short edge, every one of them lies on the one behind it."""

    def places(index: int) -> set[tuple[float, float]]:
        small = (
            shape for shape in shapes(sheet, index) if shape.width < 20 and shape.height <= 18.5 and shape.radius == 0
        )
        behind = sheet.width if index else 0.0
        return {
            (round(abs(behind - shape.x - shape.width / 2), 1), round(shape.y + shape.height / 2, 1))
            for shape in small
            if shape.y > sheet.height - 80 or abs(shape.x - sheet.fold) < 1
        }

    assert places(0) == places(1)
    assert len(places(0)) > 10


@EACH
def test_all_words_are_on_the_paper(sheet: SheetPaper) -> None:
    """Clear of the edges and of the fold."""
    for side in trial_sheet(sheet, Ward(), ENGLISH):
        for laid in side.laid:
            for run in (mark for mark in laid.marks if isinstance(mark, Run)):
                assert 18 < laid.x + run.x < sheet.width - 18
                assert 18 < laid.y + run.y < sheet.height - 18
