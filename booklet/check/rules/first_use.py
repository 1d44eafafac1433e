"""A word of the glossary is linked where a chapter first uses it, so that a reader can look it up there. A warning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from booklet.check.finding import Fault
from booklet.check.subject import Said, Subject
from booklet.check.vocabulary import finder, term_names
from booklet.library.walk import walk
from booklet.records import Row
from booklet.selection.plan import ChosenChapter
from booklet.text import Text


def check(subject: Subject) -> Iterator[Fault]:
    """Yield every first use without a link, in any booklet of the matrix, once."""
    if subject.library is None:
        return
    written = {id(said.written): said for said in subject.said if said.is_row}
    ids = {_key(name): term.id for term in subject.library.terms.values() for name in term_names(term)}
    names = finder(name for term in subject.library.terms.values() for name in term_names(term))
    told: set[tuple[int, str]] = set()
    for chosen in subject.chapters:
        for said, term, words in _unlinked(chosen, written, ids, names):
            if (id(said.written), term) not in told:
                told.add((id(said.written), term))
                message = f"{words!r} is first used in this chapter without a link"
                hint = f"Write [{words}](term:{term})."
                yield Fault(said.document, said.location, message, hint, "warning")


def _unlinked(
    chosen: ChosenChapter, written: Mapping[int, Said], ids: Mapping[str, str], names: re.Pattern[str] | None
) -> Iterator[tuple[Said, str, str]]:
    """Yield text, term and words of every first use without a link, in reading order."""
    seen: set[str] = set()
    for block in chosen.blocks:
        for _, text, owner in walk(block.block):
            if not isinstance(text, Text) or not isinstance(owner, Row):
                continue
            for term, words in _uses(text, ids, names):
                if words and term not in seen and id(text) in written:
                    yield written[id(text)], term, words
                seen.add(term)


def _uses(text: Text, ids: Mapping[str, str], names: re.Pattern[str] | None) -> Iterator[tuple[str, str]]:
    """Yield the terms a text uses in order, with the words that are no link, or "" for a link."""
    for span in text.spans:
        if span.term:
            yield span.term, ""
        elif names is not None and not span.field:
            for match in names.finditer(span.text):
                yield ids.get(_key(match[0])) or ids.get(_key(match[0].removesuffix("s")), ""), match[0]


def _key(words: str) -> str:
    return re.sub(r"[\s\u00a0\u2010\u2011-]+", " ", words).casefold()
