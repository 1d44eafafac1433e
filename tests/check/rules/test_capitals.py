"""Words in capitals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found, saying
from tests.tiny_content import edited


def test_a_word_in_capitals(tmp_path: Path) -> None:
    """Shouting and short forms that nobody explains are the same to a reader."""
    assert found("capitals", tmp_path, saying("It is NOT done by the PICC.")) == [
        "blocks/other.yaml:8: error: 'NOT' is in capitals | "
        "Write it in small letters; if it is a short form, explain it in the glossary.",
        "blocks/other.yaml:8: error: 'PICC' is in capitals | "
        "Write it in small letters; if it is a short form, explain it in the glossary.",
    ]


@pytest.mark.parametrize("words", ["T cells and B cells.", "KMT2a is a gene.", "McDonald came.", "I rest."])
def test_other_capitals(tmp_path: Path, words: str) -> None:
    """One letter, or a name with small ones."""
    assert found("capitals", tmp_path, saying(words)) == []


def test_what_the_glossary_explains(tmp_path: Path) -> None:
    """Also in the plural, and under its other name."""
    changed = edited("glossary.yaml", "term: Unused,", "term: Unused, also: [MRD test],")
    assert found("capitals", tmp_path, {**changed, **saying("Two MRDs.")}) == []
