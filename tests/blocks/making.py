"""Rows for tests of blocks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from booklet.blocks import Block, BookletInfo
from booklet.core.values import replace
from booklet.files.record import Record
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.model.chosen import NO_LEAD, Chosen, Lead, whole
from booklet.model.conditions import Is
from booklet.model.elements import Element
from booklet.model.phases import Phase
from booklet.model.statements import Label, Section, Statement
from booklet.model.text import Text
from tests.english import ENGLISH

WORDING = ConditionsInWords({("is", name): (name, f"not {name}") for name in ("so", "at all", "x", "y", "z")}, ENGLISH)
INFO = BookletInfo(language=ENGLISH, marks={"one": "1", "two": "2"}, anchor="here", wording=WORDING)


def lead(name: str, *, of_children: bool = False) -> Lead:
    """Return the condition that is printed as "If name:"."""
    return Lead(of_children, Is("is", frozenset((name,))) if name else None)


SO = lead("so")
CHILDREN = lead("", of_children=True)


def under(leads: Mapping[str, Lead], record: Record, path: str = "") -> Chosen[Record]:
    """Return all of a record with conditions before some of it, each by its path, such as "" or "groups.0.notes.1"."""
    inside = {
        name: tuple(under(leads, row.record, f"{path}{name}.{number}.") for number, row in enumerate(rows))
        for name, rows in whole(record).inside.items()
    }
    return replace(whole(record), lead=leads.get(path.rstrip("."), NO_LEAD), inside=inside)


def said(words: str) -> Statement:
    """Return a statement with a source."""
    return Statement(text=Text.of(words), sources=("one:1",))


def label(words: str) -> Label:
    """Return a label."""
    return Label(text=Text.of(words))


def section() -> Section:
    """Return a section with everything a section can have."""
    return Section(
        heading=Text.of("Heading"),
        paragraphs=(said("A."),),
        points=(said("B."),),
        ask=label("Ask:"),
    )


def phase(number: str = "1") -> Phase:
    """Return a phase."""
    return Phase(
        id=f"phase-{number}",
        name=f"Phase {number}",
        number=number,
        goal=said("Goal."),
        length=(said("Long."),),
        summary=said("Short."),
    )


class Shelf:
    """A shelf with two phases and no drugs."""

    def __init__(self) -> None:
        self.phases = {"phase-2": phase("2"), "phase-1": phase("1")}
        self.drugs: dict[str, object] = {}


def elements(block: Block, info: BookletInfo = INFO, leads: Mapping[str, Lead] | None = None) -> list[Element]:
    """Return what a block composes, with conditions before some of it."""
    chosen: Chosen[Any] = under(leads or {}, block)
    return list(block.compose(chosen, info))


def kinds(block: Block, leads: Mapping[str, Lead] | None = None) -> list[str]:
    """Return the names of the elements a block composes."""
    return [type(element).__name__ for element in elements(block, leads=leads)]
