"""Numbers in figures and in words, and what is no number."""

from __future__ import annotations

import pytest

from booklet.library.rules.quantities import plain_words, tokens


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("38", 38),
        ("38.5", 38.5),
        ("38,5", 38.5),
        ("1,000", 1000),
        ("1.000.000", 1_000_000),
        (".5", 0.5),
        ("½", 0.5),
        ("1½", 1.5),
        ("1 1/2", 1.5),
        ("38 ½", 38.5),
        ("３８", 38),
        ("seven", 7),
        ("twenty-four", 24),
        ("one hundred and one", 101),
        ("a hundred", 100),
        ("two thousand five hundred", 2500),
        ("thirty-eight point five", 38.5),
        ("thirty-eight and a half", 38.5),
        ("half", 0.5),
        ("one-oh-one", 101),
        ("dos", 2),
    ],
)
def test_a_number(words: str, value: float) -> None:
    """One token, worth what it says."""
    (token,) = tokens(plain_words(words))
    assert token.kind == "number"
    assert token.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("555-0142", "phone"),
        ("(555) 555-0142", "phone"),
        ("+49 30 5550142", "phone"),
        ("01 38 39 40 41", "phone"),
        ("1-800-227-2345", "phone"),
        ("8:30", "time"),
        ("2nd", "word"),
        ("%", "mark"),
    ],
)
def test_no_number(words: str, kind: str) -> None:
    """Phone numbers and times are one token each."""
    assert [token.kind for token in tokens(plain_words(words))] == [kind]


def test_groups_with_a_unit_are_no_phone_number() -> None:
    """What is counted is no number to call."""
    assert [token.kind for token in tokens("500-1000 mg")] == ["number", "mark", "number", "word"]


def test_places() -> None:
    """Tokens know where they stand in the text."""
    text = "Give 2.5 mL."
    assert [text[each.start : each.end] for each in tokens(text)] == ["Give", "2.5", "mL", "."]
