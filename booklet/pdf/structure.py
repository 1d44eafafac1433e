"""The tag tree: what a screen reader hears, in order.

Each passage has a branch of its own, of which all but the numbers of its objects is known when it is drawn.
Numbers in this module: a *tag* is counted through a passage, a marked-content identifier (MCID) on its page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from booklet.pdf.content_stream import Bounds
from booklet.pdf.file import PdfFile
from booklet.pdf.links import Link
from booklet.pdf.strings import text_string
from booklet.typeset.boxes import Tag

_SECTION = -1
"""Stands for the number of the section around a branch."""


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


@dataclass(frozen=True, slots=True)
class Branch:
    """The objects of a passage, in a row: its pages, the tags of each page's content, its tags, its link annotations.

    Attributes:
        pages: How many pages.
        tags: How many tags.
        links: How many link annotations.
        bodies: The objects but pages and annotations, a line each, with a place to fill in for every number.
        numbers: What is filled in: how far the object is from the first of the row, or -1 for the section around it.
        tops: How far the tags that hang from the section are from the first of the row.
    """

    pages: int
    tags: int
    links: int
    bodies: bytes
    numbers: tuple[int, ...]
    tops: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many objects."""
        return 2 * self.pages + self.tags + self.links

    def put(self, first: int, section: int, file: PdfFile) -> None:
        """Give the objects but pages and annotations their bytes.

        Args:
            first: Number of the first of the row.
            section: Number of the section around it.
            file: Gets the objects.
        """
        filled = self.bodies % tuple([first + number if number >= 0 else section for number in self.numbers])
        file.put(first + self.pages, *filled.split(b"\n"))


@dataclass(slots=True)
class _Writer:
    """A branch while it is written."""

    pages: int
    parts: list[bytes] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def text(self, data: bytes) -> None:
        """Add bytes that stay as they are."""
        self.parts.append(data.replace(b"%", b"%%"))

    def reference(self, number: int, before: bytes = b"") -> None:
        """Add a reference to an object of the row, or to the section."""
        self.text(before)
        self.parts.append(b"%d 0 R")
        self.numbers.append(number)

    def tag(self, tag: int) -> int:
        """Return how far a tag is from the first of the row."""
        return 2 * self.pages + tag


def branch(tags: Sequence[Tag], pages: Sequence[Content]) -> Branch:
    """Return the branch of a passage.

    Args:
        tags: Its tags, each after its parent; those without hang from the section.
        pages: Its pages, drawn.
    """
    writer = _Writer(len(pages))
    kids = _kids(tags, pages)
    bounds = {tag: box for page in pages for tag, box in page.bounds}
    lines: list[None] = []
    for page in pages:
        _line(lines, writer)
        writer.text(b"[")
        for tag in page.contents:
            writer.reference(writer.tag(tag), b" ")
        writer.text(b"]")
    for index, each in enumerate(tags):
        _line(lines, writer)
        _element(each, kids[index], writer, len(tags))
        _attributes(each, bounds.get(index), writer)
    tops = tuple(writer.tag(index) for index, tag in enumerate(tags) if tag.parent < 0)
    count = sum(len(page.links) for page in pages)
    return Branch(len(pages), len(tags), count, b"".join(writer.parts), tuple(writer.numbers), tops)


def _line(lines: list[None], writer: _Writer) -> None:
    """Begin a new object."""
    if lines:
        writer.parts.append(b"\n")
    lines.append(None)


Kid = tuple[str, int, int]
"""A child of a tag: ("tag", index, 0), ("content", page index, MCID) or ("link", index of the link, page index)."""


def _kids(tags: Sequence[Tag], pages: Sequence[Content]) -> list[list[Kid]]:
    """Return the children of every tag in reading order: content and tags as they come, links behind their words."""
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
        for link in page.links:
            attach(link.tag)
            kids[link.tag].append(("link", count, number))
            count += 1
    attach(len(tags) - 1)
    return kids


def _element(tag: Tag, kids: Sequence[Kid], writer: _Writer, count: int) -> None:
    """Write a structure element up to its children (ISO 32000-1, 14.7.2, table 323)."""
    page = next((kid[1] for kid in kids if kid[0] == "content"), -1)
    writer.text(b"<< /S /%s" % tag.role.encode())
    writer.reference(writer.tag(tag.parent) if tag.parent >= 0 else _SECTION, b" /P ")
    if page >= 0:
        writer.reference(page, b" /Pg ")
    if kids:
        writer.text(b" /K [")
        for kid in kids:
            _kid(kid, page, writer, count)
        writer.text(b"]")


def _attributes(tag: Tag, bounds: Bounds | None, writer: _Writer) -> None:
    """Write what a tag says beside its children, and end the structure element."""
    if tag.actual:
        writer.text(b" /ActualText " + text_string(tag.actual))
    if tag.alt:
        writer.text(b" /Alt " + text_string(tag.alt))
    if tag.scope:
        writer.text(b" /A << /O /Table /Scope /%s >>" % tag.scope.encode())
    if bounds:
        # A picture says how much room it needs when text around it is laid out anew (ISO 32000-1, 14.8.5.4.3).
        writer.text(b" /A << /O /Layout /BBox [%.2f %.2f %.2f %.2f] >>" % bounds)
    if tag.role == "L":
        writer.text(b" /A << /O /List /ListNumbering /None >>")
    writer.text(b" >>")


def _kid(kid: Kid, page: int, writer: _Writer, count: int) -> None:
    kind, one, other = kid
    if kind == "tag":
        writer.reference(writer.tag(one), b" ")
    elif kind == "link":
        writer.reference(writer.tag(count + one), b" << /Type /OBJR /Obj ")
        writer.reference(other, b" /Pg ")
        writer.text(b" >>")
    elif one == page:
        writer.text(b" %d" % other)
    else:
        writer.reference(one, b" << /Type /MCR /Pg ")
        writer.text(b" /MCID %d >>" % other)
