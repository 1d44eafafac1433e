"""Paragraphs."""

from __future__ import annotations

from pathlib import Path

from tests.check.checking import found, saying


def test_six_sentences(tmp_path: Path) -> None:
    """One more than a paragraph may have."""
    assert found("paragraph_length", tmp_path, saying("Rest a little. " * 6)) == [
        "blocks/other.yaml:8: error: this text has 6 sentences | "
        "Make several statements of it; at most 5 sentences each."
    ]
    assert found("paragraph_length", tmp_path, saying("Rest a little. " * 5)) == []
