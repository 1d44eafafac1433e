"""The tag tree: what a screen reader hears, in order.

Each passage has a branch of its own, of which all but the numbers of its objects is known when it is drawn.
Numbers in this module: a *tag* is counted through a passage, a marked-content identifier (MCID) on its page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from booklet.core.values import frozen
from booklet.formats.pdf.content_stream import Bounds
from booklet.formats.pdf.file import PdfFile
from booklet.formats.pdf.form_fields import FormField
from booklet.formats.pdf.link_annotations import Link
from booklet.formats.pdf.strings import text_string
from booklet.typeset.boxes import Tag

_SECTION = -1
"""Stands for the number of the section around a branch."""

_REFERENCE = b"%d 0 R"
"""A reference to an object whose number is filled in."""


class Content(Protocol):
    """What a branch has to know of a page that is drawn."""

    @property
    def contents(self) -> Sequence[int]:
        """The tag of every piece of marked content, by its identifier on the page."""

    @property
    def bounds(self) -> Sequence[tuple[int, Bounds]]:
        """What a picture's tag takes up."""

    @property
    def links(self) -> Sequence[Link]:
        """Words that lead somewhere, in reading order."""

    @property
    def fields(self) -> Sequence[FormField]:
        """What is filled in on a screen, in reading order."""


@frozen
class Branch:
    """The objects of a passage, in a row: its pages, the tags of each page's content, its tags, its annotations.

    Attributes:
        pages: How many pages.
        tags: How many tags.
        annotations: How many annotations: of each page its links, then its fields.
        bodies: The objects but pages and annotations, a line each, with a place to fill in for every number.
        numbers: What is filled in: how far the object is from the first of the row, or -1 for the section around it.
        tops: How far the tags that hang from the section are from the first of the row.
    """

    pages: int
    tags: int
    annotations: int
    bodies: bytes
    numbers: tuple[int, ...]
    tops: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many objects."""
        return 2 * self.pages + self.tags + self.annotations

    def put(self, first: int, section: int, file: PdfFile) -> None:
        """Give the objects but pages and annotations their bytes.

        Args:
            first: Number of the first of the row.
            section: Number of the section around it.
            file: Gets the objects.
        """
        filled = self.bodies % tuple([first + number if number >= 0 else section for number in self.numbers])
        file.put(first + self.pages, *filled.split(b"\n"))


def branch(tags: Sequence[Tag], pages: Sequence[Content]) -> Branch:
    """Return the branch of a passage.

    Args:
        tags: Its tags, each after its parent; those without hang from the section.
        pages: Its pages, drawn.
    """
    kids = _kids(tags, pages)
    bounds = {tag: box for page in pages for tag, box in page.bounds}
    annotations = sum(len(page.links) + len(page.fields) for page in pages)
    first = 2 * len(pages)
    numbers: list[int] = []
    lines: list[bytes] = []
    for page in pages:
        numbers += [first + tag for tag in page.contents]
        lines.append(b"[%s]" % b" ".join([_REFERENCE] * len(page.contents)))
    for index, tag in enumerate(tags):
        head = _element(tag, kids[index], _Places(first, first + len(tags)), numbers)
        lines.append(b"%s%s >>" % (head, _attributes(tag, bounds.get(index))))
    tops = tuple(first + index for index, tag in enumerate(tags) if tag.parent < 0)
    return Branch(len(pages), len(tags), annotations, b"\n".join(lines), tuple(numbers), tops)


class _Places(NamedTuple):
    """How far the first tag and the first annotation are from the first of the row."""

    tags: int
    annotations: int


Kid = tuple[str, int, int]
"""A child of a tag: ("tag", index, 0), ("content", page index, MCID) or ("annotation", its index, page index)."""


def _kids(tags: Sequence[Tag], pages: Sequence[Content]) -> list[list[Kid]]:
    """Return the children of every tag in reading order: content and tags as they come, annotations behind it."""
    kids: list[list[Kid]] = [[] for _ in tags]
    attached = 0
    count = 0

    def attach(upto: int) -> None:
        nonlocal attached
        for each in range(attached, upto + 1):
            if tags[each].parent >= 0:
                kids[tags[each].parent].append(("tag", each, 0))
        attached = max(attached, upto + 1)

    for number, page in enumerate(pages):
        for identifier, tag in enumerate(page.contents):
            attach(tag)
            kids[tag].append(("content", number, identifier))
        annotations: tuple[Link | FormField, ...] = (*page.links, *page.fields)
        for held in annotations:
            attach(held.tag)
            kids[held.tag].append(("annotation", count, number))
            count += 1
    attach(len(tags) - 1)
    return kids


def _element(tag: Tag, kids: Sequence[Kid], places: _Places, numbers: list[int]) -> bytes:
    """Return a structure element up to its children (ISO 32000-1, 14.7.2, table 323).

    Args:
        tag: What it is.
        kids: Its children, in reading order.
        places: Where tags and annotations are.
        numbers: Gets the numbers to fill in.
    """
    page = next((kid[1] for kid in kids if kid[0] == "content"), -1)
    numbers.append(places.tags + tag.parent if tag.parent >= 0 else _SECTION)
    head = b"<< /S /%s /P %s" % (tag.role.encode(), _REFERENCE)
    if page >= 0:
        numbers.append(page)
        head += b" /Pg " + _REFERENCE
    if not kids:
        return head
    return b"%s /K [%s]" % (head, b" ".join([_kid(kid, page, places, numbers) for kid in kids]))


def _kid(kid: Kid, page: int, places: _Places, numbers: list[int]) -> bytes:
    kind, one, other = kid
    if kind == "tag":
        numbers.append(places.tags + one)
        return _REFERENCE
    if kind == "annotation":
        numbers += (places.annotations + one, other)
        return b"<< /Type /OBJR /Obj %s /Pg %s >>" % (_REFERENCE, _REFERENCE)
    if one == page:
        return b"%d" % other
    numbers.append(one)
    return b"<< /Type /MCR /Pg %s /MCID %d >>" % (_REFERENCE, other)


def _attributes(tag: Tag, bounds: Bounds | None) -> bytes:
    """Return what a tag says beside its children; no number in it is filled in."""
    said = b""
    if tag.actual:
        said += b" /ActualText " + text_string(tag.actual)
    if tag.alt:
        said += b" /Alt " + text_string(tag.alt)
    if tag.expansion:
        said += b" /E " + text_string(tag.expansion)
    if tag.language:
        said += b" /Lang " + text_string(tag.language)
    if tag.scope:
        said += b" /A << /O /Table /Scope /%s >>" % tag.scope.encode()
    if bounds:
        # A picture says how much room it needs when text around it is laid out anew (ISO 32000-1, 14.8.5.4.3).
        said += b" /A << /O /Layout /BBox [%.2f %.2f %.2f %.2f] >>" % bounds
    if tag.role == "L":
        said += b" /A << /O /List /ListNumbering /None >>"
    return said.replace(b"%", b"%%")
