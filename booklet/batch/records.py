"""Requests out of FHIR records: a file with a record a line (NDJSON), or one record; a row for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from booklet.batch.requests import RequestRow, RowFault
from booklet.codes.fhir import read_fhir
from booklet.codes.record_json import RecordError, parse_record, read_bytes, read_records
from booklet.codes.resolve import resolve
from booklet.codes.systems import systems_of
from booklet.core.values import frozen
from booklet.errors import BookletError, NotApprovedError, ProfileError
from booklet.library.library import Library
from booklet.ordering.coded import with_codes
from booklet.ordering.order_reader import OrderReader

ENDINGS = (".ndjson", ".jsonl")
"""Endings of files that hold a record a line."""


@frozen
class Records:
    """FHIR records in place of a file of requests.

    Attributes:
        path: The file; "-" is standard input, and holds one record.
    """

    path: Path


def record_rows(records: Records, library: Library, reader: OrderReader) -> Iterator[RequestRow]:
    """Yield a row for each record; what cannot be read or is refused is a fault of its row, and repeats nothing of it.

    Args:
        records: Where they are.
        library: Holds the tables of codes.
        reader: Knows whether these have to be signed.

    Raises:
        RecordError: If the file cannot be read.
    """
    for number, line, record in _numbered(_records(records.path)):
        try:
            evidence = read_fhir(parse_record(record), systems_of(library))
            resolution = resolve(evidence, library)
            reader.check_signed(resolution)
            cells = with_codes({}, resolution, library)
        except (NotApprovedError, RecordError, ProfileError) as error:
            yield RequestRow(number, line, {}, (_fault(error),))
        else:
            yield RequestRow(number, line, cells)


def _records(path: Path) -> Iterable[bytes]:
    return read_records(path) if path.suffix.lower() in ENDINGS else (read_bytes(path),)


def _numbered(records: Iterable[bytes]) -> Iterator[tuple[int, int, bytes]]:
    """Yield the number of the row, of the line, and the record; empty lines are passed over."""
    number = 0
    for line, each in enumerate(records, 1):
        if each:
            number += 1
            yield number, line, each


def _fault(error: BookletError) -> RowFault:
    return RowFault("", error.message.replace("\n", "; "), error.hint)
