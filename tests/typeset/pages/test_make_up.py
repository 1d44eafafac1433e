"""Making up a whole manuscript."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from booklet.core.values import replace
from booklet.errors import LayoutError, MissingGlyphError
from booklet.formats.pdf.metadata import Metadata
from booklet.formats.pdf.reader import draw_reader
from booklet.model import elements
from booklet.model.document import Document, Part
from booklet.model.elements import Bullets, ChapterOpening, Heading, Paragraph, WritingLines
from booklet.model.text import Span, Text
from booklet.typeset import make_up
from booklet.typeset.boxes import ARTIFACT, Run, Shape
from booklet.typeset.text.typefaces import width
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH
from tests.tag_outline import outline
from tests.typeset.setting import LARGE, THEME, THEMES, words


def manuscript(*parts: Part) -> Document:
    """Return a manuscript of parts."""
    return Document("Title", ENGLISH, "Draft", parts, "Notes")


def test_every_chapter_begins_on_a_new_page() -> None:
    """Two short chapters are two pages, each with its bookmark."""
    made = make_up(
        manuscript(
            Part("One", "1", "teal", (Heading(words("First"), 2, "first"),)),
            Part("Two", "2", "red", (Heading(words("Second"), 2, "second"),)),
        ),
        THEME,
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
    made = make_up(manuscript(Part("Notes", "N", "ink", (Heading(words("Notes"), 2, "notes"), WritingLines(3)))), THEME)
    assert [mark.title for mark in made.bookmarks] == ["Notes"]


def test_lines_for_notes_stand_where_a_passage_ends() -> None:
    """On its last page, if that is left nearly empty; never between parts of a text that goes on."""
    long = Bullets(tuple(words(f"Line {number}") for number in range(32)))
    first = Part("One", "1", "teal", (Heading(words("First"), 2, starts_page=True), long))
    second = Part("Two", "2", "teal", (Heading(words("Second"), 2, starts_page=True), Paragraph(words("Short."))))
    pages = make_up(manuscript(first, second), THEME).pages
    noted = [any(isinstance(mark, Run) and mark.text == "Notes" for mark in page.furniture) for page in pages]
    assert noted == [False, True, True]
    filled = WritingLines(1, fills_page=True)
    (page,) = make_up(manuscript(Part("P", "1", "teal", (Paragraph(words("Short.")), filled))), THEME).pages
    assert not [mark for mark in page.furniture if isinstance(mark, Run) and mark.text == "Notes"]


def test_heading_at_the_foot_moves_with_its_paragraph() -> None:
    """A heading and the paragraph behind it are two elements and still stay together."""
    filler = Bullets(tuple(words(f"Line {number}") for number in range(26)))
    part = Part("P", "1", "teal", (filler, Heading(words("Risk groups"), 3), Paragraph(words("Text. " * 60))))
    pages = make_up(manuscript(part), THEME).pages
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
    (page,) = make_up(manuscript(part), THEME).pages
    line = [mark for placed in page.placed for mark in placed.marks if isinstance(mark, Run) and mark.size <= 12]
    number, stop, gap, mark = line[-4:]
    assert [run.text for run in (number, stop, gap, mark)] == ["1", ".", "\u00a0", "1"]
    assert 0 < mark.x - stop.x < 8


@pytest.mark.parametrize("theme", [THEME, LARGE], ids=["standard", "large print"])
def test_boxes_stay_where_they_stand_among_words(theme: Theme) -> None:
    """A row that names a page is read in the order of its tags, its box to tick among its words."""
    page = Text((Span("Page", page="here"),))
    columns = (elements.Column(words("Topic"), 0.6), elements.Column(words("Done"), 0.2, "tick"))
    table = elements.Table((*columns, elements.Column(words("Page"), 0.2)), ((words("Whom to call"), page),))
    part = Part("P", "1", "teal", (Heading(words("H"), 2, "here"), table))
    made = make_up(manuscript(part), theme)
    read = [mark.tag for placed in made.pages[0].placed if placed.element == 1 for mark in placed.marks]
    read = [tag for tag in read if tag != ARTIFACT]
    assert read == sorted(read)
    assert any(isinstance(mark, Shape) and mark.tag != ARTIFACT for each in made.pages[0].placed for mark in each.marks)


def test_missing_glyph_names_its_chapter() -> None:
    """The error says where the character is."""
    with pytest.raises(MissingGlyphError, match=r"^Words: no font of this booklet has the character 'ก'"):
        make_up(manuscript(Part("Words", "", "teal", (Paragraph(words("ก")),))), THEME)


def test_nothing_to_print_is_an_error() -> None:
    """A chapter without elements makes no page."""
    with pytest.raises(LayoutError, match="the booklet has no pages"):
        make_up(manuscript(Part("Empty", "", "teal", ())), THEME)


WORDS = st.text(st.sampled_from("ab W’☐ 12."), max_size=300).map(Text.of)
MANY = st.lists(WORDS, max_size=5).map(tuple)
COLUMNS = (elements.Column(Text.of("a"), 0.2, "tick"), elements.Column(Text.of("b"), 0.8))
ELEMENTS = st.one_of(
    st.builds(elements.Paragraph, WORDS),
    st.builds(elements.Bullets, MANY, st.booleans()),
    st.builds(elements.Alerts, MANY),
    st.builds(elements.Facts, st.lists(st.tuples(WORDS, MANY), max_size=3).map(tuple)),
    st.builds(elements.Cards, st.lists(st.builds(elements.Card, WORDS, WORDS, WORDS, MANY), max_size=3).map(tuple)),
    st.builds(elements.Table, st.just(COLUMNS), st.lists(st.tuples(WORDS), max_size=5).map(tuple), st.integers(0, 30)),
    st.builds(
        elements.Timeline,
        st.lists(st.builds(elements.Step, st.just("1"), WORDS, MANY, st.just("red")), max_size=3).map(tuple),
    ),
    st.builds(
        elements.Trail,
        MANY,
        st.lists(st.builds(elements.Step, st.just("1"), WORDS, MANY, st.just("red")), max_size=3).map(tuple),
        WORDS,
    ),
    st.builds(elements.FillIn, WORDS, st.lists(WORDS | st.builds(elements.Filled, WORDS, MANY), max_size=5).map(tuple)),
    st.builds(elements.WritingLines, st.integers(1, 40), WORDS, st.booleans()),
    st.builds(elements.Callout, WORDS, MANY),
    st.builds(elements.Definitions, st.lists(st.builds(elements.Definition, WORDS, WORDS), max_size=4).map(tuple)),
    st.builds(elements.References, st.lists(st.tuples(WORDS, MANY), max_size=3).map(tuple)),
    st.builds(elements.Heading, WORDS, st.just(2)),
    st.builds(elements.Band, WORDS, WORDS, WORDS),
    st.just(elements.PageBreak()),
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ELEMENTS, max_size=7), st.sampled_from(THEMES))
def test_any_elements_make_pages_or_a_clear_error(made: list[elements.Element], theme: Theme) -> None:
    """Empty lists, words without end, giant titles: no crash, nothing outside the page, and nothing lost."""
    try:
        pages = make_up(manuscript(Part("P", "1", "teal", tuple(made))), theme)
    except LayoutError:
        return
    for page in pages.pages:
        for placed in page.placed:
            for mark in placed.marks:
                left = placed.x + mark.x
                wide = (
                    width(mark.text.rstrip(" "), is_bold=bool(mark.face % 2)) * mark.size
                    if isinstance(mark, Run)
                    else 0
                )
                assert left >= -0.01
                assert left + wide <= theme.paper.width + 0.01


def test_pages_know_their_theme() -> None:
    """What is measured and drawn later asks the pages."""
    made = make_up(manuscript(Part("P", "1", "teal", (Paragraph(words("Text")),))), LARGE)
    assert (made.theme, made.paper) == (LARGE, LARGE.paper)


def chapters_in_one_go() -> Document:
    """Return three chapters of which the second and third may begin where the one before ends."""

    def chapter(title: str, tab: str, *, opens: bool) -> Part:
        begins = ChapterOpening(title, tab) if opens else None
        heading = Heading(words(f"First of {title}"), 2, title.casefold(), starts_page=True, opens=begins)
        return Part(title, tab, "teal", (heading, Paragraph(words("Some words. " * 12))))

    parts = (chapter("One", "1", opens=False), chapter("Two", "2", opens=True), chapter("Three", "3", opens=True))
    return manuscript(*parts)


def test_chapters_begin_where_others_end() -> None:
    """On one page, with the tab of each, and a bookmark and a section of the tags for each."""
    made = make_up(chapters_in_one_go(), THEME)
    (page,) = made.pages
    assert made.parts == ((0, 1, 2),)
    assert [start.element for start in made.passages[0].starts] == [2, 4]
    said = [mark.text for mark in page.furniture if isinstance(mark, Run)]
    assert {"One", "1", "2", "3"} <= set(said)
    assert [(mark.title, mark.level) for mark in made.bookmarks] == [
        ("One", 1),
        ("First of One", 2),
        ("Two", 1),
        ("First of Two", 2),
        ("Three", 1),
        ("First of Three", 2),
    ]
    tops = [mark.place.y for mark in made.bookmarks]
    assert tops == sorted(tops)
    lines = outline(draw_reader(made, Metadata("Title", ENGLISH))).splitlines()
    assert [line.strip() for line in lines].count("Sect") == 3


def test_a_chapter_at_the_head_of_a_page_has_its_running_head() -> None:
    """Nothing there says that it begins in the midst of one."""
    one, two, three = chapters_in_one_go().parts
    long = Bullets(tuple(words(f"Line {number}") for number in range(25)))
    made = make_up(manuscript(replace(one, elements=(*one.elements[:1], long)), two, three), THEME)
    assert made.parts == ((0,), (1, 2))
    heads = [{mark.text for mark in page.furniture if isinstance(mark, Run)} for page in made.pages]
    assert ["Two" in head for head in heads] == [False, True]
    assert [mark.place.page for mark in made.bookmarks if mark.level == 1] == [1, 2, 2]
    second = {mark.text for placed in made.pages[1].placed for mark in placed.marks if isinstance(mark, Run)}
    assert "Two" not in second
    assert "Three" in second


def test_a_character_without_a_glyph_is_told_with_its_chapter() -> None:
    """Also where chapters are laid out together."""
    one, two, three = chapters_in_one_go().parts
    broken = replace(two, elements=(*two.elements, Paragraph(words("\u0f00"))))
    with pytest.raises(MissingGlyphError, match="Two"):
        make_up(manuscript(one, broken, three), THEME)
