"""Marks that say where a line may end, and letters that nothing parts."""

from __future__ import annotations

import pytest

from booklet.model.break_marks import BREAK, letters, unmarked
from booklet.model.text import beyond_ascii


def test_a_mark_is_no_character_to_print() -> None:
    """It is left out of words, and no font is asked for it."""
    assert unmarked(f"one{BREAK}two{BREAK}") == "onetwo"
    assert beyond_ascii([f"é{BREAK}"]) == "é"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", "a|b|c"),
        ("เด็กไม่กินน้ำ", "เด็|ก|ไม่|กิ|น|น้ำ"),
        ("ខ្ញុំៗ", "ខ្ញុំៗ"),
        ("ဆရာဝန်", "ဆ|ရာ|ဝ|န်"),
        ("a\u0301b", "a\u0301|b"),
    ],
)
def test_letters_keep_what_belongs_to_them(text: str, expected: str) -> None:
    """Marks, vowels around them, and letters that stand below."""
    assert "|".join(letters(text)) == expected
