"""Made-up pages as a tree of the words that a screen reader hears, from the very tags that the PDF has.

Nothing here knows a kind of element: what a new one is tagged as is what stands on the page in a browser.
"""

from __future__ import annotations

from collections.abc import Iterator

from booklet.core.values import field, slotted
from booklet.typeset.boxes import ARTIFACT, Run, Tag
from booklet.typeset.pages.pages import Page, Pages


@slotted
class Words:
    """Characters of one look.

    Attributes:
        link: The page they lead to, or 0.
        address: Where else they lead, such as `tel:5550142`, or "".
    """

    text: str
    is_bold: bool = False
    link: int = 0
    address: str = ""


@slotted
class Node:
    """One tag and what is in it, in reading order.

    Attributes:
        role: Its standard structure type, such as P, H2 or LI.
        page: The page on which it begins, or 0 if nothing of it is on a page.
        kids: Tags and words.
    """

    role: str
    page: int = 0
    actual: str = ""
    alt: str = ""
    scope: str = ""
    language: str = ""
    expansion: str = ""
    kids: list[Node | Words] = field(default_factory=list)

    @property
    def level(self) -> int:
        """The level of a heading; 0 for what is none."""
        return int(self.role[1]) if len(self.role) == len("H1") and self.role[0] == "H" else 0

    @property
    def text(self) -> str:
        """All that is said below this tag."""
        return self.actual or "".join(kid.text for kid in self.kids)


def read_pages(pages: Pages, only: int = 0) -> list[Node]:
    """Return the tags that hang from no other, in reading order.

    Args:
        pages: The made-up pages.
        only: The one page whose words are wanted; 0 for all pages.
    """
    reading = _Reading({name: place.page for name, place in pages.anchors.items()}, is_whole=not only)
    for page in pages.pages:
        if only in (0, page.number):
            reading.read(page)
    reading.finish()
    return reading.tops


@slotted
class _Element:
    """An element while it is read.

    Attributes:
        tags: All of its tags, each after its parent.
        page: The page that reading has come to.
        nodes: What was made of tags so far, by their index.
    """

    tags: tuple[Tag, ...] = ()
    page: int = 0
    nodes: dict[int, Node] = field(default_factory=dict)


class _Reading:
    """A tree while it grows."""

    def __init__(self, numbers: dict[str, int], *, is_whole: bool) -> None:
        self.tops: list[Node] = []
        self._is_whole = is_whole
        self._numbers = numbers
        # By the tags of the passage, which are the same object on each of its pages, and the place among its elements:
        # a condition that is said again on two pages is two elements with one object of tags.
        self._elements: dict[tuple[int, int], _Element] = {}
        self._current = _Element()

    def read(self, page: Page) -> None:
        """Add what stands on a page."""
        for placed in page.placed:
            for mark in placed.marks:
                if mark.tag != ARTIFACT:
                    tags = page.tags[placed.element] if page.tags else ()
                    element = self._elements.setdefault((id(page.tags), placed.element), _Element(tags))
                    element.page = page.number
                    node = self._node(element, mark.tag)
                    if isinstance(mark, Run) and mark.text:
                        self._say(node, mark)

    def finish(self) -> None:
        """Add the tags at the end of the element that was read last, though nothing may be printed in them."""
        for index in range(len(self._current.tags)) if self._is_whole else ():
            self._add(self._current, index)

    def _node(self, element: _Element, index: int) -> Node:
        if element is not self._current:
            self.finish()
            self._current = element
        if index not in element.nodes:
            above = [*_above(element.tags, index)]
            # As in the PDF, tags before this one stand before it, though nothing may be printed in them. Of one page,
            # these are the cells of its rows alone.
            before = range(index) if self._is_whole else _cells(element.tags, above)
            for each in sorted({*before, *above, index}):
                self._add(element, each)
        return element.nodes[index]

    def _add(self, element: _Element, index: int) -> None:
        if index in element.nodes:
            return
        tag = element.tags[index]
        node = Node(tag.role, element.page, tag.actual, tag.alt, tag.scope, tag.language, tag.expansion)
        element.nodes[index] = node
        if tag.parent < 0:
            self.tops.append(node)
        else:
            element.nodes[tag.parent].kids.append(node)

    def _say(self, node: Node, run: Run) -> None:
        link, address = self._numbers.get(run.link, 0), run.link if ":" in run.link else ""
        last = node.kids[-1] if node.kids else None
        is_bold = bool(run.face % 2)
        if isinstance(last, Words) and (last.is_bold, last.link, last.address) == (is_bold, link, address):
            last.text += run.text
        else:
            node.kids.append(Words(run.text, is_bold, link, address))


def _above(tags: tuple[Tag, ...], index: int) -> Iterator[int]:
    """Yield the tags that a tag is in."""
    while (index := tags[index].parent) >= 0:
        yield index


def _cells(tags: tuple[Tag, ...], above: list[int]) -> Iterator[int]:
    """Yield all cells of the row that a tag is in: without empty ones, others stand in the wrong column."""
    for row in above:
        if tags[row].role == "TR":
            yield from (index for index in range(row + 1, len(tags)) if tags[index].parent == row)
