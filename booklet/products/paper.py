"""Papers that handouts are printed on, and pages made larger than type is set."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.core.units import PAPERS, Paper
from booklet.core.values import replace
from booklet.errors import LayoutError
from booklet.typeset.boxes import Mark, Run, Shape
from booklet.typeset.pages.pages import Body, Furniture, Page, Pages, Place, Placed

HANDOUT_PAPERS: Mapping[str, Paper] = {name: PAPERS[name] for name in ("letter", "a4")}
"""Papers by the name the command line uses: those of a printer at home. A page of a booklet has no room for them."""


def handout_paper(name: str) -> Paper:
    """Return a paper by its name.

    Raises:
        LayoutError: If none is called that.
    """
    if name not in HANDOUT_PAPERS:
        raise LayoutError(f"no paper for this is called {name!r}", f"Give one of {', '.join(HANDOUT_PAPERS)}.")
    return HANDOUT_PAPERS[name]


def enlarged(pages: Pages, factor: float, paper: Paper) -> Pages:
    """Return pages with everything on them enlarged, on the paper that they then fill."""
    bodies = {page.body: _body(page.body, factor) for page in pages.pages}
    return replace(
        pages,
        theme=replace(pages.theme, paper=replace(paper, name=pages.paper.name)),
        pages=tuple(_page(page, bodies[page.body], factor) for page in pages.pages),
        passages=tuple(
            replace(passage, bodies=tuple(bodies[body] for body in passage.bodies)) for passage in pages.passages
        ),
        anchors={name: _place(place, factor) for name, place in pages.anchors.items()},
        bookmarks=tuple(replace(each, place=_place(each.place, factor)) for each in pages.bookmarks),
    )


def _place(place: Place, factor: float) -> Place:
    return replace(place, y=place.y * factor)


def _page(page: Page, body: Body, factor: float) -> Page:
    return replace(page, body=body, around=Furniture(_marks(page.furniture, factor)))


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
    return replace(mark, x=x, y=y, width=width, height=height)
