"""A record as plain data: JSON of bounded size, read strictly. No message repeats a word of it."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from booklet.errors import BookletError, ExitCode

MOST_BYTES = 20_000_000
"""Bytes of a record; a bundle of 10,000 resources has fewer."""

MOST_VALUES = 1_000_000
"""Most values of a record, counted by their commas and brackets. A file with more could fill the memory, and is
refused."""

RecordJson = dict[str, Any]

_XML = "the record is XML, or a web page"
_CUT_OFF = "Have it sent again; it may have been cut off."


class RecordError(BookletError):
    """A record cannot be read, so nothing in it may be used."""

    exit_code = ExitCode.CONTENT


def read_record(path: Path | str) -> RecordJson:
    """Return a file that holds one record; "-" is standard input.

    Raises:
        RecordError: If it cannot be read. The file's name is not repeated: it may be a patient's.
    """
    return parse_record(read_bytes(path))


def read_records(path: Path | str) -> Iterator[bytes]:
    """Yield the lines of a file that holds one record a line (NDJSON), as bytes; empty lines as b"".

    A line that is too long for a record ends the file, since what follows in it is no record either.

    Raises:
        RecordError: If the file cannot be read, or a line is too long.
    """
    problem = ""
    try:
        with _opened(path) as file:
            while line := file.readline(MOST_BYTES + 1):
                if len(line) > MOST_BYTES:
                    _refuse_size()
                yield line.strip()
    except OSError as error:
        problem = error.strerror or "it cannot be opened"
    if problem:
        raise RecordError(f"the record cannot be read ({problem.lower()})", "Check its place and who may read it.")


def parse_record(data: bytes) -> RecordJson:
    """Return bytes as a JSON object; numbers are not read.

    Raises:
        RecordError: If they are none, or a key stands twice in an object.
    """
    message, hint = _faults_at_first_sight(data)
    record: Any = None
    if not message:
        # What the parser raises holds the whole text, so nothing is raised while it is at hand.
        try:
            record = json.loads(
                data.decode("utf-8-sig"),
                object_pairs_hook=_object,
                parse_float=_no_number,
                parse_int=_no_number,
                parse_constant=_no_constant,
            )
        except UnicodeDecodeError:
            message, hint = "the record is not in UTF-8", "Save it as UTF-8."
        except RecursionError:
            message, hint = "the record is nested too deep for a record", "Give the diagnosis alone, as a Condition."
        except _TwiceError:
            message, hint = "in the record, a key stands twice in one object", "Have it sent again by its own system."
        except ValueError as error:
            line = getattr(error, "lineno", 0)
            message, hint = f"the record is no JSON{f' (line {line})' if line else ''}", _CUT_OFF
    if message:
        raise RecordError(message, hint)
    if not isinstance(record, dict):
        raise RecordError("the record is no JSON object", "Give a FHIR Bundle or a FHIR Condition.")
    return record


def _faults_at_first_sight(data: bytes) -> tuple[str, str]:
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start:
        return "the record is empty", "Give a FHIR Bundle or a FHIR Condition, as JSON."
    if start.startswith(b"<"):
        return _XML, "Ask for it as JSON (application/fhir+json)."
    if start[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in start:
        return "the record is not in UTF-8", "Save it as UTF-8."
    if sum(data.count(sign) for sign in (b",", b"{", b"[")) > MOST_VALUES:
        return f"the record holds more than {MOST_VALUES:,} values", "Give the diagnosis alone, as a Condition."
    return "", ""


class _TwiceError(Exception):
    """A key stands twice."""


def _object(pairs: list[tuple[str, Any]]) -> RecordJson:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise _TwiceError
    return record


def _no_number(_: str) -> None:
    """Return nothing: no number of a record decides a booklet."""


def _no_constant(_: str) -> NoReturn:
    raise ValueError


def read_bytes(path: Path | str) -> bytes:
    """Return the bytes of a file that holds one record.

    Raises:
        RecordError: If it cannot be read, or is larger than a record.
    """
    problem = ""
    data = b""
    try:
        with _opened(path) as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        problem = error.strerror or "it cannot be opened"
    if problem:
        raise RecordError(f"the record cannot be read ({problem.lower()})", "Check its place and who may read it.")
    if len(data) > MOST_BYTES:
        _refuse_size()
    return data


def _opened(path: Path | str) -> Any:
    """Return an open file; what is no regular file could keep its reader waiting, or never end.

    Raises:
        OSError: If there is no such file.
    """
    if str(path) == "-":
        return os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    try:
        flags = (getattr(os, name, 0) for name in ("O_NONBLOCK", "O_BINARY", "O_CLOEXEC"))
        descriptor = os.open(path, os.O_RDONLY | sum(flags))
    except ValueError:
        raise OSError(0, "this is no path") from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(0, "it is no regular file")
    return os.fdopen(descriptor, "rb")


def _refuse_size() -> NoReturn:
    message = f"the record is larger than {MOST_BYTES // 1_000_000} MB"
    raise RecordError(message, "Give the diagnosis alone, as a Condition.")
