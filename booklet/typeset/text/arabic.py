"""Letters of Arabic, and words that are of nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.core.late_patterns import late_pattern

_BLOCKS = (("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\u08a0", "\u08ff"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufefc"))
"""First and last character of the blocks of Arabic."""

_FROM_A_LETTER = "[\u0620-\u064a\u066e\u066f\u0671-\u06d3][\u0620-\u06ff]*[.،؟؛:!]?"
"""A word of Arabic letters that does not begin with a mark, which would be drawn on the space before it."""

_WORD_FROM_A_LETTER = late_pattern(_FROM_A_LETTER)
_WORDS_FROM_A_LETTER = late_pattern(f"{_FROM_A_LETTER}(?: {_FROM_A_LETTER})*")

LETTERS = late_pattern("[\u0620-\u06ff]+")

WORD = late_pattern("[\u0620-\u06ff]+[.،؟؛:!]?$")
"""A word of Arabic letters, as most are, which no other face has."""


def is_arabic(character: str) -> bool:
    """Return whether a character stands in a block of Arabic, as its comma and question mark do."""
    return any(first <= character <= last for first, last in _BLOCKS)


def from_letters(words: Sequence[str]) -> Sequence[str]:
    """Return those of some words, without spaces, that are Arabic and begin with a letter: nearly always all."""
    if _WORDS_FROM_A_LETTER.fullmatch(" ".join(words)):
        return words
    return [word for word in words if _WORD_FROM_A_LETTER.fullmatch(word)]
