"""What decides which rows a reader gets: the conditions in a record, and what the reader answers to them.

Readers differ in much that a block does not ask for. Those who answer alike all that it asks get the very same rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.files.record import Record
from booklet.model.chosen import rows_by_field
from booklet.model.conditions import Answer, Condition
from booklet.model.statements import KnownOf, Row
from booklet.selection.chosen_for import Reader

MOST_ROWS = 8192
"""Rows that are looked at once for all readers: those of some languages."""


class NestedCondition(NamedTuple):
    """A condition, with those of all that stands under it.

    Attributes:
        when: The condition; None where it is only said whom something is known of.
        about: Whom what stands under it is known of.
        inside: The conditions of the rows in it.
    """

    when: Condition | None
    about: KnownOf
    inside: tuple[NestedCondition, ...] = ()


def conditions_in(record: Record) -> tuple[NestedCondition, ...]:
    """Return the conditions of all rows in a record, each once."""
    of_row = conditions_of.room()
    found = [condition for _, rows in rows_by_field(record) for row in rows for condition in of_row(Same(row))]
    return tuple(dict.fromkeys(found))


@kept(MOST_ROWS)
def conditions_of(row: Same[Row]) -> tuple[NestedCondition, ...]:
    """Return the condition of a row; of one under none, those of the rows in it."""
    own = row.thing
    inside = conditions_in(own)
    # Around others, that something is known of children only decides whether it is said again.
    is_around = own.when is not None or (own.about == "child" and inside)
    return (NestedCondition(own.when, own.about, inside),) if is_around else inside


class AnsweredAlike:
    """Stands for a reader in a key; two of them are equal if they answer the same conditions alike.

    What is chosen follows from the answers: whether each condition holds, and what of it is open. One inside an open
    one is answered as for those for whom that one holds.

    Attributes:
        reader: The reader.
        answers: What the reader answers, in the conditions' order.
    """

    __slots__ = ("_hash", "answers", "reader")

    def __init__(self, conditions: Sequence[NestedCondition], reader: Reader) -> None:
        self.reader = reader
        self.answers = tuple(_answers(conditions, reader))
        self._hash = hash(self.answers)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AnsweredAlike) and self.answers == other.answers


def _answers(conditions: Sequence[NestedCondition], reader: Reader) -> Iterator[Answer | Condition | None]:
    """Yield "no", or what is open of a condition, if anything is; behind it the answers to those inside."""
    for when, about, inside in conditions:
        answer = reader.answer(when)
        if answer is Answer.NO:
            yield answer
            continue
        yield when.open_part(reader.traits) if when is not None and answer is Answer.MAYBE else None
        if inside:
            yield from _answers(inside, reader.under(when, reader.lead(when, about)))
