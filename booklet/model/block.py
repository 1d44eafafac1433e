"""What every block has: fields that content fills, and the elements it composes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Literal, Protocol, Self

from booklet.core.values import frozen
from booklet.files.record import Record
from booklet.model.elements import Color, ContentsEntry, Element, Filled, Heading, Paragraph
from booklet.model.hospital import NO_DETAILS, Details
from booklet.model.language import Language
from booklet.model.statements import Drug, InlineText, Label, Phase, Row, SiteLabel, Source, Statement, Term
from booklet.model.text import Span, Text
from booklet.model.wording import fill

NBSP = "\u00a0"


class Shelf(Protocol):
    """What a block may gather from beside its own fields."""

    @property
    def drugs(self) -> Mapping[str, Drug]:
        """All drugs by id."""

    @property
    def phases(self) -> Mapping[str, Phase]:
        """All phases by id."""


@frozen
class ListedMedicines:
    """What a list of the booklet names.

    Attributes:
        title: Of the list, or the name of its phase.
        lines: A line for the medicines under no condition and for those under each.
        note: What the list says of them all, such as what they were named for; or empty.
    """

    title: Text
    lines: tuple[Text, ...]
    note: Text = Text(())


@frozen
class BookletInfo:
    """What a block may know of the booklet it is in.

    Attributes:
        language: The language that its words are in.
        title: The booklet's title.
        labels: Whom it is for, in a few words each.
        notes: What the cover must say, such as that the text is a draft.
        imprint: Program, content version and date, for the back cover.
        contents: The chapters, for the table of contents.
        terms: Words used in this booklet, in alphabetical order.
        sources: Sources cited in this booklet, in order of their marks.
        marks: The mark of each source, by source id.
        color: Color of the block's chapter.
        anchor: Id of the block, for links and page references.
        details: The hospital's own details.
        medicines: All medicines that the booklet lists, for sheets.
    """

    language: Language
    title: Text = Text(())
    labels: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    imprint: tuple[Text, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    terms: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    marks: Mapping[str, str] | None = None
    color: Color = "teal"
    anchor: str = ""
    details: Details = NO_DETAILS
    medicines: tuple[ListedMedicines, ...] = ()

    def cite(self, sources: Sequence[str]) -> Text:
        """Return the marks of the sources as raised text behind a no-break space; empty if none has a mark."""
        known = self.marks or {}
        marks = sorted({known[name] for name in (ref.partition(":")[0] for ref in sources) if name in known})
        if not marks:
            return Text(())
        spoken = fill(self.language.booklet.spoken_sources, marks=self.language.row(marks))
        return Text((Span(NBSP), Span(f",{NBSP}".join(marks), cite=True, spoken=spoken)))

    def says(self, row: Statement | Label) -> Text:
        """Return the row as it is printed: its condition if it has one, its words, the marks of its sources."""
        words = self.language.join((Text.of(row.condition, bold=True), row.text))
        return words + self.cite(row.sources) if isinstance(row, Statement) else words

    def line(self, label: SiteLabel) -> Text | Filled:
        """Return a line as it is printed: filled in where the site says what stands there, else to write on."""
        words = self.details.values.get(label.site, ()) if label.site else ()
        return Filled(self.says(label), words) if words else self.says(label)


class Block(Record):
    """A piece of a booklet: fields with a schema, and the elements they become.

    A block is one module in this folder. Its `kind`, the name content files use, is the module's name.

    Attributes:
        title: Heading of the block.
        condition: Set by selection when the whole block is for some readers only.
    """

    FILLED_IN = frozenset({"condition"})
    IS_COVER: ClassVar[bool] = False
    """Whether its pages are covers: no running head, no page number, no thumb index."""

    title: InlineText
    condition: str = ""

    def gather(self, shelf: Shelf) -> Self:  # noqa: ARG002  (blocks with nothing to gather stay as they are)
        """Return the block with what it takes from the shelf filled in.

        Raises:
            LookupError: If it asks for something that is not on the shelf; the text says what.
        """
        return self

    def compose(self, info: BookletInfo) -> Iterator[Element]:
        """Yield the block's elements in reading order.

        They depend on the block and on what it asks of `info`, and on nothing else: not on the day, nor on what was
        composed before. Booklets in which all that it asks is the same get the same elements.
        """
        raise NotImplementedError

    def opening(self, info: BookletInfo, *, starts_page: bool = True) -> Iterator[Element]:
        """Yield the block's heading, and its condition if it is for some readers only."""
        yield Heading(self.title, level=2, anchor=info.anchor, starts_page=starts_page)
        yield from compose_condition(self, style="lead")


def compose_condition(of: Block | Row, *, style: Literal["body", "lead"] = "body") -> Iterator[Element]:
    """Yield the condition of a block or of rows that belong together, if it is for some readers only."""
    if of.condition:
        yield Paragraph(Text.of(of.condition, bold=True), style=style, leads_in=True)
