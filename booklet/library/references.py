"""Every name that content mentions exists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from booklet.blocks.drug_list import WrittenDrugGroup
from booklet.blocks.going_home import Taught
from booklet.blocks.phase_opener import WrittenPhaseOpener
from booklet.files.problems import Location, Report, nearest
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument
from booklet.library.defined_names import VALUE_OF, Names
from booklet.model.codes import SUBTYPE, CodeRow, Doubt, Question
from booklet.model.conditions import Condition
from booklet.model.content_files import Axis, Placement, Subtype, Topic
from booklet.model.drugs import DrugUse
from booklet.model.statements import Chapter, Source, Term
from booklet.model.text import Text
from booklet.model.walk import PlacedValue

OURS = "ours"
"""The source that stands for the project's own words; it has no lines, and only the glossary may cite it."""

_NOTHING = {
    "heard": "no medicine has a name of wards under the id",
    "setting of a drug": "no drug is used in the setting",
    "setting of a list": "no list of medicines has the setting",
}
"""How to say that a name does not exist, where "no … is called" would not do."""

_MOST_LISTED = 12
"""Names that a hint lists; more would not help."""

CITATION = re.compile(r"(?P<source>[^:\s]+):(?P<first>[1-9][0-9]*)(-(?P<last>[1-9][0-9]*))?")
"""A source and its line or lines."""


class Mention(NamedTuple):
    """A name of something else, where it is written, and what kind of thing it names."""

    location: Location
    kind: str
    name: str


def check_references(document: YamlDocument, values: Iterable[PlacedValue], names: Names, report: Report) -> None:
    """Report every name in a file that nothing is called.

    Kinds whose own file cannot be read are passed over: what they hold is not known, and the file has been reported.
    """
    for location, value, _ in values:
        for mention in _mentions(location, value):
            if mention.kind in names and mention.name not in names[mention.kind]:
                message, hint = _unknown(mention, names)
                report.add(document, mention.location, message, hint)


def check_citations(document: YamlDocument, values: Iterable[PlacedValue], report: Report) -> None:
    """Report citations of another form than `acs:13` or `lls:10-14`, and our own words outside the glossary."""
    for location, value, _ in values:
        for place, source in () if isinstance(value, Text) else _sources(location, value):
            if source == OURS:
                if not isinstance(value, Term):
                    hint = "Name the source that says so. Only meanings of words may be our own."
                    report.add(document, place, "a statement cannot rest on our own words", hint)
            elif not _is_citation(source):
                hint = "Write the source and its line or lines: 'acs:13' or 'lls:10-14'."
                report.add(document, place, f"{source!r} names no line of a source", hint)


def check_last_lines(
    document: YamlDocument, values: Iterable[PlacedValue], sources: Mapping[str, Source], report: Report
) -> None:
    """Report citations of lines that a source does not have, where its last line is known."""
    for location, value, _ in values:
        for place, citation in () if isinstance(value, Text) else _sources(location, value):
            match = CITATION.fullmatch(citation)
            source = sources.get(match["source"]) if match else None
            if match and source and source.last_line and int(match["last"] or match["first"]) > source.last_line:
                message = f"{citation!r} is past the end of the source {source.id!r}"
                report.add(document, place, message, f"Its last line is {source.last_line}. Correct the number.")


def _mentions(location: Location, value: Record | Text) -> Iterator[Mention]:
    if isinstance(value, Text):
        yield from _in_text(location, value)
        return
    for place, source in _sources(location, value):
        if source != OURS and _is_citation(source):
            yield Mention(place, "source", source.partition(":")[0])
    when = value.__dict__.get("when")
    if when is not None:
        yield from _in_condition((*location, "when"), when)
    mentions = _MENTIONS.get(type(value))
    if mentions:
        yield from mentions(location, value)


def _in_text(location: Location, text: Text) -> Iterator[Mention]:
    for span in text.spans:
        if span.term:
            yield Mention(location, "term", span.term)
        if span.page:
            yield Mention(location, "block", span.page)
        if span.field:
            kind, _, name = span.field.partition(":")
            yield Mention(location, kind, name)


def _in_condition(location: Location, condition: Condition) -> Iterator[Mention]:
    for axis, value in condition.pairs():
        yield from _value(location, axis, value)


def _value(location: Location, axis: str, value: str) -> Iterator[Mention]:
    yield Mention(location, "trait", axis)
    yield Mention(location, f"{VALUE_OF}{axis}", value)


def _in_chapter(location: Location, chapter: Chapter | Placement | Topic) -> Iterator[Mention]:
    for position, track in enumerate(chapter.tracks):
        yield Mention((*location, "tracks", position), "track", track)


def _in_placement(location: Location, placement: Placement) -> Iterator[Mention]:
    yield Mention((*location, "chapter"), "chapter", placement.chapter)
    yield from _in_chapter(location, placement)


def _in_subtype(location: Location, subtype: Subtype) -> Iterator[Mention]:
    for axis, trait in subtype.traits.items():
        for value in sorted(trait.values):
            yield from _value((*location, "traits", axis), axis, value)
    for value in subtype.risk:
        yield from _value((*location, "risk"), "risk", value)
    for axis, refused in subtype.refused.items():
        for value in refused:
            yield from _value((*location, "refused", axis), axis, value)


def _in_axis(location: Location, axis: Axis) -> Iterator[Mention]:
    if axis.default:
        yield Mention((*location, "default"), f"{VALUE_OF}{axis.id}", axis.default)
    for position, value in enumerate(axis.values):
        for other, trait in value.traits.items():
            for each in sorted(trait.values):
                yield from _value((*location, "values", position, "traits", other), other, each)
        for other, refused in value.refused.items():
            for each in refused:
                yield from _value((*location, "values", position, "refused", other), other, each)
        for other, taken in value.takes.items():
            yield from _value((*location, "values", position, "takes", other), other, taken)


def _in_use(location: Location, use: DrugUse) -> Iterator[Mention]:
    yield Mention((*location, "setting"), "setting of a list", use.setting)


def _in_group(location: Location, group: WrittenDrugGroup) -> Iterator[Mention]:
    yield Mention((*location, "setting"), "setting of a drug", group.setting)


def _in_opener(location: Location, opener: WrittenPhaseOpener) -> Iterator[Mention]:
    if isinstance(opener.phase, str):
        yield Mention((*location, "phase"), "phase", opener.phase)


def _in_taught(location: Location, item: Taught) -> Iterator[Mention]:
    for position, page in enumerate(item.pages):
        yield Mention((*location, "pages", position), "block", page)


def _in_term(location: Location, term: Term) -> Iterator[Mention]:
    for position, block in enumerate(term.said_in):
        yield Mention((*location, "said_in", position), "block", block)


def _in_code(location: Location, row: CodeRow) -> Iterator[Mention]:
    for key, value in row.profile.items():
        yield from _said((*location, "profile", key), key, value)
    if row.hints:
        yield Mention((*location, "hints"), f"{VALUE_OF}{SUBTYPE}", row.hints)


def _in_question(location: Location, question: Question) -> Iterator[Mention]:
    for position, answer in enumerate(question.answers):
        yield from _said((*location, "answers", position), question.about, answer)


def _in_doubt(location: Location, doubt: Doubt) -> Iterator[Mention]:
    for position, value in enumerate(doubt.values):
        yield from _said((*location, "values", position), doubt.about, value)


def _said(location: Location, key: str, value: str) -> Iterator[Mention]:
    """Yield what a code says of a reader: a subtype, or a value of an axis."""
    if key == SUBTYPE:
        yield Mention(location, f"{VALUE_OF}{SUBTYPE}", value)
    else:
        yield from _value(location, key, value)


_MENTIONS: Mapping[type[Record], Callable[[Location, Any], Iterator[Mention]]] = {
    Axis: _in_axis,
    Chapter: _in_chapter,
    CodeRow: _in_code,
    Doubt: _in_doubt,
    WrittenDrugGroup: _in_group,
    DrugUse: _in_use,
    WrittenPhaseOpener: _in_opener,
    Placement: _in_placement,
    Question: _in_question,
    Subtype: _in_subtype,
    Taught: _in_taught,
    Term: _in_term,
    Topic: _in_chapter,
}


def _sources(location: Location, record: Record) -> Iterator[tuple[Location, str]]:
    for key in ("sources", "also_sources", "heard_sources"):
        for position, source in enumerate(record.__dict__.get(key, ())):
            if isinstance(source, str):
                yield (*location, key, position), source


def _is_citation(source: str) -> bool:
    match = CITATION.fullmatch(source)
    return match is not None and int(match["last"] or match["first"]) >= int(match["first"])


def _unknown(mention: Mention, names: Names) -> tuple[str, str]:
    """Return problem and hint; only names that are not clinical are suggested."""
    known = sorted(names[mention.kind])
    listed = f"There are: {', '.join(known)}." if 0 < len(known) <= _MOST_LISTED else "Add it, or correct the name."
    message = f"{_NOTHING.get(mention.kind, f'no {mention.kind} is called')} {mention.name!r}"
    if mention.kind.startswith(VALUE_OF):
        return message, listed
    return message, nearest(mention.name, known) or listed
