"""No page leads to a block that most booklets do not have."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Profile
from booklet.errors import ContentError
from booklet.selection.select import select_blocks
from tests.library.rules.sheet_blocks import LOG, SHEET
from tests.tiny_content import write_content


def test_a_block_on_request_is_out_with_its_reason(tmp_path: Path) -> None:
    """It is in the library, listed and explained; a site or an order can ask for it."""
    library = Library.load(write_content(tmp_path, {"blocks/log.yaml": LOG}))
    assert library.hidden == {"log"}
    plan = select_blocks(Profile("b-cell"), library)
    assert [(each.verdict, each.reason) for each in plan.choices if each.id == "log"] == [
        ("out", "only where a site or an order asks for it")
    ]
    assert "log" not in {each.id for chapter in plan.chapters for each in chapter.blocks}


def test_no_page_leads_to_it(tmp_path: Path) -> None:
    """With the line that does."""
    notes = "id: notes\nkind: notes\nchapter: main\ntracks: [phases]\ntaught: [first-days]\ntitle: Notes\n"
    notes += "intro: {id: see, text: 'See [page](page:log).'}\n"
    with pytest.raises(ContentError) as error:
        Library.load(write_content(tmp_path, {"blocks/log.yaml": LOG, "blocks/notes.yaml": notes}))
    (problem,) = error.value.problems
    assert problem.message == "'log' is not in every booklet: it is only printed where somebody asks for it"
    assert problem.line == 7


def test_other_words_are_refused(tmp_path: Path) -> None:
    """There are two ways only."""
    with pytest.raises(ContentError, match="'printed' cannot be 'sometimes'"):
        Library.load(write_content(tmp_path, {"blocks/log.yaml": LOG.replace("on-request", "sometimes")}))


def test_a_sheet_is_in_no_booklet(tmp_path: Path) -> None:
    """It is in the library, and explained."""
    library = Library.load(write_content(tmp_path, {"blocks/dentist.yaml": SHEET}))
    assert library.sheets == ("dentist",)
    assert library.hidden == {"dentist"}
    (choice,) = (each for each in select_blocks(Profile("b-cell"), library).choices if each.id == "dentist")
    assert (choice.verdict, choice.reason) == ("out", "a sheet of its own, in no booklet")


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        (
            "dentist",
            SHEET.replace("My child", "See [page](page:opener). My child"),
            "'opener' is a page of the booklet, and a sheet is read without it",
        ),
        ("dentist", f"{SHEET}printed: on-request\n", "a sheet is in no booklet, so no site can show it there"),
        ("home", SHEET.replace("id: dentist", "id: home"), "a sheet may not be called 'home'"),
    ],
)
def test_what_a_sheet_may_not_be(tmp_path: Path, file: str, text: str, expected: str) -> None:
    """It stands for itself, under a name of its own."""
    with pytest.raises(ContentError) as error:
        Library.load(write_content(tmp_path, {f"blocks/{file}.yaml": text}))
    assert [each.message for each in error.value.problems] == [expected]


def test_no_page_leads_to_a_sheet(tmp_path: Path) -> None:
    """The reader of the booklet does not have it."""
    notes = "id: notes\nkind: notes\nchapter: main\ntracks: [phases]\ntaught: [first-days]\ntitle: Notes\n"
    notes += "intro: {id: see, text: 'See [page](page:dentist).'}\n"
    with pytest.raises(ContentError, match="'dentist' is a sheet of its own, in no booklet"):
        Library.load(write_content(tmp_path, {"blocks/dentist.yaml": SHEET, "blocks/notes.yaml": notes}))
