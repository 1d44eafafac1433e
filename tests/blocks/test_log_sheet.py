"""A page to keep a record on."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from booklet.blocks.log_sheet import MOST_COLUMNS, MOST_ROWS, LogSheet, RecordColumn
from booklet.model.elements import Column, Paragraph, Table, WritingLines
from booklet.model.statements import DangerSigns
from booklet.model.text import Text
from tests.blocks.making import SO, elements, kinds, label, said

COLUMNS = (
    RecordColumn(text=Text.of("Date")),
    RecordColumn(text=Text.of("Told"), kind="tick", share=0.5),
)
BLOCK = LogSheet(title=Text.of("LogSheet"), intro=(label("Write."),), columns=COLUMNS, blank_rows=4)


def test_a_table_with_empty_rows() -> None:
    """A heading, a word on how to use it, and columns to write in and to tick."""
    assert kinds(BLOCK) == ["Heading", "Paragraph", "Table"]
    assert elements(BLOCK)[-1] == Table(
        (Column(Text.of("Date"), 1.0, "write"), Column(Text.of("Told"), 0.5, "tick")), (), blank_rows=4, fills_page=True
    )


def test_signs_of_danger_come_first() -> None:
    """Whom to tell, before what is written down."""
    danger = DangerSigns(title=Text.of("Tell"), tell=said("Tell the team."))
    assert kinds(BLOCK.with_values({"danger": danger})) == [
        "Heading",
        "Heading",
        "Paragraph",
        "Paragraph",
        "Table",
    ]


def test_lines_for_what_else_there_is() -> None:
    """Behind the table, under their label."""
    block = BLOCK.with_values({"ask": label("Ask:"), "lines": 2})
    assert elements(block)[-1] == WritingLines(2, Text.of("Ask:"), fills_page=True)


def test_a_condition_is_said() -> None:
    """Where the whole block is for some readers only."""
    made = elements(BLOCK, leads={"": SO})
    assert [each.text.plain for each in made if isinstance(each, Paragraph)] == ["If so:", "Write."]


@pytest.mark.parametrize(
    "fields",
    [
        {"columns": ()},
        {"columns": COLUMNS * MOST_COLUMNS},
        {"columns": COLUMNS, "blank_rows": 0},
        {"columns": COLUMNS, "blank_rows": MOST_ROWS + 1},
        {"columns": COLUMNS, "lines": 0},
    ],
)
def test_bounds(fields: dict[str, object]) -> None:
    """Columns one can write in, and rows that end."""
    with pytest.raises(ValidationError):
        LogSheet.from_data({"title": "LogSheet", **fields})
    for share in (0, 11, "wide"):
        with pytest.raises(ValidationError):
            RecordColumn.from_data({"text": "Date", "share": share})
