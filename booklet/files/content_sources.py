"""All that a library is made from, as bytes, read at one moment."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from booklet.core.arguments import as_path
from booklet.core.resources import content_folder
from booklet.core.values import frozen
from booklet.errors import Problem
from booklet.files.catalogue_files import CatalogueFile, read_catalogues
from booklet.files.folder import ContentFile, read_folder


@frozen(eq=False)
class ContentSources:
    """The files of a content folder, and of its languages the fixed words.

    Attributes:
        root: The folder.
        files: All files that booklets are made from.
        problems: What is wrong with other files there.
        catalogues: The fixed words of each language.
    """

    root: Path
    files: Sequence[ContentFile]
    problems: list[Problem]
    catalogues: tuple[CatalogueFile, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found wrong so far; what files say has not been looked at."""
        return not self.problems and not any(each.problems for each in self.catalogues)

    @property
    def parts(self) -> list[bytes]:
        """Name and bytes of each file, one after the other, for a hash that decides what a library is."""
        # Which of these languages the texts are in, only a parser can tell.
        words = [each.file for each in self.catalogues if each.file]
        return [part for file in (*self.files, *words) for part in (os.fsencode(file.name), file.data)]


def read_sources(folder: Path | str | None = None) -> ContentSources:
    """Return the files of a content folder, or of the shipped content.

    Raises:
        ContentError: If it cannot be read at all.
        TypeError: If this is no path.
    """
    root = content_folder() if folder is None else as_path("folder", folder, '"my-content"')
    files, problems = read_folder(root)
    return ContentSources(root, files, problems, read_catalogues(root))
