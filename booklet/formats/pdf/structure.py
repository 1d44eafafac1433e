"""The tag tree: what a screen reader hears, in order.

Each passage has a branch of its own. Its objects have their numbers in a row, and name the sections around it alone, so
they are written when the passage is drawn, and stand in every file as they are.
Numbers in this module: a *tag* is counted through a passage, a marked-content identifier (MCID) on its page.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from booklet.formats.pdf.content_stream import Bounds
from booklet.formats.pdf.form_fields import FormField
from booklet.formats.pdf.link_annotations import Link
from booklet.formats.pdf.numbers import key_of
from booklet.formats.pdf.strings import text_string
from booklet.typeset.boxes import Tag


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


class PassageNumbers(NamedTuple):
    """The numbers of a passage's objects, in a row.

    They are its object stream, the content of its pages, its leaf of the parent tree, its tags; and, which are no part
    of the branch, its pages and its annotations: of each page the links, then the fields.

    Attributes:
        first: The first number: the object stream's.
        contents: The first page's content.
        leaf: Its leaf of the parent tree, which is the first object of the branch.
        tags: The first tag.
        pages: The first page.
        notes: The first annotation.
        end: The first number behind it.
    """

    first: int
    contents: int
    leaf: int
    tags: int
    pages: int
    notes: int
    end: int

    def moved(self, by: int) -> PassageNumbers:
        """Return the numbers, each greater by as much."""
        return PassageNumbers._make(map(by.__add__, self))


def numbers_of(tags: Sequence[Tag], pages: Sequence[Content]) -> PassageNumbers:
    """Return the numbers of a passage's objects, counted from 0."""
    contents, count = 1, len(pages)
    leaf = contents + count
    at_tags = leaf + 1
    at_pages = at_tags + len(tags)
    notes = at_pages + count
    end = notes + sum(len(page.links) + len(page.fields) for page in pages)
    return PassageNumbers(0, contents, leaf, at_tags, at_pages, notes, end)


def branch(
    tags: Sequence[Tag], pages: Sequence[Content], numbers: PassageNumbers, sections: Sequence[tuple[int, int]]
) -> list[bytes]:
    """Return the objects of a branch, in the order of their numbers.

    Args:
        tags: The passage's tags, each after its parent; those without hang from a section.
        pages: Its pages, drawn.
        numbers: Their numbers.
        sections: Of each chapter the index of its first tag, and the number of the section around it; the first is 0.
    """
    kids = _Kids(tags, pages, numbers)
    references = kids.references
    bounds = {tag: box for page in pages for tag, box in page.bounds}
    lines = [_leaf(pages, numbers, references)]
    # The last one is that of no page.
    places = [*(f"/Pg {numbers.pages + page} 0 R" for page in range(len(pages))), ""]
    at = 0
    for index, (tag, held, page) in enumerate(zip(tags, kids.of, kids.page, strict=True)):
        at += at + 1 < len(sections) and sections[at + 1][0] <= index
        parent = references[tag.parent] if tag.parent >= 0 else f"{sections[at][1]} 0 R"
        inside = f"/K[{' '.join(held)}]" if len(held) > 1 else f"/K {held[0]}" if held else ""
        # Most tags say nothing beside their children, and a booklet has thousands.
        is_plain = not (tag.actual or tag.alt or tag.expansion or tag.language or tag.scope) and tag.role != "L"
        said = "" if is_plain and index not in bounds else _attributes(tag, bounds.get(index))
        lines.append(f"<</S/{tag.role}/P {parent}{places[page]}{inside}{said}>>")
    return "\n".join(lines).encode("latin-1").split(b"\n")


def _leaf(pages: Sequence[Content], numbers: PassageNumbers, references: Sequence[str]) -> str:
    """Return the part of the parent tree that leads from pages and annotations to their tags (14.7.4.4)."""
    held = [tag for page in pages for tag in (*(link.tag for link in page.links), *(each.tag for each in page.fields))]
    rows = [
        f"{key_of(numbers.pages + index)}[{' '.join([references[tag] for tag in page.contents])}]"
        for index, page in enumerate(pages)
    ]
    rows += [f"{key_of(numbers.notes + index)} {references[tag]}" for index, tag in enumerate(held)]
    return f"<</Limits[{key_of(numbers.pages)} {key_of(numbers.pages + len(rows) - 1)}]/Nums[{' '.join(rows)}]>>"


class _Kids:
    """The children of every tag in reading order: content and tags as they come, annotations behind the page's content.

    Attributes:
        of: The children of each tag, as they are written.
        page: The page of a tag's first content, or -1; content on other pages names its own.
        references: What leads to each tag.
    """

    def __init__(self, tags: Sequence[Tag], pages: Sequence[Content], numbers: PassageNumbers) -> None:
        self.of: list[list[str]] = [[] for _ in tags]
        self.page = [-1] * len(tags)
        self.references = [f"{number} 0 R" for number in range(numbers.tags, numbers.pages)]
        attached, note = 0, numbers.notes
        for number, page in enumerate(pages):
            on = f"/Pg {numbers.pages + number} 0 R"
            for identifier, tag in enumerate(page.contents):
                if tag >= attached:
                    attached = self._attach(tags, attached, tag + 1)
                if self.page[tag] < 0:
                    self.page[tag] = number
                own = self.page[tag] == number
                self.of[tag].append(str(identifier) if own else f"<</Type/MCR{on}/MCID {identifier}>>")
            annotations: tuple[Link | FormField, ...] = (*page.links, *page.fields)
            for held in annotations:
                attached = self._attach(tags, attached, held.tag + 1)
                there = "" if self.page[held.tag] == number else on
                self.of[held.tag].append(f"<</Type/OBJR/Obj {note} 0 R{there}>>")
                note += 1
        self._attach(tags, attached, len(tags))

    def _attach(self, tags: Sequence[Tag], begin: int, end: int) -> int:
        """Make tags from one to another children of their parents; return the first that is none yet."""
        for index in range(begin, end):
            parent = tags[index].parent
            if parent >= 0:
                self.of[parent].append(self.references[index])
        return max(begin, end)


def _attributes(tag: Tag, bounds: Bounds | None) -> str:
    """Return what a tag says beside its children."""
    said = ""
    if tag.actual:
        said += f"/ActualText {_string(tag.actual)}"
    if tag.alt:
        said += f"/Alt {_string(tag.alt)}"
    if tag.expansion:
        said += f"/E {_string(tag.expansion)}"
    if tag.language:
        said += f"/Lang {_string(tag.language)}"
    if tag.scope:
        said += f"/A<</O/Table/Scope/{tag.scope}>>"
    if bounds:
        # A picture says how much room it needs when text around it is laid out anew (ISO 32000-1, 14.8.5.4.3).
        said += "/A<</O/Layout/BBox[{:.1f} {:.1f} {:.1f} {:.1f}]>>".format(*bounds)
    if tag.role == "L":
        said += "/A<</O/List/ListNumbering/None>>"
    return said


@lru_cache(maxsize=1024)
def _string(words: str) -> str:
    return text_string(words).decode("latin-1")
