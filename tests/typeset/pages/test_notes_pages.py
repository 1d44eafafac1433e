"""Pages for notes that fill a booklet up."""

from __future__ import annotations

import pytest

from booklet.model.document import Document, Part
from booklet.model.elements import Heading, PageBreak, Paragraph
from booklet.model.text import Span, Text
from booklet.typeset import Page, make_up
from booklet.typeset.boxes import Run, Shape
from booklet.typeset.pages.notes_pages import filled_up, with_notes
from tests.english import ENGLISH
from tests.typeset.setting import THEME, words

FRONT = Part("", "", "teal", (Heading(words("Front"), 2),))
BACK = Part("", "", "teal", (Heading(words("Our team"), 2, "back"),))


def manuscript(*parts: Part, notes: str = "Notes") -> Document:
    """Return a manuscript of parts that is a draft."""
    return Document("Title", ENGLISH, "Draft", parts, notes)


def inside(count: int) -> Part:
    """Return a chapter of so many pages."""
    pages = ((PageBreak(), Heading(words(f"Page {number}"), 2)) for number in range(count))
    return Part("Inside", "1", "teal", tuple(element for page in pages for element in page))


def runs(page: Page) -> list[Run]:
    """Return all runs of a page, furniture last."""
    marks = [mark for placed in page.placed for mark in placed.marks]
    return [mark for mark in (*marks, *page.furniture) if isinstance(mark, Run)]


def filled(*parts: Part, notes: str = "Notes") -> list[list[str]]:
    """Return the words of every page, filled up to a multiple of four."""
    made = manuscript(*parts, notes=notes)
    return [[run.text for run in runs(page)] for page in filled_up(make_up(made, THEME), made, 4).pages]


@pytest.mark.parametrize("count", range(1, 9))
def test_notes_lie_before_the_back_cover(count: int) -> None:
    """As many as are missing; the cover stays first and the back cover last, with the draft's line where it belongs."""
    pages = filled(FRONT, inside(count), BACK)
    assert len(pages) % 4 == 0
    assert len(pages) - count - 2 < 4
    assert pages[0][0] == "Front"
    assert pages[-1] == ["Our team", "Draft"]
    assert [page[0] for page in pages[count + 1 : -1]] == ["Notes"] * (-(count + 2) % 4)


def test_a_notes_page_has_a_heading_lines_and_furniture() -> None:
    """Running head, folio, the draft's line at the foot, and lines to write on from the heading to the foot."""
    made = manuscript(FRONT, inside(1), BACK, notes="Notizen")
    page = filled_up(make_up(made, THEME), made, 4).pages[2]
    assert [run.text for run in runs(page)] == ["Notizen", "3", "Notizen", "Draft"]
    lines = [
        placed.y + mark.y
        for placed in page.placed
        for mark in placed.marks
        if isinstance(mark, Shape) and mark.width == THEME.measure
    ]
    assert len(lines) >= 15
    assert lines[-1] > THEME.bottom - 2 * THEME.grid.line_gap


def test_pages_that_fill_sheets_stay_as_they_are() -> None:
    """Nothing is made up again."""
    made = manuscript(FRONT, inside(2), BACK)
    pages = make_up(made, THEME)
    assert filled_up(pages, made, 4) is pages


def test_without_a_back_cover_notes_come_last() -> None:
    """Never before the first page, also where a cover is all there is."""
    assert [page[0] for page in filled(FRONT, inside(2))] == ["Front", "Page 0", "Page 1", "Notes"]
    assert [page[0] for page in filled(FRONT)] == ["Front", "Notes", "Notes", "Notes"]
    assert [page[0] for page in filled(inside(1))] == ["Page 0", "Notes", "Notes", "Notes"]


def test_page_references_to_the_back_cover_follow_it() -> None:
    """Printed numbers are those of the folded booklet; pages before the notes keep theirs."""
    chapter = Part(
        "Inside", "1", "teal", (Heading(words("Here"), 2), Paragraph(Text((Span("See page", page="back"),))))
    )
    made = manuscript(FRONT, chapter, BACK)
    before, after = make_up(made, THEME), filled_up(make_up(made, THEME), made, 4)
    assert (before.anchors["back"].page, after.anchors["back"].page) == (3, 4)
    assert "4" in [run.text for run in runs(after.pages[1])]
    assert before.pages[0] == after.pages[0]


def test_other_tabs_stay_where_they_are() -> None:
    """The notes pages have none: the table of contents does not name them."""
    made = manuscript(FRONT, inside(1), Part("More", "2", "red", (Heading(words("More"), 2),)), BACK)
    assert filled_up(make_up(made, THEME), made, 5).pages[1] == make_up(made, THEME).pages[1]
    assert [part.tab for part in with_notes(made, 1).parts] == ["", "1", "2", "", ""]
