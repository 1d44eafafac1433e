"""What lies in a folder at a moment: every difference is told."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from booklet.files import folder_state
from booklet.files.folder_state import UnreadableError, state_of


def state(path: Path) -> list[bytes]:
    """Return what lies there."""
    return [*state_of(str(path))]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a few files."""
    (tmp_path / "here" / "deep").mkdir(parents=True)
    (tmp_path / "here" / "a.yaml").write_text("one", encoding="utf-8")
    (tmp_path / "here" / "deep" / "b.svg").write_text("two", encoding="utf-8")
    return tmp_path / "here"


def test_every_difference_is_told(folder: Path) -> None:
    """Bytes, names, files and folders that come or go; not their times."""
    seen = [state(folder)]
    status = (folder / "a.yaml").stat()
    os.utime(folder / "a.yaml", (1, 1))
    assert state(folder) == seen[0]
    (folder / "a.yaml").write_text("two", encoding="utf-8")
    os.utime(folder / "a.yaml", ns=(status.st_atime_ns, status.st_mtime_ns))
    seen.append(state(folder))
    (folder / "deep" / "b.svg").rename(folder / "b.svg")
    seen.append(state(folder))
    (folder / "deep").rmdir()
    seen.append(state(folder))
    (folder / ".hidden").touch()
    seen.append(state(folder))
    assert len({tuple(each) for each in seen}) == len(seen)


def test_one_file(folder: Path) -> None:
    """Its bytes alone."""
    assert state(folder / "a.yaml") == [b"one"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as on POSIX")
def test_links_and_what_is_no_file(folder: Path, tmp_path: Path) -> None:
    """A link is another thing than a file with the same bytes; what cannot be read has no state."""
    before = state(folder)
    (folder / "a.yaml").rename(tmp_path / "a.yaml")
    (folder / "a.yaml").symlink_to(tmp_path / "a.yaml")
    assert state(folder) != before
    (tmp_path / "a.yaml").unlink()
    with pytest.raises(UnreadableError):
        state(folder)
    (folder / "a.yaml").unlink()
    os.mkfifo(folder / "a.yaml")
    with pytest.raises(UnreadableError):
        state(folder)


def test_what_is_not_there_or_too_much(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no state."""
    with pytest.raises(UnreadableError):
        state(tmp_path / "none")
    monkeypatch.setattr(folder_state, "_MOST_ENTRIES", 2)
    with pytest.raises(UnreadableError):
        state(folder)
