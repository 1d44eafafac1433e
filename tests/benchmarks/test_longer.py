"""A longer booklet says each thing in words that were not there before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from booklet import Library, build_booklet
from booklet.model.document import Document
from booklet.model.elements import TableOfContents
from booklet.model.papers import PAPERS
from booklet.typeset import make_up
from booklet.typeset.theme.theme import Theme
from tests.benchmarks.longer import longer
from tests.benchmarks.story import story_of
from tests.benchmarks.workload import copy_content, profiles

LONG = 60
"""Characters of a text that cannot come out the same by chance."""


@pytest.fixture(scope="module")
def manuscript(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """One of the booklets that are measured."""
    library = Library.load(copy_content(tmp_path_factory.mktemp("longer")))
    return build_booklet(profiles(library)[0], library).manuscript


def _long_texts(made: Document) -> list[str]:
    """Return the long texts of all chapters; cover and back cover stay as they are."""
    pages = make_up(made, Theme(PAPERS["half-letter"]))
    chapters = Document(made.title, made.language, made.footer, made.parts[1:-1])
    return [text for text in _texts(story_of(chapters, pages.anchors, 0.0)["items"]) if len(text) >= LONG]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        yield value


def test_no_long_text_is_there_twice(manuscript: Document) -> None:
    """Nothing that was set for one copy helps with the next, nor with other salt."""
    texts = [text for salt in ("a", "b") for text in _long_texts(longer(manuscript, 3, salt))]
    assert len(texts) > 300
    assert len(texts) == len(set(texts))
    assert not set(texts) & set(_long_texts(manuscript))


def test_the_same_salt_gives_the_same(manuscript: Document) -> None:
    """Two runs measure the same booklets."""
    assert longer(manuscript, 2, "a") == longer(manuscript, 2, "a")


def test_contents_lead_to_every_chapter(manuscript: Document) -> None:
    """Each copy of a chapter has its line, and an anchor of its own."""
    made = longer(manuscript, 4, "a")
    (contents,) = (each for part in made.parts for each in part.elements if isinstance(each, TableOfContents))
    anchors = [entry.anchor for entry in contents.entries]
    assert len(anchors) == len(set(anchors)) == 4 * len(manuscript.parts[1:-1]) - 4
    assert set(anchors) <= make_up(made, Theme(PAPERS["half-letter"])).anchors.keys()
