"""Promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.check.rules.promises import promises_in
from tests.check.checking import found, saying


@pytest.mark.parametrize(
    ("words", "promise"),
    [
        ("Your child will be cured.", "will be cured"),
        ("You will soon be fine.", "will soon be fine"),
        ("Most children are cured.", "are cured"),
        ("This medicine always works.", "always works"),
        ("It will work.", "will work"),
        ("It cures leukemia.", "cures"),
        ("Treatment will be successful.", "will be successful"),
        ("It is completely harmless.", "is completely harmless"),
        ("The pills are safe.", "are safe"),
        ("There are no side effects.", "no side effects"),
        ("It goes in without pain.", "without pain"),
        ("It will not hurt.", "will not hurt"),
        ("The leukemia will not come back.", "will not come back"),
        ("It never fails.", "never fails"),
        ("Nothing can go wrong.", "Nothing can go wrong"),
        ("Do not worry.", "Do not worry"),
        ("We guarantee it.", "guarantee"),
        ("It helps for sure.", "for sure"),
        ("It is not new. It will go away.", "will go away"),
    ],
)
def test_what_is_promised(words: str, promise: str) -> None:
    """Cure, effect, safety, and that nothing bad comes."""
    assert list(promises_in(words)) == [promise]


@pytest.mark.parametrize(
    "words",
    [
        "Remission does not mean a cure.",
        "It does not mean that your child is cured.",
        "No source says that it is safe.",
        "Ask if it will work.",
        "Will it hurt?",
        "How will you know that it is working?",
        "It aims to keep the leukemia from coming back.",
        "The leukemia never goes away completely.",
        "Leukemia that does not go away may be treated again.",
        "The chemo does not lower blood counts.",
        "Spinal chemo will also be given.",
        "It will help to talk with the team.",
        "It helps predict how well certain medicines may work.",
        "They test new ways to make life better.",
        "It limits harm to normal cells.",
    ],
)
def test_what_is_none(words: str) -> None:
    """Aims, hedges, questions, and what is denied."""
    assert list(promises_in(words)) == []


def test_it_is_an_error(tmp_path: Path) -> None:
    """In either form of the words."""
    assert found("promises", tmp_path / "a", saying("It will work.")) == [
        "blocks/other.yaml:8: error: 'will work' promises what no source does | "
        "Say what the source says, with its hedge: 'may', 'can', 'aims to'."
    ]
    assert len(found("promises", tmp_path / "b", saying("{It may help.|You will be cured.}"))) == 1
