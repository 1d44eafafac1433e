"""The front page, what begins a chapter or a page, and the table of contents."""

from __future__ import annotations

from typing import Literal

from booklet.core.values import frozen
from booklet.model.artwork import Logo
from booklet.model.elements.color_names import Color
from booklet.model.elements.form_lines import BlanksOf, Filled
from booklet.model.text import Text


@frozen
class FrontCover:
    """The front page: a decorated page with the title (H1), labels as a list, notes, and lines to write on.

    Attributes:
        lines: Labels of lines to write on, and lines that are filled in.
        logo: The hospital's mark (Figure), above everything else, or None.
        part: Which part of a booklet it is, below the title; empty if it is the whole.
    """

    eyebrow: Text
    title: Text
    labels: tuple[Text, ...]
    notes: tuple[Text, ...]
    lines: tuple[Text | Filled, ...]
    logo: Logo | None = None
    part: Text = Text(())
    blanks_of: BlanksOf | None = None


@frozen
class ChapterOpening:
    """A chapter that begins in the midst of a page.

    Attributes:
        title: What the page says of it there, as running heads do.
        tab: One or two characters on the thumb index.
    """

    title: str
    tab: str


@frozen
class Band:
    """A colored band across the top of a new page: a heading of level 2 with a line above and one below.

    Attributes:
        holds: How many elements behind it have to stand on its page, in large print on it and the next.
        opens: What begins with it, see `Heading.opens`; such a band may lie across the middle of a page.
    """

    eyebrow: Text
    title: Text
    line: Text
    anchor: str = ""
    holds: int = 0
    opens: ChapterOpening | None = None


@frozen
class Heading:
    """A heading (H1 to H4). `anchor` is the id that links and page references name.

    Attributes:
        opens: The chapter that begins with it, if that may begin where the one before it ends.
    """

    text: Text
    level: Literal[2, 3, 4]
    anchor: str = ""
    starts_page: bool = False
    opens: ChapterOpening | None = None


@frozen
class PageBreak:
    """What follows starts on a new page.

    Attributes:
        faces_next: The block behind it is to be seen beside the next one, on the left page of an opening.
    """

    faces_next: bool = False


@frozen
class ContentsEntry:
    """One line of `TableOfContents`: thumb-index mark, title, and the id of the block it leads to."""

    tab: str
    title: Text
    anchor: str
    color: Color


@frozen
class TableOfContents:
    """The table of contents (TOC with TOCI), with page numbers filled in by make-up."""

    entries: tuple[ContentsEntry, ...]
