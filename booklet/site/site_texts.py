"""How texts and numbers of a site are made of what is written: plain text without markup, whole numbers."""

from __future__ import annotations

import re

from booklet.files.record import MadeBy

_BLANKS = re.compile(r"[ \t\r\n\u2002\u2003\u3000]+")
"""Spaces at which a text may be parted. Those that forbid it stay, since whoever typed them meant them."""

_NO_BREAK = str.maketrans({"\u202f": "\u00a0", "\u2007": "\u00a0", "\u2060": None})
"""Other marks that forbid a line to end, as the one that the fonts have."""

_MOST_LINES = 5


def line(most: int, least_digits: int = 0) -> MadeBy:
    """Return how one line of plain text of so many characters is made."""
    return MadeBy(lambda value: _checked(_in_one_line(_as_text(value)), most, least_digits))


def lines(most: int, least_digits: int = 0) -> MadeBy:
    """Return how plain text is made that stays on the lines it is typed on; a line break counts as a character."""

    def make(value: object) -> str:
        lines = [words for line in _as_text(value).split("\n") if (words := _in_one_line(line))]
        if len(lines) > _MOST_LINES:
            raise ValueError(f"the text has more than {_MOST_LINES} lines. Put some of them together")
        return _checked("\n".join(lines), most, least_digits)

    return MadeBy(make)


def _as_text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("text is needed here")
    return value


def _in_one_line(text: str) -> str:
    return _BLANKS.sub(" ", text.translate(_NO_BREAK)).strip(" ")


def _checked(words: str, most: int, least_digits: int) -> str:
    if not words:
        raise ValueError("the text is empty. Write it, or remove the line")
    if len(words) > most:
        raise ValueError(f"the text is longer than {most} characters. Make it shorter")
    if sum(map(str.isdigit, words)) < least_digits:
        raise ValueError(f"{words!r} holds no phone number")
    return words


def whole(least: int, most: int) -> MadeBy:
    """Return how a whole number within bounds is made."""

    def make(value: object) -> int:
        digits = str(value)
        if not (
            digits.isascii() and digits.isdigit() and len(digits) <= len(str(most)) and least <= int(digits) <= most
        ):
            raise ValueError(f"{digits[:20]!r} is no whole number from {least} to {most}")
        return int(digits)

    return MadeBy(make)
