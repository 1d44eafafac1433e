"""Which files and folders a folder of content holds."""

from __future__ import annotations

from booklet.core.late_patterns import late_pattern
from booklet.core.values import frozen

FILES = ("content.yaml", "sources.yaml", "figures.yaml", "glossary.yaml", "chapters.yaml")
"""Files at the top of a content folder; all must be there."""

EXTRA_FILES = ("coverage.yaml",)
"""Files at the top of a content folder that may be there; no booklet is made from them."""

FOLDERS = ("axes", "subtypes", "phases", "drugs", "blocks", "codes")
"""Folders of a content folder; each holds one file per thing, named after its id."""

SIGNATURES = "signatures"
"""A folder that may be there: who signed which text. No booklet's words come from it, so it is not read here."""


LANGUAGES = "languages"
"""A folder of a content folder, with one folder for each language."""

CATALOGUE = "language.yaml"
"""The file of a language that holds its fixed words."""


LANGUAGE_TAG_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"

LANGUAGE_TAG = late_pattern(LANGUAGE_TAG_PATTERN)
"""A language, a script where it is not the usual one, a region where words differ by region (BCP 47): `es-US`."""


@frozen
class FolderLayout:
    """What a folder holds.

    Attributes:
        word: What messages call it, such as "content".
        thing: The same behind "of", such as "a site".
        files: Files at the top; all must be there.
        extras: Files at the top that may be there.
        folders: Its folders; other folders are refused.
        beside: Folders that may be there and are not read here.
    """

    word: str
    thing: str
    files: tuple[str, ...]
    extras: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


CONTENT = FolderLayout("content", "content", FILES, EXTRA_FILES, FOLDERS, (SIGNATURES, LANGUAGES))
"""A content folder."""

WORDS = "words.yaml"
"""The file of a language that holds its translations of the fixed words."""

TRANSLATED_FOLDERS = ("axes", "subtypes", "phases", "drugs", "blocks")
"""Folders of content whose files hold texts that are printed."""

LANGUAGE_FOLDER = FolderLayout(
    "language", "a language", (CATALOGUE,), (*FILES, WORDS), TRANSLATED_FOLDERS, (SIGNATURES,)
)
"""The folder of a language: beside each file of content one with its translations, under the same name."""

CATALOGUE_ALONE = FolderLayout("language", "a language", (CATALOGUE,), (*FILES, WORDS), (), (*FOLDERS, SIGNATURES))
"""A folder of a language, of which only the fixed words are read."""
