"""One denominator."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found, saying
from tests.tiny_content import edited

FIGURES = edited(
    "figures.yaml",
    "sources: [two:5]}",
    "sources: [two:5]}\n  - {id: a, text: 95 out of 100, sources: [two:6]}\n"
    "  - {id: b, text: 2 in 100, sources: [two:7]}",
)


def test_a_denominator_of_its_own(tmp_path: Path) -> None:
    """The one that is used most is right."""
    assert found("denominators", tmp_path, {**FIGURES, **saying("It helps 1 in 20 children.")}) == [
        "blocks/other.yaml:8: error: '1 in 20' has a denominator of its own | "
        "Say it out of 100, as in the rest of the content."
    ]


@pytest.mark.parametrize("words", ["It helps 5% of them.", "It helps 5 percent."])
def test_percent(tmp_path: Path, words: str) -> None:
    """A third way to say it, also if there is no other share."""
    sign = "5%" if "%" in words else "percent"
    assert found("denominators", tmp_path, saying(words)) == [
        f"blocks/other.yaml:8: error: {sign!r} has a denominator of its own | "
        "Say it out of 100, as in the rest of the content."
    ]


@pytest.mark.parametrize("words", ["One in each phase.", "It was 3 in the morning.", "Phase {figure:a} in 2 steps."])
def test_other_numbers(tmp_path: Path, words: str) -> None:
    """Words that only look like a share."""
    assert found("denominators", tmp_path, {**FIGURES, **saying(words)}) == []
