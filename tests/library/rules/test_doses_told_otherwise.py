"""Doses that no number before a unit tells."""

from __future__ import annotations

import pytest

from booklet.library.rules.doses_told_otherwise import told_otherwise


@pytest.mark.parametrize(
    ("sentence", "dose"),
    [
        ("Syrup, mg: 10", "mg: 10"),
        ("White pills: 2 a day", "pills: 2"),
        ("Give twice the usual dose", "twice the usual dose"),
        ("Cut the dose to 50%", "dose to 50%"),
        ("a dose of ten", "dose of ten"),
        ("Tome una vez al día", "una vez al día"),
        ("la mitad de la dosis", "la mitad de la dosis"),
    ],
)
def test_the_words_that_tell_it(sentence: str, dose: str) -> None:
    """They stand in the message, as they are written."""
    assert next(told_otherwise(sentence)) == dose


@pytest.mark.parametrize(
    "sentence", ["Pills: window 2", "If half of the dose was vomited, call us", "Do not skip a dose"]
)
def test_what_tells_none(sentence: str) -> None:
    """Places, and what to call about."""
    assert not list(told_otherwise(sentence))
