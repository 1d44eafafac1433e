"""The files of a language as they lie in its folder: what tells whether a translation that is kept is current."""

from __future__ import annotations

from pathlib import Path

from booklet.core.values import replace
from booklet.errors import Problem
from booklet.files.folder import ContentFile, read_folder
from booklet.files.folder_layout import LANGUAGE_FOLDER, LANGUAGES


def read_language_files(root: Path, tag: str) -> tuple[tuple[ContentFile, ...], list[Problem]]:
    """Return the files of a language, named from the content folder, and what is wrong with others.

    Raises:
        ContentError: If its folder cannot be read at all.
    """
    files, problems = read_folder(root / LANGUAGES / tag, with_extras=True, layout=LANGUAGE_FOLDER)
    return tuple(replace(file, name=f"{LANGUAGES}/{tag}/{file.name}") for file in files), problems
