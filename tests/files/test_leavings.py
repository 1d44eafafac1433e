"""What systems leave in folders is passed over; a file with nearly the right name is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from

from booklet import Library
from booklet.files import leavings
from booklet.files.leavings import is_copy, is_left, meant
from tests.library.read_problems import problems
from tests.tiny_content import write_content

LEFT = (
    *("._site.yaml", "._cover.yaml", ".DS_Store", "Icon\r", "Thumbs.db", "desktop.ini", "Desktop.ini", "ehthumbs.db"),
    *("cover.yaml~", ".cover.yaml.swp", "#cover.yaml#", ".#cover.yaml", "cover.yaml.bak", "cover.yaml.orig", "4913"),
    *(
        "~$cover.yaml",
        "cover.yaml.tmp",
        ".directory",
        ".dropbox",
        ".sync_abc.db",
        "~syncthing~cover.yaml.tmp",
        ".gitkeep",
    ),
)
FOLDERS = ("__MACOSX", ".git", "$RECYCLE.BIN", "lost+found", ".stfolder", ".Trash-1000", ".idea")
COPIES = (
    *("cover (conflicted copy 2026-11-30).yaml", "cover (Anna's conflicted copy 2026-11-30).yaml", "cover (1).yaml"),
    *("cover.sync-conflict-20261130-120000-ABCDEFG.yaml", "Copy of cover.yaml", "cover - Copy.yaml", "cover copy.yaml"),
    "cover-DESKTOP-AB12CD3.yaml",
)


@pytest.mark.parametrize("folder", ["", "blocks/", "axes/", "languages/en-US/"])
def test_what_a_system_leaves(tmp_path: Path, folder: str) -> None:
    """At the top and in every folder, whatever it holds."""
    assert [name for name in LEFT if not is_left(name)] == []
    Library.load(write_content(tmp_path, {f"{folder}{name}": b"\0\1" for name in LEFT}))


@pytest.mark.parametrize("name", FOLDERS)
def test_folders_that_a_system_leaves(tmp_path: Path, name: str) -> None:
    """With what is in them."""
    Library.load(write_content(tmp_path, {f"{name}/blocks/cover.yaml": b"\0", f"blocks/{name}/x.yaml": b"\0"}))


@pytest.mark.parametrize("name", COPIES)
def test_a_second_copy(tmp_path: Path, name: str) -> None:
    """It may be the newer one, so it is named."""
    said = problems(write_content(tmp_path, {f"blocks/{name}": b"id: x\n"}))
    assert said == [f"blocks/{name}: this is a second copy of a file | Compare them, and take one away."]


@pytest.mark.parametrize("name", ["copy-of-records", "conflict", "copies", "case-1", "b-cell", "hardcopy"])
def test_ids_are_no_copies(name: str) -> None:
    """However they are called."""
    assert not is_copy(f"{name}.yaml")
    assert not is_left(f"{name}.yaml")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("content.yml", "content.yaml"),
        ("content.yaml.txt", "content.yaml"),
        ("Content.yaml", "content.yaml"),
        ("CONTENT.YAML", "content.yaml"),
        ("content.txt", "content.yaml"),
        ("content", "content.yaml"),
        ("content (1).yaml", "content.yaml"),
        ("content.yaml.yaml", "content.yaml"),
        ("content (conflicted copy).yml", "content.yaml"),
        ("contents.yaml", ""),
        ("notes.txt", ""),
    ],
)
def test_a_name_that_is_nearly_right(name: str, wanted: str) -> None:
    """In other letters, with another ending, or as a copy."""
    assert meant(name, ["content.yaml", "sources.yaml"]) == wanted


def test_a_missing_file_whose_name_is_nearly_right(tmp_path: Path) -> None:
    """One sentence: which it is, and what it should be called."""
    folder = write_content(tmp_path, {"chapters.yaml": None, "chapters.yml": "x"})
    said = problems(folder)
    assert said[0] == "chapters.yml: this file is not read | Did you mean 'chapters.yaml'? Rename it."
    assert not any("missing" in each for each in said)


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    """Bytes that are no UTF-8, as old archives hold them."""
    folder = write_content(tmp_path)
    try:
        (folder / "blocks" / "caf\udce9.yaml").write_bytes(b"id: x\n")
    except OSError:
        pytest.skip("this system takes no such names")
    assert problems(folder) == [
        "blocks/caf\ufffd.yaml: the file's name is no readable text | Rename it, in plain letters."
    ]


PARTS = (
    "copy",
    "Copie",
    "KOPIE",
    "cell",
    "type",
    "conflict",
    "hardcopy",
    "_",
    "_",
    "-",
    "-1",
    " ",
    "(2)",
    "of",
    "AB12CD3",
    "~",
)


@given(lists(sampled_from(PARTS), min_size=1, max_size=6).map("".join))
def test_names_that_need_no_pattern(stem: str) -> None:
    """What is passed over without looking closely is what a close look passes over."""
    closely = pytest.MonkeyPatch()
    name = f"{stem}.yaml"
    quick = is_left(name), is_copy(name), is_left(stem)
    with closely.context() as patch:
        patch.setattr(leavings, "_is_usual", lambda name: leavings._is_id(name.removesuffix(".yaml")))
        patch.setattr(leavings, "_is_word", lambda _: False)
        assert quick == (is_left(name), is_copy(name), is_left(stem))
