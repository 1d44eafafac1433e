"""Checking rows: all faults of all rows, and what is the same once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from booklet import Library
from booklet.batch.checking import Worklist, check_rows
from booklet.batch.events import Event, Refused
from booklet.batch.name_templates import DEFAULT, Template
from booklet.batch.request_columns import COLUMNS, Request
from booklet.batch.requests import RequestRow, RowFault
from booklet.library.matrix import matrix
from booklet.model.profile import AXES
from booklet.ordering.order_reader import OrderReader

LIST = "'booklet list' says what each means."
HIGH = {"subtype": "b-cell", "risk": "high"}


def check(library: Library, *cells: Mapping[str, str], name: str = DEFAULT) -> tuple[Worklist, list[Event]]:
    """Return the order of rows that hold these cells, and what is told."""
    told: list[Event] = []
    rows = (RequestRow(number, number + 1, each) for number, each in enumerate(cells, 1))
    return check_rows(rows, OrderReader(library), Template.read(name), told.append), told


def test_the_same_is_asked_for_once(tiny: Library) -> None:
    """In the order in which it is first asked for."""
    order, told = check(tiny, HIGH, {"subtype": "t-cell"}, {**HIGH, "audience": "family"}, {**HIGH, "paper": "a5"})
    assert told == []
    assert order.requests == [Request.of(HIGH), Request.of({"subtype": "t-cell"}), Request.of({**HIGH, "paper": "a5"})]
    assert [list(rows) for rows in order.rows()] == [[1, 3], [2], [4]]
    assert [order.request(row) for row in (0, 1, 2, 3, 4, 5, -1)] == [None, 0, 1, 0, 2, None, None]


@pytest.mark.parametrize(
    ("cells", "column", "message", "hint"),
    [
        ({}, "subtype", "no subtype is given", "Give one of: b-cell, open, other, t-cell."),
        (
            {"subtype": "c-cell"},
            "subtype",
            "no subtype is called 'c-cell'",
            f"Give one of: b-cell, open, other, t-cell. {LIST}",
        ),
        (
            {"subtype": "b-cell", "risk": "low"},
            "risk",
            "no risk is called 'low'",
            f"Give one of: standard, high. {LIST}",
        ),
        ({"subtype": "b-cell", "mrd": "x"}, "mrd", "this content knows no mrd", "Leave mrd out."),
        (
            {"subtype": "b-cell", "audience": "nurse"},
            "audience",
            "no audience is called 'nurse'",
            "Give one of: family, patient.",
        ),
        (
            {"subtype": "b-cell", "paper": "a3"},
            "paper",
            "no paper is called 'a3'",
            "Give one of: half-letter, a5, letter, a4.",
        ),
        (
            {"subtype": "t-cell", "risk": "standard"},
            "risk",
            "subtype 't-cell' with risk 'standard': The sources describe no standard-risk T-cell ALL.",
            "Give risk high, or leave the risk group out.",
        ),
    ],
)
def test_faults(tiny: Library, cells: dict[str, str], column: str, message: str, hint: str) -> None:
    """Row, line and column, what is wrong and what to do; the rows around it are kept."""
    order, told = check(tiny, HIGH, cells, HIGH)
    assert told == [Refused(2, 3, column, message, hint)]
    assert (order.refused, [list(rows) for rows in order.rows()], order.request(2)) == (1, [[1, 3]], None)


def test_every_fault_of_a_row(tiny: Library) -> None:
    """Whoever mends it, mends it once; those of reading it come first."""
    _, told = check(tiny, {"risk": "low", "paper": "a3"})
    assert [each.column for each in told if isinstance(each, Refused)] == ["subtype", "risk", "paper"]
    row = RequestRow(1, 2, {"subtype": "c-cell"}, (RowFault("", "too many cells", "Mend it."),))
    told.clear()
    check_rows([row, RequestRow(2, 3, {}, row.faults)], OrderReader(tiny), Template.read(DEFAULT), told.append)
    said = [(each.row, each.message) for each in told if isinstance(each, Refused)]
    assert said == [(1, "too many cells"), (1, "no subtype is called 'c-cell'"), (2, "too many cells")]


def test_a_row_with_a_fault_only_in_reading_is_not_made(tiny: Library) -> None:
    """A cell too many may be a cell in a wrong column."""
    row = RequestRow(1, 2, HIGH, (RowFault("", "too many cells", "Mend it."),))
    assert check_rows([row], OrderReader(tiny), Template.read(DEFAULT), lambda _: None).requests == []


def test_files_of_the_same_name(tiny: Library) -> None:
    """The first row has it; case makes no difference, as it does not on Windows and macOS."""
    order, told = check(tiny, HIGH, {**HIGH, "audience": "patient"}, {"subtype": "t-cell"}, HIGH, name="{subtype}")
    hint = "Put {number} into --name."
    assert told == [
        Refused(2, 3, "name", "row 1 has the file 'b-cell.pdf' already", hint),
        Refused(4, 5, "name", "row 1 has the file 'b-cell.pdf' already", hint),
    ]
    assert len(order.requests) == 2


def test_all_of_the_matrix_can_be_asked_for(tiny: Library) -> None:
    """And each of it is another booklet."""
    profiles = list(matrix(tiny))
    order, told = check(tiny, *(Request(each).cells() for each in profiles))
    assert told == []
    assert [request.profile for request in order.requests] == profiles


def test_every_column_is_checked(tiny: Library) -> None:
    """No column is passed over: nonsense in any of them is a fault there."""
    for column in COLUMNS:
        _, told = check(tiny, {**HIGH, column: "nonsense"})
        assert [each.column for each in told if isinstance(each, Refused)] == [column]
    assert set(AXES) < set(COLUMNS)
