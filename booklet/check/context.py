"""What rules look at: a content folder, every text in it, and the booklets it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from booklet.check.ease import Ease, ease
from booklet.check.vocabulary import drug_names, finder, term_names
from booklet.files.problems import Location
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument
from booklet.library.content import ContentFolder
from booklet.library.library import Library
from booklet.library.matrix import matrix
from booklet.model.chosen import Chosen, Lead
from booklet.model.content_files import GlossaryFile
from booklet.model.drugs import Drug
from booklet.model.statements import Label, Source, Statement
from booklet.model.text import AUDIENCES, Audience, Text
from booklet.model.walk import PlacedValue, walk
from booklet.selection.chosen_entries import condition_words
from booklet.selection.plan import ChosenChapter, Plan
from booklet.selection.select import select_blocks


class PlacedText(NamedTuple):
    """An inline text, as it is said to one audience, and where it is written.

    Attributes:
        owner: The record that holds it.
        written: The text as it is written, in both forms if it has two.
    """

    document: YamlDocument
    location: Location
    text: Text
    owner: Record
    written: Text

    @property
    def is_row(self) -> bool:
        """Whether it is a statement or a label, and not a heading or a meaning."""
        return isinstance(self.owner, Statement | Label)


@dataclass
class CheckContext:
    """A content folder under the rules. What several rules need is worked out once.

    Attributes:
        day: The day of the check, for rules about what gets old.
    """

    content: ContentFolder
    day: date = field(default_factory=date.today)

    @property
    def library(self) -> Library | None:
        """All content put together; None while something keeps it from being used."""
        return self.content.library

    @cached_property
    def values(self) -> tuple[tuple[YamlDocument, PlacedValue], ...]:
        """Every record and inline text of every file, in the order of files and fields."""
        return tuple(
            (document, each)
            for document in self.content.documents
            for record in self.content.records.get(document.file.name, ())
            for each in walk(record)
        )

    @cached_property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every inline text of ours, once for each audience that hears other words; titles of sources are others'."""
        return tuple(
            PlacedText(document, location, text, owner, value)
            for document, (location, value, owner) in self.values
            if isinstance(value, Text) and not (isinstance(owner, Source) and location[-1] == "title")
            for text in dict.fromkeys(value.said_to(audience) for audience in AUDIENCES)
        )

    @cached_property
    def names(self) -> re.Pattern[str] | None:
        """What finds words that the glossary explains and names of medicines."""
        terms = (name for file in self.content.all(GlossaryFile) for term in file.terms for name in term_names(term))
        drugs = (name for drug in self.content.all(Drug) for name in drug_names(drug))
        return finder((*terms, *drugs))

    def ease(self, text: Text) -> Ease:
        """Return how easily a text reads; each text is counted once, since booklets share most of theirs."""
        known = self._eases.get(id(text))
        if known is None:
            # The text is kept so that its identity is not given to another one.
            known = self._eases[id(text)] = (text, ease([text], self.names))
        return known[1]

    def ease_of(self, record: Record, audience: Audience) -> Ease:
        """Return how easily all reads that a record says to an audience."""
        key = (id(record), audience)
        known = self._eases_of.get(key)
        if known is None:
            total = sum((self.ease(text.said_to(audience)) for text in _texts(record)), Ease())
            known = self._eases_of[key] = (record, total)
        return known[1]

    def ease_of_chosen(self, chosen: Chosen[Record], audience: Audience) -> Ease:
        """Return how easily all reads that a chosen block says to an audience, conditions in words among it."""
        if self.library is None:
            return Ease()
        key = (id(chosen), audience)
        known = self._eases_of_chosen.get(key)
        if known is None:
            wording = condition_words(self.library, audience)
            conditions = [Text.of(wording.lead(lead)) for lead in _leads(chosen)]
            total = self.ease_of(chosen.record, audience) + ease(conditions, self.names)
            known = self._eases_of_chosen[key] = (chosen, total)
        return known[1]

    @cached_property
    def _eases(self) -> dict[int, tuple[Text, Ease]]:
        return {}

    @cached_property
    def _eases_of(self) -> dict[tuple[int, Audience], tuple[Record, Ease]]:
        return {}

    @cached_property
    def _eases_of_chosen(self) -> dict[tuple[int, Audience], tuple[Chosen[Record], Ease]]:
        return {}

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The booklets of the matrix."""
        if self.library is None:
            return ()
        return tuple(select_blocks(profile, self.library) for profile in matrix(self.library))

    @cached_property
    def chapters(self) -> tuple[ChosenChapter, ...]:
        """The chapters of all booklets of the matrix, those that are the same block by block once."""
        return tuple({_same(each): each for plan in self.plans for each in plan.chapters}.values())


def _texts(record: Record) -> Iterator[Text]:
    """Yield all that a record says; titles of sources are others' words."""
    for location, value, _ in walk(record):
        if isinstance(value, Text) and not (isinstance(record, Source) and location[-1] == "title"):
            yield value


def _leads(chosen: Chosen[Record]) -> Iterator[Lead]:
    """Yield every condition that is printed before a block or anything in it."""
    if chosen.lead:
        yield chosen.lead
    for rows in chosen.inside.values():
        for row in rows:
            yield from _leads(row)


def _same(chosen: ChosenChapter) -> tuple[int, ...]:
    """Return the identities of a chapter's blocks; readers who get the same share them."""
    return tuple(id(each.block) for each in chosen.blocks)
