"""Pages made larger."""

from __future__ import annotations

from booklet.model.papers import PAPERS, Paper
from booklet.typeset.boxes import Run, Shape, Tag
from booklet.typeset.pages.enlarged import enlarged
from booklet.typeset.pages.pages import Bookmark, Page, PagePlace, Pages, Placed
from booklet.typeset.theme.theme import FORM_LAYOUT, Theme


def test_everything_grows_alike() -> None:
    """Places, sizes, lines, corners, and where links lead."""
    shape = Shape(1, 2, 3, 4, line=1, radius=2)
    run = Run(1, 2, "A", 0, 12, (0.0, 0.0, 0.0), tag=0)
    page = Page.of(1, (Placed(10, 20, 30, 0, (run, shape)),), (shape,), ((Tag("P"),),))
    place = PagePlace(1, 20)
    bookmark = Bookmark("A", 1, place)
    pages = Pages.single(Theme(Paper("letter", 306, 396), layout=FORM_LAYOUT), page, {"a": place}, (bookmark,))
    made = enlarged(pages, 2, PAPERS["letter"])
    (placed,) = made.pages[0].placed
    assert made.passages[0].bodies == (made.pages[0].body,)
    assert (placed.x, placed.y, placed.height) == (20, 40, 60)
    assert placed.marks == (Run(2, 4, "A", 0, 24, (0.0, 0.0, 0.0), tag=0), Shape(2, 4, 6, 8, line=2, radius=4))
    assert made.pages[0].furniture == (Shape(2, 4, 6, 8, line=2, radius=4),)
    assert made.anchors == {"a": PagePlace(1, 40)}
    assert made.bookmarks == (Bookmark("A", 1, PagePlace(1, 40)),)
    assert (made.paper.width, made.paper.height) == (612, 792)
