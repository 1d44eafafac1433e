"""Inline text cut into sentences and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from booklet.model.text import Text

FEWEST_WORDS = 5
"""What has fewer words is a fragment, such as a heading or "As pills.", and counts for nothing."""

_END = re.compile(r"[.!?][”’\"')\]]*\s+")
_NO_END = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|vs|e\.g|i\.e)\.\s+$")
_WORD = re.compile(r"[^\W_]+(?:['’\-\u2010\u2011][^\W_]+)*")


class TextWord(NamedTuple):
    """A word of a sentence; hyphens and apostrophes are part of it.

    Attributes:
        is_name: It is explained in the glossary, or is the name of a medicine.
    """

    text: str
    is_name: bool = False


Sentence = tuple[TextWord, ...]


def sentences(text: Text, names: re.Pattern[str] | None = None) -> list[Sentence]:
    """Return the text's sentences, in order; text without an end mark is one sentence.

    Args:
        text: Inline text with all references filled in.
        names: What finds explained words and names of medicines; references and links to terms are names as well.

    Example:
        >>> [len(sentence) for sentence in sentences(Text.of("Rest is good. Play a little, if you can."))]
        [3, 6]
    """
    plain = text.plain
    named = list(_named(text, names))
    cut: list[Sentence] = []
    start = 0
    for end in (*_ends(plain), len(plain)):
        words = tuple(_words(plain, start, end, named))
        if words:
            cut.append(words)
        start = end
    return cut


def _ends(plain: str) -> Iterator[int]:
    for match in _END.finditer(plain):
        if not _NO_END.search(plain[: match.end()]):
            yield match.end()


def _words(plain: str, start: int, end: int, named: list[tuple[int, int]]) -> Iterator[TextWord]:
    for match in _WORD.finditer(plain, start, end):
        yield TextWord(match[0], any(first <= match.start() < last for first, last in named))


def _named(text: Text, names: re.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    """Yield where names begin and end."""
    position = 0
    for span in text.spans:
        if span.term or span.field.startswith("drug:"):
            yield position, position + len(span.text)
        position += len(span.text)
    if names is not None:
        yield from (match.span() for match in names.finditer(text.plain))
