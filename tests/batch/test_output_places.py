"""Folders: files whole or not at all, links where they can be, and whose fault it is when they cannot be written."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import pytest

from booklet.batch.output_places import MANIFEST, Folder
from booklet.errors import BatchStoppedError, OutputError


def failing(code: int) -> Any:
    """Return what fails with an error of the system."""

    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    return fail


def test_the_same_under_another_name_is_a_link(tmp_path: Path) -> None:
    """It takes no room; a file that is there is replaced, and linking again changes nothing."""
    place = Folder(tmp_path)
    place.write("a.pdf", b"new")
    (tmp_path / "b.pdf").write_bytes(b"old")
    for _ in range(2):
        place.copy("a.pdf", ["b.pdf", "c.pdf"])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == dict.fromkeys(
        ("a.pdf", "b.pdf", "c.pdf"), b"new"
    )
    assert (tmp_path / "c.pdf").samefile(tmp_path / "a.pdf")


def test_a_file_of_its_own(tmp_path: Path) -> None:
    """Where somebody will write into it."""
    place = Folder(tmp_path, copies=True)
    place.write("a.pdf", b"new")
    place.copy("a.pdf", ["b.pdf"])
    assert (tmp_path / "b.pdf").read_bytes() == b"new"
    assert not (tmp_path / "b.pdf").samefile(tmp_path / "a.pdf")


@pytest.mark.parametrize("code", [errno.EMLINK, errno.EPERM, errno.ENOTSUP, errno.EXDEV])
def test_where_there_can_be_no_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """A file system without links, or with too many of one file, gets copies."""
    place = Folder(tmp_path)
    place.write("a.pdf", b"new")
    monkeypatch.setattr(os, "link", failing(code))
    place.copy("a.pdf", ["b.pdf"])
    assert (tmp_path / "b.pdf").read_bytes() == b"new"


def test_hashes(tmp_path: Path) -> None:
    """Of what is in a file now; links are read once."""
    place = Folder(tmp_path)
    place.write("a.pdf", b"one")
    place.copy("a.pdf", ["b.pdf"])
    sha256 = place.hashes()
    assert sha256("a.pdf") == sha256("b.pdf") == hashlib.sha256(b"one").hexdigest()
    assert sha256("none.pdf") is None
    (tmp_path / "a.pdf").write_bytes(b"two")
    assert place.hashes()("b.pdf") == hashlib.sha256(b"two").hexdigest()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, getattr(errno, "EDQUOT", errno.ENOSPC)])
def test_a_disk_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """No other file can be written either, and nothing half-written is left."""
    place = Folder(tmp_path)
    place.write("a.pdf", b"one")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", failing(code))
        with pytest.raises(BatchStoppedError) as caught:
            place.write("b.pdf", b"two")
    assert caught.value.hint == "Free some space. Then give the same command with --resume."
    monkeypatch.setattr(os, "link", failing(code))
    with pytest.raises(BatchStoppedError):
        place.copy("a.pdf", ["b.pdf"])
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_one_file_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is the fault of this file alone, as when a program has it open; so is one that is not there."""
    place = Folder(tmp_path)
    (tmp_path / "folder.pdf").mkdir()
    for action in (partial(place.write, "folder.pdf", b"x"), partial(place.copy, "none.pdf", ["b.pdf"])):
        with pytest.raises(OutputError, match="the file cannot be written") as caught:
            action()
        assert not isinstance(caught.value, BatchStoppedError)
    monkeypatch.setattr(Path, "replace", failing(errno.EACCES))
    with pytest.raises(OutputError, match=r"a\.pdf: the file cannot be written") as caught:
        place.write("a.pdf", b"x")
    assert caught.value.hint.startswith("Close the file if another program has it open.")


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    """Whether it is written to or copied in."""
    place = Folder(tmp_path / "out")
    for action in (partial(place.write, "a.pdf", b"x"), partial(place.copy, "a.pdf", ["b.pdf"])):
        with pytest.raises(BatchStoppedError, match="the folder is gone") as caught:
            action()
        assert caught.value.hint == "Bring it back. Then give the same command with --resume."
    assert not (tmp_path / "out").exists()


def test_a_folder_of_another_machine(tmp_path: Path) -> None:
    """The batch's folder holds its manifest; one without is another that is called the same."""
    place = Folder(tmp_path)
    with pytest.raises(BatchStoppedError, match="the batch's folder is not there for a worker on") as caught:
        place.check()
    assert caught.value.hint.startswith("Give a folder that all workers share.")
    (tmp_path / MANIFEST).touch()
    place.check()


def test_what_killed_workers_leave(tmp_path: Path) -> None:
    """Parts of files go; nothing else does, and a folder that is gone is nothing to sweep."""
    for name in (".a.pdf.0123abcd.part", "a.part", ".b.part", "a.pdf.0123abcd.part"):
        (tmp_path / name).touch()
    Folder(tmp_path).sweep()
    assert {path.name for path in tmp_path.iterdir()} == {"a.part", ".b.part", "a.pdf.0123abcd.part"}
    Folder(tmp_path / "none").sweep()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder that is a disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    command = [str(mount), "-t", "tmpfs", "-o", "size=1m", "none", str(folder)]
    if sys.platform != "linux" or not umount or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("no small disk can be made here")
    yield folder
    subprocess.run([umount, str(folder)], check=True)


def test_a_real_disk_that_is_full(small_disk: Path) -> None:
    """The system's own error; what is there stays whole."""
    place = Folder(small_disk, copies=True)
    place.write("a.pdf", b"a" * 600_000)
    for action in (partial(place.write, "b.pdf", b"b" * 600_000), partial(place.copy, "a.pdf", ["b.pdf"])):
        with pytest.raises(BatchStoppedError, match="no space left on device"):
            action()
    assert [path.name for path in small_disk.iterdir()] == ["a.pdf"]
    assert (small_disk / "a.pdf").read_bytes() == b"a" * 600_000
