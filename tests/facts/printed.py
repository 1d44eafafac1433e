"""What each booklet prints, as plain lines with their conditions and sources, and how to read a citation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from pydantic import BaseModel

from booklet import Library, Profile
from booklet.blocks.drug_list import DrugList
from booklet.errors import ContentError
from booklet.records import Label, Medicine, Statement
from booklet.selection.manuscript import compose
from booklet.selection.select import select_blocks
from booklet.text import Text
from tests.facts.readers import Reader

if TYPE_CHECKING:
    from booklet.selection.plan import Plan

Role = Literal["statement", "label", "name", "term"]
"""A sourced statement; a label, which says nothing clinical; a name or heading; or a word and its meaning."""

_NOT_PRINTED: Final = frozenset(
    {"id", "when", "condition", "held", "sources", "also_sources", "drug", "kind", "setting", "colour", "tracks"}
)
_SAME_LETTERS: Final = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2019": "'"}
)


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
        sources: Its citations as written; empty unless it is a statement or a term.
        held: Why it waits for a clinician; such a line may not be there at all.
    """

    chapter: str
    block: str
    path: str
    role: Role
    text: str
    conditions: tuple[str, ...]
    sources: tuple[str, ...]
    held: str

    @property
    def condition(self) -> str:
        """All conditions in one text."""
        return " ".join(self.conditions)

    def __str__(self) -> str:
        return f"{self.chapter}/{self.block}{self.path}: {self.condition} {self.text} {list(self.sources)}"


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


def library() -> Library:
    """Return the shipped content, read once, even if it cannot be used.

    Raises:
        ContentError: If it cannot be used.
    """
    loaded = _load()
    if isinstance(loaded, ContentError):
        raise ContentError(loaded.problems)
    return loaded


@cache
def _load() -> Library | ContentError:
    try:
        return Library.load()
    except ContentError as error:
        return error


@cache
def plan(reader: Reader) -> Plan:
    """Return what was chosen for the reader."""
    return select_blocks(profile(reader), library())


def profile(reader: Reader) -> Profile:
    """Return the reader's profile; an axis that was not given is left out."""
    return Profile(subtype=reader.subtype) if reader.risk is None else Profile(subtype=reader.subtype, risk=reader.risk)


@cache
def lines(reader: Reader) -> tuple[Line, ...]:
    """Return everything the reader's booklet prints, in reading order."""
    found: list[Line] = []
    for chosen in plan(reader).chapters:
        chapter = chosen.chapter
        found.append(Line(chapter.id, "", "", "name", _plain(chapter.title), (), (), ""))
        for planned in chosen.blocks:
            found += _walk(planned.block, chapter.id, planned.id)
    found += (
        Line("words", "", f"/{term.id}", "term", _plain(f"{term.term}: {term.meaning.plain}"), (), term.sources, "")
        for term in plan(reader).terms
    )
    return tuple(found)


@cache
def statements(reader: Reader) -> tuple[Line, ...]:
    """Return the sourced statements the reader's booklet prints."""
    return tuple(line for line in lines(reader) if line.role == "statement")


@cache
def words(reader: Reader) -> tuple[str, ...]:
    """Return every text of the composed booklet, glossary, sources and fixed words too, each as it is printed."""
    return tuple(dict.fromkeys(_plain(text.plain) for text in _texts(compose(plan(reader), library()))))


@cache
def cards(reader: Reader) -> tuple[Card, ...]:
    """Return the medicines the reader's booklet lists."""
    return tuple(
        _card(medicine, chosen.chapter.id, planned.id, _under(group, _under(planned.block, ())))
        for chosen in plan(reader).chapters
        for planned in chosen.blocks
        if isinstance(planned.block, DrugList)
        for group in planned.block.groups
        for medicine in group.medicines
    )


def place(chapter: str, block: str = "") -> str:
    """Return where treatment stands: a phase, `spinal`, `burkitt`, or `general` where no phase is meant."""
    if re.search("spin|brain|cns", block):
        return "spinal"
    for words, name in _PLACES:
        if re.search(words, chapter):
            return name
    return "general"


_PLACES: Final = (
    ("burkitt", "burkitt"),
    ("interim", "interim-maintenance"),
    ("delayed", "delayed-intensification"),
    ("consolidation", "consolidation"),
    ("maintenance", "maintenance"),
    ("induction", "induction"),
)


def in_place(reader: Reader, name: str) -> tuple[Line, ...]:
    """Return the statements of the chapters that stand for one place of treatment."""
    return tuple(line for line in statements(reader) if place(line.chapter, line.block) == name)


def naming(words: str, among: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines whose words match the pattern, small or capital."""
    pattern = re.compile(words, re.IGNORECASE)
    return tuple(line for line in among if pattern.search(line.text))


def words_with(pattern: str, reader: Reader) -> list[str]:
    """Return the texts of the composed booklet that match, small or capital."""
    return [text for text in words(reader) if re.search(pattern, text, re.IGNORECASE)]


def show(found: Iterable[Line]) -> str:
    """Return the lines one under the other, for the message of a failed test."""
    return "\n".join(dict.fromkeys(str(line) for line in found))


def _card(medicine: Medicine, chapter: str, block: str, around: tuple[str, ...]) -> Card:
    under = _under(medicine, around)
    return Card(
        chapter=chapter,
        block=block,
        place=place(chapter, block),
        name=medicine.drug,
        also=tuple(_plain(name) for name in medicine.also),
        given=_line(medicine.given, chapter, block, f"/{medicine.drug}/given", under) if medicine.given else None,
        notes=tuple(_line(note, chapter, block, f"/{medicine.drug}/{note.id}", under) for note in medicine.notes),
    )


def _line(row: Statement | Label, chapter: str, block: str, path: str, around: tuple[str, ...]) -> Line:
    return Line(
        chapter=chapter,
        block=block,
        path=path,
        role="statement" if isinstance(row, Statement) else "label",
        text=_plain(row.text.plain),
        conditions=_under(row, around),
        sources=tuple(row.sources) if isinstance(row, Statement) else (),
        held=row.held if isinstance(row, Statement) else "",
    )


def _walk(node: object, chapter: str, block: str, path: str = "", around: tuple[str, ...] = ()) -> Iterator[Line]:
    match node:
        case Statement() | Label():
            yield _line(node, chapter, block, path, around)
        case Text() | str():
            words = node.plain if isinstance(node, Text) else node
            if words.strip():
                yield Line(chapter, block, path, "name", _plain(words), around, (), "")
        case BaseModel():
            under = _under(node, around)
            for name in (each for each in type(node).model_fields if each not in _NOT_PRINTED):
                yield from _walk(getattr(node, name), chapter, block, f"{path}/{name}", under)
        case tuple() | list():
            for number, item in enumerate(node):
                step = getattr(item, "id", "") or str(number)
                yield from _walk(item, chapter, block, f"{path}/{step}", around)
        case _:
            return


def _under(node: BaseModel, around: tuple[str, ...]) -> tuple[str, ...]:
    """Return the conditions that stand around what is in the node."""
    own = _plain(str(getattr(node, "condition", "")))
    return (*around, own) if own else around


def _texts(node: object) -> Iterator[Text]:
    """Yield the texts of an element, at any depth."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from _texts(item)
    elif is_dataclass(node):
        for field in fields(node):
            yield from _texts(getattr(node, field.name))


def _plain(text: str) -> str:
    return text.translate(_SAME_LETTERS)
