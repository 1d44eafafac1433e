"""Pieces between runs: found again as they were, or made anew; nothing that happens to a file changes one."""

from __future__ import annotations

import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.core import disk_cache, piece_store
from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.core.piece_store import keeping_pieces, piece
from booklet.core.values import frozen

as_posix = pytest.mark.skipif(sys.platform == "win32", reason="owners and modes as on POSIX")


@frozen
class Line:
    """Something that is set."""

    words: str
    x: float = 0.0
    inner: tuple[Line | Bar, ...] = ()


@frozen
class Bar:
    """Something with the same fields."""

    words: str
    x: float = 0.0


class Maker:
    """Makes lines, and counts them."""

    def __init__(self) -> None:
        self.made: list[object] = []

    def line(self, *given: object, x: float = 1.5) -> Line:
        """Return a line, kept or made."""

        def make() -> Line:
            self.made.append(given)
            return Line(" ".join(map(str, given)), x, (Bar("inside"), Line("inside")))

        return piece("line", lambda: given, make, Line)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder to keep things in."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def run(*given: object) -> int:
    """Return how many lines a run has to make."""
    maker = Maker()
    with keeping_pieces():
        lines = [maker.line(each) for each in given]
    assert lines == [Line(str(each), 1.5, (Bar("inside"), Line("inside"))) for each in given]
    return len(maker.made)


def test_what_was_made_is_found_by_the_next_run(folder: Path) -> None:
    """And what this one has made, later in it; nothing is written where nothing is new."""
    assert run("a", "b", "a") == 2
    assert run("a", "b", "c") == 1
    assert run("c", "b", "a") == 0
    assert len(list(folder.iterdir())) == 2


def test_outside_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that makes booklets decides it; and so does whoever switches the cache off."""
    maker = Maker()
    assert maker.line("a") == maker.line("a")
    assert len(maker.made) == 2
    assert not folder.exists()
    monkeypatch.setenv(FOLDER_VARIABLE, "off")
    assert (run("a"), run("a")) == (1, 1)


def test_what_it_hangs_on_is_told_apart(folder: Path) -> None:
    """By value and by class; whole numbers, texts and nothing are not each other."""
    given = ("1", 1, None, True, 0, "", Line("a"), Bar("a"), Line("a", 1.0), (), ("a", "b"), ("ab",), ("a", ("b",)))
    assert run(*given) == len(given)
    assert run(*given) == 0
    assert folder.exists()


@pytest.mark.usefixtures("folder")
def test_another_kind_or_program_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version, or one that somebody has changed, makes all anew."""
    run("a")
    with keeping_pieces():
        assert piece("bar", lambda: ("a",), lambda: Bar("other"), Bar) == Bar("other")
    monkeypatch.setattr(disk_cache, "_PROGRAM", b"another")
    assert run("a") == 1
    assert run("a") == 0


def test_a_program_that_was_changed_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the old one has made is not found by the new one."""
    monkeypatch.setattr(disk_cache, "program_files", lambda: [("changed.py", 1, 1)])
    assert (run("a"), run("a")) == (1, 1)
    assert not folder.exists()


def test_every_harm_is_noticed(folder: Path) -> None:
    """One bit anywhere, a file cut anywhere, others' bytes in its place: pieces are made anew, and are right."""
    run(*range(20))
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    chance = random.Random(7)
    harms: list[Callable[[bytearray], bytearray]] = [
        lambda data: data[: chance.randrange(len(data))],
        lambda data: bytearray(chance.randbytes(len(data))),
        lambda data: data[chance.randrange(1, 60) :],
        lambda data: data + data,
    ]
    for number in range(120):
        data = bytearray(whole)
        if number % 2:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        else:
            data = harms[number // 2 % len(harms)](data)
        for each in folder.iterdir():
            each.unlink()
        path.write_bytes(data)
        path.chmod(0o600)
        run(*range(20))


def test_pieces_of_one_are_not_taken_for_those_of_another(folder: Path) -> None:
    """Two pieces of one length change places in the file, with their lists right but for that."""
    run("ab", "cd")
    (path,) = folder.iterdir()
    data = path.read_bytes()
    path.write_bytes(data.replace(b"ab", b"XX").replace(b"cd", b"ab").replace(b"XX", b"cd"))
    assert run("ab", "cd") == 2


@as_posix
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_what_others_may_write_is_not_read(folder: Path, mode: int) -> None:
    """A shared folder is no place to take words for families from."""
    run("a")
    (path,) = folder.iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(mode)
    assert run("a") == 1


@as_posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_files_of_others_are_not_read(folder: Path) -> None:
    """Whatever stands in them."""
    run("a")
    (path,) = folder.iterdir()
    os.chown(path, 65534, 65534)
    assert run("a") == 1


@as_posix
def test_what_is_no_file_is_passed_over(folder: Path, tmp_path: Path) -> None:
    """A pipe, a folder and a link that leads nowhere; a folder that cannot be written keeps nothing."""
    run("a")
    (path,) = folder.iterdir()
    for harm in (os.mkfifo, Path.mkdir, lambda place: place.symlink_to(tmp_path / "nowhere")):
        shutil.copy(path, tmp_path / "copy")
        path.unlink()
        harm(path)
        assert run("a") == 1
        shutil.rmtree(folder)
        folder.mkdir()
        shutil.copy(tmp_path / "copy", path)
    shutil.rmtree(folder)
    folder.write_text("", encoding="utf-8")
    assert (run("a"), run("a")) == (1, 1)


def test_a_file_that_goes_or_shrinks_while_it_is_read(folder: Path) -> None:
    """What is not read yet is made anew."""
    run("a", "b")
    (path,) = folder.iterdir()
    maker = Maker()
    with keeping_pieces():
        maker.line("a")
        os.truncate(path, 100)
        maker.line("b")
        path.unlink()
        maker.line("c")
    assert maker.made == [("b",), ("c",)]
    assert run("b", "c") == 0


def test_files_are_put_together_and_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a few runs there is one again; of too many pieces, what was used last stays."""
    for number in range(piece_store._MOST_FILES + 1):
        assert run("always", number) == (2 if number == 0 else 1)
    assert len(list(folder.iterdir())) == 1
    assert run("always", *range(piece_store._MOST_FILES + 1)) == 0
    monkeypatch.setattr(piece_store, "_MOST_BYTES", 1000)
    for number in range(100, 130):
        run("always", number)
    assert run("always") == 0
    assert sum(path.stat().st_size for path in folder.iterdir()) < 10_000
    monkeypatch.setattr(piece_store, "_MOST_OF_A_PIECE", 10)
    assert (run("large"), run("large")) == (1, 1)


def test_a_file_that_holds_most_stays_as_it_is(folder: Path) -> None:
    """Those that later runs add are put together beside it, a damaged piece as it is; all are found."""
    run(*range(100))
    (largest,) = folder.iterdir()
    state = largest.stat()
    for number in range(100, 100 + piece_store._MOST_FILES - 1):
        run(number)
    newest = max(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    newest.write_bytes(newest.read_bytes()[:-1] + b"?")
    last = 100 + piece_store._MOST_FILES - 1
    assert run(last) == 1
    assert len(list(folder.iterdir())) == 2
    assert largest.stat().st_ino == state.st_ino
    assert run(*range(last - 1), last) == 0
    assert run(last - 1) == 1
    assert run(*range(last + 1)) == 0


def test_files_of_other_programs_go(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last few stay, for whoever works with two versions."""
    for number in range(piece_store._MOST_OTHERS + 3):
        monkeypatch.setattr(disk_cache, "_PROGRAM", b"%d" % number)
        run("a")
    assert len(list(folder.iterdir())) == piece_store._MOST_OTHERS + 1
    assert run("a") == 0


def test_runs_at_the_same_time(folder: Path) -> None:
    """Both keep what they have made; whoever puts files together takes none away that another one still needs."""
    makers = [Maker(), Maker()]
    with keeping_pieces():
        makers[0].line("a")
        for number in range(piece_store._MOST_FILES + 2):
            run("other", number)
        makers[0].line("b")
    assert run("a", "b", "other", 1) == 0
    assert folder.exists()
