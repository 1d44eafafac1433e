"""A whole booklet as elements, before type is set."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.core.values import frozen
from booklet.model.elements import Element
from booklet.model.elements.color_names import Color
from booklet.model.elements.headings import Band, Heading
from booklet.model.language import Language


@frozen
class Part:
    """The elements of one chapter, with what its pages carry at head, foot and edge.

    Attributes:
        title: Running head; also the bookmark. "" for pages without head, folio and tab (cover, back cover).
        tab: One or two characters on the thumb index.
        color: The chapter's color.
        elements: In reading order.
        blocks: Which blocks they are of: the id of each, and how many are its own; nothing if they are parts of one.
    """

    title: str
    tab: str
    color: Color
    elements: tuple[Element, ...]
    blocks: tuple[tuple[str, int], ...] = ()

    @property
    def runs_on(self) -> bool:
        """Whether it may begin on the page where the chapter before it ends."""
        return bool(self.elements and isinstance(self.elements[0], Band | Heading) and self.elements[0].opens)


@frozen
class SaidBlock:
    """One block of a booklet, and what it says there.

    Attributes:
        mark: Short for the words that count; blocks that say the same have the same mark.
        words: All its texts in reading order.
    """

    id: str
    mark: str
    words: tuple[str, ...]


@frozen
class Document:
    """A whole booklet before type is set.

    Attributes:
        title: Title of the document, for the PDF's title bar and metadata.
        language: The language that its words are in.
        footer: A line at the foot of every inner page, such as the draft mark, or "".
        parts: In reading order.
        notes: What stands over lines to write on, where pages are left over for them: whole ones that a folded
            booklet is filled up with, and what is left of a page. "" for none of the latter.
        alphabet: Characters beside ASCII that booklets of the same library may print.
        others: Other languages that some of its words are in.
        said: Each block with a mark of what it says, in the booklet's order; nothing in booklets composed by hand.
    """

    title: str
    language: Language
    footer: str
    parts: Sequence[Part]
    notes: str = ""
    alphabet: str = ""
    said: tuple[SaidBlock, ...] = ()
    others: tuple[Language, ...] = ()

    def __repr__(self) -> str:
        return f"<Document {self.title!r}, {len(self.parts)} parts>"
