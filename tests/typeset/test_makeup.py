"""Making up a whole manuscript."""

from __future__ import annotations

import pytest

from booklet.elements import Bullets, Heading, Manuscript, Paragraph, Part, WritingLines
from booklet.errors import LayoutError, MissingGlyphError
from booklet.text import Span, Text
from booklet.typeset import make_up
from booklet.typeset.boxes import Run
from booklet.units import PAPERS
from tests.typeset.setting import words

HALF = PAPERS["half-letter"]


def manuscript(*parts: Part) -> Manuscript:
    """Return a manuscript of parts."""
    return Manuscript("Title", "en", "Draft", parts)


def test_every_chapter_begins_on_a_new_page() -> None:
    """Two short chapters are two pages, each with its bookmark."""
    made = make_up(
        manuscript(
            Part("One", "1", "teal", (Heading(words("First"), 2, "first"),)),
            Part("Two", "2", "red", (Heading(words("Second"), 2, "second"),)),
        ),
        HALF,
    )
    assert [page.number for page in made.pages] == [1, 2]
    assert {name: place.page for name, place in made.anchors.items()} == {"first": 1, "second": 2}
    assert [(mark.title, mark.level, mark.place.page) for mark in made.bookmarks] == [
        ("One", 1, 1),
        ("First", 2, 1),
        ("Two", 1, 2),
        ("Second", 2, 2),
    ]


def test_block_named_like_its_chapter_is_one_bookmark() -> None:
    """The outline does not say a name twice."""
    made = make_up(manuscript(Part("Notes", "N", "ink", (Heading(words("Notes"), 2, "notes"), WritingLines(3)))), HALF)
    assert [mark.title for mark in made.bookmarks] == ["Notes"]


def test_heading_at_the_foot_moves_with_its_paragraph() -> None:
    """A heading and the paragraph behind it are two elements and still stay together."""
    filler = Bullets(tuple(words(f"Line {number}") for number in range(21)))
    part = Part("P", "1", "teal", (filler, Heading(words("Risk groups"), 3), Paragraph(words("Text. " * 60))))
    pages = make_up(manuscript(part), HALF).pages
    where = {
        mark.text.strip(): page.number
        for page in pages
        for placed in page.placed
        for mark in placed.marks
        if isinstance(mark, Run)
    }
    assert where["Risk groups"] == 2


def test_source_mark_moves_left_with_its_line() -> None:
    """A raised mark behind a page number closes up with the rest of the line."""
    text = Text((Span("see page", page="here"), Span("."), Span("\u00a0"), Span("1", cite=True)))
    part = Part("P", "1", "teal", (Heading(words("H"), 2, "here"), Paragraph(text)))
    (page,) = make_up(manuscript(part), HALF).pages
    line = [mark for placed in page.placed for mark in placed.marks if isinstance(mark, Run) and mark.size <= 12]
    number, stop, gap, mark = line[-4:]
    assert [run.text for run in (number, stop, gap, mark)] == ["1", ".", "\u00a0", "1"]
    assert 0 < mark.x - stop.x < 8


def test_missing_glyph_names_its_chapter() -> None:
    """The error says where the character is."""
    with pytest.raises(MissingGlyphError, match=r"^Words: no font of this booklet has the character 'ก'"):
        make_up(manuscript(Part("Words", "", "teal", (Paragraph(words("ก")),))), HALF)


def test_nothing_to_print_is_an_error() -> None:
    """A chapter without elements makes no page."""
    with pytest.raises(LayoutError, match="the booklet has no pages"):
        make_up(manuscript(Part("Empty", "", "teal", ())), HALF)
