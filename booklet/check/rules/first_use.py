"""A word of the glossary is linked where a chapter first uses it, so that a reader can look it up there. A warning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.check.vocabulary import finder, term_names
from booklet.model.block import Block
from booklet.model.statements import Row, Term
from booklet.model.text import Text
from booklet.model.walk import walk
from booklet.selection.plan import ChosenChapter


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every first use without a link, in any booklet of the matrix, once."""
    if context.library is None:
        return
    written = {id(placed.written): placed for placed in context.texts if placed.is_row}
    dictionary = _Dictionary(context.library.terms)
    told: set[tuple[int, str]] = set()
    for chosen in context.chapters:
        for text, term, words in _unlinked(chosen, dictionary):
            placed = written.get(text)
            if placed and (text, term) not in told:
                told.add((text, term))
                message = f"{words!r} is first used in this chapter without a link"
                hint = f"Write [{words}](term:{term})."
                yield Fault(placed.document, placed.location, message, hint, "warning")


_ALT = "alt"
"""The field of what a drawing shows."""


class _Use(NamedTuple):
    """One use of a term.

    Attributes:
        text: Identity of the text it stands in.
        words: The words that are no link, or "" for a link.
    """

    text: int
    term: str
    words: str


class _Dictionary:
    """The terms' names, and the first uses in each block, which chapters share."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._ids = {_key(name): term.id for term in terms.values() for name in term_names(term)}
        self._names = finder(name for term in terms.values() for name in term_names(term))
        self._known: dict[int, tuple[_Use, ...]] = {}

    def uses(self, block: Block) -> tuple[_Use, ...]:
        """Return the first use of each term in a block, in reading order."""
        if id(block) not in self._known:
            first: dict[str, _Use] = {}
            for location, text, owner in walk(block):
                # What a drawing shows is spoken, not printed: it holds no links.
                if isinstance(text, Text) and isinstance(owner, Row) and _ALT not in location:
                    for use in self._in_text(text):
                        first.setdefault(use.term, use)
            self._known[id(block)] = tuple(first.values())
        return self._known[id(block)]

    def _in_text(self, text: Text) -> Iterator[_Use]:
        for span in text.spans:
            if span.term:
                yield _Use(id(text), span.term, "")
            elif self._names is not None and not span.field:
                for match in self._names.finditer(span.text):
                    yield _Use(id(text), self._term(match[0]), match[0])

    def _term(self, words: str) -> str:
        return self._ids.get(_key(words)) or self._ids.get(_key(words.removesuffix("s")), "")


def _unlinked(chosen: ChosenChapter, dictionary: _Dictionary) -> Iterator[_Use]:
    """Yield every first use in a chapter that is no link, in reading order."""
    seen: set[str] = set()
    for block in chosen.blocks:
        for use in dictionary.uses(block.block):
            if use.words and use.term not in seen:
                yield use
            seen.add(use.term)


def _key(words: str) -> str:
    return re.sub(r"[\s\u00a0\u2010\u2011-]+", " ", words).casefold()
