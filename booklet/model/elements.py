"""Elements: frozen values that say what a thing on a page is, not how it looks.

Fields stand in reading order. The set is closed. Each element names its role in the tag tree (ISO 32000-1, 14.8.4);
`booklet.typeset` gives each its looks. Where lines and boxes are to be filled in on a screen, `blanks_of` says what
names them; it is None where they are for paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from booklet.core.values import frozen
from booklet.model.artwork import Logo, Vector
from booklet.model.language import Language
from booklet.model.text import Text

Color = Literal["teal", "violet", "green", "orange", "blue", "red", "ink"]
"""Names of the theme's colors; a chapter has one."""

Way = Literal["mouth", "pills", "vein", "spinal-fluid"]
"""Ways in which medicines are given, as far as content says them; each has an icon."""


@frozen
class BlanksOf:
    """What names lines and boxes that are filled in on a screen.

    Attributes:
        block: Id of the block they are in.
        heading: The heading above them, which a screen reader says of lines without a label.
    """

    block: str
    heading: str = ""


@frozen
class Filled:
    """A line that is filled in: its label, and the paragraphs that stand there in place of a line to write on.

    Attributes:
        is_list: The paragraphs are items of a list.
    """

    label: Text
    words: tuple[Text, ...]
    is_list: bool = False


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


ALL_THAT_FOLLOWS = -1
"""The reach of a condition that all of a block stands under."""


@frozen
class Paragraph:
    """A paragraph (P).

    Attributes:
        leads_in: It says something of what follows, and stays with it.
        reach: How many elements behind it stand under it, if it is a condition; `ALL_THAT_FOLLOWS` for all in its part.
            Where they run over to another page, it is said again at the head of that (`booklet.model.text.Span.again`).
        anchor: The id that links and page references name, or "".
    """

    text: Text
    style: Literal["body", "lead", "note"] = "body"
    leads_in: bool = False
    reach: int = 0
    anchor: str = ""


@frozen
class Bullets:
    """A bulleted list (L, with LI, Lbl and LBody), with boxes to tick in place of bullets if asked for.

    Attributes:
        leads_in: The last item stays with what follows, such as lines for an answer.
    """

    items: tuple[Text, ...]
    has_ticks: bool = False
    leads_in: bool = False
    blanks_of: BlanksOf | None = None


@frozen
class Alerts:
    """A list of warning signs, each with a round mark (L, with LI, Lbl and LBody)."""

    items: tuple[Text, ...]


@frozen
class Facts:
    """An at-a-glance card: label and what holds, row by row (L, with LI, Lbl and LBody).

    Attributes:
        columns: 1, or more for long lists: what holds then stands below its label, the first rows at the left.
    """

    rows: tuple[tuple[Text, tuple[Text, ...]], ...]
    columns: int = 1


@frozen
class GivenLine:
    """How a medicine is given: the words, and the way whose icon stands beside them (decoration: the words say it)."""

    words: Text
    way: Way


@frozen
class Card:
    """One card of `Cards`.

    Attributes:
        title: The name, bold.
        badge: The kind, as words in a pill at the right, or empty.
        subtitle: A muted line below the title, or empty.
        lines: What else the card says.
        badge_color: Color of the pill; the card has its chapter's.
        anchor: The name that page references lead to, or "".
    """

    title: Text
    badge: Text
    subtitle: Text
    lines: tuple[Text | GivenLine, ...]
    badge_color: Color = "teal"
    anchor: str = ""


@frozen
class Cards:
    """Cards (L, with LI, Lbl and LBody). A card with a box to tick is not cut over pages.

    Attributes:
        has_ticks: Each has a box to tick.
    """

    items: tuple[Card, ...]
    has_ticks: bool = True
    blanks_of: BlanksOf | None = None


OPEN_BOX = Text.of("\u2610")
TICKED_BOX = Text.of("\u2611")
"""What a cell of a "box" column holds, unless it is empty: BALLOT BOX, and BALLOT BOX WITH CHECK."""


@frozen
class Column:
    """One column of a `Table`: its head, its share of the width, and what its cells hold.

    Attributes:
        kind: Words, a word or two set small, a box to tick in each row, room to write, or a box in some rows, open or
            ticked already.
    """

    head: Text
    share: float
    kind: Literal["text", "mark", "tick", "write", "box"] = "text"


@frozen
class Table:
    """Rows under column heads (Table with TR, TH and TD). Heads are repeated on each page.

    Attributes:
        columns: At least one; cells of "tick" and "write" columns are drawn, not given.
        rows: The cells of the "text", "mark" and "box" columns, row by row, left to right.
        blank_rows: Rows to write in, after the others.
        fills_page: There are as many more of these as the page has room for; they are decoration to a screen reader.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    blank_rows: int = 0
    fills_page: bool = False
    blanks_of: BlanksOf | None = None


@frozen
class Step:
    """One step of a `Timeline`, with the id it links to or ""."""

    number: str
    title: Text
    lines: tuple[Text, ...]
    color: Color
    anchor: str = ""


@frozen
class Timeline:
    """Steps in order, joined by a line, with a tick box each (L, with LI, Lbl and LBody)."""

    steps: tuple[Step, ...]
    blanks_of: BlanksOf | None = None


@frozen
class Trail:
    """A road in outlines to color in, over the rest of its page: a stop for each step, and a finish.

    What to do with it is a P each; stops are a list (L, with LI, Lbl and LBody), the finish is a P behind it.
    """

    intro: tuple[Text, ...]
    stops: tuple[Step, ...]
    finish: Text


@frozen
class IllustrationPart:
    """One part of an illustration: which, and the words that its number leads to.

    Attributes:
        weeks: From how many to how many weeks it takes, where that is drawn to scale.
    """

    key: str
    words: Text
    weeks: tuple[float, ...] = ()


@frozen
class Illustration:
    """A drawing that explains (Figure), its caption (P), and what its numbers stand for (L, with LI, Lbl and LBody).

    Attributes:
        drawing: Its name (`booklet.drawings`).
        alt: What it shows, for those who cannot see it.
        caption: What it says as a whole; may be empty.
    """

    drawing: str
    alt: Text
    caption: Text
    parts: tuple[IllustrationPart, ...]


@frozen
class Scan:
    """A square code to scan (Figure), behind the words that say what for (P).

    Attributes:
        alt: Where it leads, for those who cannot see it.
    """

    artwork: Vector
    words: Text
    alt: Text


@frozen
class FillIn:
    """A frame with lines to write on, or with what is filled in there, each under its label (a P each).

    The title may be empty.

    Attributes:
        columns: How many lines stand beside each other; one that is left over has the whole width.
    """

    title: Text
    fields: tuple[Text | Filled, ...]
    columns: int = 1
    blanks_of: BlanksOf | None = None


@frozen
class WritingLines:
    """Empty lines to write on, under a label (a P); the lines are decoration to a screen reader.

    Attributes:
        count: How many, 1 or more.
        fills_page: There are as many more as the page has room for.
    """

    count: int
    label: Text = Text(())
    fills_page: bool = False
    blanks_of: BlanksOf | None = None


@frozen
class Callout:
    """A tinted frame around a title and paragraphs that should be seen first."""

    title: Text
    paragraphs: tuple[Text, ...]


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


@frozen
class Definition:
    """A word and what it means; `anchor` is where links from the word lead. What is bold in the term is the word."""

    term: Text
    meaning: Text
    anchor: str = ""


@frozen
class Definitions:
    """Words and their meanings (L, with LI, Lbl and LBody)."""

    items: tuple[Definition, ...]


@frozen
class References:
    """Numbered sources (L, with LI, Lbl and LBody): mark and paragraphs."""

    items: tuple[tuple[Text, tuple[Text, ...]], ...]


@frozen
class PageBreak:
    """What follows starts on a new page.

    Attributes:
        faces_next: The block behind it is to be seen beside the next one, on the left page of an opening.
    """

    faces_next: bool = False


Element = (
    FrontCover
    | Band
    | Heading
    | Paragraph
    | Bullets
    | Alerts
    | Facts
    | Cards
    | Table
    | Timeline
    | Trail
    | Illustration
    | Scan
    | FillIn
    | WritingLines
    | Callout
    | TableOfContents
    | Definitions
    | References
    | PageBreak
)


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
