"""A story holds every word of its booklet, in kinds that each script knows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("reportlab", reason="the peers are not installed; pip install -e '.[peers]'")

from booklet import Booklet, Library, Profile, build_booklet
from booklet.core.resources import font_path
from booklet.core.values import fields
from booklet.model import elements
from booklet.model.document import Document, Part
from booklet.model.text import Span, Text
from tests.benchmarks import platypus
from tests.benchmarks.hands import count_pages
from tests.benchmarks.story import ITEMS, story, story_of, words
from tests.benchmarks.workload import copy_content, profiles
from tests.english import ENGLISH

_WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def booklet(tmp_path_factory: pytest.TempPathFactory) -> Booklet:
    """One of the booklets that are measured."""
    library = Library.load(copy_content(tmp_path_factory.mktemp("story")))
    return build_booklet(profiles(library)[0], library)


def _texts(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    for field in fields(value):
        # What a drawing shows is said to those who cannot see it, and printed nowhere.
        if field.name != "alt":
            yield from _texts(getattr(value, field.name))


def _stretches(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _stretches(each)
    elif isinstance(value, str):
        yield value


def test_every_word_is_there(booklet: Booklet) -> None:
    """No text of the manuscript is left out, however it is set."""
    said = {word for part in booklet.manuscript.parts for text in _texts(part) for word in _WORD.findall(text.plain)}
    told = {word for item in story(booklet)["items"] for each in _stretches(item) for word in _WORD.findall(each)}
    assert said <= told


def test_every_kind_is_described_and_plain(booklet: Booklet) -> None:
    """Scripts find the kinds they know, and nothing that JSON would change."""
    made = story(booklet)
    assert {item[0] for item in made["items"]} <= ITEMS.keys()
    assert json.loads(json.dumps(made)) == made


def test_page_numbers_are_words(booklet: Booklet) -> None:
    """A reference to a page names the page that the booklet names."""
    page = booklet.pages.anchors["car-t-cells"].page
    assert f"(page\u00a0{page})" in "".join(_stretches(story(booklet)["items"]))


def test_neighbors_of_one_kind_are_joined() -> None:
    """A script gets as few stretches as it can."""
    text = Text((Span("It "), Span("may "), Span("be"), Span(" bold", bold=True), Span("2", cite=True)))
    assert words(text) == [["It may be", ""], [" bold", "b"], ["2", "s"]]


def test_an_element_without_an_item_is_refused() -> None:
    """A script that leaves words out would be compared with one that does not."""
    facts = elements.Facts(((Text.of("Label"), (Text.of("what holds"),)),))
    manuscript = Document("Title", ENGLISH, "", (Part("", "", "teal", (facts,)),))
    with pytest.raises(TypeError, match="Facts"):
        story_of(manuscript, {}, 0.0)


def test_platypus_has_as_many_pages(booklet: Booklet) -> None:
    """The script that needs no extra lays the story out on as many pages, give or take one."""
    platypus.prepare(font_path(""))
    pages = count_pages(platypus.build(story(booklet)))
    assert abs(pages - len(booklet.pages.pages)) <= 1


def test_pages_are_counted_where_objects_are_packed(tmp_path: Path) -> None:
    """Our own files keep pages in object streams or not; they are counted in either case."""
    library = Library.load(copy_content(tmp_path))
    made = build_booklet(Profile("b-cell", stage="refractory"), library)
    assert count_pages(made.reader_pdf()) == len(made.pages.pages)
