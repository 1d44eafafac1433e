"""What safety rules look at: all printed words of a file, and the icons of ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from booklet.files.problems import Location
from booklet.library.rules.lookalikes import as_seen
from booklet.model.statements import GivenStatement
from booklet.model.text import AUDIENCES, Span, Text
from booklet.model.walk import PlacedValue

_WRITTEN = frozenset({"name", "also", "term", "text", "label", "meaning", "title", "setting"})
"""Fields that hold words as plain text."""


class Breach(NamedTuple):
    """A rule that a text breaks."""

    location: Location
    message: str
    hint: str


def is_heard(span: Span) -> bool:
    """Return whether words are a name that wards say."""
    return span.field.startswith("heard:")


def ways(values: Iterable[PlacedValue]) -> Iterator[tuple[Location, GivenStatement]]:
    """Yield every statement that has the icon of a way."""
    for location, value, _ in values:
        if isinstance(value, GivenStatement) and value.way:
            yield location, value


def all_words(values: Iterable[PlacedValue]) -> Iterator[tuple[Location, str]]:
    """Yield everything that is printed, as it is seen, to a family and to a patient, and the names of settings."""
    for location, value, _ in values:
        if isinstance(value, Text):
            for text in dict.fromkeys(value.said_to(audience) for audience in AUDIENCES):
                yield location, as_seen("".join(span.text for span in text.spans if not is_heard(span)))
            continue
        for key in _WRITTEN & value.__dict__.keys():
            written = value.__dict__[key]
            if isinstance(written, str | tuple):
                yield (*location, key), as_seen(written if isinstance(written, str) else " ".join(map(str, written)))
