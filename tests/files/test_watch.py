"""A change of a content file is seen, whatever it is."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.files.watch import look, wait_for_change
from tests.tiny_content import write_content

COVER = "blocks/cover.yaml"


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / COVER).write_text("longer than it was" * 99, encoding="utf-8"),
        lambda folder: os.utime(folder / COVER, (1, 1)),
        lambda folder: (folder / COVER).unlink(),
        lambda folder: (folder / "blocks" / "new.yaml").write_text("", encoding="utf-8"),
        lambda folder: (folder / "blocks").rename(folder / "gone"),
    ],
    ids=["words", "time", "gone", "new", "folder"],
)
def test_changes_are_seen(tmp_path: Path, change: Callable[[Path], object]) -> None:
    """Other words, another time, a file or folder gone, a new file."""
    before = look(write_content(tmp_path))
    assert look(tmp_path) == before
    change(tmp_path)
    assert look(tmp_path) != before


@pytest.mark.parametrize("name", ["words.yaml", "drugs/vincristine.yaml"])
def test_translations_are_looked_at(tmp_path: Path, name: str) -> None:
    """At the top of a language's folder, and in its folders; a new language, too."""
    before = look(write_content(tmp_path))
    file = tmp_path / "languages" / "fr" / name
    file.parent.mkdir(parents=True)
    file.write_text("translates: it", encoding="utf-8")
    with_it = look(tmp_path)
    assert with_it != before
    file.write_text("translates: that", encoding="utf-8")
    assert look(tmp_path) != with_it


def test_several_folders_are_looked_at(tmp_path: Path) -> None:
    """A site beside the content."""
    content, site = write_content(tmp_path / "content"), tmp_path / "site"
    (site / "blocks").mkdir(parents=True)
    before = look(content, site)
    (site / "blocks" / "own.yaml").write_text("", encoding="utf-8")
    assert look(content) == {path: seen for path, seen in before.items() if path.startswith(str(content))}
    assert look(content, site) != before


def test_other_files_are_no_content(tmp_path: Path) -> None:
    """What an editor leaves beside a file does not start anything."""
    before = look(write_content(tmp_path))
    (tmp_path / "blocks" / ".cover.yaml.swp").write_bytes(b"")
    assert look(tmp_path) == before


def test_waiting_ends_with_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It looks once a second, and sleeps in between."""
    folder = write_content(tmp_path)
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 3:
            (folder / COVER).unlink()

    monkeypatch.setattr("booklet.files.watch.time.sleep", sleep)
    wait_for_change([folder], look(folder))
    assert slept == [1.0] * 3
