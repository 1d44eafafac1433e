"""The passive voice."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.check.rules.passive_voice import passive
from tests.check.checking import found, saying


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The dose is checked by two nurses.", "is checked by two"),
        ("Blood was taken by the nurse.", "was taken by the"),
        ("Cells are also killed by chemo.", "are also killed by chemo"),
        ("It must be kept in the fridge.", "must be kept"),
        ("Pills should not be crushed.", "should not be crushed"),
        ("This has to be done at home.", "has to be done"),
        ("It is given into a vein.", ""),
        ("It is taken by mouth.", ""),
        ("It is given by a lumbar puncture.", ""),
        ("Your child is tired by now.", ""),
        ("Doctors call it remission.", ""),
        ("It is called chemo.", ""),
        ("This can be given at home.", ""),
        ("The team decides.", ""),
        ("Her bed is by the window.", ""),
    ],
)
def test_what_counts(words: str, said: str) -> None:
    """Who acts stands behind "by", or the reader is the one to act."""
    assert passive(words) == said


def test_a_warning(tmp_path: Path) -> None:
    """It does not fail a check."""
    assert found("passive_voice", tmp_path, saying("It must be kept cool.")) == [
        "blocks/other.yaml:8: warning: “must be kept” is in the passive voice | Say who does it: 'Your team checks …'."
    ]
