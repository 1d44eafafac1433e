"""Figures of languages are counted once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.translation import project
from tests.running import Run
from tests.tiny_content import write_content
from tests.translation.french import TAG, translate


def test_what_was_counted_once_is_not_counted_again(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until a byte of the content or of the language is another one, whatever the file's size and time."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    mine = write_content(tmp_path / "mine")
    translate(mine)
    opened: list[Path] = []
    usual = project.opener

    def opener(root: Path) -> Callable[[str], project.Project]:
        opened.append(root)
        return usual(root)

    monkeypatch.setattr(project, "opener", opener)
    ask = ("list", "--languages", "--content", "mine")
    said = run(*ask)[1]
    assert run(*ask)[1] == said
    assert len(opened) == 1
    path = mine / "languages" / TAG / "blocks" / "other.yaml"
    state, text = path.stat(), path.read_text(encoding="utf-8")
    at = text.index("from: ") + len("from: ")
    place = next(index for index in range(at, len(text)) if text[index].isalpha())
    path.write_text(f"{text[:place]}Q{text[place + 1 :]}", encoding="utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert path.stat().st_size == state.st_size
    changed = [line.split() for line in run(*ask)[1].splitlines()[2:]]
    assert changed[0][2] == "1"
    assert len(opened) == 2
    for each in (tmp_path / "cache").glob("figures-*"):
        each.write_bytes(b"{}")
    path.write_text(text, encoding="utf-8")
    assert run(*ask)[1] == said
