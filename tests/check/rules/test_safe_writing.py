"""Forms that have been misread as doses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found, saying
from tests.tiny_content import edited


@pytest.mark.parametrize(
    ("words", "said", "hint"),
    [
        ("Never by tablespoons.", "tablespoons", "Measure liquids in mL only."),
        ("What does PRN mean?", "PRN", "Write it out in plain words."),
        ("Wait 1.5 days.", "1.5", "Use whole numbers; a point is easily missed."),
        ("Wait .5 days.", ".5", "Use whole numbers; a point is easily missed."),
    ],
)
def test_an_unsafe_form(tmp_path: Path, words: str, said: str, hint: str) -> None:
    """Each has hurt somebody."""
    assert found("safe_writing", tmp_path, saying(words)) == [
        f"blocks/other.yaml:8: error: {said!r} can be misread | {hint}"
    ]


def test_a_figure(tmp_path: Path) -> None:
    """Figures are looked at where they are stored."""
    assert found("safe_writing", tmp_path, edited("figures.yaml", "4 weeks", "4.5 weeks")) == [
        "figures.yaml:2: error: '4.5' can be misread | Use whole numbers; a point is easily missed.",
        "phases/induction.yaml:6: error: '4.5' can be misread | Use whole numbers; a point is easily missed.",
    ]
