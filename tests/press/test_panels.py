"""Panels for whoever prints and folds."""

from __future__ import annotations

import pytest

from booklet.core.units import Area
from booklet.core.values import replace
from booklet.model.elements import Heading, Paragraph
from booklet.model.papers import PAPERS
from booklet.model.text import Text
from booklet.press.panels import (
    fold_line,
    panel,
    panel_paper,
    panel_setter,
    picture_of_edges,
    picture_of_fold,
    side_of_panels,
    words,
)
from booklet.press.sheet_papers import SHEETS, SheetPaper
from booklet.typeset.boxes import Run, Shape
from booklet.typeset.theme.colors import PALETTE, rgb
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH, other_language

LETTER = SHEETS["half-letter"]


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=list(SHEETS))
def test_a_panel_fits_half_a_sheet(sheet: SheetPaper) -> None:
    """And is no wider than a small booklet's page, so that lines stay short on large sheets."""
    paper = panel_paper(sheet)
    assert paper.width <= min(sheet.fold, 421)
    assert paper.height <= sheet.height + 1


def test_elements_are_set_and_measured() -> None:
    """Where they end, and whether they fit."""
    short, end, fits = panel(
        (Heading(Text.of("Head"), 2), Paragraph(Text.of("Words."))), panel_setter(LETTER, ENGLISH), ENGLISH
    )
    assert fits
    runs = [mark for mark in short if isinstance(mark, Run)]
    assert [run.text for run in runs] == ["Head", "Words."]
    assert end >= max(run.y for run in runs)
    _, _, fits = panel((Paragraph(Text.of("Words without end. " * 400)),), panel_setter(LETTER, ENGLISH), ENGLISH)
    assert not fits


def test_a_side_has_its_panels_in_the_middle_of_its_halves() -> None:
    """On Tabloid there is room around them; a panel without marks is not there."""
    sheet = SHEETS["letter"]
    mark = Shape(0, 0, 10, 10, fill=(0, 0, 0))
    side = side_of_panels(sheet, [mark], [mark], ENGLISH, [mark])
    left, right, over = side.laid
    assert right.x - left.x == sheet.fold
    assert left.x == (sheet.fold - panel_paper(sheet).width) / 2 > 0
    assert left.y == (sheet.height - panel_paper(sheet).height) / 2 > 0
    assert (over.x, over.y) == (0, 0)
    assert len(side_of_panels(sheet, [mark], [], ENGLISH).laid) == 1


def test_the_panel_that_is_read_first_lies_where_reading_begins() -> None:
    """At the right for a language that is read from right to left, and all of it mirrored."""
    sheet = SHEETS["half-letter"]
    one, other = Shape(5, 0, 10, 10, fill=(0, 0, 0)), Shape(5, 20, 10, 10, fill=(0, 0, 0))
    side = side_of_panels(sheet, [one], [other], other_language("ar", "rtl"), [one])
    left, right, over = side.laid
    x = panel_paper(sheet).width - 15
    assert (left.marks, right.marks) == ((replace(other, x=x),), (replace(one, x=x),))
    assert over.marks == (replace(one, x=sheet.width - 15),)


def test_words_are_centred_or_begin_at_their_place() -> None:
    """One line, or as many as the measure asks for."""
    setter = panel_setter(LETTER, ENGLISH)
    (plain,) = words("Words", "strong", 100, 50, setter)
    (centred,) = words("Words", "strong", 100, 50, setter, is_centered=True)
    assert isinstance(plain, Run)
    assert isinstance(centred, Run)
    assert plain.x == 100
    assert centred.x == pytest.approx(100 - setter.width(Text.of("Words", bold=True), "strong") / 2)
    assert len(words("Several words here", "strong", 0, 0, setter, measure=60)) > 1


def test_pictures_stay_in_their_area() -> None:
    """Edges, fold line, staples, page numbers: all inside, but for the sheets that show below the stack."""
    setter = panel_setter(LETTER, ENGLISH)
    area = Area(50, 300, 104, 76)
    short, long = picture_of_edges(area, "short", setter), picture_of_edges(area, "long", setter)
    folded = picture_of_fold(area, (28, 29), setter)
    for mark in (*short, *long, *folded):
        assert area.x - 2 <= mark.x <= area.right + 2
        assert area.y - 2 <= mark.y <= area.bottom
        if isinstance(mark, Shape):
            assert mark.x + mark.width <= area.right + 4
            assert mark.y + mark.height <= area.bottom + 4
    red = [[mark for mark in marks if getattr(mark, "fill", None) == PALETTE.alert] for marks in (short, long)]
    assert [[mark.height > mark.width for mark in marks if isinstance(mark, Shape)] for marks in red] == [
        [True, True],
        [False, False],
    ]
    numbers = [mark for mark in folded if isinstance(mark, Run)]
    assert [run.text for run in numbers] == ["28", "29"]
    assert numbers[0].x < area.x + area.width / 2 < numbers[1].x


def test_a_fold_line_is_dashed_from_end_to_end() -> None:
    """Dashes of one length, with gaps."""
    dashes = [mark for mark in fold_line(100, 10, 210, panel_setter(LETTER, ENGLISH)) if isinstance(mark, Shape)]
    assert dashes[0].y == 10
    assert len(dashes) > 10
    assert dashes[-1].y + 2 * dashes[-1].height == pytest.approx(210)
    assert {round(dash.height, 6) for dash in dashes} == {round(dashes[0].height, 6)}


def test_panels_are_in_the_ink_and_the_colors_of_the_booklet() -> None:
    """But as large as a small booklet's, whatever its own paper and edition are."""
    palette = replace(PALETTE, teal=rgb("#12636F"))
    like = Theme(PAPERS["letter"], "large-print", "low", palette)
    setter = panel_setter(SHEETS["letter"], ENGLISH, like)
    assert (setter.theme.inking, setter.accent) == ("low", palette.teal)
    assert setter.theme.type("body") == panel_setter(SHEETS["letter"], ENGLISH).theme.type("body")
