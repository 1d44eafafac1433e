"""Slips in texts that people type: what cuts a text short, or is printed with it, without a word from YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from booklet.files.yaml_faults import HASH

_COMMENT = re.compile(r"[ \t]+#(?P<words>[^\r\n]*)")
_COMMENT_BELOW = re.compile(r"[ \t]*\r?\n(?P<indent> +)#(?P<words>[^\r\n]*)")
_PHONE = re.compile(r"(?=(?:\D*\d){3})[\d ()+./\-]*[ ()+./\-][\d ()+./\-]*|\d{5,}")

_OPENING, _CLOSING = "“„«‘‚‹”", "”“»’‘›"
_QUOTES = frozenset(_OPENING + _CLOSING) - {"’"}
"""Typographic quotation marks of several languages. An apostrophe is none."""

_TYPOGRAPHIC = (
    "the text stands in typographic quotation marks, which would be printed",
    'Write straight ones (") around the text.',
)


class TypedText:
    """Looks at the texts of a file as they are typed.

    Args:
        text: The file.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def faults(self, event: Any) -> Iterator[tuple[str, str]]:
        """Yield problem and hint for a text that is cut short by a comment, or is in typographic quotation marks.

        Args:
            event: The parser's event. What is in quotation marks, or begins with '|' or '>', is as it was meant.
        """
        if not event.implicit[0]:
            return
        if self._is_cut(event):
            yield HASH
        if event.value and _is_quoted(event.value):
            yield _TYPOGRAPHIC

    def _is_cut(self, event: Any) -> bool:
        """Return whether a comment behind a text seems to be a part of it.

        A '#' right before a word or number is hardly a comment. Behind a text of several words, or a phone number, no
        comment is told from a part of the text.
        """
        beside = _COMMENT.match(self._text, event.end_mark.index)
        if beside:
            is_long = " " in event.value or _PHONE.fullmatch(event.value)
            return bool(is_long) or beside["words"][:1].strip() != ""
        below = _COMMENT_BELOW.match(self._text, event.end_mark.index) if event.value else None
        return below is not None and self._is_inside(event, below)

    def _is_inside(self, event: Any, below: re.Match[str]) -> bool:
        """Return whether a comment in the line below is indented as the text's next line would be."""
        line = self._text.rfind("\n", 0, event.start_mark.index) + 1
        first = self._text[line : event.start_mark.index]
        # A text behind a dash alone may go on right of the dash; one behind a key, right of the key.
        outer = len(first) - len(first.lstrip(" -")) if first.strip(" -") else first.rfind("-")
        return len(below["indent"]) > outer and below["words"][:1].strip() != ""


def _is_quoted(value: str) -> bool:
    """Return whether a text begins with a typographic quotation mark and ends with the one that belongs to it."""
    if value[0] not in _OPENING:
        return False
    inside = value[1:-1]
    return (value[-1:] in _CLOSING and len(value) > 1 and not _QUOTES & set(inside)) or not _QUOTES & set(value[1:])
