"""`booklet list --languages`: what there is of each language."""

from __future__ import annotations

from pathlib import Path

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
