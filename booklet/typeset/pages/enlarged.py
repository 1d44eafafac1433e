"""Pages made larger than type is set."""

from __future__ import annotations

from booklet.core.values import replace
from booklet.model.papers import Paper
from booklet.typeset.boxes import Blank, Mark, Run, Shape
from booklet.typeset.pages.pages import Body, Furniture, Page, PagePlace, Pages, Placed


def enlarged(pages: Pages, factor: float, paper: Paper) -> Pages:
    """Return pages with everything on them enlarged, on the paper that they then fill."""
    bodies = {page.body: _body(page.body, factor) for page in pages.pages}
    return replace(
        pages,
        theme=replace(pages.theme, paper=paper),
        pages=tuple(_page(page, bodies[page.body], factor) for page in pages.pages),
        passages=tuple(
            replace(passage, bodies=tuple(bodies[body] for body in passage.bodies)) for passage in pages.passages
        ),
        anchors={name: _place(place, factor) for name, place in pages.anchors.items()},
        bookmarks=tuple(replace(each, place=_place(each.place, factor)) for each in pages.bookmarks),
    )


def _place(place: PagePlace, factor: float) -> PagePlace:
    return replace(place, y=place.y * factor)


def _page(page: Page, body: Body, factor: float) -> Page:
    return replace(page, body=body, around=_furniture(page.around, factor), foot=_furniture(page.foot, factor))


def _furniture(furniture: Furniture, factor: float) -> Furniture:
    return Furniture(_marks(furniture.marks, factor))


def _body(body: Body, factor: float) -> Body:
    placed = tuple(
        Placed(each.x * factor, each.y * factor, each.height * factor, each.element, _marks(each.marks, factor))
        for each in body.placed
    )
    return Body(placed, body.band * factor)


def _marks(marks: tuple[Mark, ...], factor: float) -> tuple[Mark, ...]:
    return tuple(_mark(mark, factor) for mark in marks)


def _mark(mark: Mark, factor: float) -> Mark:
    x, y = mark.x * factor, mark.y * factor
    if isinstance(mark, Run):
        return replace(mark, x=x, y=y, size=mark.size * factor)
    width, height = mark.width * factor, mark.height * factor
    if isinstance(mark, Shape):
        shape = replace(mark, x=x, y=y, width=width, height=height)
        return replace(shape, line=mark.line * factor, radius=mark.radius * factor)
    if isinstance(mark, Blank):
        own = _marks(mark.marks, factor)
        return replace(mark, x=x, y=y, width=width, height=height, size=mark.size * factor, marks=own)
    return replace(mark, x=x, y=y, width=width, height=height)
