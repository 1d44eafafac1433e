"""Reading one file; tests/files/test_folder.py shows links, pipes and devices in folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.files import regular_file
from booklet.files.regular_file import MAX_FILE_BYTES, RefusedError, read_regular


def test_a_file(tmp_path: Path) -> None:
    """All of its bytes, up to the most a file may have."""
    (tmp_path / "a").write_bytes(b"x" * MAX_FILE_BYTES)
    assert len(read_regular(str(tmp_path / "a"), "text")) == MAX_FILE_BYTES


def test_what_is_no_file(tmp_path: Path) -> None:
    """A folder, and a file that is too large."""
    with pytest.raises(RefusedError, match="not a regular file"):
        read_regular(str(tmp_path), "text")
    (tmp_path / "a").write_bytes(b"x" * (MAX_FILE_BYTES + 1))
    with pytest.raises(RefusedError, match="larger than"):
        read_regular(str(tmp_path / "a"), "text")


def test_a_file_of_another_size_than_it_had(tmp_path: Path) -> None:
    """It is read to its end: what grew or shrank since it was looked at; never more than a file may have."""
    path = tmp_path / "a"
    for length, size in ((5, 0), (5, 4), (5, 5), (3, 9), (200_000, 1), (0, 0), (0, 3)):
        data = bytes(number % 256 for number in range(length))
        path.write_bytes(data)
        with path.open("rb") as file:
            assert regular_file._read(file.fileno(), size) == data
    path.write_bytes(b"x" * (MAX_FILE_BYTES + 7))
    for size in (20, MAX_FILE_BYTES, MAX_FILE_BYTES + 9):
        with path.open("rb") as file:
            assert len(regular_file._read(file.fileno(), size)) == MAX_FILE_BYTES
