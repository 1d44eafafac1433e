"""Every text that booklets, sheets and cards may print, with an id that stays when the words change.

An id is the way from the top of the file to the text: names of fields and ids of rows, as in
`sections/remission-in-children/paragraphs/remission-rate`. The text of a row needs no name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from booklet.core.values import frozen
from booklet.files.folder_layout import CATALOGUE, TRANSLATED_FOLDERS
from booklet.files.problems import Location
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument
from booklet.library.content import ContentFolder
from booklet.model.content_files import Axis, AxisValue, Placement, Subtype
from booklet.model.drugs import Drug
from booklet.model.language import Counted, Language, Rows
from booklet.model.phases import Phase
from booklet.model.statements import Chapter, Figure, Source, Statement, Term
from booklet.model.text import Text

PLAIN: Mapping[type[Record], tuple[str, ...]] = {
    Axis: ("label",),
    AxisValue: ("label",),
    Chapter: ("title",),
    Drug: ("name",),
    Figure: ("text",),
    Phase: ("name",),
    Source: ("dated",),
    Subtype: ("label",),
    Term: ("term", "also"),
}
"""Fields that hold words as plain text, or a list of such words, and are printed in the reader's language.

Other names of medicines and names of publishers are printed as they are.
"""

_NAMES_ITSELF = "text"
"""The field whose text needs no name beside its row's id."""

_FILES = frozenset({"content.yaml", "sources.yaml", "figures.yaml", "glossary.yaml", "chapters.yaml"})

_NO_SLUG = re.compile(r"[^a-z0-9]+")


@frozen
class SourceText:
    """One text in the language that content is written in.

    Attributes:
        file: The file it stands in, named from the content folder; that of fixed words by its last name.
        id: Where it stands there.
        words: As it is written.
        location: The fields and positions that lead to it in the file's record.
        is_inline: It is inline text; if not, its marks mean nothing.
        is_fixed: It is one of the fixed words, which have places to fill in.
    """

    file: str
    id: str
    words: str
    location: Location
    is_inline: bool
    is_fixed: bool = False


def source_texts(content: ContentFolder) -> Iterator[SourceText]:
    """Yield every text of a content folder that may be printed, in the order of files and of fields."""
    for document in content.documents:
        file = document.file
        name = CATALOGUE if file.name.endswith(f"/{CATALOGUE}") else file.name
        if file.folder in TRANSLATED_FOLDERS or name in _FILES or name == CATALOGUE:
            for record in content.records[file.name]:
                if not isinstance(record, Placement):
                    yield from _of_record(record, _Place(name, document))


@frozen
class _Place:
    """A place in a file.

    Attributes:
        path: Parts of the id.
        location: The same as fields and positions of the record.
        written: The same as keys and positions of the file.
    """

    file: str
    document: YamlDocument
    path: tuple[str, ...] = ()
    location: Location = ()
    written: Location = ()

    def step(self, name: str, key: str, *parts: str, at: tuple[int, ...] = ()) -> _Place:
        """Return the place of a field, or of an item in it."""
        path, location, written = (*self.path, *parts), (*self.location, name, *at), (*self.written, key, *at)
        return _Place(self.file, self.document, path, location, written)

    def text(self, *, is_inline: bool = False, is_fixed: bool = False) -> SourceText:
        """Return the text that stands here."""
        words: Any = self.document.data
        for step in self.written:
            words = words[step]
        return SourceText(self.file, "/".join(self.path), str(words), self.location, is_inline, is_fixed)


def _of_record(record: Record, place: _Place) -> Iterator[SourceText]:
    if isinstance(record, Statement) and record.held:
        return
    for name, value in record.__dict__.items():
        key = type(record).record_fields[name].alias or name
        if not (isinstance(value, Counted | Rows) and isinstance(record, Language)):
            yield from _of_field(record, name, value, key, place)


def _of_field(record: Record, name: str, value: Any, key: str, place: _Place) -> Iterator[SourceText]:
    own = () if name == _NAMES_ITSELF and place.path else (key,)
    if isinstance(value, Text):
        yield place.step(name, key, *own).text(is_inline=True)
    elif isinstance(value, Record):
        yield from _of_record(value, place.step(name, key, key))
    elif isinstance(value, tuple):
        yield from _of_items(record, name, value, key, place)
    elif isinstance(value, str) and value and _is_printed(record, name):
        yield place.step(name, key, *own).text(is_fixed=_is_fixed(record))


def _of_items(record: Record, name: str, items: tuple[Any, ...], key: str, place: _Place) -> Iterator[SourceText]:
    for position, item in enumerate(items):
        if isinstance(item, Record):
            yield from _of_record(item, place.step(name, key, key, _id(item), at=(position,)))
        elif isinstance(item, str) and _is_printed(record, name):
            yield place.step(name, key, key, _slug(item), at=(position,)).text()


def _is_fixed(record: Record) -> bool:
    return type(record).__module__ == "booklet.model.fixed_words" or type(record).__name__ == "Conditions"


def _is_printed(record: Record, name: str) -> bool:
    return name in PLAIN.get(type(record), ()) or _is_fixed(record)


def _id(item: Record) -> str:
    return str(getattr(item, "id", "")) or type(item).__name__.lower()


def _slug(words: str) -> str:
    return _NO_SLUG.sub("-", words.lower()).strip("-")
