"""The fixed words of each language of a content folder, as bytes; `booklet.language` reads what they say."""

from __future__ import annotations

import os
from pathlib import Path

from booklet.core.values import frozen, replace
from booklet.errors import ContentError, Problem
from booklet.files.folder import ContentFile, read_folder, shown
from booklet.files.folder_layout import CATALOGUE_ALONE, LANGUAGES


@frozen
class CatalogueFile:
    """The fixed words of one language as they were read.

    Attributes:
        tag: The language.
        file: Its file, named from the content folder; None if it cannot be read.
        problems: What is wrong at the top of the language's folder.
    """

    tag: str
    file: ContentFile | None
    problems: tuple[Problem, ...]


def language_tags(root: Path) -> list[str]:
    """Return the tags of the languages that a content folder has a folder for, in alphabetical order.

    Raises:
        ContentError: If a language is a link, which might lead anywhere.
    """
    folder = root / LANGUAGES
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        visible = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
    links = [entry for entry in visible if entry.is_symlink()]
    if folder.is_symlink() or links:
        path = shown(folder / links[0].name if links else folder)
        raise ContentError([Problem(path, 0, "a folder of languages cannot be a link", "Put the folder itself there.")])
    return [entry.name for entry in visible if entry.is_dir()]


def read_catalogues(root: Path) -> tuple[CatalogueFile, ...]:
    """Return the fixed words of each language of a content folder; one with problems keeps no other from being used.

    Raises:
        ContentError: If a folder cannot be read at all.
    """
    return tuple(read_catalogue(root, tag) for tag in language_tags(root))


def read_catalogue(root: Path, tag: str) -> CatalogueFile:
    """Return the fixed words of one language.

    Raises:
        ContentError: If its folder cannot be read at all.
    """
    files, problems = read_folder(root / LANGUAGES / tag, layout=CATALOGUE_ALONE)
    file = next((replace(file, name=f"{LANGUAGES}/{tag}/{file.name}") for file in files), None)
    return CatalogueFile(tag, file, tuple(problems))
