"""Requests as they come: files with a row for each booklet, read line by line, and values that programs give."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from booklet.batch.lines import Line, read_lines
from booklet.batch.request_columns import COLUMNS, Request, column_of
from booklet.errors import ContentError, Problem
from booklet.files.problems import NO_PATIENT, is_about_a_patient, nearest
from booklet.model.profile import Profile
from booklet.ordering.coded import CODE
from booklet.ordering.order_fields import shown

_SEPARATORS = ",;\t"
"""What spreadsheets write between cells, depending on the country they are used in."""

NOTE = "#"
"""What the names of columns begin with that hold notes and ask for nothing, such as the reason why a row failed."""

_STATED = re.compile(r"sep=(\\t|[,;\t|])", re.IGNORECASE)


class RowFault(NamedTuple):
    """One thing that is wrong with a row.

    Attributes:
        column: The column it is in, or "" if it is the row's as a whole.
        message: What is wrong.
        hint: What to do, one imperative sentence.
    """

    column: str
    message: str
    hint: str


class RequestRow(NamedTuple):
    """One row of requests.

    Attributes:
        number: Which row it is, counted from 1; the head and empty lines do not count.
        line: Line in the file, counted from 1; 0 if there is no file.
        cells: Texts by column, only those that are given.
        faults: Why the row cannot even be read.
    """

    number: int
    line: int
    cells: Mapping[str, str]
    faults: tuple[RowFault, ...] = ()


def read_requests(path: Path) -> Iterator[RequestRow]:
    """Yield the rows of a file, those that cannot be read among them; empty lines are passed over.

    Args:
        path: A `.csv` file (RFC 4180, one line a row; commas, semicolons or tabs) with names of columns in its
            first line, or a `.jsonl` or `.ndjson` file (an object of texts a line), see `booklet.batch.lines`.

    Raises:
        ContentError: If the file cannot be read, or its first line names no columns.
    """
    readers: dict[str, Callable[[Path, BinaryIO], Iterator[RequestRow]]]
    readers = {".csv": _csv_rows, ".jsonl": _json_rows, ".ndjson": _json_rows}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise _unusable(path, "only .csv and .jsonl files can be read", "Save it as CSV UTF-8.")
    try:
        with path.open("rb") as file:
            yield from reader(path, file)
    except ValueError as error:
        raise _unusable(path, f"the file cannot be read ({str(error).lower()})", "Save it as CSV UTF-8.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise _unusable(path, f"the file cannot be read ({reason.lower()})", "Check its name and its place.") from error


def rows_of(requests: Iterable[Profile | Request | Mapping[str, str]]) -> Iterator[RequestRow]:
    """Yield the rows of requests that a program gives."""
    for number, each in enumerate(requests, 1):
        request = Request(each) if isinstance(each, Profile) else each
        cells = request.given() if isinstance(request, Request) else request
        yield _row(number, 0, tuple(cells.items()))


def _csv_rows(path: Path, file: BinaryIO) -> Iterator[RequestRow]:
    lines = read_lines(file)
    head = next((line for line in lines if line.text.strip() or line.fault), None)
    separator = _stated_separator(head)
    if separator:
        head = next((line for line in lines if line.text.strip() or line.fault), None)
    if head is None:
        raise _unusable(path, "the file is empty", "Write the names of columns into the first line.")
    separator = separator or max(_SEPARATORS, key=head.text.count)
    columns = _columns(path, head, separator)
    notes = frozenset(place for place, cell in enumerate(_split(head, separator)[0]) if cell.startswith(NOTE))
    number = 0
    for line in lines:
        cells, faults = _split(line, separator)
        cells = ["" if place in notes else cell for place, cell in enumerate(cells)]
        if any(cells) or faults:
            number += 1
            faults = (*faults, *_nameless(columns, cells))
            pairs = tuple((name, cell) for name, cell in zip(columns, cells, strict=False) if name)
            yield _row(number, line.number, pairs, faults)


def _stated_separator(line: Line | None) -> str:
    """Return what a first line such as "sep=;" says, which spreadsheets read and leave out; "" if it is another one."""
    match = _STATED.fullmatch(line.text.strip(" ").strip('"')) if line else None
    return match[1].replace("\\t", "\t") if match else ""


def _nameless(columns: Sequence[str], cells: Sequence[str]) -> Iterator[RowFault]:
    """Yield a fault for each cell of a column without a name; spreadsheets keep columns that were cleared."""
    for place, cell in enumerate(cells, 1):
        if cell and place > len(columns):
            yield _TOO_MANY
            return
        if cell and not columns[place - 1]:
            yield RowFault("", f"column {place} has no name, and something stands in it", _ONLY_THESE)


def _columns(path: Path, head: Line, separator: str) -> Sequence[str]:
    """Return the names in the first line, "" for a column without one.

    Raises:
        ContentError: If one of them is no column, stands twice, or if there is no subtype.
    """
    cells, faults = _split(head, separator)
    names = ["" if cell.startswith(NOTE) else column_of(cell) or cell.lower() for cell in cells]
    problems = [Problem(path.as_posix(), head.number, f"first line: {each.message}", each.hint) for each in faults]
    for name, count in Counter(filter(None, names)).items():
        if name not in COLUMNS:
            problems.append(Problem(path.as_posix(), head.number, f"no column is called {shown(name)}", _hint(name)))
        elif count > 1:
            message = f"the column {name!r} is there {count} times"
            problems.append(Problem(path.as_posix(), head.number, message, "Keep one of them."))
    if not {"subtype", CODE}.intersection(names) and not problems:
        hint = "Name the columns in the first line; only 'subtype' is needed, or 'code'."
        problems.append(Problem(path.as_posix(), head.number, "there is no column 'subtype'", hint))
    if problems:
        raise ContentError(problems)
    return names


def _hint(name: str) -> str:
    """Return what to do about a column that does not exist; one that may be about a patient is never 'corrected'."""
    return ("" if is_about_a_patient(name, is_of_a_row=True) else nearest(name, COLUMNS)) or _ONLY_THESE


def _json_rows(_: Path, file: BinaryIO) -> Iterator[RequestRow]:
    number = 0
    for line in read_lines(file):
        if line.text.strip() or line.fault:
            number += 1
            pairs, faults = ((), (RowFault("", *line.fault),)) if line.fault else _members(line.text)
            yield _row(number, line.number, pairs, faults)


def _members(text: str) -> tuple[tuple[tuple[str, object], ...], tuple[RowFault, ...]]:
    """Return names and values of a line that holds an object."""
    try:
        # Objects come as tuples of pairs, so that a name that stands twice is seen.
        data = json.loads(text, object_pairs_hook=tuple)
    except (ValueError, RecursionError):
        return (), (RowFault("", "this line is no JSON object", 'Write it as {"subtype": "b-cell", "risk": "high"}.'),)
    if not isinstance(data, tuple):
        return (), (
            RowFault("", "this line is no JSON object", 'Put curly brackets around it: {"subtype": "b-cell"}.'),
        )
    return data, ()


def _row(number: int, line: int, pairs: Sequence[tuple[str, object]], faults: tuple[RowFault, ...] = ()) -> RequestRow:
    """Return a row of names and values; only what is given and is a text is kept."""
    wrong, cells = list(faults), {}
    for heading, value in pairs:
        name = column_of(heading)
        if name is None:
            wrong.append(RowFault("", f"no column is called {shown(heading)}", _hint(heading)))
        elif name in cells:
            wrong.append(RowFault(name, "it is given twice", "Keep one of them."))
        elif isinstance(value, str):
            cells[name] = value.strip()
        elif value is not None:
            wrong.append(RowFault(name, "this is no text", 'Put quotation marks around it: "high".'))
    return RequestRow(number, line, {name: text for name, text in cells.items() if text}, tuple(wrong))


def _split(line: Line, separator: str) -> tuple[Sequence[str], tuple[RowFault, ...]]:
    """Return the cells of a line, and why it has none."""
    if line.fault:
        return (), (RowFault("", *line.fault),)
    if not line.text:
        return (), ()
    try:
        (cells,) = csv.reader([line.text], delimiter=separator, strict=True)
    except (csv.Error, ValueError):
        return (), (RowFault("", "a quotation mark is open or stands inside a cell", "Write ids without any."),)
    return [cell.strip() for cell in cells], ()


def _unusable(path: Path, message: str, hint: str) -> ContentError:
    return ContentError([Problem(path.as_posix(), 0, message, hint)])


_ONLY_THESE = f"{NO_PATIENT} Columns: {', '.join(COLUMNS)}."
_TOO_MANY = RowFault("", "there are more cells than columns", "Look for a separator too many.")
