"""What chosen text links to and cites."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.core.values import frozen
from booklet.files.record import Record
from booklet.library.library import Library
from booklet.model.statements import Row, Statement, Term, Worded
from booklet.model.text import Text

_MOST_RECORDS = 4096
"""Records whose mentions are kept: blocks as readers get them, and what holds rows in these."""


@frozen
class Mentions:
    """What a record mentions, at any depth.

    Attributes:
        terms: Ids of the glossary terms it links to.
        sources: Sources it cites, as they are written.
        has_statements: Whether it says anything clinical.
    """

    terms: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    has_statements: bool = False


def mentions(record: Record) -> Mentions:
    """Return what a record mentions, at any depth; it is looked at once for all booklets."""
    return _mentions.room()(Same(record))


@kept(_MOST_RECORDS)
def _mentions(record: Same[Record]) -> Mentions:
    found = _Found()
    found.add(record.thing)
    return Mentions(frozenset(found.terms), frozenset(found.sources), found.has_statements)


class _Found:
    """What was found so far."""

    def __init__(self) -> None:
        self.terms: set[str] = set()
        self.sources: set[str] = set()
        self.has_statements = False

    def add(self, record: Record) -> None:
        """Add what a record mentions."""
        self.has_statements = self.has_statements or isinstance(record, Statement)
        for name, value in record.__dict__.items():
            if name.endswith("sources") and value:
                self.sources.update(value)
            elif not isinstance(value, str):
                self._add(value)

    def _add(self, value: Any) -> None:
        if isinstance(value, Text):
            self.terms.update([span.term for span in value.spans if span.term])
        elif isinstance(value, tuple):
            for item in value:
                self._add(item)
        elif isinstance(value, Row) and not isinstance(value, Worded):
            # It holds rows of its own, and most blocks that differ have the very same one.
            held = mentions(value)
            self.terms |= held.terms
            self.sources |= held.sources
            self.has_statements = self.has_statements or held.has_statements
        elif isinstance(value, Record):
            self.add(value)


@lru_cache(maxsize=1024)
def with_linked(linked: frozenset[str], library: Library) -> tuple[Term, ...]:
    """Return the terms, and those that their meanings link to, in alphabetical order."""
    terms = library.terms
    found: dict[str, Term] = {}
    waiting = list(linked)
    while waiting:
        term = terms[waiting.pop()]
        if term.id not in found:
            found[term.id] = term
            waiting += mentions(term).terms
    return tuple(sorted(found.values(), key=lambda term: term.place))
