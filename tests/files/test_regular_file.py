"""Reading one file; tests/files/test_folder.py shows links, pipes and devices in folders."""

from __future__ import annotations

from pathlib import Path

import pytest

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
