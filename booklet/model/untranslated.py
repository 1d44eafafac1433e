"""Texts that are printed in the language they were written in, since nobody has said them in the reader's.

Such a text has a mark before and behind it that goes with its words wherever they go, also where words are plain text.
So what a document holds of them is seen in the document itself. A mark is a character that no font has.
"""

from __future__ import annotations

from typing import Literal

from booklet.core.late_patterns import late_pattern
from booklet.core.values import frozen
from booklet.model.text import Span, Text

_BEGIN, _END = "\U000f0000", "\U000f0001"
_FIRST = 0x100000
"""The first of the characters that number texts: a plane for private use, with room for 65,000."""

MARKS = late_pattern(f"({_BEGIN}[\U00100000-\U0010fffd]|{_END})")
"""What begins or ends such a text."""


@frozen
class Untranslated:
    """One text that is not said in a language.

    Attributes:
        path: The file of translations, as messages name it.
        line: Line of its entry; 0 if there is none.
        id: Where the text stands in the file that is translated.
        words: The text as it is now.
        was: The text that was translated, if it was another one, or "".
        state: Whether there is no translation, or one of another text.
    """

    path: str
    line: int
    id: str
    words: str
    was: str
    state: Literal["missing", "stale"]


def marked(words: str, number: int) -> str:
    """Return words between marks that say which untranslated text they are, counted from 0."""
    return f"{_BEGIN}{chr(_FIRST + number)}{words}{_END}"


def marked_text(text: Text, number: int) -> Text:
    """Return a text between such marks."""
    return Text((Span(f"{_BEGIN}{chr(_FIRST + number)}"), *text.spans, Span(_END)))


def number_of(mark: str) -> int | None:
    """Return which text a mark begins; None for one that ends a text."""
    return None if mark == _END else ord(mark[1]) - _FIRST


def unmarked(words: str) -> str:
    """Return words without any marks."""
    return MARKS.sub("", words) if _BEGIN in words or _END in words else words
