"""A content folder opened: as it was kept by an earlier run if nothing in it has changed, else read and checked."""

from __future__ import annotations

from pathlib import Path

from booklet.core.disk_cache import cache_key, load_cached, store_cached
from booklet.core.values import replace
from booklet.files.content_sources import ContentSources, read_sources
from booklet.files.former_keys import may_have_former_keys
from booklet.library.compiled import as_json, from_json
from booklet.library.library import Library

_KIND = "library"


def load_library(folder: Path | str | None = None) -> Library:
    """Return the library of a content folder, or the shipped content.

    All files are read in either case; only what is made of the very same bytes is taken as it was kept.

    Raises:
        ContentError: With every problem of every file.
        TypeError: If this is no path.
    """
    return library_from(read_sources(folder))


def library_from(sources: ContentSources, key: str = "") -> Library:
    """Return the library of files that were read.

    Args:
        sources: The files.
        key: The cache key of their parts, if it is known.

    Raises:
        ContentError: With every problem of every file.
    """
    key = key or cache_key(sources.parts)
    library = _kept(key) if sources.is_sound else None
    if library is None:
        # Content that was kept needs no parser of YAML and no checks.
        from booklet.library.read_content import library_of  # noqa: PLC0415

        library = library_of(sources.files, sources.problems, sources.catalogues)
        if not any(may_have_former_keys(file.data) for file in sources.files):  # what is kept warns nobody
            store_cached(_KIND, key, as_json(library))
    others = tuple(each.tag for each in sources.catalogues if each.tag != library.language.tag)
    return replace(library, folder=sources.root, languages=others)


def _kept(key: str) -> Library | None:
    data = load_cached(_KIND, key)
    try:
        return None if data is None else from_json(data)
    except ValueError:
        return None
