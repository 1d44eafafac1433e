"""Letters of Arabic, and words that are of nothing else."""

from __future__ import annotations

import pytest

from booklet.typeset.text.arabic import LETTERS, WORD, from_letters, is_arabic


@pytest.mark.parametrize(
    ("word", "is_word", "begins_with_letter", "is_of_letters"),
    [
        ("\u0628\u0627", True, True, True),
        ("\u0628\u064f\u0627.", True, True, False),
        ("\u064f\u0628", True, False, True),
        ("\u0661\u0662", True, False, True),
        ("\u0628 \u0627", False, False, False),
        ("\u0628a", False, False, False),
        ("(\u0628", False, False, False),
        ("", False, False, False),
    ],
)
def test_words(word: str, *, is_word: bool, begins_with_letter: bool, is_of_letters: bool) -> None:
    """With one stop behind them at most; marks and figures are Arabic, and begin no word that others are set beside."""
    found = (WORD.match(word), LETTERS.fullmatch(word))
    assert [match is not None for match in found] == [is_word, is_of_letters]
    if " " in word:
        return
    assert [*from_letters([word])] == [word] * begins_with_letter
    assert [*from_letters(["\u0628.", word, "\u0627"])] == ["\u0628.", *[word] * begins_with_letter, "\u0627"]


def test_blocks() -> None:
    """Its comma and question mark are Arabic, too; a full stop is everybody's."""
    assert [is_arabic(each) for each in "\u0627\u060c\u061f.a"] == [True, True, True, False, False]
