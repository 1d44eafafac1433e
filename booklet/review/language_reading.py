"""The words around blocks as a reviewer reads them.

"If" and "In children" decide what a statement says; names of subtypes, risk groups and results say on a cover, and on
sheets, which leukemia all of it is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from booklet.files.record import Record
from booklet.library.library import Library
from booklet.model.language import LANGUAGE, Language
from booklet.review.block_reading import Reading, ReadingLine

_AROUND = ("tag", "name", "direction", "script", "plurals")
"""Fields that describe the language and are never printed."""


def read_language(library: Library) -> Reading:
    """Return the fixed words of a library's language and the names of leukemias, a line for each."""
    language = library.language
    around = tuple(ReadingLine(id=f"{LANGUAGE} {name}", words=language.__dict__[name]) for name in _AROUND)
    printed = (*_lines(language, LANGUAGE), *_names(library))
    return Reading(LANGUAGE, printed, around, (), is_clinical=True)


def _names(library: Library) -> Iterator[ReadingLine]:
    for subtype in library.subtypes.values():
        yield ReadingLine(id=f"{LANGUAGE}/subtypes/{subtype.id}", words=subtype.label)
    for axis in library.axes.values():
        yield ReadingLine(id=f"{LANGUAGE}/axes/{axis.id}", words=axis.label)
        for value in axis.values:
            yield ReadingLine(id=f"{LANGUAGE}/axes/{axis.id}/{value.id}", words=value.label)


def _lines(record: Record, path: str) -> Iterator[ReadingLine]:
    for name, value in record.__dict__.items():
        here = f"{path}/{record.KEYS.get(name, name)}"
        if isinstance(value, Record):
            yield from _lines(value, here)
        elif value not in {None, ()} and not (isinstance(record, Language) and name in _AROUND):
            yield ReadingLine(id=here, words=value if isinstance(value, str) else ", ".join(map(str, value)))
