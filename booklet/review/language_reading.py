"""The fixed words of a language as a reviewer reads them: "If" and "In children" decide what a statement says."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.files.record import Record
from booklet.model.language import LANGUAGE, Language
from booklet.review.block_reading import Reading, ReadingLine

_AROUND = ("tag", "name", "direction", "script", "plurals")
"""What is said of the language and not printed."""


def read_language(language: Language) -> Reading:
    """Return the fixed words of a language, a line for each, under their keys."""
    around = tuple(ReadingLine(id=f"{LANGUAGE} {name}", words=language.__dict__[name]) for name in _AROUND)
    return Reading(LANGUAGE, tuple(_lines(language, LANGUAGE)), around, (), is_clinical=True)


def _lines(record: Record, path: str) -> Iterator[ReadingLine]:
    for name, value in record.__dict__.items():
        here = f"{path}/{record.KEYS.get(name, name)}"
        if isinstance(value, Record):
            yield from _lines(value, here)
        elif value not in {None, ()} and not (isinstance(record, Language) and name in _AROUND):
            yield ReadingLine(id=here, words=value if isinstance(value, str) else ", ".join(map(str, value)))
