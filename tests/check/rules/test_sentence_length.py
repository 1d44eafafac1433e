"""Sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found, saying


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (14, []),
        (15, ["warning: the sentence “A a a a …” has 15 words | Say it in two sentences, if you can."]),
        (20, ["warning: the sentence “A a a a …” has 20 words | Say it in two sentences, if you can."]),
        (21, ["error: the sentence “A a a a …” has 21 words | Cut it in two; at most 20 words, better 14."]),
    ],
)
def test_words(tmp_path: Path, words: int, problem: list[str]) -> None:
    """Fourteen are wished for, twenty are the most."""
    text = " ".join(["A", *["a"] * (words - 1)]) + "."
    assert found("sentence_length", tmp_path, saying(f"Rest. {text} Rest.")) == [
        f"blocks/other.yaml:8: {each}" for each in problem
    ]
