"""After all is signed, no word can change in silence: a signature holds no more, or nobody signs such texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from booklet.core.resources import content_folder
from booklet.files.folder_layout import CATALOGUE
from booklet.files.problems import Location
from booklet.library.content import ContentFolder
from booklet.library.read_content import assembled, read_content
from booklet.model.inline import parse_inline
from booklet.review.block_reading import Reading
from booklet.review.signable import read_everything
from booklet.translation.exchange import with_changes
from booklet.translation.source_texts import SourceText, source_texts

NOBODY_SIGNS = frozenset(
    {
        "cover",
        "contents",
        "notes",
        "sources",
        "back-cover",
        "appointments",
        "blood-counts",
        "medicine-log",
        "spinal-chemo-record",
        "talks-and-decisions",
    }
)
"""Blocks that print labels, lines to write on, and lists of what is signed elsewhere; `review list` names them."""

WITHOUT_BLOCK = frozenset(
    {"chapters.yaml#chapters/cover/title", "chapters.yaml#chapters/back/title", "content.yaml#title"}
)
"""Names of parts that hold such blocks alone, and the title that the cover prints."""


@pytest.fixture(scope="module")
def content() -> ContentFolder:
    """Return the shipped content."""
    return read_content(content_folder(), with_extras=False)


def marked(texts: list[SourceText]) -> dict[str, dict[Location, Any]]:
    """Return each text, by file and place, with a word more that no other text has."""
    changes: dict[str, dict[Location, Any]] = defaultdict(dict)
    for number, text in enumerate(texts):
        words = f"{text.words} zq{number}z"
        changes[text.file][text.location] = parse_inline(words) if text.is_inline else words
    return changes


def found(readings: list[Reading]) -> Iterator[int]:
    """Yield the numbers of the words that stand in what is signed: each of its lines is in the hash."""
    for reading in readings:
        for line in reading.lines if reading.is_clinical else ():
            yield from map(int, re.findall(r"zq(\d+)z", " ".join((line.words, line.patient, *line.when))))


def is_unused_condition(text: SourceText) -> bool:
    """Return whether a text says a condition; where one is used, it stands in the reading of the row under it."""
    return text.file.startswith("axes/") and text.id.endswith(("/if", "/unless"))


def test_one_word_changed_in_each_text(content: ContentFolder) -> None:
    """Every text of blocks, medicines, glossary, titles, questions, figures, sources and names, each by itself."""
    texts = list(source_texts(content))
    changed = marked(texts)
    records = {
        name: tuple(
            with_changes(each, changed.get(CATALOGUE if name.endswith(f"/{CATALOGUE}") else name, {})) for each in held
        )
        for name, held in content.unfilled.items()
    }
    signed = set(found(list(read_everything(assembled(content, records, "changed")))))
    left = [text for number, text in enumerate(texts) if number not in signed and not is_unused_condition(text)]
    blocks = {
        text.file.removeprefix("blocks/").removesuffix(".yaml") for text in left if text.file.startswith("blocks/")
    }
    assert blocks == NOBODY_SIGNS
    assert {f"{text.file}#{text.id}" for text in left if not text.file.startswith("blocks/")} == WITHOUT_BLOCK


def test_nobody_signs_what_names_a_treatment(content: ContentFolder) -> None:
    """No text of these blocks names a medicine or leads to a word or page about a treatment."""
    for document in content.documents:
        name = document.file.stem
        if document.file.folder == "blocks" and name in NOBODY_SIGNS:
            assert not re.search(r"drug:|term:|phase:|figure:|sources:|when:", document.text), name
