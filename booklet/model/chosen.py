"""Chosen content: a record with the rows that one reader gets of it, and the condition that each of them stands under.

Nothing here is in words: `booklet.language.conditions_in_words` says a condition when text is composed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, Literal, TypeGuard, TypeVar

from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.core.values import frozen
from booklet.files.record import Record
from booklet.model.conditions import Condition
from booklet.model.statements import Row, Worded
from booklet.model.text import Text

Verdict = Literal["in", "maybe", "out", "held"]
"""In; in under a condition that is printed; left out; kept back until a clinician has settled it."""


@frozen
class Lead:
    """The condition that is printed before words.

    Attributes:
        of_children: Whether the words are known of children only, and have to say so.
        open: What is not known yet and must hold, as `booklet.model.conditions.open_part` gives it; None if nothing is.
    """

    of_children: bool = False
    open: Condition | None = None

    def __bool__(self) -> bool:
        return self.of_children or self.open is not None

    def within(self, around: Lead) -> Lead:
        """Return what is left to say inside something that says another condition already."""
        return Lead(self.of_children and not around.of_children, None if self.open == around.open else self.open)

    def asks_for(self, other: Lead) -> bool:
        """Return whether this lead has every condition of the other one."""
        return (self.of_children or not other.of_children) and other.open in {None, self.open}


NO_LEAD = Lead()
"""The lead of words that have no condition before them."""


def least(leads: Iterable[Lead]) -> tuple[Lead, ...]:
    """Return the leads that ask for no more than another one does, each once."""
    single = tuple(dict.fromkeys(leads))
    return tuple(lead for lead in single if not any(other != lead and lead.asks_for(other) for other in single))


R_co = TypeVar("R_co", bound=Record, covariant=True)
S = TypeVar("S", bound=Row)


@frozen
class Chosen(Generic[R_co]):
    """A record of the content as one reader gets it.

    Attributes:
        record: The record with the rows that are left; all rows of all records in it are for this reader.
        lead: The condition that is printed before it.
        verdict: "in", or "maybe" if it stands under a condition: its own, one around it, or one of each row in it.
            "out" for a note on a medicine that the booklet says in another place: it still names the medicine, under
            its condition and with its sources, and no card says it again.
        inside: The same for its rows, by field.
    """

    record: R_co
    lead: Lead
    verdict: Verdict
    inside: Mapping[str, tuple[Chosen[Row], ...]]

    def rows(self, field: str, kind: type[S]) -> tuple[Chosen[S], ...]:  # noqa: ARG002  (it tells the type)
        """Return the chosen rows of a field: all of a list, the one, or none.

        Args:
            field: The name of a field of the record.
            kind: What the field holds.

        Raises:
            LookupError: If the record has no such field.
        """
        if field not in self.record.__dict__:
            raise LookupError(f"{type(self.record).__name__} has no field {field!r}")
        rows: tuple[Chosen[Any], ...] = self.inside.get(field, ())
        return rows

    def row(self, field: str, kind: type[S]) -> Chosen[S] | None:
        """Return the chosen row of a field that holds one row, or None.

        Raises:
            LookupError: If the record has no such field.
        """
        return next(iter(self.rows(field, kind)), None)


K = TypeVar("K", bound=Record)


def is_of(chosen: Chosen[Record], kind: type[K]) -> TypeGuard[Chosen[K]]:
    """Return whether what is chosen is a record of this kind."""
    return isinstance(chosen.record, kind)


_NO_ROWS: frozenset[type] = frozenset({str, bool, int, float, type(None), frozenset, Text})
"""What most fields hold: no row is of such a class."""


def rows_by_field(record: Record) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yield the name of each field that holds rows, with its rows."""
    for name, value in record.__dict__.items():
        if value.__class__ in _NO_ROWS:
            continue
        if isinstance(value, tuple):
            if value and isinstance(value[0], Row):
                yield name, value
        elif isinstance(value, Row):
            yield name, (value,)


def rows_in(record: Record) -> Iterator[Row]:
    """Yield every row in a record, at any depth."""
    for _, rows in rows_by_field(record):
        for row in rows:
            yield row
            yield from rows_in(row)


def rows_with_paths(record: Record, path: str) -> Iterator[tuple[str, Worded]]:
    """Yield every row of words in a record, at any depth, with its path: `block/section/row`.

    Args:
        record: A block, or a row that holds rows.
        path: Its own path.
    """
    for _, rows in rows_by_field(record):
        for row in rows:
            if isinstance(row, Worded):
                yield f"{path}/{row.id}", row
            yield from rows_with_paths(row, path_in(row, path))


def path_in(row: Row, path: str) -> str:
    """Return the path that the rows in a row have, which stands in something of this path."""
    return f"{path}/{row.id}" if row.IN_PATH else path


R = TypeVar("R", bound=Record)


def whole(record: R) -> Chosen[R]:
    """Return all of a record, under no condition; the same object for the same record."""
    chosen: Chosen[R] = _whole(Same(record))
    return chosen


@kept()
def _whole(record: Same[Any]) -> Chosen[Any]:
    inside = {name: tuple(map(_all_of, rows)) for name, rows in rows_by_field(record.thing)}
    return Chosen(record.thing, NO_LEAD, "in", inside)


def _all_of(row: Row) -> Chosen[Row]:
    return Chosen(row, NO_LEAD, "in", {name: tuple(map(_all_of, rows)) for name, rows in rows_by_field(row)})
