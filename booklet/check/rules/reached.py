"""Every statement reaches a booklet: what no profile can get is a slip in a condition, a track or a setting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.files.record import Record
from booklet.library.library import Library
from booklet.library.matrix import matrix
from booklet.model.conditions import Answer, Condition, Traits
from booklet.model.statements import Row, Statement
from booklet.model.text import Text

Chain = tuple[Condition, ...]
"""The conditions around a statement, its own among them."""

_Reader = tuple[str, Traits]
"""A profile's track, and what is known of it."""


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every statement that no profile can reach; what waits for a clinician is passed over."""
    if context.library is None:
        return
    reached = _reached(context.library)
    for document, (location, record, _) in context.values:
        if isinstance(record, Text) or not isinstance(record, Statement) or record.held:
            continue
        if id(record) not in reached:
            hint = "Check its conditions and those around it, the tracks of its block, and its setting."
            yield Fault(document, location, "no booklet can print this statement", hint)


def _reached(library: Library) -> set[int]:
    """Return the identity of every statement that some profile reaches."""
    # What is not given may turn out any way, so an axis that is not given reaches all that its values reach.
    profiles = (each for each in matrix(library) if each.risk is None and each.audience == "family")
    readers = [(library.track(each), library.traits(each)) for each in profiles]
    known: dict[tuple[tuple[str, ...], Chain], bool] = {}
    reached = set()
    for entry in library.entries:
        for statement, chain in _statements(entry.block, (entry.when,) if entry.when else ()):
            key = (entry.tracks, chain)
            if key not in known:
                known[key] = _is_for_somebody(entry.tracks, chain, readers)
            if known[key]:
                reached.add(id(statement))
    return reached


def _statements(record: Record, chain: Chain) -> Iterator[tuple[Statement, Chain]]:
    for value in record.__dict__.values():
        for row in value if isinstance(value, tuple) else (value,):
            if isinstance(row, Row):
                inner = (*chain, row.when) if row.when else chain
                if isinstance(row, Statement):
                    yield row, inner
                else:
                    yield from _statements(row, inner)


def _is_for_somebody(tracks: tuple[str, ...], chain: Chain, readers: Sequence[_Reader]) -> bool:
    return any(track in tracks and _is_for(traits, chain) for track, traits in readers)


def _is_for(traits: Traits, chain: Chain) -> bool:
    """Return whether a reader gets what stands under the conditions; an open one is taken to hold inside it."""
    for condition in chain:
        answer = condition.answer(traits)
        if answer is Answer.MAYBE:
            traits = condition.assumed(traits)
        if answer is Answer.NO or any(trait.is_known and not trait.values for trait in traits.values()):
            return False
    return True
