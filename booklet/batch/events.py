"""What a batch tells while it runs, for people and for machines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from booklet.core.values import as_dict, frozen


@frozen
class Refused:
    """A row cannot be made as it is written; told while rows are checked, once for each fault.

    Attributes:
        row: Counted from 1.
        line: Line in the file, counted from 1; 0 if there is no file.
        column: The column, "name" for the name of its file, or "" for the whole row.
        message: What is wrong.
        hint: What to do.
    """

    row: int
    line: int
    column: str
    message: str
    hint: str


@frozen
class Started:
    """All rows are checked, and what can be made will be.

    Attributes:
        rows: All rows.
        refused: Those that cannot be made.
        booklets: Different booklets among the others.
    """

    rows: int
    refused: int
    booklets: int


@frozen
class Kept:
    """A row was made by an earlier run, and its file is whole.

    Attributes:
        row: Counted from 1.
        file: Its name.
    """

    row: int
    file: str


@frozen
class Done:
    """A row's file is there.

    Attributes:
        row: Counted from 1.
        file: Its name.
        record: Its line in the manifest.
    """

    row: int
    file: str
    record: Mapping[str, Any]


@frozen
class Failed:
    """A row could not be made; there is no file.

    Attributes:
        row: Counted from 1.
        file: The name it would have.
        message: What is wrong.
        hint: What to do, or "".
        trace: Where in the program, if that is where the fault is; else "".
    """

    row: int
    file: str
    message: str
    hint: str
    trace: str


@frozen
class Renewed:
    """A worker process died; new ones go on.

    Attributes:
        again: How many pieces of work are begun anew.
    """

    again: int


@frozen
class Ended:
    """What became of all rows.

    Attributes:
        made: Rows whose file was made by this run.
        kept: Rows whose file was there and whole.
        failed: Rows that could not be made.
        refused: Rows that cannot be made as they are written.
        manifest: Where the manifest is.
    """

    made: int
    kept: int
    failed: int
    refused: int
    manifest: str


Event = Refused | Started | Kept | Done | Failed | Renewed | Ended


def as_data(event: Event) -> dict[str, Any]:
    """Return an event as plain data, with its kind under "event".

    Example:
        >>> as_data(Kept(3, "b-cell-000003.pdf"))
        {'event': 'kept', 'row': 3, 'file': 'b-cell-000003.pdf'}
    """
    return {"event": type(event).__name__.lower(), **as_dict(event)}
