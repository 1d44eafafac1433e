"""The manifest: a line of JSON for every file that is there, written as soon as it is."""

from __future__ import annotations

import contextlib
import io
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

import msgspec

from booklet.batch.lock import lock
from booklet.batch.output_places import RESUME
from booklet.errors import BatchStoppedError, OutputError

ManifestRecord = Mapping[str, Any]
"""A line: row, file, sha256, bytes, pages, content (version and sha256), program, draft, unsigned, inputs, request."""

_MOST_BYTES_OF_A_LINE = 1_000_000
"""Far more than a record; what is longer is none."""

_PIECE = 1_000_000
"""Bytes that are moved at once."""

_Place = tuple[int, int, int]
"""A line: its row, where it begins, how many bytes it has."""


class _Numbered(msgspec.Struct):
    """Of a line, the row alone."""

    row: int


_ROW = msgspec.json.Decoder(_Numbered)


class Manifest:
    """The manifest of a batch that runs; only one batch at a time holds it."""

    def __init__(self, path: Path) -> None:
        """Open the manifest, or begin it.

        Raises:
            OutputError: If it cannot be written, or another batch holds it.
        """
        self.path = path
        try:
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
            self._file = io.FileIO(os.open(path, flags, 0o666), "r+")
        except (OSError, ValueError) as error:
            raise OutputError(
                f"{path}: the manifest cannot be written ({_reason(error)})", "Choose another."
            ) from error
        if not lock(self._file):
            self._file.close()
            raise OutputError(f"{path}: another batch is at work here", "Wait until it has ended.")
        self._end = self._file.seek(0, os.SEEK_END)

    def __enter__(self) -> Manifest:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def keep(self, is_wanted: Callable[[ManifestRecord], bool]) -> None:
        """Keep those lines that are wanted; all others go, and what a kill has cut off.

        Lines move towards the start of the file, one after the other. A kill meanwhile may leave one of them twice,
        and loses at most the one that was moved.

        Raises:
            BatchStoppedError: If the manifest cannot be read or written.
        """
        try:
            self._end = 0
            with self.path.open("rb") as file:
                start = 0
                while line := file.readline(_MOST_BYTES_OF_A_LINE):
                    record = _record(line)
                    if record is not None and is_wanted(record):
                        if start == self._end:
                            self._end += len(line)
                        else:
                            self._write(line)
                    start += len(line)
            if start != self._end:
                self._file.truncate(self._end)
        except OSError as error:
            raise self._stopped(error) from error

    def add(self, records: Iterable[ManifestRecord]) -> None:
        """Add lines, all of them or none.

        Raises:
            BatchStoppedError: If the manifest cannot be written, or is not there any more.
        """
        end = self._end
        try:
            if not os.path.samestat(os.fstat(self._file.fileno()), self.path.stat()):
                raise OSError(None, "it is another file now")
            self._write(b"".join(map(_line, records)))
        except OSError as error:
            self._end = end
            with contextlib.suppress(OSError):
                self._file.truncate(end)
            raise self._stopped(error) from error

    def sort(self) -> None:
        """Put the lines in the order of their rows.

        They are written once more behind the others, and then moved to the start: a kill meanwhile leaves each there
        at least once. Where there is no room for that, they stay in the order in which the files were made.

        Raises:
            BatchStoppedError: If the manifest cannot be read or written.
        """
        end = self._end
        try:
            with self.path.open("rb") as file:
                there = [*_places(file)]
                if there == sorted(there):
                    return
                if self._write_again(file, sorted(there)):
                    file.seek(end)
                    self._end = 0
                    while data := file.read(_PIECE):
                        self._write(data)
            self._end = end
            self._file.truncate(end)
        except OSError as error:
            raise self._stopped(error) from error

    def _write_again(self, file: BinaryIO, places: Iterable[_Place]) -> bool:
        """Write lines that are there at the end, too, and return whether there was room for it."""
        try:
            for _, start, length in places:
                file.seek(start)
                self._write(file.read(length))
        except OSError:
            return False
        return True

    def _write(self, data: bytes) -> None:
        """Write at the end, however many steps the system takes for it."""
        left = memoryview(data)
        self._file.seek(self._end)
        while left:
            left = left[self._file.write(left) :]
        self._end += len(data)

    def _stopped(self, error: OSError) -> BatchStoppedError:
        message = f"{self.path}: the manifest cannot be written ({_reason(error)})"
        return BatchStoppedError(message, f"Correct that; what is made stays. {RESUME}")


def _places(file: BinaryIO) -> Iterator[_Place]:
    """Yield the row, the start and the length of each line."""
    start = 0
    for line in file:
        yield _ROW.decode(line).row, start, len(line)
        start += len(line)


def _line(record: ManifestRecord) -> bytes:
    return json.dumps(record, separators=(",", ":")).encode() + b"\n"


def _record(line: bytes) -> ManifestRecord | None:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) and line.endswith(b"\n") else None


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error).lower()
