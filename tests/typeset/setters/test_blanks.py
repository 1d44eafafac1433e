"""Lines and boxes that are filled in on a screen."""

from __future__ import annotations

import pytest

from booklet.core.values import replace
from booklet.model.document import Document, Part
from booklet.model.elements import (
    BlanksOf,
    Bullets,
    Card,
    Cards,
    Column,
    Element,
    Filled,
    FillIn,
    FrontCover,
    Heading,
    Step,
    Table,
    Timeline,
    WritingLines,
)
from booklet.model.text import Span, Text
from booklet.typeset import Pages, make_up
from booklet.typeset.boxes import ARTIFACT, Blank, Mark, Run, Tag
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH
from tests.typeset.setting import LARGE, THEME, words

OF = BlanksOf("block", "The heading")

CITED = Text((Span("Nausea"), Span("\u00a0"), Span("1", cite=True, spoken="(source 1)")), "nausea")

ELEMENTS: tuple[Element, ...] = (
    FrontCover(words(""), words("Title"), (), (), (Text.of("Name", row="name"), Filled(words("At"), (words("Here"),)))),
    Bullets((Text.of("A question", row="first"), words("Another")), has_ticks=True),
    Cards((Card(Text.of("Vincristine", row="vincristine"), words("chemo"), words(""), ()),)),
    Timeline((Step("1", Text.of("Induction", row="induction"), (), "teal"),)),
    Table(
        (
            Column(Text.of("Had it", row="had"), 1, "tick"),
            Column(words("Effect"), 2),
            Column(words("Began"), 1, "write"),
        ),
        ((CITED,),),
        blank_rows=1,
    ),
    FillIn(words(""), (Text.of("Day", row="day"), Filled(Text.of("Fever", row="fever"), (words("38"), words("Or"))))),
    WritingLines(3, Text.of("Ask:", row="ask")),
    WritingLines(1),
)

NAMES = [
    ["block/name", "block"],
    ["block/first", "block/tick"],
    ["block/vincristine"],
    ["block/induction"],
    ["block/nausea/had", "block/nausea/column-3", "block/had", "block/column-2", "block/column-3"],
    ["block/day", "block/fever"],
    ["block/ask"],
    ["block/lines"],
]


def made_up(element: Element, theme: Theme = THEME) -> Pages:
    """Return one element, under a heading, on pages."""
    before = () if isinstance(element, FrontCover) else (Heading(words("Before"), 2),)
    return make_up(Document("A title", ENGLISH, "", (Part("Part", "1", "teal", (*before, element)),)), theme)


def blanks(pages: Pages) -> list[tuple[Blank, Tag, str]]:
    """Return each blank with its tag, and the role of what that stands in."""
    found = []
    for passage in pages.passages:
        for body in passage.bodies:
            for placed in body.placed:
                tags = passage.tags[placed.element]
                for mark in placed.marks:
                    if isinstance(mark, Blank):
                        tag = tags[mark.tag]
                        found.append((mark, tag, tags[tag.parent].role))
    return found


def marks(pages: Pages) -> list[Mark]:
    """Return what is drawn on the pages, without tags."""
    drawn = (mark for page in pages.pages for placed in page.placed for mark in placed.marks)
    return [replace(mark, tag=ARTIFACT) for mark in drawn if not isinstance(mark, Blank)]


@pytest.mark.parametrize("theme", [THEME, LARGE], ids=["standard", "large-print"])
@pytest.mark.parametrize(("element", "names"), list(zip(ELEMENTS, NAMES, strict=True)))
def test_a_blank_lies_on_what_is_printed(element: Element, names: list[str], theme: Theme) -> None:
    """The page is drawn as it is on paper; each blank has a tag of its own, and a name of block, row and column."""
    plain, fillable = made_up(element, theme), made_up(replace(element, blanks_of=OF), theme)
    assert marks(fillable) == marks(plain)
    assert blanks(plain) == []
    found = blanks(fillable)
    assert sorted(blank.name for blank, _, _ in found) == sorted(names)
    assert {tag.role for _, tag, _ in found} == {"Form"}
    assert all(blank.label for blank, _, _ in found)


@pytest.mark.parametrize("element", ELEMENTS)
def test_blanks_stand_in_words_cells_and_labels(element: Element) -> None:
    """A field is inside what labels it, and an empty one never replaces it."""
    roles = {role for _, _, role in blanks(made_up(replace(element, blanks_of=OF)))}
    assert roles <= {"P", "Lbl", "TD", "LBody"}


def test_a_label_says_the_words_around_and_no_source() -> None:
    """Column and row of a cell; the heading where there are no words."""
    table = {blank.name: blank.label for blank, _, _ in blanks(made_up(replace(ELEMENTS[4], blanks_of=OF)))}
    assert table["block/nausea/had"] == "Had it: Nausea"
    assert table["block/had"] == "Had it"
    (ask,) = blanks(made_up(replace(ELEMENTS[6], blanks_of=OF)))
    assert ask[0].label == "Ask"
    (lines,) = blanks(made_up(replace(ELEMENTS[7], blanks_of=OF)))
    assert lines[0].label == "The heading"


def test_what_is_filled_in_already_has_no_size() -> None:
    """Its words stand on the page in any program; the field says them, and cannot be changed."""
    (open_line, _, _), (filled, _, _) = blanks(made_up(replace(ELEMENTS[5], blanks_of=OF)))
    assert (open_line.value, filled.value) == ("", "38\nOr")
    assert (filled.width, filled.height) == (0.0, 0.0)
    assert open_line.width > 100


def test_lines_that_fill_a_page_are_one_blank_of_their_height() -> None:
    """However many there are."""
    made = made_up(WritingLines(3, fills_page=True, blanks_of=OF))
    ((blank, _, _),) = blanks(made)
    assert blank.kind == "lines"
    lines = [placed for placed in made.pages[0].placed if placed.height == THEME.grid.line_gap]
    rules = len([placed for placed in lines if not any(isinstance(mark, Run) for mark in placed.marks)])
    assert blank.height == pytest.approx(rules * THEME.grid.line_gap)
    assert rules > 10


@pytest.mark.parametrize("theme", [THEME, LARGE], ids=["standard", "large-print"])
def test_rows_that_fill_a_page_are_rows_like_others(theme: Theme) -> None:
    """On paper they are decoration; on a screen they can be filled in, so they stand in the table."""
    columns = (Column(Text.of("Date", row="date"), 1, "write"), Column(Text.of("Done", row="done"), 1, "tick"))
    table = Table(columns, (), blank_rows=2, fills_page=True)
    plain, fillable = made_up(table, theme), made_up(replace(table, blanks_of=OF), theme)
    assert marks(fillable) == marks(plain)
    found = blanks(fillable)
    assert len(found) > 8
    tags = fillable.passages[0].tags[-1]
    (root,) = [index for index, tag in enumerate(tags) if tag.role in {"Table", "L"}]
    rows = [tag for tag in tags if tag.parent == root]
    assert len(rows) == len(found) // 2 + (theme is THEME)
