"""Marks in texts that say where a line may end, for languages without spaces between words.

A mark is the character ZERO WIDTH SPACE (U+200B). It is never printed, and no file that is made holds it: whoever
searches a booklet, or copies words out of it, finds the words as they are written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

BREAK: Final = "\u200b"
"""A line may end here; nothing is printed."""


_STACKERS: Final = frozenset("\u17d2\u1039\u200d")
"""Signs that put the letter behind them below or into the one before: of Khmer, of Burmese, and the joiner."""

_BEHIND: Final = frozenset("\u0e30\u0e32\u0e33\u0e45\u0e46\u0eb0\u0eb2\u0eb3\u0ec6\u17d7")
"""Vowels and marks of repetition that are no combining marks, and yet stand behind their letter alone."""

_BEFORE: Final = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
"""Vowels of Thai and Lao that are written before the letter they are spoken behind."""


def unmarked(words: str) -> str:
    r"""Return words without marks of breaks.

    Example:
        >>> unmarked("one\u200btwo")
        'onetwo'
    """
    return words.replace(BREAK, "") if not words.isascii() and BREAK in words else words


def is_bound(character: str, before: str = "") -> bool:
    """Return whether a character belongs to the letter before it; `before` is the character there, "" if unknown."""
    from unicodedata import category  # noqa: PLC0415  (few texts have marks)

    return (
        before in _STACKERS
        or before in _BEFORE
        or character in _STACKERS
        or character in _BEHIND
        or category(character).startswith("M")
    )


def letters(text: str) -> Iterator[str]:
    r"""Yield the letters of a text, each with its marks, and with the vowels that are written around it.

    Example:
        >>> [*letters("\u0e40\u0e14\u0e47\u0e01")]
        ['เด็', 'ก']
    """
    if text.isascii():
        yield from text
        return
    letter = ""
    for character in text:
        if letter and not is_bound(character, letter[-1]):
            yield letter
            letter = ""
        letter += character
    if letter:
        yield letter
