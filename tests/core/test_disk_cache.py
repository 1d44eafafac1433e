"""What is kept between runs: found again whole, or not at all."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.core import disk_cache, program_files
from booklet.core.disk_cache import FOLDER_VARIABLE, cache_key, load_cached, store_cached

KEY = cache_key([b"content"])
VALUE = {"words": ["ein “Wort”", 1, 2.5, None, True]}

as_posix = pytest.mark.skipif(sys.platform == "win32", reason="owners and modes as on POSIX")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder to keep things in."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def only(folder: Path) -> Path:
    """Return the one file of a folder."""
    (path,) = folder.iterdir()
    return path


def test_what_is_kept_is_found_again(folder: Path) -> None:
    """Under its key and kind, and no other."""
    assert load_cached("library", KEY) is None
    store_cached("library", KEY, VALUE)
    assert load_cached("library", KEY) == VALUE
    assert load_cached("library", cache_key([b"other"])) is None
    assert load_cached("fonts", KEY) is None
    assert only(folder).suffix == ".json"


def test_what_a_killed_run_has_left_goes(folder: Path) -> None:
    """An hour later; what is being written stays."""
    store_cached("library", KEY, VALUE)
    old, new = (folder / f"library-{name}.json.0123abcd.part" for name in ("old", "new"))
    for path in (old, new):
        path.touch()
    os.utime(old, (0, 0))
    store_cached("library", cache_key([b"other"]), VALUE)
    assert (old.exists(), new.exists()) == (False, True)


def test_a_key_tells_its_parts_apart() -> None:
    """Where one ends and the next begins matters."""
    assert cache_key([b"ab", b"c"]) != cache_key([b"a", b"bc"])
    assert cache_key([b"a"]) == cache_key([b"a"])


def test_another_program_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version, or one that somebody has changed, reads content itself."""
    before = cache_key([b"content"])
    monkeypatch.setattr(disk_cache, "_PROGRAM", b"another")
    assert cache_key([b"content"]) != before


def test_a_program_that_was_changed_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the old one has made is not found by the new one."""
    monkeypatch.setattr(disk_cache, "program_files", lambda: [("changed.py", 1, 1)])
    store_cached("library", KEY, VALUE)
    assert not folder.exists()


def test_versions_of_what_it_is_built_on_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fonts that another HarfBuzz has cut are other fonts."""
    packages = tmp_path / "site-packages"
    (packages / "uharfbuzz-0.57.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(packages)])
    before = disk_cache._state_of("")
    (packages / "uharfbuzz-0.57.0.dist-info").rename(packages / "uharfbuzz-0.57.1.dist-info")
    assert disk_cache._state_of("") != before


@as_posix
def test_files_are_for_their_owner_alone(folder: Path) -> None:
    """Whatever others may do with new files by default."""
    before = os.umask(0o002)
    try:
        store_cached("library", KEY, VALUE)
    finally:
        os.umask(before)
    assert only(folder).stat().st_mode & 0o777 == 0o600
    assert load_cached("library", KEY) == VALUE


@as_posix
def test_what_is_no_file_is_not_waited_for(folder: Path) -> None:
    """A pipe in a file's place would keep whoever opens it."""
    store_cached("library", KEY, VALUE)
    path = only(folder)
    path.unlink()
    os.mkfifo(path)
    assert load_cached("library", KEY) is None


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data[:0],
        lambda data: data.replace(b"Wort", b"Mord"),
        lambda data: b"0" * 64 + data[64:],
        lambda data: data.partition(b"\n")[2],
        lambda data: b"\xff" + data,
        lambda data: data.partition(b"\n")[0] + b"\n" + b"[" * 100_000,
    ],
)
def test_what_is_damaged_is_not_there(folder: Path, harm: Callable[[bytes], bytes]) -> None:
    """Cut, changed or empty: as if nothing had been kept; the next one that is kept takes its place."""
    store_cached("library", KEY, VALUE)
    path = only(folder)
    path.write_bytes(harm(path.read_bytes()))
    assert load_cached("library", KEY) is None
    store_cached("library", KEY, VALUE)
    assert load_cached("library", KEY) == VALUE


def test_a_file_of_another_key_is_not_taken(folder: Path) -> None:
    """Whoever renames a file does not change what is printed."""
    store_cached("library", KEY, VALUE)
    other = cache_key([b"other"])
    path = only(folder)
    path.rename(path.with_name(path.name.replace(KEY[:32], other[:32])))
    assert load_cached("library", other) is None


@as_posix
def test_a_file_that_others_may_write_is_not_taken(folder: Path) -> None:
    """What is printed for families comes from nobody else."""
    store_cached("library", KEY, VALUE)
    only(folder).chmod(0o666)
    assert load_cached("library", KEY) is None


def test_few_are_kept(folder: Path) -> None:
    """The last ones, of each kind."""
    keys = [cache_key([bytes([number])]) for number in range(20)]
    for number, key in enumerate(keys):
        store_cached("library", key, number)
        path = max(folder.iterdir(), key=lambda each: each.stat().st_mtime_ns)
        os.utime(path, ns=(number, number))
    store_cached("fonts", KEY, VALUE)
    assert len(list(folder.iterdir())) == 17
    assert load_cached("library", keys[0]) is None
    assert [load_cached("library", key) for key in keys[-3:]] == [17, 18, 19]


@pytest.mark.parametrize("chosen", ["off", "/dev/null/nowhere"])
def test_no_place_to_keep_things(chosen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not wanted, or not possible: everything works as it does without."""
    monkeypatch.setenv(FOLDER_VARIABLE, chosen)
    store_cached("library", KEY, VALUE)
    assert load_cached("library", KEY) is None


@as_posix
def test_where_things_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the user's folder for what can be made again, which nobody else may read or write."""
    monkeypatch.delenv(FOLDER_VARIABLE)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    store_cached("library", KEY, VALUE)
    assert (tmp_path / "xdg" / "treatment-booklet").stat().st_mode & 0o777 == 0o700
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    store_cached("library", KEY, VALUE)
    assert (tmp_path / "home" / ".cache" / "treatment-booklet").is_dir()


def test_it_is_plain_json(folder: Path) -> None:
    """Behind a line that says whether it is whole; nothing in it is ever run."""
    store_cached("library", KEY, VALUE)
    seal, data = only(folder).read_bytes().split(b"\n")
    assert len(seal) == 64
    assert json.loads(data) == VALUE


def test_a_program_is_known_by_its_contents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it lies and whenever it was written; whatever is in a module or what it is called makes another one."""

    def contents(folder: Path, modules: dict[str, str]) -> bytes:
        for name, text in modules.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        monkeypatch.setattr(program_files, "PACKAGE", str(folder))
        monkeypatch.setattr(disk_cache, "PACKAGE", str(folder))
        return disk_cache._contents()

    modules = {"a.py": "1\n", "b/c.py": "x = 2\n" * 20_000, "d.py": ""}
    first = contents(tmp_path / "first", modules)
    assert contents(tmp_path / "second" / "inner", modules) == first
    for name, other in (
        ("a.py", {**modules, "a.py": "2\n"}),
        ("b/c.py", {**modules, "b/c.py": modules["b/c.py"] + "x\n"}),
        ("e.py", {**modules, "e.py": ""}),
        ("moved", {"a.py": "1\n", "b.py": modules["b/c.py"], "d.py": ""}),
    ):
        assert contents(tmp_path / f"other {name}".replace("/", " "), other) != first, name


def test_all_of_a_file_is_read(tmp_path: Path) -> None:
    """Of whatever size it was thought to be."""
    path = tmp_path / "a"
    path.write_bytes(bytes(range(256)) * 100)
    for size in (0, 1, 25_599, 25_600, 90_000):
        assert disk_cache._read(str(path), size) == path.read_bytes()
