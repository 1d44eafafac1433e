"""A library in another language: its texts exchanged one by one, so that all that is made from it stays as it is."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from booklet.core.disk_cache import cache_key, load_cached, store_cached
from booklet.core.identity_key import Same
from booklet.core.values import replace
from booklet.errors import UnknownLanguageError
from booklet.files.digest import digest
from booklet.files.problems import languages_there
from booklet.language.language_files import read_language_files
from booklet.library.compiled import as_json, from_json
from booklet.library.library import Library

_KIND = "translation"


def translated(library: Library, tag: str) -> Library:
    """Return a library in another language; what is made once is kept.

    Texts that nobody has said in the language, or only as they were before, stand in it in their own, between marks.

    Args:
        library: As it was loaded from its folder; a site is joined to what this returns.
        tag: BCP 47 tag.

    Raises:
        UnknownLanguageError: If the library is not translated to this language.
        ContentError: If the language's files cannot be used; all problems at once.
    """
    if tag == library.language.tag:
        return library
    if library.folder is None or tag not in library.languages:
        there = (library.language.tag, *library.languages)
        raise UnknownLanguageError("language", f"this content is not in {tag!r}", languages_there(tag, there))
    return _translated(Same(library), tag)


@lru_cache(maxsize=16)
def _translated(original: Same[Library], tag: str) -> Library:
    library = original.thing
    root = library.folder or Path()
    files, problems = read_language_files(root, tag)
    own_hash = digest(files)
    key = cache_key((library.hash.encode(), tag.encode(), own_hash.encode()))
    library_translated = None if problems else _kept(key)
    if library_translated is None:
        # What was kept needs no parser.
        from booklet.language.store import language_folder  # noqa: PLC0415
        from booklet.translation.exchange import exchanged  # noqa: PLC0415

        hash_ = hashlib.sha256(f"{library.hash} {own_hash}".encode()).hexdigest()
        library_translated = exchanged(root, library, language_folder(tag, files, problems), hash_)
        store_cached(_KIND, key, as_json(library_translated))
    return replace(library_translated, folder=root, languages=library.languages, original=library)


def _kept(key: str) -> Library | None:
    data = load_cached(_KIND, key)
    try:
        return None if data is None else from_json(data)
    except ValueError:
        return None
