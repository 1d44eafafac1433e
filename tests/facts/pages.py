"""What a chosen block prints, as plain lines with their conditions and sources, and as cards of medicines.

Selection gives readers who do not differ the same block, so that each is read once and not once a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

from booklet.blocks.drug_list import DrugList
from booklet.files.record import Record
from booklet.model.block import Block
from booklet.model.statements import Label, Medicine, Statement, Term
from booklet.model.text import Audience, Text

Role = Literal["statement", "label", "name", "term"]
"""A sourced statement; a label, which says nothing clinical; a name or heading; or a word and its meaning."""

_NOT_PRINTED: Final = frozenset(
    {"id", "when", "about", "condition", "held", "sources", "also_sources", "drug", "kind", "setting", "names"}
) | {"color", "tracks"}
_SAME_LETTERS: Final = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2019": "'"}
)
_CHILDREN: Final = re.compile(r"^In children(:|, )")


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of printed text.

    Attributes:
        chapter: Id of the chapter it stands in.
        block: Id of the block it stands in.
        path: Where in the block it stands.
        role: What it is.
        text: Its words, with plain spaces and hyphens.
        conditions: All conditions it is printed under, the outermost first; all of them must hold.
        in_children: Whether it stands behind the words "In children".
        sources: Its citations as written; empty unless it is a statement or a term.
        held: Why it waits for a clinician; such a line may not be there at all.
        audience: Whom it speaks to.
    """

    chapter: str
    block: str
    path: str
    role: Role
    text: str
    conditions: tuple[str, ...]
    in_children: bool
    sources: tuple[str, ...]
    held: str
    audience: Audience

    @property
    def condition(self) -> str:
        """All conditions in one text."""
        return " ".join(self.conditions)

    @property
    def place(self) -> str:
        """Where treatment stands there."""
        return place(self.chapter, self.block)

    def __str__(self) -> str:
        children = "In children: " if self.in_children else ""
        return f"{self.chapter}/{self.block}{self.path}: {self.condition} {children}{self.text} {list(self.sources)}"


@dataclass(frozen=True, slots=True)
class Card:
    """One medicine in a drug list.

    Attributes:
        place: Where treatment stands there, as `place` has it.
        name: The drug's id.
        also: Its other names.
        given: How it is given, if that is printed.
        notes: Who gets it.
    """

    chapter: str
    block: str
    place: str
    name: str
    also: tuple[str, ...]
    given: Line | None
    notes: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Everything the card states."""
        return (*self.notes, self.given) if self.given else self.notes


class Where(NamedTuple):
    """Where a block stands, and whom it speaks to."""

    chapter: str
    block: str
    audience: Audience


@dataclass(frozen=True, eq=False)
class Page:
    """A chosen block of a booklet; the same object for all readers who get the same of it."""

    where: Where
    content: Block

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Everything it prints, in reading order."""
        return tuple(_walk(self.content, self.where, "", ()))

    @cached_property
    def statements(self) -> tuple[Line, ...]:
        """The sourced statements it prints."""
        return tuple(line for line in self.lines if line.role == "statement")

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The medicines it lists."""
        if not isinstance(self.content, DrugList):
            return ()
        around = _under(self.content, ())
        return tuple(
            _card(medicine, self.where, _under(group, around))
            for group in self.content.groups
            for medicine in group.medicines
        )


_PAGES: Final[dict[tuple[Where, int], Page]] = {}
"""Each keeps its block, so that no other block can have the same identity."""


def page_of(where: Where, content: Block) -> Page:
    """Return the page of a block; it is made once."""
    key = (where, id(content))
    if key not in _PAGES:
        _PAGES[key] = Page(where, content)
    return _PAGES[key]


def place(chapter: str, block: str = "") -> str:
    """Return where treatment stands: a phase, `spinal`, another way of treatment, or `general` where none is meant."""
    if re.search("spin|brain|cns", block):
        return "spinal"
    return next((name for words, name in _PLACES if words in chapter), "general")


_PLACES: Final = (
    ("burkitt", "burkitt"),
    ("interim", "interim-maintenance"),
    ("delayed", "delayed-intensification"),
    ("consolidation", "consolidation"),
    ("maintenance", "maintenance"),
    ("induction", "induction"),
    ("relapse", "relapse"),
    ("refractory", "refractory"),
    ("after-transplant", "after-transplant"),
)


def plain(text: Text | str, audience: Audience) -> str:
    """Return the words as they are printed, with plain spaces and hyphens."""
    return (text if isinstance(text, str) else text.said_to(audience).plain).translate(_SAME_LETTERS)


def _card(medicine: Medicine, where: Where, around: tuple[str, ...]) -> Card:
    under = _under(medicine, around)
    path = f"/{medicine.drug}/"
    return Card(
        chapter=where.chapter,
        block=where.block,
        place=place(where.chapter, where.block),
        name=medicine.drug,
        also=tuple(plain(name, where.audience) for name in medicine.also),
        given=_line(medicine.given, where, f"{path}given", under) if medicine.given else None,
        notes=tuple(_line(note, where, f"{path}{note.id}", under) for note in medicine.notes),
    )


def _line(row: Statement | Label, where: Where, path: str, around: tuple[str, ...]) -> Line:
    text = plain(row.text, where.audience)
    if isinstance(row, Statement):
        return line(where, path, "statement", text, _under(row, around), row)
    return line(where, path, "label", text, _under(row, around))


def line(
    where: Where, path: str, role: Role, text: str, around: tuple[str, ...], said: Statement | Term | None = None
) -> Line:
    """Return a line; `In children` is told apart from the conditions it is printed with."""
    left = (_CHILDREN.sub(lambda found: "" if found[1] == ":" else "If ", words) for words in around)
    return Line(
        chapter=where.chapter,
        block=where.block,
        path=path,
        role=role,
        text=text,
        conditions=tuple(words for words in left if words),
        in_children=any(_CHILDREN.match(words) for words in around),
        sources=said.sources if said else (),
        held=said.held if isinstance(said, Statement) else "",
        audience=where.audience,
    )


def _walk(node: object, where: Where, path: str, around: tuple[str, ...]) -> Iterator[Line]:
    match node:
        case Statement() | Label():
            yield _line(node, where, path, around)
        case Text() | str():
            words = plain(node, where.audience)
            if words.strip():
                yield line(where, path, "name", words, around)
        case Record():
            under = _under(node, around)
            for name in (each for each in type(node).model_fields if each not in _NOT_PRINTED):
                yield from _walk(getattr(node, name), where, f"{path}/{name}", under)
        case tuple() | list():
            for number, item in enumerate(node):
                step = getattr(item, "id", "") or str(number)
                yield from _walk(item, where, f"{path}/{step}", around)
        case _:
            return


def _under(node: Record, around: tuple[str, ...]) -> tuple[str, ...]:
    """Return the conditions that stand around what is in the node."""
    own = str(getattr(node, "condition", "")).translate(_SAME_LETTERS)
    return (*around, own) if own else around
