"""Reading requests: every row is read or named, whatever the file holds."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet import Profile
from booklet.batch.lines import MOST_BYTES_OF_A_LINE
from booklet.batch.request_columns import COLUMNS, Request
from booklet.batch.requests import RequestRow, read_requests, rows_of
from booklet.errors import ContentError


def read(folder: Path, text: str | bytes, name: str = "requests.csv") -> list[RequestRow]:
    """Return the rows of a file."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_requests(path))


def test_rows_of_a_csv_file(tmp_path: Path) -> None:
    """Numbers count rows; lines are those of the file. What is empty is not given."""
    assert read(tmp_path, "subtype,risk\nb-cell,high\n\n,,\n t-cell , \n") == [
        RequestRow(1, 2, {"subtype": "b-cell", "risk": "high"}),
        RequestRow(2, 5, {"subtype": "t-cell"}),
    ]


@pytest.mark.parametrize(
    "head", ["subtype,risk", "subtype;risk", "subtype\trisk", "\ufeffSubtype,RISK", '"subtype","risk"']
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_spreadsheets_write(tmp_path: Path, head: str, end: str) -> None:
    """Separators of all countries, a mark at the start of the file, quotation marks, line ends of Windows."""
    separator = next(each for each in ",;\t" if each in head)
    (row,) = read(tmp_path, f"{head}{end}b-cell{separator}high{end}")
    assert row == RequestRow(1, 2, {"subtype": "b-cell", "risk": "high"})


def test_rows_of_a_json_lines_file(tmp_path: Path) -> None:
    """An object of texts a line; null is not given."""
    text = '{"subtype": "b-cell", "risk": null}\n\n{"risk": "high", "subtype": "t-cell"}'
    for name in ("r.jsonl", "r.NDJSON"):
        assert read(tmp_path, text, name) == [
            RequestRow(1, 1, {"subtype": "b-cell"}),
            RequestRow(2, 3, {"risk": "high", "subtype": "t-cell"}),
        ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"b-cell,high,more", "there are more cells than columns"),
        (b'"b-cell,high', "a quotation mark is open or stands inside a cell"),
        (b'"b"-cell,high', "a quotation mark is open or stands inside a cell"),
        (b"b-cell,\xe9", "this line is not in UTF-8"),
        (b"b" * 50_000, "this line is too long for a row"),
    ],
)
def test_a_line_that_is_no_row(tmp_path: Path, line: bytes, said: str) -> None:
    """It is named, and the rows around it are read."""
    first, bad, last = read(tmp_path, b"subtype,risk\nb-cell,high\n" + line + b"\nt-cell,\n")
    assert (first.faults, last.faults, last.line, last.number) == ((), (), 4, 3)
    assert [fault.message for fault in bad.faults] == [said]
    assert all(fault.hint for fault in bad.faults)


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        ("[]", "", "this line is no JSON object"),
        ("{", "", "this line is no JSON object"),
        ("[" * 9000, "", "this line is no JSON object"),
        ("1" * 9000, "", "this line is no JSON object"),
        ('{"subtype": "a", "subtype": "b"}', "subtype", "it is given twice"),
        ('{"subtype": true}', "subtype", "this is no text"),
        ('{"subtype": {"risk": "high"}}', "subtype", "this is no text"),
        ('{"subtype": "a", "patient_name": "x"}', "", "no column is called 'patient_name'"),
        ('{"subtype": "a", "Ann Example": "x"}', "", "no column is called what is written there"),
    ],
)
def test_a_line_that_is_no_request(tmp_path: Path, line: str, column: str, said: str) -> None:
    """With the column, where it is one."""
    (row,) = read(tmp_path, line, "r.jsonl")
    assert [(fault.column, fault.message) for fault in row.faults] == [(column, said)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "requests.csv: the file is empty"),
        ("\n \n", "requests.csv: the file is empty"),
        ("risk\nhigh\n", "requests.csv:1: there is no column 'subtype'"),
        ("subtype,name\nb-cell,x\n", "requests.csv:1: no column is called 'name'"),
        ("\nsubtype,subtype\n", "requests.csv:2: the column 'subtype' is there 2 times"),
        ('subtype,"risk\n', "requests.csv:1: first line: a quotation mark is open or stands inside a cell"),
        ("b-cell,high\n", "requests.csv:1: no column is called 'b-cell'\nrequests.csv:1: no column is called 'high'"),
        ("subtype\n".encode("utf-16-le"), "requests.csv: the file cannot be read (it is utf-16)"),
    ],
)
def test_a_file_that_cannot_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | bytes, said: str
) -> None:
    """Nothing is guessed: a file without names of columns might be read as anything."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ContentError) as caught:
        read(Path(), text)
    assert caught.value.message == said
    assert all(problem.hint for problem in caught.value.problems)


def test_a_slip_in_a_column_s_name_is_seen(tmp_path: Path) -> None:
    """Names of columns are no clinical values, so one is suggested."""
    with pytest.raises(ContentError) as caught:
        read(tmp_path, "subtpye\nb-cell\n")
    assert caught.value.problems[0].hint == "Did you mean 'subtype'?"


def test_files_that_are_none(tmp_path: Path) -> None:
    """A folder, a file that is not there, and one of a kind that nobody reads."""
    (tmp_path / "a.csv").mkdir()
    for name, said in (("a.csv", "cannot be read"), ("b.csv", "cannot be read"), ("c.xlsx", "only .csv and .jsonl")):
        with pytest.raises(ContentError, match=said):
            list(read_requests(tmp_path / name))


@given(st.binary(max_size=300), st.sampled_from(["r.csv", "r.jsonl"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    """Rows are numbered without a gap, hold columns and texts, and nothing else ever comes of a file."""
    try:
        rows = read(tmp_path_factory.getbasetemp(), data, name)
    except ContentError:
        return
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    for row in rows:
        assert set(row.cells) <= set(COLUMNS)
        assert all(row.cells.values())


IDS = st.text("abcdefgh-0123", min_size=1, max_size=10)
ROWS = st.lists(st.fixed_dictionaries({"subtype": IDS}, optional={"risk": IDS, "paper": IDS}), max_size=5)


@given(ROWS)
def test_both_kinds_of_file_say_the_same(tmp_path_factory: pytest.TempPathFactory, asked: list[dict[str, str]]) -> None:
    """Whatever is written comes back, in its order."""
    folder = tmp_path_factory.getbasetemp()
    table = "\n".join(",".join(each.get(name, "") for name in ("subtype", "risk", "paper")) for each in asked)
    assert [row.cells for row in read(folder, f"subtype,risk,paper\n{table}")] == asked
    lines = "\n".join(json.dumps(each) for each in asked)
    assert [row.cells for row in read(folder, lines, "r.jsonl")] == asked


def test_a_file_is_never_in_memory_as_a_whole(tmp_path: Path) -> None:
    """Neither if it has many lines, nor if it has one that never ends."""
    for data in (b"subtype\n" + b"b-cell\n" * 20_000, b"subtype\n" + b"x" * 5_000_000):
        path = tmp_path / "r.csv"
        path.write_bytes(data)
        tracemalloc.start()
        count = sum(1 for _ in read_requests(path))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert count in {20_000, 1}
        assert most < 40 * MOST_BYTES_OF_A_LINE


def test_requests_of_programs() -> None:
    """Profiles, requests, and texts by column; what is no text or no column is a fault of its row."""
    profile = Profile("b-cell", "high", audience="patient")
    given_cells = {"subtype": "t-cell", "risk": ""}
    rows = list(rows_of([profile, Request(profile, (("paper", "a5"),)), given_cells, {"name": "x"}]))
    assert [Request.of(row.cells) for row in rows[:2]] == [Request(profile), Request(profile, (("paper", "a5"),))]
    assert rows[2] == RequestRow(3, 0, {"subtype": "t-cell"})
    assert [fault.message for fault in rows[3].faults] == ["no column is called 'name'"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("subtype,risk,,\nb-cell,high,,\n", 1),
        ("sep=;\nsubtype;risk\nb-cell;high\n", 1),
        ('"sep=;"\r\nsubtype;risk\r\nb-cell;high\r\n', 1),
        ("sep=\tx\n".replace("x", "") + "subtype\trisk\nb-cell\thigh", 1),
        ("subtype,risk\rb-cell,high\r\rb-cell,high", 2),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_else_spreadsheets_write(tmp_path: Path, text: str, rows: int, encoding: str) -> None:
    """Cleared columns, a line that states the separator, the line ends of old Macs, and two bytes a character."""
    found = read(tmp_path, text.encode(encoding))
    assert [row.cells for row in found] == rows * [{"subtype": "b-cell", "risk": "high"}]
    assert [row.faults for row in found] == rows * [()]


def test_a_column_without_a_name(tmp_path: Path) -> None:
    """It may be cleared; where something stands in it, nobody knows what it is."""
    (one, other) = read(tmp_path, "subtype,,risk\nb-cell,x,high\nb-cell,,high\n")
    assert [fault.message for fault in one.faults] == ["column 2 has no name, and something stands in it"]
    assert "nothing about a patient belongs here" in one.faults[0].hint
    assert other.faults == ()


@pytest.mark.parametrize("name", ["MRN", "Name", "DOB", "id", "Patient ID", "pt_name", "dateOfBirth", "e-mail", "room"])
@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_what_may_be_about_a_patient(tmp_path: Path, name: str, ending: str) -> None:
    """It is no slip of the pen for a column that there is: "MRN" never becomes "mrd"."""
    if ending == "csv":
        with pytest.raises(ContentError) as error:
            read(tmp_path, f"subtype,{name}\nb-cell,1\n")
        (hint,) = (problem.hint for problem in error.value.problems)
    else:
        (row,) = read(tmp_path, json.dumps({"subtype": "b-cell", name: "1"}), "r.jsonl")
        (hint,) = (fault.hint for fault in row.faults)
    assert hint.startswith("Take it away; nothing about a patient belongs here.")
    assert "Did you mean" not in hint
