"""All that can be signed, by the name it is signed under: blocks, tables of codes, and the language's fixed words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from booklet.library.library import Library
from booklet.model.codes import CodeTable
from booklet.model.entry import Entry
from booklet.model.language import LANGUAGE, Language
from booklet.review.block_reading import Reading, read_block
from booklet.review.code_tables import START, read_table
from booklet.review.language_reading import read_language
from booklet.review.signatures import Signatures, Standing
from booklet.review.translation_reading import beside_original, obstacles, signatures_in, standing_of_translation

Signable = Entry | CodeTable | Language


@lru_cache(maxsize=16)
def signables(library: Library) -> Mapping[str, Signable]:
    """Return what can be signed by its name: blocks in the library's order, tables, then the fixed words.

    Blocks without clinical text are among them.
    """
    return {
        **{entry.id: entry for entry in library.entries},
        **{f"{START}{table.id}": table for table in library.codes},
        LANGUAGE: library.language,
    }


def reading_of(signable: Signable, library: Library) -> Reading:
    """Return what can be signed as a reviewer reads it."""
    if isinstance(signable, CodeTable):
        return read_table(signable)
    reading = _read(signable, library)
    original = _original(signable, library)
    return (
        reading
        if original is None or library.original is None
        else beside_original(reading, _read(original, library.original))
    )


def standing_of(name: str, library: Library, signatures: Signatures) -> Standing:
    """Return where the text stands that is signed under a name; it is only read if that may tell something.

    A translation is signed while its original is, and both what it says and its medicine are confirmed.

    Args:
        name: One of `signables`.
        library: What it is from.
        signatures: All signatures that count; those under translations are found by their language.

    Raises:
        ContentError: If signatures under translations cannot be used.
    """
    signable = signables(library)[name]
    own = signatures_in(library, signatures)
    original = None if isinstance(signable, CodeTable) else _original(signable, library)
    if original is None or library.original is None or isinstance(signable, CodeTable):
        # What is no translation is signed as it is, also beside translations: tables of codes, and a site's blocks.
        return signatures.standing(reading_of(signable, library)) if signatures.of(name) else Standing("unsigned")
    if not own.of(name):
        return Standing("unsigned")
    reading = reading_of(signable, library)
    english = signatures.standing(_read(original, library.original))
    return standing_of_translation(reading, english, next(obstacles(signable, reading, library), ""), own)


def _read(signable: Entry | Language, library: Library) -> Reading:
    return read_language(library) if isinstance(signable, Language) else read_block(signable, library)


def _original(signable: Entry | Language, library: Library) -> Entry | Language | None:
    """Return what a text is a translation of; None if it is none."""
    if library.original is None:
        return None
    if isinstance(signable, Language):
        return library.original.language
    return next((entry for entry in library.original.entries if entry.id == signable.id), None)


def title_of(signable: Signable) -> str:
    """Return what it is called beside its name."""
    if isinstance(signable, Language):
        return signable.name
    return signable.label if isinstance(signable, CodeTable) else signable.block.title.plain


def read_everything(library: Library) -> Iterator[Reading]:
    """Yield the reading of all that can be signed, in the order of `signables`."""
    for signable in signables(library).values():
        yield reading_of(signable, library)
