"""Files are held against the flavours in one run, and each is named by the test that asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checkers import ConformanceQueue, verapdf_command

VALIDATOR = """#!/bin/sh
for file in "$@"; do
  case "$file" in *.pdf) grep -q whole "$file" && echo "PASS $file ua1" && echo "PASS $file 2a" || echo "FAIL $file ua1"
  esac
done
"""
"""Takes files that hold the word "whole"."""


def queue(folder: Path) -> ConformanceQueue:
    """Return a queue for a validator that can be seen through."""
    command = folder / "validator"
    command.write_text(VALIDATOR, encoding="utf-8")
    command.chmod(0o755)
    return ConformanceQueue(str(command), folder)


def written(path: Path, text: str) -> Path:
    """Write a file, and return where."""
    path.write_text(text, encoding="utf-8")
    return path


def test_what_does_not_conform_is_named(tmp_path: Path) -> None:
    """The file as it was when it was given, by the test and its own name; the others are not told."""
    asked = queue(tmp_path)
    file = written(tmp_path / "a.pdf", "whole")
    asked.add("test_one", file)
    asked.add("test_two", written(file, "torn"))
    written(file, "whole")
    assert asked.faults() == ["FAIL test_two, a.pdf ua1"]


def test_what_conforms(tmp_path: Path) -> None:
    """The same bytes are looked at once, whoever asks; no file at all is no fault."""
    asked = queue(tmp_path)
    assert asked.faults() == []
    for test in ("test_one", "test_two"):
        asked.add(test, written(tmp_path / "a.pdf", "whole"))
    assert asked.faults() == []
    assert len(list(tmp_path.glob("*.pdf"))) == 2


def test_a_damaged_file_is_found(tmp_path: Path) -> None:
    """By the real validator."""
    command = verapdf_command()
    if command is None:
        pytest.skip("veraPDF is not installed")
    asked = ConformanceQueue(command, tmp_path)
    asked.add("test_one", written(tmp_path / "a.pdf", "%PDF-1.7\n%%EOF\n"))
    assert "test_one, a.pdf" in "".join(asked.faults())
