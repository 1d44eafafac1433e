"""Italics and exclamation marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found, saying


@pytest.mark.parametrize("words", ["*at once*", "_at once_", "*now.*"])
def test_italics(tmp_path: Path, words: str) -> None:
    """Signs that mean italics elsewhere."""
    assert found("emphasis", tmp_path, saying(f"Call {words} please.")) == [
        f"blocks/other.yaml:8: error: {words!r} asks for italics | Write **bold**, or nothing."
    ]


def test_an_exclamation_mark(tmp_path: Path) -> None:
    """Nobody is shouted at."""
    assert found("emphasis", tmp_path, saying("Call us!")) == [
        "blocks/other.yaml:8: error: the text has an exclamation mark | End the sentence with a full stop."
    ]


@pytest.mark.parametrize("words", ["**Bold** is fine.", "2 * 3 * 4", "snake_case_name stays."])
def test_other_signs(tmp_path: Path, words: str) -> None:
    """Bold, and signs inside words."""
    assert found("emphasis", tmp_path, saying(words)) == []
