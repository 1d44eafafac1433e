"""A content folder opened: as it was kept by an earlier run if nothing in it has changed, else read and checked."""

from __future__ import annotations

import os
from pathlib import Path

from booklet.core.arguments import as_path
from booklet.core.disk_cache import fingerprint, keep, recall
from booklet.core.resources import content_folder
from booklet.core.values import replace
from booklet.files.folder import read_folder
from booklet.files.former_keys import may_have_former_keys
from booklet.language.catalogue import read_catalogues
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
    root = content_folder() if folder is None else as_path("folder", folder, '"my-content"')
    files, problems = read_folder(root)
    catalogues = read_catalogues(root)
    # Which of these languages the texts are in, only a parser can tell.
    words = [each.file for each in catalogues if each.file]
    key = fingerprint(part for file in (*files, *words) for part in (os.fsencode(file.name), file.data))
    library = None if problems or any(each.problems for each in catalogues) else _kept(key)
    if library is None:
        # Content that was kept needs no parser of YAML and no checks.
        from booklet.library.read_content import library_of  # noqa: PLC0415

        library = library_of(files, problems, catalogues)
        if not any(may_have_former_keys(file.data) for file in files):  # what is kept warns nobody
            keep(_KIND, key, as_json(library))
    others = tuple(each.tag for each in catalogues if each.tag != library.language.tag)
    return replace(library, folder=root, languages=others)


def _kept(key: str) -> Library | None:
    data = recall(_KIND, key)
    try:
        return None if data is None else from_json(data)
    except ValueError:
        return None
