"""What a screen reader gets of a booklet in the viewer of Firefox: the tags, all of them, and nothing else."""

from __future__ import annotations

import re

import pytest

from booklet import Order, Profile, load_library
from booklet.make import make
from tests.formats.pdf.manuscripts import pages, reader
from tests.screen_reader import Heard, heard, missing
from tests.tag_outline import Node, read_tags

pytestmark = [pytest.mark.browser, pytest.mark.skipif(bool(missing()), reason=missing())]

FIRST = range(1, 8)
"""Pages of a booklet that are read: the cover, when to call, the table of contents, what stands before chapter one."""


def everything(pages: list[Heard]) -> Heard:
    """Return pages as one document."""
    return Heard("document", 0, "", "", pages)


def letters(words: str) -> str:
    """Return words without spaces: the viewer has none where a line ends."""
    return "".join(words.split())


def spoken(node: Node | str) -> str:
    """Return what the tags say: of a picture, what it shows."""
    return node if isinstance(node, str) else node.actual or node.alt or "".join(map(spoken, node.kids))


def tagged(tags: Node, *roles: str) -> list[Node]:
    """Return all tags of some roles."""
    return [node for node in tags.walk() if node.role in roles]


@pytest.fixture(scope="module")
def sample() -> tuple[Node, Heard]:
    """A booklet with every element: its tags, and what is heard of it."""
    pdf = reader()
    tags = read_tags(pdf)
    return tags, everything(heard(pdf, range(1, len(pages()) + 1)))


@pytest.fixture(scope="module")
def booklet() -> tuple[Node, Heard]:
    """The first pages of a booklet: the tags of all of it, and what is heard of these."""
    pdf = make(Order(Profile("burkitt")), load_library()).pdf()
    return read_tags(pdf), everything(heard(pdf, FIRST))


def test_every_word_once_and_in_order(sample: tuple[Node, Heard], booklet: tuple[Node, Heard]) -> None:
    """What is heard is what the tags say: no head, foot, page number or letter of a tab stands in it."""
    tags, said = sample
    assert letters(said.text) == letters(spoken(tags))
    tags, said = booklet
    # Of a list that goes on behind the last of these pages, the viewer tells the boxes to tick of all its items.
    words = re.sub("(boxtotick)+$", "", letters(said.text))
    assert letters(spoken(tags)).startswith(words)
    assert len(letters(said.text)) > 1500
    assert "Draft: not checked" not in said.text


def test_headings_have_levels(sample: tuple[Node, Heard], booklet: tuple[Node, Heard]) -> None:
    """As in the tags; a booklet begins with the one heading of level 1."""
    tags, said = sample
    found = [(each.level, letters(each.text)) for each in said.all("heading")]
    assert found == [(int(node.role[1]), letters(node.text)) for node in tagged(tags, "H1", "H2", "H3", "H4")]
    levels = [each.level for each in booklet[1].all("heading")]
    assert levels[:2] == [1, 2]
    assert levels.count(1) == 1


def test_lists_say_how_long_they_are(sample: tuple[Node, Heard]) -> None:
    """Each list has the items of its tag; one over two pages is two lists."""
    tags, said = sample
    found = [len(each.all("listitem")) for each in said.all("list")]
    assert sum(found) == len(tagged(tags, "LI"))
    assert 0 not in found
    assert len(found) >= len(tagged(tags, "L"))


def test_tables_have_heads(sample: tuple[Node, Heard]) -> None:
    """Every column's head is one, and no other cell: cards of label and text are lists."""
    tags, said = sample
    heads = [letters(each.text) for each in said.all("columnheader")]
    assert heads == [letters(node.text) for node in tagged(tags, "TH")]
    assert heads
    assert len(said.all("cell")) == len(tagged(tags, "TD"))
    assert len(said.all("row")) == len(tagged(tags, "TR"))


def test_marks_and_boxes_are_said(sample: tuple[Node, Heard]) -> None:
    """Source marks and boxes to tick are words."""
    tags, said = sample
    labels = [each.label for each in said.walk() if each.label and not each.kids]
    wanted = [node.actual for node in tags.walk() if node.actual]
    assert [label for label in labels if label in wanted] == wanted
    assert "box to tick" in wanted
    assert any(label.startswith("(source ") for label in wanted)


def test_links_are_links(sample: tuple[Node, Heard]) -> None:
    """Each is heard, with its words."""
    tags, said = sample
    links = [letters(each.text) for each in said.all("link")]
    assert [words for words in links if words] == [letters(node.text) for node in tagged(tags, "Link")]
