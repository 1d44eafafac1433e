"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from booklet.core.atomic_write import make_folder, refuse_other_kind, write_whole
from booklet.errors import OutputError

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="links, modes and devices as on POSIX")


def _failing(error: BaseException) -> Any:
    def fail(*_: object) -> NoReturn:
        raise error

    return fail


def test_a_new_file_and_its_replacement(tmp_path: Path) -> None:
    """The bytes are there, and nothing else."""
    target = tmp_path / "a.pdf"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["", "folder"])
def test_a_folder_is_not_a_file(tmp_path: Path, name: str) -> None:
    """A folder is never replaced."""
    target = tmp_path / name
    target.mkdir(exist_ok=True)
    with pytest.raises(OutputError, match="this is a folder, not a file") as caught:
        write_whole(target, b"x")
    assert caught.value.hint == "Give the name of a file with -o FILE."


def test_a_missing_folder(tmp_path: Path) -> None:
    """No folder is made by the way."""
    with pytest.raises(OutputError, match="does not exist"):
        write_whole(tmp_path / "none" / "a.pdf", b"x")
    assert not (tmp_path / "none").exists()


def test_a_file_as_folder(tmp_path: Path) -> None:
    """A file cannot hold files."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="is not a folder"):
        write_whole(tmp_path / "file" / "a.pdf", b"x")


def test_a_name_that_cannot_be(tmp_path: Path) -> None:
    """Names no file system takes are told, not thrown."""
    with pytest.raises(OutputError, match="cannot be written"):
        write_whole(tmp_path / "a\0b", b"x")
    with pytest.raises(OutputError) as caught:
        write_whole(tmp_path / ("x" * 300), b"x")
    assert caught.value.hint


@pytest.mark.parametrize(
    ("error", "said", "hint"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "no space left on device", "Free some space"),
        (PermissionError(errno.EACCES, "Permission denied"), "permission denied", "Write to another folder"),
        (OSError(errno.EIO, "Input/output error"), "input/output error", "Write to another place"),
    ],
)
def test_a_fault_while_writing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str, hint: str
) -> None:
    """Whatever fails, the old file is as it was and nothing half-written is left."""
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", _failing(error))
        with pytest.raises(OutputError, match=said) as caught:
            write_whole(target, b"new")
    assert caught.value.hint.startswith(hint)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real error of a full disk, at the moment bytes are written."""
    full = io.FileIO("/dev/full", "w")
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", lambda *_: full)
        with pytest.raises(OutputError, match="no space left on device"):
            write_whole(target, b"new" * 10)
    assert target.read_bytes() == b"old"


def test_an_interruption_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C goes on its way and leaves no half-written file."""
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", _failing(KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_folders(tmp_path: Path) -> None:
    """A folder is made once, with those around it; a file is never taken for one."""
    make_folder(tmp_path / "new" / "deep")
    make_folder(tmp_path / "new" / "deep")
    (tmp_path / "file").write_bytes(b"")
    for place in (tmp_path / "file" / "new", tmp_path / "file", tmp_path / "a\0b"):
        with pytest.raises(OutputError, match="the folder cannot be made") as caught:
            make_folder(place)
        assert caught.value.hint == "Give another folder."


@on_posix
def test_links_stay_and_modes_too(tmp_path: Path) -> None:
    """A link leads to the new bytes, and whoever could read the file still can."""
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


@on_posix
def test_devices_are_left_alone() -> None:
    """A device is never replaced by a file."""
    with pytest.raises(OutputError, match="this is a device"):
        write_whole(Path(os.devnull), b"x")


def test_a_file_of_another_kind_stays(tmp_path: Path) -> None:
    """What is of the same kind, empty, a folder, or not there, is no reason to stop; that is for others to say."""
    for name, data in (("same", b"<?xml"), ("marked", b"\xef\xbb\xbf<x>"), ("empty", b"")):
        (tmp_path / name).write_bytes(data)
    for name in ("same", "marked", "empty", "none", ""):
        refuse_other_kind(tmp_path / name, b"<", "XML")
    (tmp_path / "other").write_bytes(b"schema: 1\n")
    with pytest.raises(OutputError, match="other: the file that is there is no XML, so it stays"):
        refuse_other_kind(tmp_path / "other", b"<", "XML")
    with pytest.raises(OutputError, match=r"cannot be looked at \(file name too long\)"):
        refuse_other_kind(tmp_path / ("n" * 300), b"<", "XML")
