"""Numbers that are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found, saying
from tests.tiny_content import edited


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("It takes 4 weeks.", "4 weeks"),
        ("It takes four weeks.", "four weeks"),
        ("It takes two to three years.", "two to three years"),
        ("It helps nine out of ten.", "nine out of"),
        ("Call 555.", "555"),
        ("It takes one month.", "one month"),
    ],
)
def test_a_typed_number(tmp_path: Path, words: str, number: str) -> None:
    """Digits, and words for a length of time or a share."""
    assert found("typed_figures", tmp_path, saying(words)) == [
        f"blocks/other.yaml:8: error: the number {number!r} is typed here | "
        "Store it in figures.yaml and write {figure:id} here."
    ]


@pytest.mark.parametrize(
    "words", ["It takes {figure:weeks}.", "KMT2A and CD-19.", "One source says so.", "There are two ways."]
)
def test_no_figure(tmp_path: Path, words: str) -> None:
    """References, names, and what is counted on fingers."""
    assert found("typed_figures", tmp_path, saying(words)) == []


def test_headings_and_meanings(tmp_path: Path) -> None:
    """Only statements and labels say facts."""
    assert found("typed_figures", tmp_path, edited("blocks/other.yaml", "Another way", "Way 2")) == []
