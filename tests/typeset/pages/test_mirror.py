"""Pages mirrored for languages that are read from right to left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from booklet.core.values import replace
from booklet.model.artwork import Stroke, Vector
from booklet.model.document import Document, Part
from booklet.model.elements import BlanksOf, Bullets, Heading, Paragraph
from booklet.model.text import Span, Text
from booklet.press.bleed import marks_of
from booklet.typeset import make_up
from booklet.typeset.boxes import Blank, Mark, Picture, Run, Shape
from booklet.typeset.pages.make_up import lay_out
from booklet.typeset.pages.mirror import mirrored, mirrored_marks
from booklet.typeset.pages.pages import Pages
from booklet.typeset.text.extents import left_edge, right_edge
from tests.english import other_language
from tests.typeset.setting import THEME, words

INK = (0.0, 0.0, 0.0)
LINE = Stroke((("m", (1.0, 2.0)), ("c", (3.0, 4.0, 5.0, 6.0, 7.0, 8.0)), ("h", ())), INK, 1.0)


def manuscript() -> Document:
    """Return a manuscript with a chapter, boxes to tick on a screen, and a page number in its words."""
    items = (words("One"), Text((Span("See", page="top"),)))
    boxes = Bullets(items, has_ticks=True, blanks_of=BlanksOf("block", "Head"))
    parts = (Part("Chapter", "1", "teal", (Heading(words("Head"), 2, "top"), Paragraph(words("Words")), boxes)),)
    return Document("Title", other_language("xx", "rtl"), "Foot", parts, "Notes")


def left_and_right(mark: Mark) -> tuple[float, float]:
    """Return how far a mark's edges are from the left."""
    return (left_edge(mark), right_edge(mark)) if isinstance(mark, Run) else (mark.x, mark.x + mark.width)


def marks(pages: Pages) -> Iterator[Mark]:
    """Yield all marks in drawing order, counted from their pages' corners."""
    for page in pages.pages:
        yield from marks_of(page)


def test_a_language_decides_it() -> None:
    """Each mark is as far from the right edge as it would be from the left one, in the same order."""
    plain, made = lay_out(manuscript(), THEME), make_up(manuscript(), THEME)
    width = THEME.paper.width
    pairs = list(zip(marks(plain), marks(made), strict=True))
    assert {type(mark) for mark, _ in pairs} == {Run, Shape, Blank}
    for before, after in pairs:
        left, right = left_and_right(before)
        assert left_and_right(after) == pytest.approx((width - right, width - left))
        end = {"is_right": before.is_right} if isinstance(before, Run) else {}
        assert replace(after, x=before.x, **end) == before
    assert (made.tags, made.anchors, made.bookmarks) == (plain.tags, plain.anchors, plain.bookmarks)
    assert [body for passage in made.passages for body in passage.bodies] == [page.body for page in made.pages]


def test_twice_is_not_at_all() -> None:
    """Everything is where it was."""
    plain = lay_out(manuscript(), THEME)
    again = mirrored(mirrored(plain))
    for before, after in zip(marks(plain), marks(again), strict=True):
        assert left_and_right(after) == pytest.approx(left_and_right(before))


def test_a_right_page_becomes_a_left_one() -> None:
    """The first page's folio and tab stand at its left edge: bound at the right, that is its outer one."""
    made = make_up(manuscript(), THEME)
    folio = next(mark for mark in made.pages[0].furniture if isinstance(mark, Run) and mark.text == "1")
    tab = next(mark for mark in made.pages[0].furniture if isinstance(mark, Shape) and mark.x < 0)
    assert folio.x == pytest.approx(THEME.side)
    assert tab.x + tab.width == pytest.approx(THEME.grid.tab_width)


def test_only_pictures_that_have_a_direction_are_mirrored_inside() -> None:
    """A road is; an icon, a logo and a code to scan are not."""
    art = Vector(10.0, 10.0, (LINE,))
    icon, road = Picture(5.0, 0.0, 10.0, 10.0, art), Picture(5.0, 0.0, 10.0, 10.0, art, has_direction=True)
    made_icon, made_road = mirrored_marks((icon, road), 100.0)
    assert (made_icon.x, made_road.x) == (85.0, 85.0)
    assert isinstance(made_icon, Picture)
    assert isinstance(made_road, Picture)
    assert made_icon.artwork == art
    steps = (("m", (9.0, 2.0)), ("c", (7.0, 4.0, 5.0, 6.0, 3.0, 8.0)), ("h", ()))
    assert made_road.artwork == Vector(10.0, 10.0, (replace(LINE, steps=steps),))
