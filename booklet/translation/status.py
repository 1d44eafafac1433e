"""What is said in a language: each text of the content, and whether its translation was made from this very text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from booklet.core.values import frozen
from booklet.files.problems import Report
from booklet.files.yaml_reader import YamlDocument
from booklet.language.store import LanguageFolder
from booklet.model.translations import Translated
from booklet.translation.source_texts import SourceText

TranslationState = Literal["said", "stale", "missing"]
"""There is a translation of this very text; of another one that stood there before; or none."""


@frozen
class Saying:
    """One text, and what is said in the language.

    Attributes:
        text: The text.
        translation: Its entry in the language's file, or None.
        document: Where that is written, or None.
        position: Place of the entry in its file, counted from 0.
    """

    text: SourceText
    translation: Translated | None = None
    document: YamlDocument | None = None
    position: int = 0

    @property
    def state(self) -> TranslationState:
        """Whether there is a translation that may be printed."""
        if self.translation is None or not self.translation.words.strip():
            return "missing"
        return "said" if self.translation.source == self.text.words else "stale"

    @property
    def is_machine(self) -> bool:
        """Whether what is said was made by a machine, and no person has confirmed it."""
        return self.state != "missing" and self.translation is not None and self.translation.made_by == "machine"

    @property
    def line(self) -> int:
        """Line of the entry, counted from 1; 0 if there is none."""
        return self.document.line(("texts", self.position)) if self.document else 0


def sayings(texts: Iterable[SourceText], folder: LanguageFolder) -> tuple[Saying, ...]:
    """Return every text of the content with what is said in a language, in the order of the content."""
    there = {(file, text.id): (text, document, position) for document, position, file, text in folder.texts()}
    return tuple(Saying(text, *there.get((text.file, text.id), ())) for text in texts)


def check_ids(texts: Iterable[SourceText], folder: LanguageFolder, report: Report) -> None:
    """Report translations of files and texts that are not there."""
    ids: dict[str, set[str]] = {}
    for each in texts:
        ids.setdefault(each.file, set()).add(each.id)
    for document, file in folder.translations:
        if file.translates not in ids:
            message = f"there is no file {file.translates!r} with texts to translate"
            report.add(document, ("translates",), message, "Remove this file, or correct the name.")
            continue
        for position, text in enumerate(file.texts):
            if text.id not in ids[file.translates]:
                message = f"no text of {file.translates!r} has the id {text.id!r}"
                hint = f"'booklet translate {folder.tag} --update' takes away what is gone."
                report.add(document, ("texts", position, "id"), message, hint)


def counts(all_sayings: Iterable[Saying]) -> Mapping[str, Counter[TranslationState]]:
    """Return how many texts of each file are said, stale and missing."""
    by_file: dict[str, Counter[TranslationState]] = {}
    for each in all_sayings:
        by_file.setdefault(each.text.file, Counter())[each.state] += 1
    return by_file
