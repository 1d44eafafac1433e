"""Words for how often something happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found, saying


@pytest.mark.parametrize("word", ["common", "Rarely", "uncommon", "most common"])
def test_a_bare_word(tmp_path: Path, word: str) -> None:
    """Readers take it for far more than is meant."""
    said = word.removeprefix("most ")
    assert found("frequency_words", tmp_path, saying(f"It is {word} here.")) == [
        f"blocks/other.yaml:8: error: {said!r} stands without a number | "
        "Give the source's number, or say it without the word: 'can happen', 'some children'."
    ]


def test_a_hedge(tmp_path: Path) -> None:
    """A source's "often" may stay; a number would be better."""
    assert found("frequency_words", tmp_path, saying("It is often used.")) == [
        "blocks/other.yaml:8: warning: 'often used' stands without a number | Give the source's number, if it has one."
    ]


@pytest.mark.parametrize(
    "words",
    [
        "It is rare: {figure:weeks}.",
        "They have this in common.",
        "The common cold.",
        "It often goes on.",
        "It is less common now.",
    ],
)
def test_other_uses(tmp_path: Path, words: str) -> None:
    """With a number beside it, in a comparison, or meaning something else."""
    assert found("frequency_words", tmp_path, saying(words)) == []
