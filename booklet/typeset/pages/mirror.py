"""Pages for languages that are read from right to left: laid out like all others, then mirrored as wholes.

Every mark goes to the other side of its page: what stood at the left edge stands as far from the right one. Words,
numbers, icons, logos and codes to scan keep their looks; a picture whose parts follow each other the way lines run,
such as a road, is mirrored inside, too.
"""

from __future__ import annotations

from functools import lru_cache

from booklet.core.result_cache import kept
from booklet.core.units import Points
from booklet.core.values import replace
from booklet.model.artwork import Outline, PathStep, Stroke, Vector
from booklet.typeset.boxes import Mark, Picture, Run
from booklet.typeset.pages.pages import Body, Furniture, Pages, Passage, Placed
from booklet.typeset.text.extents import whole_width


def mirrored(pages: Pages) -> Pages:
    """Return pages with everything on the other side.

    Tags, reading order and page numbers stay as they are. Page numbers in words are filled in already.
    """
    width = pages.paper.width
    passage_of = _mirrored_passage.room()
    passages = tuple(passage_of(passage, width) for passage in pages.passages)
    bodies = (body for passage in passages for body in passage.bodies)
    around = _mirrored_furniture.room()
    return replace(
        pages,
        passages=passages,
        pages=tuple(
            replace(page, body=body, foot=around(page.foot, width), around=around(page.around, width))
            for page, body in zip(pages.pages, bodies, strict=True)
        ),
    )


@kept()
def _mirrored_passage(passage: Passage, width: Points) -> Passage:
    bodies = tuple(
        Body(tuple(_mirrored_box(placed, width) for placed in body.placed), body.band) for body in passage.bodies
    )
    return replace(passage, bodies=bodies)


@kept()
def _mirrored_furniture(furniture: Furniture, width: Points) -> Furniture:
    return Furniture(mirrored_marks(furniture.marks, width))


def _mirrored_box(placed: Placed, width: Points) -> Placed:
    """Return a box whose marks count from the page's left edge."""
    return replace(placed, x=0.0, marks=mirrored_marks(placed.marks, width - placed.x))


def mirrored_marks(marks: tuple[Mark, ...], width: Points) -> tuple[Mark, ...]:
    """Return marks as far from the right edge of a room as they were from its left edge.

    Args:
        marks: Their page numbers are filled in.
        width: Of the room.
    """
    return tuple([_mirrored_mark(mark, width) for mark in marks])


def _mirrored_mark(mark: Mark, width: Points) -> Mark:
    if isinstance(mark, Run):
        if mark.is_rtl:
            # It is drawn from its right edge, so nobody has to measure it.
            return replace(mark, x=width - mark.x, is_right=not mark.is_right)
        return replace(mark, x=width - mark.x - whole_width(mark))
    left = width - mark.x - mark.width
    if isinstance(mark, Picture) and mark.has_direction and isinstance(mark.artwork, Vector):
        return replace(mark, x=left, artwork=_mirrored_artwork(mark.artwork))
    return replace(mark, x=left)


@lru_cache(maxsize=64)
def _mirrored_artwork(art: Vector) -> Vector:
    return replace(art, outlines=tuple(_mirrored_outline(each, art.width) for each in art.outlines))


def _mirrored_outline(each: Outline | Stroke, width: float) -> Outline | Stroke:
    steps: tuple[PathStep, ...] = tuple(
        (name, tuple(place if index % 2 else width - place for index, place in enumerate(places)))
        for name, places in each.steps
    )
    return replace(each, steps=steps)
