"""How much is said in each language: counted once, and kept while content and translations stay as they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import msgspec

from booklet.core.disk_cache import cache_key, load_cached, store_cached
from booklet.core.values import frozen
from booklet.files.catalogue_files import language_tags
from booklet.files.digest import digest
from booklet.language.language_files import read_language_files
from booklet.library.library import Library

_KIND = "figures"


@frozen
class LanguageFigures:
    """What is said in a language, in figures.

    Attributes:
        tag: The language.
        said: How many texts may be printed in it.
        stale: How many were translated as they were before.
        missing: How many nobody has translated.
        machine: How many were translated by a machine, and no person has confirmed it.
        is_usable: Whether booklets in it are made at all.
    """

    tag: str
    said: int
    stale: int
    missing: int
    machine: int
    is_usable: bool


def figures_of_languages(library: Library) -> Iterator[LanguageFigures]:
    """Yield the figures of each language that the content of a library is translated to.

    Args:
        library: As it was loaded from its folder.

    Raises:
        ContentError: If a file of a language cannot be read.
    """
    root = library.folder
    if root is None:
        return
    count: Callable[[str], LanguageFigures] | None = None
    for tag in language_tags(root):
        if tag == library.language.tag:
            continue
        files, problems = read_language_files(root, tag)
        key = cache_key((library.hash.encode(), tag.encode(), digest(files).encode()))
        found = None if problems else _kept(key)
        if found is None:
            count = count or _counting(library)
            found = count(tag)
            store_cached(_KIND, key, msgspec.to_builtins(found))
        yield found


def _kept(key: str) -> LanguageFigures | None:
    try:
        return msgspec.convert(load_cached(_KIND, key), LanguageFigures)
    except msgspec.MsgspecError:
        return None


def _counting(library: Library) -> Callable[[str], LanguageFigures]:
    """Return what counts in a language; the content is read as it is written, once for all languages."""
    from booklet.translation.project import opener  # noqa: PLC0415  (figures that are kept need no parser)

    assert library.folder
    open_language = opener(library.folder)

    def count(tag: str) -> LanguageFigures:
        project = open_language(tag)
        sayings = project.sayings()
        states = Counter(saying.state for saying in sayings)
        machine = sum(saying.is_machine for saying in sayings)
        is_usable = project.folder.form is not None and not project.folder.form_problems and not project.faults()
        return LanguageFigures(tag, states["said"], states["stale"], states["missing"], machine, is_usable)

    return count
