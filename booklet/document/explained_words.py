"""Which words have an entry in the glossary, and which are explained where they stand.

A word that a booklet uses in one block alone is explained at that block's end, in one note with a few others: nobody
has to turn pages for it.
Where the block's own words say what it means, nothing explains it a second time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from booklet.core.identity_key import SameItems
from booklet.core.result_cache import kept
from booklet.core.values import frozen
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Element, Paragraph
from booklet.model.statements import Term
from booklet.model.text import Text
from booklet.model.wording import fill
from booklet.selection.mentions import mentions

_FEW = 4
"""Words that one note explains; of more, a reader would look for one in small print that has no end."""

_SEVERAL = 2
"""Blocks that use a word for which it is worth an entry."""


@frozen
class ExplainedWords:
    """Where each word is explained.

    Attributes:
        entries: Words of the glossary, in its order.
        within: The others, by the id of the block at whose end they are explained.
    """

    entries: tuple[Term, ...]
    within: Mapping[str, tuple[Term, ...]]

    def of(self, block: str) -> tuple[Term, ...]:
        """Return the words that are explained at the end of a block."""
        return self.within.get(block, ())


def explained_words(terms: Sequence[Term], blocks: Sequence[tuple[str, Chosen[Block]]]) -> ExplainedWords:
    """Return where each word is explained.

    Args:
        terms: All words to explain, in alphabetical order.
        blocks: Blocks in reading order, each with the id of the one that prints what it says.
    """
    linked = tuple([(name, mentions(block.record).terms) for name, block in blocks])
    return _explained_words.room()(SameItems(tuple(terms)), linked)


@kept()
def _explained_words(words: SameItems[Term], linked: tuple[tuple[str, frozenset[str]], ...]) -> ExplainedWords:
    """Return where each word is explained; `linked` has the words that each block links to."""
    terms = words.things
    known = {term.id: term for term in terms}
    users: dict[str, set[str]] = {name: set() for name in known}
    for name, uses in linked:
        for term in uses & known.keys():
            users[term].add(name)
    entries = _with_linked({name for name, by in users.items() if len(by) >= _SEVERAL}, known)
    within: dict[str, tuple[Term, ...]] = {}
    done, said = set(entries), set[str]()
    alone: dict[str, set[str]] = {}
    for term, by in users.items():
        if len(by) == 1:
            alone.setdefault(next(iter(by)), set()).add(term)
    for name in dict.fromkeys(name for name, _ in linked):
        used = alone.get(name, set())
        said |= {term for term in used - done if name in known[term].said_in}
        own = _with_linked(used - said, known) - done
        done |= own
        if own:
            within[name] = tuple(term for term in terms if term.id in own)
    apart = said | {term.id for each in within.values() for term in each}
    return ExplainedWords(tuple(term for term in terms if term.id not in apart), within)


def _with_linked(names: set[str], known: Mapping[str, Term]) -> set[str]:
    """Return words with those that their meanings link to."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in known and name not in found:
            found.add(name)
            waiting += mentions(known[name]).terms
    return found


def explanations(terms: Sequence[Term], info: BookletInfo) -> tuple[Element, ...]:
    """Return a small note with all words, or one for each of many; they ask for the language and the marks alone."""
    if not terms:
        return ()
    lines = [_explanation(each, info) for each in terms]
    notes = [info.language.join(lines)] if len(lines) <= _FEW else lines
    return tuple(Paragraph(note, style="note") for note in notes)


def _explanation(term: Term, info: BookletInfo) -> Text:
    rows = info.language.terms
    word = Text.of(term.term, bold=True)
    also = Text.of(fill(rows.also, names=info.language.row(term.also)) if term.also else "")
    head = word + also + Text.of(info.language.rows.stop)
    return info.language.join((head, term.meaning)) + info.cite(term.sources)
