"""What chosen text links to and cites."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from booklet.core.values import field, slotted
from booklet.files.record import Record
from booklet.library.library import Library
from booklet.model.statements import Statement, Term
from booklet.model.text import Text


@slotted
class Mentions:
    """What a record mentions, at any depth.

    Attributes:
        terms: Ids of the glossary terms it links to.
        sources: Sources it cites, as they are written.
        has_statements: Whether it says anything clinical.
    """

    terms: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    has_statements: bool = False

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
            self.terms.update(span.term for span in value.spans if span.term)
        elif isinstance(value, Record):
            self.add(value)
        elif isinstance(value, tuple):
            for item in value:
                self._add(item)


def mentions(record: Record) -> Mentions:
    """Return what a record mentions, at any depth."""
    found = Mentions()
    found.add(record)
    return found


@lru_cache(maxsize=4096)
def _links(term: Term) -> frozenset[str]:
    """Return the terms that a meaning links to; a term is looked at once for all booklets."""
    return frozenset(mentions(term).terms)


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
            waiting += _links(term)
    return tuple(sorted(found.values(), key=lambda term: term.place))
