"""Translations as files hold them: each text with the English it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from booklet.files.record import Limits, Record

MOST_OF_AN_ID = 300
"""Characters of a text's id."""


class Translated(Record):
    """One text.

    Attributes:
        id: Where the text stands in the file that is translated: ids of rows and names of fields.
        source: The text it was made from, as it is written there. While both are the same, the translation is current.
        words: The translation, written like the text; "" until there is one.
        made_by: "machine" until a person has read and confirmed it; nobody can sign it before.
        sort: What it is sorted by in lists of words, where its letters do not tell.
        note: For other translators.
    """

    KEYS: ClassVar[Mapping[str, str]] = {"source": "from", "words": "to"}

    id: Annotated[str, Limits(min_length=1, max_length=MOST_OF_AN_ID, pattern=r"^\S+$")]
    source: Annotated[str, Limits(min_length=1)]
    words: str
    made_by: Literal["person", "machine"] = "person"
    sort: str = ""
    note: str = ""


class TranslationFile(Record):
    """`languages/<tag>/<file>`: the texts of one file of content in another language.

    Attributes:
        translates: The file of content, as seen from the content folder.
        texts: In the order in which they stand there.
    """

    translates: Annotated[str, Limits(min_length=1)]
    texts: tuple[Translated, ...] = ()
