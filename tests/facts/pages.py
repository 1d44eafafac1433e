"""What a chosen block prints, as plain lines with their conditions and sources, and as cards of medicines.

Selection gives readers who do not differ the same block, so that each is read once and not once a reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

from booklet.blocks.drug_list import DrugGroup, DrugList
from booklet.files.record import Record
from booklet.model.block import Block
from booklet.model.chosen import Chosen, Lead, is_of
from booklet.model.drugs import Medicine
from booklet.model.statements import GivenStatement, Row, Statement, Term, Worded
from booklet.model.text import Audience, Text

Role = Literal["statement", "label", "name", "term"]
"""A sourced statement; a label, which says nothing clinical; a name or heading; or a word and its meaning."""

Words = Callable[[Lead], str]
"""What says a condition as it is printed."""

_NOT_PRINTED: Final = frozenset(
    {"id", "when", "about", "held", "sources", "also_sources", "drug", "kind", "setting", "names"}
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
    chosen: Chosen[Block]
    words: Words

    @property
    def content(self) -> Block:
        """The block with the rows that are left."""
        return self.chosen.record

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Everything it prints, in reading order."""
        return tuple(_walk_chosen(self.chosen, self.where, "", (), self.words))

    @cached_property
    def statements(self) -> tuple[Line, ...]:
        """The sourced statements it prints."""
        return tuple(line for line in self.lines if line.role == "statement")

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The medicines it lists."""
        if not isinstance(self.chosen.record, DrugList):
            return ()
        around = _under(self.chosen, (), self.words)
        return tuple(
            _card(medicine, self.where, _under(group, around, self.words), self.words)
            for group in self.chosen.rows("groups", DrugGroup)
            for medicine in group.rows("medicines", Medicine)
        )


_PAGES: Final[dict[tuple[Where, int], Page]] = {}
"""Each keeps its block, so that no other block can have the same identity."""


def page_of(where: Where, chosen: Chosen[Block], words: Words) -> Page:
    """Return the page of a block; it is made once."""
    key = (where, id(chosen))
    if key not in _PAGES:
        _PAGES[key] = Page(where, chosen, words)
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


def _card(chosen: Chosen[Medicine], where: Where, around: tuple[str, ...], words: Words) -> Card:
    under = _under(chosen, around, words)
    medicine, path = chosen.record, f"/{chosen.record.drug}/"
    given = chosen.row("given", GivenStatement)
    return Card(
        chapter=where.chapter,
        block=where.block,
        place=place(where.chapter, where.block),
        name=medicine.drug,
        also=tuple(plain(name, where.audience) for name in medicine.also),
        given=_line(given, where, f"{path}given", under, words) if given else None,
        notes=tuple(
            _line(note, where, f"{path}{note.record.id}", under, words) for note in chosen.rows("notes", Statement)
        ),
    )


def _line(chosen: Chosen[Worded], where: Where, path: str, around: tuple[str, ...], words: Words) -> Line:
    row, under = chosen.record, _under(chosen, around, words)
    text = plain(row.text, where.audience)
    if isinstance(row, Statement):
        return line(where, path, "statement", text, under, row)
    return line(where, path, "label", text, under)


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


def _walk_chosen(
    chosen: Chosen[Record], where: Where, path: str, around: tuple[str, ...], words: Words
) -> Iterator[Line]:
    """Yield the lines of what was chosen: rows with their conditions, other fields as they are."""
    if is_of(chosen, Worded):
        yield _line(chosen, where, path, around, words)
        return
    under = _under(chosen, around, words)
    for name in (each for each in type(chosen.record).record_fields if each not in _NOT_PRINTED):
        if name not in chosen.inside:
            yield from _walk(getattr(chosen.record, name), where, f"{path}/{name}", under)
        for number, row in enumerate(chosen.inside.get(name, ())):
            is_list = isinstance(getattr(chosen.record, name), tuple)
            step = f"/{row.record.id or number}" if is_list else ""
            yield from _walk_chosen(row, where, f"{path}/{name}{step}", under, words)


def _walk(node: object, where: Where, path: str, around: tuple[str, ...]) -> Iterator[Line]:
    match node:
        case Text() | str():
            words = plain(node, where.audience)
            if words.strip():
                yield line(where, path, "name", words, around)
        case tuple() | list():
            for number, item in enumerate(node):
                yield from _walk(item, where, f"{path}/{number}", around)
        case Row():
            raise AssertionError(f"{path} was not chosen")
        case _:
            return


def _under(chosen: Chosen[Record], around: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """Return the conditions that stand around what is in it."""
    own = words(chosen.lead).translate(_SAME_LETTERS)
    return (*around, own) if own else around
