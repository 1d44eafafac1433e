"""Immunotherapy that the sources tie to B-cell leukemia reaches no T-cell and no Burkitt booklet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from booklet.files.record import Record
from booklet.library.library import tracks_of
from booklet.library.rules.lookalikes import as_seen
from booklet.model.conditions import Answer, Condition, Traits
from booklet.model.content_files import Axis, Subtype
from booklet.model.entry import Entry
from booklet.model.statements import Row, Statement, Term
from booklet.model.text import Text

CLOSED_CELL_TYPES = frozenset({"t-cell", "burkitt"})
"""Cell types for which no source carries these treatments."""

_NAMES = (
    r"blinatumomab|blincyto|\bblina\b|inotuzumab|besponsa|(?-i:\bInO\b)"
    r"|\bCAR[\s\u00a0\u2010-\u2015-]*T\b|chimeric antigen receptor|tisagenlecleucel|tisa-?cel|kymriah"
    r"|brexucabtagene|tecartus|obecabtagene|aucatzyl"
)
"""What they are called: by sources, by makers, and on wards."""

_TREATMENTS = re.compile(_NAMES, re.IGNORECASE)


class StrayText(NamedTuple):
    """A record whose words must not reach a subtype."""

    record: Record
    words: str
    subtype: Subtype


def immunotherapy_stays_with_b_cell(
    entries: Sequence[Entry],
    terms: Mapping[str, Term],
    subtypes: Iterable[Subtype],
    axes: Sequence[Axis] = (),
    brands: Mapping[str, Iterable[str]] = MappingProxyType({}),
) -> Iterator[StrayText]:
    """Yield every record that names such a treatment and could be printed for another cell type.

    Args:
        entries: All blocks with what they gather.
        terms: The glossary.
        subtypes: Kinds of leukemia.
        axes: What else may be known.
        brands: Names that medicines have at one hospital, by the medicine's id.
    """
    also = [re.escape(name) for drug, names in brands.items() if _TREATMENTS.search(drug) for name in names]
    naming = re.compile("|".join((_NAMES, *also)), re.IGNORECASE) if also else _TREATMENTS
    for subtype in subtypes:
        cell_type = subtype.traits.get("cell_type")
        if cell_type is None or not cell_type.is_known or not cell_type.values <= CLOSED_CELL_TYPES:
            continue
        for record in _with_terms(_printed(entries, subtype, tracks_of(subtype, axes)), terms):
            match = next(filter(None, map(naming.search, _words(record))), None)
            if match:
                yield StrayText(record, match[0], subtype)


def _printed(entries: Sequence[Entry], subtype: Subtype, tracks: frozenset[str]) -> Iterator[Record]:
    for entry in entries:
        if tracks.intersection(entry.tracks) and not _is_out(entry.when, subtype.traits):
            yield from _reached(entry.block, subtype.traits)


def _reached(record: Record, traits: Traits) -> list[Record]:
    """Return the record and all in it that could be printed; nothing if all its statements fall away."""
    if isinstance(record, Row) and _is_out(record.when, traits):
        return []
    if isinstance(record, Statement):
        return [] if record.held else [record]
    rows = list(_rows(record))
    inner = [each for row in rows for each in _reached(row, traits)]
    has_statement = any(isinstance(each, Statement) for each in inner)
    return [record, *inner] if has_statement or not any(map(_has_statements, rows)) else []


def _has_statements(record: Record) -> bool:
    return isinstance(record, Statement) or any(map(_has_statements, _rows(record)))


def _rows(record: Record) -> Iterator[Row]:
    for value in record.__dict__.values():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Row):
                yield item


def _is_out(when: Condition | None, traits: Traits) -> bool:
    return when is not None and when.answer(traits) is Answer.NO


def _with_terms(records: Iterable[Record], terms: Mapping[str, Term]) -> Iterator[Record]:
    """Yield the records, then the words of the glossary that they link to, and that those link to."""
    linked: dict[str, None] = {}
    for record in records:
        yield record
        linked |= dict.fromkeys(_links(record))
    waiting = list(linked)
    while waiting:
        term = terms.get(waiting.pop())
        if term is not None:
            yield term
            waiting += [link for link in _links(term) if link not in linked]
            linked |= dict.fromkeys(_links(term))


def _links(record: Record) -> Iterator[str]:
    for value in record.__dict__.values():
        if isinstance(value, Text):
            yield from (span.term for span in value.spans if span.term)


def _words(record: Record) -> Iterator[str]:
    """Yield the words that the record itself prints."""
    for key, value in record.__dict__.items():
        if key not in {"id", "setting", "held"}:
            yield from map(as_seen, _plain(value))


def _plain(value: Any) -> Iterator[str]:
    if isinstance(value, Text):
        yield value.plain
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from (item for item in value if isinstance(item, str))
