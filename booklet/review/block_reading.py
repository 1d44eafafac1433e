"""A block as a reviewer reads it: every word it may print, for whom, and what it rests on. This is what is signed."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from booklet.blocks.words_to_know import WordsToKnow
from booklet.core.values import field, slotted
from booklet.files.record import Record
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.library.library import Library
from booklet.model.break_marks import BREAK, unmarked
from booklet.model.conditions import Condition, Every, Is, Not
from booklet.model.entry import Entry
from booklet.model.statements import Row, Statement, Term
from booklet.model.text import Text
from booklet.selection.chosen_entries import condition_words

_APART = frozenset({"id", "when", "held"})
"""Fields that are read in another way: as paths, as conditions, as what is kept back."""
_LOOKS = frozenset({"color", "lines", "blank_rows"})
"""Fields that change how a page looks and not what it says."""

_HEDGES = re.compile(
    r"\b(?:may|might|can|could|should|usually|often|sometimes|rarely|generally|typically|likely|possibl[ey]|probably"
    r"|some|most|many|few|about|around|up to|at least|not (?:yet )?known|differs?|depends?)\b",
    re.IGNORECASE,
)


_ESCAPED_BREAK = json.dumps(BREAK).strip('"')


class ReadingLine(Record):
    """One thing that a block may print, or that decides whether it does.

    Attributes:
        id: Path of the row, as `booklet explain` shows it; behind a space the field, where it is not the row's text.
        words: The words as they are printed, references filled in.
        when: Conditions it stands under in words, the outermost first.
        rule: The same conditions as they are decided.
        about: "child" where it is known of children only, which a patient's booklet says with it.
        patient: The words for a patient, where they are others than those for a family.
        marks: Words that are bold, that lead elsewhere, or that were filled in.
        sources: What it rests on.
        original: Of a translation, the words it was made from, as they are printed; "" where they are the same.
        original_patient: The same for a patient.
    """

    id: str
    words: str
    when: tuple[str, ...] = ()
    rule: tuple[str, ...] = ()
    about: str = ""
    patient: str = ""
    marks: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    original: str = ""
    original_patient: str = ""


@dataclass(frozen=True)
class Reading:
    """All of one block that a reviewer has to read.

    Attributes:
        block: The block's id.
        printed: What it may print, in reading order.
        around: What else decides it: where it stands, whom it is for, what its sources are.
        held: Statements that are kept back, with the reason as their words; they decide nothing.
        is_clinical: Whether there is anything for a clinician to sign.
    """

    block: str
    printed: tuple[ReadingLine, ...]
    around: tuple[ReadingLine, ...]
    held: tuple[ReadingLine, ...]
    is_clinical: bool

    @property
    def lines(self) -> tuple[ReadingLine, ...]:
        """All that is signed."""
        return self.printed + self.around

    @cached_property
    def hash(self) -> str:
        """SHA-256 of all lines, in hexadecimal."""
        return hash_of(self.lines)


def hash_of(lines: tuple[ReadingLine, ...]) -> str:
    """Return the SHA-256 of lines, in hexadecimal.

    What is empty adds nothing, so that a new field of lines changes no old hash. Marks of breaks add nothing either:
    the letters that were signed are the same, wherever lines end.
    """
    plain = [{name: value for name, value in line.__dict__.items() if value} for line in lines]
    written = json.dumps(plain, ensure_ascii=True, sort_keys=True)
    if _ESCAPED_BREAK in written:
        bare = json.loads(unmarked(json.dumps(plain, ensure_ascii=False)))
        written = json.dumps(bare, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()


def hedges(words: str) -> tuple[str, ...]:
    """Return the words that say how sure a statement is, each once, in their order.

    Example:
        >>> hedges("It may take about 4 weeks, or may not.")
        ('may', 'about')
    """
    return tuple(dict.fromkeys(hedge.lower() for hedge in _HEDGES.findall(words)))


def read_block(entry: Entry, library: Library) -> Reading:
    """Return a block as a reviewer reads it, with all that decides what is printed of it and for whom."""
    scribe = _Scribe(condition_words(library), is_clinical=entry.block.IS_ALWAYS_SIGNED)
    under = (entry.when,) if entry.when else ()
    scribe.record(entry.block, entry.id, under)
    if isinstance(entry.block, WordsToKnow):
        for term in sorted(library.terms.values(), key=lambda term: term.place):
            scribe.record(term, f"{entry.id}/{term.id}", under)
    around = (*_placed(entry, library), *_readers(entry, scribe.axes, library), *_cited(entry, scribe.lines, library))
    return Reading(entry.id, tuple(scribe.lines), around, tuple(scribe.held), scribe.is_clinical)


@slotted
class _Scribe:
    """Writes down the lines of a block, field by field, so that no field is forgotten when a block gets new ones."""

    wording: ConditionsInWords
    lines: list[ReadingLine] = field(default_factory=list)
    held: list[ReadingLine] = field(default_factory=list)
    axes: set[str] = field(default_factory=set)
    is_clinical: bool = False

    def record(self, record: Record, path: str, under: tuple[Condition, ...]) -> None:
        """Write down a record and all in it; a statement that is held goes to another list."""
        if isinstance(record, Row) and record.when:
            under = (*under, record.when)
        if isinstance(record, Statement) and record.held:
            self.held.append(ReadingLine(id=path, words=record.text.plain, when=(record.held,), sources=record.sources))
            return
        self.is_clinical = self.is_clinical or isinstance(record, Statement | Term)
        for name, value in record.__dict__.items():
            if name == "about" and isinstance(record, Statement):
                continue  # it stands with the words
            is_apart = name in _APART or (name in _LOOKS and not isinstance(value, tuple))
            if not is_apart and value != type(record).record_fields[name].default:
                self._value(value, f"{path} {name}", record, under)

    def _value(self, value: Any, id_: str, owner: Record, under: tuple[Condition, ...]) -> None:
        path, _, name = id_.partition(" ")
        if isinstance(value, Record):
            self._inner(value, path, owner, under)
        elif isinstance(value, tuple) and any(isinstance(item, Record | Text) for item in value):
            for item in value:
                self._value(item, id_, owner, under)
        elif isinstance(value, Text):
            row = path if name == "text" else id_
            self._line(row, value, under, sources=_sources(owner, name), about=_about(owner))
        elif not (name.endswith("sources") and _has_line(owner, name)):
            words = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
            self._line(id_, Text.of(words), under, sources=_sources(owner, name))

    def _inner(self, record: Record, path: str, owner: Record, under: tuple[Condition, ...]) -> None:
        if isinstance(owner, Row) and not owner.IN_PATH:
            path = path.rpartition("/")[0]
        self.record(record, f"{path}/{getattr(record, 'id', '') or type(record).__name__.lower()}", under)

    def _line(
        self,
        id_: str,
        text: Text,
        under: tuple[Condition, ...],
        *,
        sources: tuple[str, ...],
        about: str = "",
    ) -> None:
        self.axes.update(axis for condition in under for axis, _ in condition.pairs())
        self.lines.append(
            ReadingLine(
                id=id_,
                words=text.said_to("family").plain,
                when=tuple(dict.fromkeys(self.wording.condition(condition) for condition in under)),
                rule=tuple(map(_rule, under)),
                about=about,
                patient=_to_patient(text),
                marks=tuple(_marks(text)),
                sources=sources,
            )
        )


def _sources(owner: Record, name: str) -> tuple[str, ...]:
    """Return what a field rests on: sources of its own, or those of the record."""
    own: tuple[str, ...] = owner.__dict__.get(f"{name}_sources") or owner.__dict__.get("sources") or ()
    return own


def _about(owner: Record) -> str:
    return "child" if isinstance(owner, Statement) and owner.about == "child" else ""


def _to_patient(text: Text) -> str:
    words = text.said_to("patient")
    return "" if words is text else words.plain


def _has_line(owner: Record, name: str) -> bool:
    """Return whether sources stand with the words they are the sources of."""
    return name == "sources" or bool(owner.__dict__.get(name.removesuffix("_sources")))


def _marks(text: Text) -> Iterator[str]:
    for span in text.spans:
        if span.bold:
            yield f"bold: {span.text}"
        if span.term or span.page:
            yield f"{span.text} → {'term' if span.term else 'page'}:{span.term or span.page}"
        if span.field:
            yield f"{span.text} ← {span.field}"


def _rule(condition: Condition) -> str:
    """Return a condition as it is decided, the same text for the same condition."""
    if isinstance(condition, Is):
        return f"{condition.axis} = {' | '.join(sorted(condition.values))}"
    if isinstance(condition, Not):
        return f"not ({_rule(condition.part)})"
    between = " and " if isinstance(condition, Every) else " or "
    return f"({between.join(map(_rule, condition.parts))})"


def _placed(entry: Entry, library: Library) -> Iterator[ReadingLine]:
    yield ReadingLine(id=f"{entry.id} kind", words=entry.kind)
    title = library.chapters[entry.chapter].title
    yield ReadingLine(id=f"{entry.id} chapter", words=f"{entry.chapter}: {title}")
    yield ReadingLine(id=f"{entry.id} tracks", words=", ".join(sorted(entry.tracks)))
    if entry.about:
        yield ReadingLine(id=f"{entry.id} about", words=entry.about)


def _readers(entry: Entry, axes: set[str], library: Library) -> Iterator[ReadingLine]:
    """Yield what is known of each subtype that the block's conditions ask for."""
    for subtype in library.subtypes.values():
        if library.tracks(subtype).intersection(entry.tracks):
            traits = ((axis, subtype.traits[axis]) for axis in sorted(axes & subtype.traits.keys()))
            known = [f"{axis} {'=' if t.is_known else 'may be'} {' | '.join(sorted(t.values))}" for axis, t in traits]
            if known:
                yield ReadingLine(id=f"{entry.id} subtype {subtype.id}", words=", ".join(known))


def _cited(entry: Entry, lines: list[ReadingLine], library: Library) -> Iterator[ReadingLine]:
    """Yield which pages the block's sources are."""
    names = {source.partition(":")[0] for line in lines for source in line.sources}
    for name in sorted(names & library.sources.keys()):
        source = library.sources[name]
        words = ". ".join(filter(None, (source.publisher, source.title.plain, source.dated, source.about.plain)))
        yield ReadingLine(id=f"{entry.id} source {name}", words=words)
