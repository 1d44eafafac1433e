"""`booklet list --languages`: what there is of each language."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.translation import project
from tests.running import Run
from tests.tiny_content import edited, write_content
from tests.translation.french import TAG, translate


def test_each_language(run: Run, tmp_path: Path) -> None:
    """With the figures of each; a text that has changed in English is stale."""
    mine = write_content(tmp_path / "mine")
    assert run("list", "--languages", "--content", "mine")[1].splitlines()[0] == (
        "en-US: the content is written in it; blocks signed: 0 of 5"
    )
    translate(mine)
    write_content(mine, edited("blocks/other.yaml", "It is shorter.", "It is short."))
    rows = [line.split() for line in run("list", "--languages", "--content", "mine")[1].splitlines()[1:]]
    assert rows[0] == ["tag", "said", "stale", "missing", "machine", "blocks", "signed"]
    assert rows[1][0] == TAG
    assert int(rows[1][1]) > 100
    assert rows[1][2:] == ["1", "0", "0", "0", "of", "5"]
    (mine / "languages" / TAG / "language.yaml").write_text("tag: fr\n", encoding="utf-8")
    assert run("list", "--languages", "--content", "mine")[1].endswith("0 of 5\n")


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
