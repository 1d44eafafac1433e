"""What rules look at: a content folder, every text in it, and the booklets it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import product
from typing import Any, NamedTuple

from booklet.check.ease import Ease, ease
from booklet.check.vocabulary import drug_names, finder, term_names
from booklet.errors import ProfileError
from booklet.library.content import Content
from booklet.library.library import Library
from booklet.library.report import Location
from booklet.library.schema import GlossaryFile
from booklet.library.walk import Found, walk
from booklet.library.yaml_reader import Document
from booklet.profile import Profile
from booklet.records import Drug, Label, Record, Source, Statement
from booklet.selection.plan import Plan
from booklet.selection.select import select_blocks
from booklet.text import Text


class Said(NamedTuple):
    """An inline text and where it is written.

    Attributes:
        owner: The record that holds it.
    """

    document: Document
    location: Location
    text: Text
    owner: Record

    @property
    def is_row(self) -> bool:
        """Whether it is a statement or a label, and not a heading or a meaning."""
        return isinstance(self.owner, Statement | Label)


@dataclass
class Subject:
    """A content folder under the rules. What several rules need is worked out once."""

    content: Content

    @property
    def library(self) -> Library | None:
        """All content put together; None while something keeps it from being used."""
        return self.content.library

    @cached_property
    def found(self) -> tuple[tuple[Document, Found], ...]:
        """Every record and inline text of every file, in the order of files and fields."""
        return tuple(
            (document, each)
            for document in self.content.documents
            for record in self.content.records.get(document.file.name, ())
            for each in walk(record)
        )

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every inline text of ours; titles of sources are others' words."""
        return tuple(
            Said(document, location, value, owner)
            for document, (location, value, owner) in self.found
            if isinstance(value, Text) and not (isinstance(owner, Source) and location[-1] == "title")
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

    @cached_property
    def _eases(self) -> dict[int, tuple[Text, Ease]]:
        return {}

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The matrix: one booklet for each subtype with each risk group it may have, and with none given."""
        if self.library is None:
            return ()
        return tuple(select_blocks(profile, self.library) for profile in matrix(self.library))


def matrix(library: Library) -> Iterator[Profile]:
    """Yield every subtype without a risk group and with each that it may have."""
    for subtype in library.subtypes.values():
        yield from (Profile(subtype.id, risk=risk) for risk in (None, *subtype.risk))


def every_profile(library: Library) -> Iterator[Profile]:
    """Yield all profiles that the library allows: each axis not given, and with each of its values."""
    axes = [each.name for each in fields(Profile) if each.name in library.axes]
    values = [(None, *(value.id for value in library.axes[axis].values)) for axis in axes]
    for subtype in library.subtypes:
        for chosen in product(*values):
            given: dict[str, Any] = dict(zip(axes, chosen, strict=True))
            profile = Profile(subtype, **given)
            try:
                library.traits(profile)
            except ProfileError:
                continue
            yield profile
