"""Filled-in sheets as a manuscript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from booklet.check.report import clear_communication, pemat
from booklet.check.report.material import Material
from booklet.check.report.score_document import compose_sheets
from booklet.check.report.score_sheet import Filling, Fillings, ScoreSheet, tally
from booklet.model.document import Document, Part
from booklet.model.elements import OPEN_BOX, TICKED_BOX, Element, Facts, Heading, Paragraph, Table, WritingLines
from tests.check.report.making import CALL, material
from tests.english import ENGLISH


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """Return a booklet that begins with when to call."""
    return material(tmp_path_factory.mktemp("content"), {"blocks/call.yaml": CALL})


def sheets(made: Material, *filled: tuple[ScoreSheet, Fillings]) -> Document:
    """Return these sheets; both, as the program fills them in, if none is given."""
    both = [(sheet, sheet.fill(made)) for sheet in (clear_communication.SHEET, pemat.SHEET)]
    return compose_sheets(made, filled or both, language=ENGLISH, content="1.2, abc", check="No problems.")


def tables(part: Part) -> Iterator[Table]:
    """Yield the tables of a part."""
    return (element for element in part.elements if isinstance(element, Table))


def decided(sheet: ScoreSheet, made: Material) -> str:
    """Return how many items of a sheet the program decides."""
    done = tally(sheet.fill(made).values())
    return f"{done.filled} of {done.items}"


def headings(elements: tuple[Element, ...]) -> list[str]:
    """Return the words of all headings."""
    return [element.text.plain for element in elements if isinstance(element, Heading)]


def test_front_page(made: Material) -> None:
    """What was scored, from which content, and how much of it is filled in."""
    manuscript = sheets(made)
    front = manuscript.parts[0]
    (card,) = (element for element in front.elements if isinstance(element, Facts))
    assert [(label.plain, [value.plain for value in values]) for label, values in card.rows] == [
        ("Booklet", [made.title]),
        ("Content", ["1.2, abc"]),
        ("Size", [f"{len(made.made.pages)} pages, 4 chapters"]),
        ("Check", ["No problems."]),
        (
            "Filled in",
            [*(f"{sheet.title}: {decided(sheet, made)} items" for sheet in (clear_communication.SHEET, pemat.SHEET))],
        ),
    ]
    (measured,) = tables(front)
    assert ("Entries of the longest list", "1", "at most 7") in [
        tuple(cell.plain for cell in row) for row in measured.rows
    ]
    assert manuscript.footer == f"{made.label}. Content 1.2, abc"
    assert manuscript.title == f"Score sheets for a booklet: {made.label}"


def test_every_item_has_its_boxes(made: Material) -> None:
    """One is ticked in a row that is filled in, none in one that is open; N/A only where the source has it."""
    for part, sheet in zip(sheets(made).parts[1:], (clear_communication.SHEET, pemat.SHEET), strict=True):
        rows = [row for table in tables(part) for row in table.rows]
        for row, item in zip(rows, sheet.items, strict=True):
            words, seen, *boxes = row
            filling = item.fill(made)
            assert words.plain == f"{item.number} {item.words}"
            assert seen.plain == filling.seen
            assert [bool(box) for box in boxes] == [True, True, item.can_be_none]
            assert boxes.count(TICKED_BOX) == (filling.answer != "open")
            assert set(boxes) <= {TICKED_BOX, OPEN_BOX, seen.__class__(())}


def test_room_to_score_and_sign(made: Material) -> None:
    """A line for each score, and one for name, role, date and signature on each sheet."""
    _, first, second = sheets(made).parts
    assert headings(first.elements)[:3] == [
        "CDC Clear Communication Index",
        "Before you score",
        "Part A: Core, for every material",
    ]
    assert headings(first.elements)[-2:] == ["Your score", "Scored by"]
    assert headings(second.elements)[-4:-2] == ["Your score: understandability", "Actionability"]
    for part in (first, second):
        heads = [column.head.plain for column in list(tables(part))[-1].columns]
        assert heads == ["Name", "Role", "Date", "Signature"]
    assert isinstance(second.elements[-1], WritingLines)
    assert second.elements[-1].fills_page


def test_a_share_of_what_is_decided(made: Material) -> None:
    """It is no score: what is open is still to be added."""
    sheet = clear_communication.SHEET
    open_ones: dict[int, Filling] = {item.number: Filling("open") for item in sheet.items}
    some = {**open_ones, 1: Filling("yes"), 2: Filling("no"), 20: Filling("none")}
    lines = [
        element.text.plain
        for fillings in (some, open_ones)
        for element in sheets(made, (sheet, fillings)).parts[1].elements
        if isinstance(element, Paragraph) and element.style == "body"
    ]
    assert lines == [
        "The index asks for 90 or more. So far, 3 of 20 items are decided: 2 apply and 1 have a point, which is 50%."
        " The open items are yours to add.",
        "The index asks for 90 or more. So far, none of the 20 items is decided.",
    ]
