"""Rows for tests of blocks."""

from __future__ import annotations

from booklet.blocks import Block, BookletInfo
from booklet.model.elements import Element
from booklet.model.statements import Label, Phase, Section, Statement
from booklet.model.text import Text
from tests.english import ENGLISH

INFO = BookletInfo(language=ENGLISH, marks={"one": "1", "two": "2"}, anchor="here")


def said(words: str, condition: str = "") -> Statement:
    """Return a statement with a source."""
    return Statement(text=Text.of(words), sources=("one:1",), condition=condition)


def label(words: str) -> Label:
    """Return a label."""
    return Label(text=Text.of(words))


def section(condition: str = "") -> Section:
    """Return a section with everything a section can have."""
    return Section(
        heading=Text.of("Heading"),
        paragraphs=(said("A."),),
        points=(said("B."),),
        ask=label("Ask:"),
        condition=condition,
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


def elements(block: Block, info: BookletInfo = INFO) -> list[Element]:
    """Return what a block composes."""
    return list(block.compose(info))


def kinds(block: Block) -> list[str]:
    """Return the names of the elements a block composes."""
    return [type(element).__name__ for element in elements(block)]
