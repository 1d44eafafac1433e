"""All that can be signed, by the name it is signed under: blocks, tables of codes, and the language's fixed words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from booklet.library.library import Library
from booklet.model.codes import CodeTable
from booklet.model.entry import Entry
from booklet.model.language import LANGUAGE, Language
from booklet.review.code_tables import START, read_table
from booklet.review.fixed_words import read_language
from booklet.review.reading import Reading, read_block

Signable = Entry | CodeTable | Language


def signables(library: Library) -> Mapping[str, Signable]:
    """Return what can be signed by its name: blocks in the library's order, tables, then the fixed words.

    Blocks without clinical text are among them.
    """
    return {
        **{entry.id: entry for entry in library.entries},
        **{f"{START}{table.id}": table for table in library.codes},
        LANGUAGE: library.language,
    }


def reading_of(found: Signable, library: Library) -> Reading:
    """Return what can be signed as a reviewer reads it."""
    if isinstance(found, Language):
        return read_language(found)
    return read_table(found) if isinstance(found, CodeTable) else read_block(found, library)


def title_of(found: Signable) -> str:
    """Return what it is called beside its name."""
    if isinstance(found, Language):
        return found.name
    return found.label if isinstance(found, CodeTable) else found.block.title.plain


def read_everything(library: Library) -> Iterator[Reading]:
    """Yield the reading of all that can be signed, in the order of `signables`."""
    for found in signables(library).values():
        yield reading_of(found, library)
