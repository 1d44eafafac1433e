"""The examples run as they stand, and what they make is accessible."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checkers import ROOT, outloud_faults
from tests.tag_outline import read_tags

EXAMPLES = sorted((ROOT / "examples").glob("*.py"))


def test_there_are_three() -> None:
    """A booklet in five lines, one composed by hand, a block of one's own."""
    assert [path.stem for path in EXAMPLES] == ["composed_by_hand", "five_lines", "own_block"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_example_makes_a_booklet(example: Path, tmp_path: Path) -> None:
    """Run in an empty folder, it writes one PDF there, and outloud finds no error in it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, str(example)], cwd=tmp_path, env=environment, check=True, timeout=120)
    (made,) = tmp_path.iterdir()
    assert made.suffix == ".pdf"
    assert outloud_faults(made) == []
    assert read_tags(made.read_bytes()).text.strip()


def test_five_lines_are_five_lines() -> None:
    """The example keeps its promise: imports, and four calls."""
    code = [line for line in (ROOT / "examples" / "five_lines.py").read_text(encoding="utf-8").splitlines() if line]
    assert len([line for line in code if not line.startswith('"""')]) <= 5
