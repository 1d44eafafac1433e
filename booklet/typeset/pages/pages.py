"""Made-up pages: every mark at its place, page numbers known, nothing drawn. Pages count from 1."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from booklet.core.units import Points
from booklet.core.values import field, frozen, replace
from booklet.model.papers import Paper
from booklet.typeset.boxes import Mark, Run, Tag
from booklet.typeset.theme.theme import Theme

Tags = tuple[tuple[Tag, ...], ...]
"""The tags of some elements, element by element, each element's in reading order."""


@frozen
class Placed:
    """The marks of one box on a page.

    Attributes:
        x: Left edge of the box, from the page's left edge.
        y: Top edge of the box, from the page's top edge, downwards.
        height: Height of the box.
        element: Index of the element the marks belong to, in the tags of their passage.
        marks: In drawing order, which is reading order; places count from the box's corner.
        own: Tags that are in no galley, see `booklet.typeset.boxes.Box`; none once the page is made up.
    """

    x: Points
    y: Points
    height: Points
    element: int
    marks: tuple[Mark, ...]
    own: tuple[Tag, ...] = ()


@frozen(eq=False)
class Body:
    """What stands on a page but its furniture. It equals itself alone, so that what is drawn of it can be kept.

    Attributes:
        placed: Boxes, top to bottom.
        band: Height of the box that lies over the margins at the top, or 0.
    """

    placed: tuple[Placed, ...]
    band: Points = 0.0


@frozen(eq=False)
class Furniture:
    """What stands around text, of many pages or of one; places count from the page's corner. It equals itself alone."""

    marks: tuple[Mark, ...] = ()


@frozen
class Page:
    """One page.

    Attributes:
        number: Counted from 1; also its folio.
        body: What stands on it.
        around: Its folio, head and tab.
        tags: The tags of its passage.
        foot: Its foot, which other pages have as well.
    """

    number: int
    body: Body
    around: Furniture
    tags: Tags = ()
    foot: Furniture = field(default_factory=Furniture)

    @classmethod
    def of(cls, number: int, placed: tuple[Placed, ...], furniture: tuple[Mark, ...] = (), tags: Tags = ()) -> Page:
        """Return a page of boxes and marks."""
        return cls(number, Body(placed), Furniture(furniture), tags)

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Boxes, top to bottom."""
        return self.body.placed

    @property
    def furniture(self) -> tuple[Mark, ...]:
        """Head, folio, footer and thumb-index tab; places count from the page's corner."""
        return self.around.marks + self.foot.marks


@frozen
class PagePlace:
    """A place that links lead to: page, counted from 1, and distance from its top edge."""

    page: int
    y: Points


@frozen
class ChapterStart:
    """Where a chapter begins in a passage.

    Attributes:
        element: Index of its first element, in the tags of the passage.
        place: Its page, counted from the passage's first, and the top of what stands first.
        band: Height of the band that it begins with, or 0.
    """

    element: int
    place: PagePlace
    band: Points = 0.0


@frozen(eq=False)
class Passage:
    """Elements that have pages of their own: nothing else stands on these, and no part of them stands elsewhere.

    It knows nothing of the booklet around it, so booklets share it. It equals itself alone.

    Attributes:
        tags: The tags of every element, in reading order.
        bodies: Its pages.
        anchors: Where each anchor is; pages count from the passage's first.
        bookmarks: Words of bookmarks, with their places, counted alike, in reading order.
        asks: Anchors whose page numbers it prints.
        leads_to: Anchors that its words lead to.
        starts: Chapters that begin in it and may begin where others end, in order.
    """

    tags: Tags
    bodies: tuple[Body, ...]
    anchors: Mapping[str, PagePlace]
    bookmarks: tuple[tuple[str, PagePlace], ...] = ()
    asks: tuple[str, ...] = ()
    leads_to: frozenset[str] = frozenset()
    starts: tuple[ChapterStart, ...] = ()


def leads_of(runs: Iterable[Run]) -> frozenset[str]:
    """Return the anchors that words lead to."""
    return frozenset([run.link for run in runs if run.link and ":" not in run.link])


@frozen
class Bookmark:
    """An entry of the document outline; level 1 is a chapter, 2 a block in it."""

    title: str
    level: int
    place: PagePlace


@frozen
class Pages:
    """A whole booklet, made up.

    Attributes:
        theme: Paper, edition, ink and colors.
        pages: At least one.
        passages: What the pages hold, in order: the pages of one, then those of the next.
        parts: For every passage, the indexes of the chapters in it: the one that goes on or begins at its head, then
            those that begin further on.
        titles: The title of every chapter, by its index; nothing for pages that are no booklet.
        anchors: Where each anchor is.
        bookmarks: In reading order.
        alphabet: Characters that booklets of the same library may print, so that their files have the same fonts.
    """

    theme: Theme
    pages: tuple[Page, ...]
    passages: tuple[Passage, ...]
    parts: tuple[tuple[int, ...], ...]
    anchors: Mapping[str, PagePlace]
    bookmarks: tuple[Bookmark, ...]
    alphabet: str = ""
    titles: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Pages {len(self)}, {self.paper.name}>"

    @classmethod
    def single(
        cls,
        theme: Theme,
        page: Page,
        anchors: Mapping[str, PagePlace] | None = None,
        bookmarks: tuple[Bookmark, ...] = (),
    ) -> Pages:
        """Return one page as a whole document."""
        runs = [mark for placed in page.placed for mark in placed.marks if isinstance(mark, Run)]
        passage = Passage(page.tags, (page.body,), {}, leads_to=leads_of(runs))
        return cls(theme, (page,), (passage,), ((0,),), anchors or {}, bookmarks)

    def followed_by(self, other: Pages) -> Pages:
        """Return these pages and then others of the same theme."""
        count, last = len(self.pages), self.parts[-1][-1]
        moved = {name: replace(place, page=place.page + count) for name, place in other.anchors.items()}
        marks = (replace(each, place=replace(each.place, page=each.place.page + count)) for each in other.bookmarks)
        return replace(
            self,
            pages=(*self.pages, *(replace(page, number=page.number + count) for page in other.pages)),
            passages=(*self.passages, *other.passages),
            parts=(*self.parts, *(tuple(part + last + 1 for part in parts) for parts in other.parts)),
            anchors={**self.anchors, **moved},
            bookmarks=(*self.bookmarks, *marks),
        )

    @property
    def paper(self) -> Paper:
        """The size of every page."""
        return self.theme.paper

    @property
    def tags(self) -> Tags:
        """The tags of every element, in reading order."""
        return tuple(tags for passage in self.passages for tags in passage.tags)

    def __len__(self) -> int:
        return len(self.pages)
