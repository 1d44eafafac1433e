"""Lists of a batch for spreadsheets, beside its manifest: the files that are there, and the rows that failed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from booklet.batch.events import Failed, Refused
from booklet.batch.request_columns import COLUMNS
from booklet.batch.requests import NOTE, RequestRow
from booklet.core.atomic_write import write_whole
from booklet.ordering.order_fields import shown, shown_path

FAILED = "failed.csv"
"""Name of the list of rows that failed."""

_FACTS = ("row", "file", "pages", "draft", "bytes", "sha256", "program")
_NOTES = tuple(f"{NOTE}{name}" for name in ("row", "line", "reason", "hint"))
_FORMULAS = ("=", "+", "-", "@")
"""What spreadsheets take for the beginning of a formula."""


def write_manifest_table(manifest: Path) -> Path:
    """Write the manifest as a table beside it and return its path.

    Raises:
        OutputError: If it cannot be written.
    """
    path = manifest.with_suffix(".csv")
    write_whole(path, _table((*_FACTS, "content", "unsigned", *COLUMNS), _records(manifest)))
    return path


def write_failures(manifest: Path, failures: Sequence[Refused | Failed], rows: Iterable[RequestRow]) -> Path | None:
    """Write the rows that failed, each with the reason, in the form in which they can be mended and given again.

    Only what could be an id is repeated of a row: anything else may be the name of a patient in a wrong place.

    Args:
        manifest: The manifest beside which it stands.
        failures: What was told of them.
        rows: All rows as they were given; none where they are no texts in a file.

    Returns:
        Its path; None if no row failed, and a list of an earlier run is taken away.

    Raises:
        OutputError: If it cannot be written.
    """
    path = manifest.with_name(FAILED)
    if not failures:
        path.unlink(missing_ok=True)
        return None
    of_row: dict[int, list[Refused | Failed]] = {}
    for each in failures:
        of_row.setdefault(each.row, []).append(each)
    cells = {row.number: (row.line, row.cells) for row in rows if row.number in of_row}
    lines = list(_failures(of_row, cells))
    used = [name for name in COLUMNS if name == COLUMNS[0] or any(name in row for row in lines)]
    write_whole(path, _table((*used, *_NOTES), lines))
    return path


def _failures(
    of_row: Mapping[int, Sequence[Refused | Failed]], cells: Mapping[int, tuple[int, Mapping[str, str]]]
) -> Iterator[Mapping[str, object]]:
    for number, faults in sorted(of_row.items()):
        line, texts = cells.get(number, (0, {}))
        reasons, hints = "; ".join(map(_reason, faults)), " ".join(dict.fromkeys(each.hint for each in faults))
        copied = {name: text for name, text in texts.items() if _is_kept(name, text)}
        yield {**copied, **dict(zip(_NOTES, (number, line or "", reasons, hints), strict=True))}


def _reason(fault: Refused | Failed) -> str:
    column = fault.column if isinstance(fault, Refused) else ""
    return f"{column}: {fault.message}" if column else fault.message


def _is_kept(name: str, text: str) -> bool:
    as_shown = shown_path(text) if name in {"site", "theme"} else shown(text)
    return as_shown == repr(text) and not text.startswith(_FORMULAS)


def _records(manifest: Path) -> Iterator[Mapping[str, object]]:
    with manifest.open(encoding="utf-8") as file:
        for line in file:
            record: dict[str, Any] = json.loads(line)
            version = record.get("content", {}).get("version", "")
            unsigned = "; ".join(record.get("unsigned", ()))
            yield {**record.get("request", {}), **record, "content": version, "unsigned": unsigned}


def _table(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """Return rows as a CSV file that spreadsheets open as it is: UTF-8 with a mark, RFC 4180."""
    file = io.StringIO()
    writer = csv.DictWriter(file, columns, extrasaction="ignore", restval="")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(row.get(name, "")) for name in columns})
    return file.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
