"""Made-up pages: every mark at its place, page numbers known, nothing drawn. Pages count from 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from booklet.typeset.boxes import Mark, Tag
from booklet.typeset.theme import Theme
from booklet.units import Paper, Points


@dataclass(frozen=True, slots=True)
class Placed:
    """The marks of one box on a page.

    Attributes:
        x: Left edge of the box, from the page's left edge.
        y: Top edge of the box, from the page's top edge, downwards.
        height: Height of the box.
        element: Index of the element the marks belong to, in `Pages.tags`.
        marks: In drawing order, which is reading order; places count from the box's corner.
    """

    x: Points
    y: Points
    height: Points
    element: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        number: Counted from 1; also its folio.
        placed: Boxes, top to bottom.
        furniture: Head, folio, footer and thumb-index tab; places count from the page's corner.
    """

    number: int
    placed: tuple[Placed, ...]
    furniture: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place that links lead to: page, counted from 1, and distance from its top edge."""

    page: int
    y: Points


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the document outline; level 1 is a chapter, 2 a block in it."""

    title: str
    level: int
    place: Place


@dataclass(frozen=True, slots=True)
class Pages:
    """A whole booklet, made up.

    Attributes:
        theme: Paper, edition, ink and colours.
        pages: At least one.
        tags: The tags of every element, in reading order.
        parts: For every element, the index of the chapter it is in.
        anchors: Where each anchor is.
        bookmarks: In reading order.
    """

    theme: Theme
    pages: tuple[Page, ...]
    tags: tuple[tuple[Tag, ...], ...]
    parts: tuple[int, ...]
    anchors: Mapping[str, Place]
    bookmarks: tuple[Bookmark, ...]

    @property
    def paper(self) -> Paper:
        """The size of every page."""
        return self.theme.paper

    def __len__(self) -> int:
        return len(self.pages)
