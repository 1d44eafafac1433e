"""Going through everything a record holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from booklet.files.problems import Location
from booklet.files.record import Record
from booklet.model.text import Text


class PlacedValue(NamedTuple):
    """Something in a record, and where.

    Attributes:
        owner: The record that holds it; a record holds itself.
    """

    location: Location
    value: Record | Text
    owner: Record


def walk(record: Record, location: Location = ()) -> Iterator[PlacedValue]:
    """Yield a record, then every record and inline text in it, in the order of the fields."""
    yield PlacedValue(location, record, record)
    for name, value in record.__dict__.items():
        if not isinstance(value, str):
            yield from _walk(value, (*location, name), record)


def _walk(value: Any, location: Location, owner: Record) -> Iterator[PlacedValue]:
    if isinstance(value, Text):
        yield PlacedValue(location, value, owner)
    elif isinstance(value, Record):
        yield from walk(value, location)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            if not isinstance(item, str):
                yield from _walk(item, (*location, position), owner)
