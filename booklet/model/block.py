"""What every block has: fields that content fills, and the elements it composes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, Protocol, Self

from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.core.values import field, frozen
from booklet.files.record import Record
from booklet.model.chosen import Chosen, Lead
from booklet.model.drugs import Drug
from booklet.model.elements import ALL_THAT_FOLLOWS, Color, ContentsEntry, Element, Filled, Heading, Paragraph
from booklet.model.hospital import NO_DETAILS, Details
from booklet.model.language import Language
from booklet.model.packs import WHOLE
from booklet.model.phases import Phase
from booklet.model.statements import InlineText, Row, SiteLabel, Source, Statement, Term, Worded
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


class LeadWords(Protocol):
    """What says the condition before words in the booklet's language."""

    def lead(self, lead: Lead) -> str:
        """Return what stands before words, or ""."""

    def lead_again(self, lead: Lead) -> str:
        """Return the same as it is said again at the head of a further page."""

    def requirement(self, *, of_children: bool, conditions: Iterable[tuple[Lead, ...]]) -> str:
        """Return all that must hold, and of the leads in each condition one, as it stands before a name; or ""."""


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
class GatheredList:
    """A list of medicines that a table of the booklet takes in.

    Attributes:
        number: Of its phase, or "" where it belongs to none.
        title: Of the list.
        chosen: The list with the medicines of this reader.
    """

    number: str
    title: Text
    chosen: Chosen[Block]


@frozen
class BookletInfo:
    """What a block may know of the booklet it is in.

    Attributes:
        language: The language that its words are in.
        title: The booklet's title.
        labels: Whom it is for, in a few words each.
        known: What is given or known of the reader in words, by axis, and the kind of leukemia as "subtype".
        blocks: Ids of all blocks that it has.
        pack: The pack that it is, or "whole".
        part: Which part of a booklet it is, for the cover; empty if it is the whole.
        notes: What the cover must say, such as that the text is a draft.
        imprint: Program, content version and date, for the back cover.
        contents: The chapters, for the table of contents.
        terms: Words used in this booklet, in alphabetical order.
        told_on: Ids of blocks on whose pages words are told what they mean, by the word's id.
        sources: Sources cited in this booklet, in order of their marks.
        marks: The mark of each source, by source id.
        color: Color of the block's chapter.
        anchor: Id of the block, for links and page references.
        details: The hospital's own details.
        medicines: All medicines that the booklet lists, for sheets.
        gathered: The lists of medicines that its table takes in, in the booklet's order.
        gathered_at: What leads to the table; empty where there is none, and each list says all it has to say.
        brands: Names that the site's hospital has for medicines, by the medicine's id.
        wording: What says conditions; None in booklets composed by hand, where nothing stands under one.
    """

    language: Language
    title: Text = Text(())
    labels: tuple[Text, ...] = ()
    known: Mapping[str, str] = field(default_factory=dict)
    blocks: frozenset[str] = frozenset()
    pack: str = WHOLE
    part: Text = Text(())
    notes: tuple[Text, ...] = ()
    imprint: tuple[Text, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    terms: tuple[Term, ...] = ()
    told_on: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    marks: Mapping[str, str] | None = None
    color: Color = "teal"
    anchor: str = ""
    details: Details = NO_DETAILS
    medicines: tuple[ListedMedicines, ...] = ()
    gathered: tuple[GatheredList, ...] = ()
    gathered_at: Text = Text(())
    brands: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    wording: LeadWords | None = None

    def cite(self, sources: Sequence[str]) -> Text:
        """Return the marks of the sources as raised text behind a no-break space; empty if none has a mark."""
        known = self.marks or {}
        marks = sorted({known[name] for name in (ref.partition(":")[0] for ref in sources) if name in known})
        if not marks:
            return Text(())
        spoken = fill(self.language.booklet.spoken_sources, marks=self.language.row(marks))
        return Text((Span(NBSP), Span(f",{NBSP}".join(marks), cite=True, spoken=spoken)))

    def lead(self, lead: Lead) -> Text:
        """Return the condition before words as it is printed, or nothing.

        Raises:
            LookupError: If there is a condition and the booklet has no words for it.
        """
        if not lead:
            return Text(())
        if self.wording is None:
            raise LookupError("this booklet has no words for conditions")
        return Text((Span(self.wording.lead(lead), bold=True, again=self.wording.lead_again(lead)),))

    def says(self, row: Chosen[Worded]) -> Text:
        """Return the row as it is printed: its condition if it has one, its words, the marks of its sources."""
        return _said.room()(Same(row), Same(self.language), Same(self.marks), Same(self.wording if row.lead else None))

    def line(self, label: Chosen[SiteLabel]) -> Text | Filled:
        """Return a line as it is printed: filled in where the site says what stands there, else to write on."""
        words = self.details.values.get(label.record.site, ()) if label.record.site else ()
        return Filled(self.says(label), words) if words else self.says(label)


@kept()
def _said(
    row: Same[Chosen[Worded]],
    language: Same[Language],
    marks: Same[Mapping[str, str] | None],
    wording: Same[LeadWords | None],
) -> Text:
    """Return a row as it is printed. It is cached: blocks that differ in some rows have the others in common."""
    info, own = BookletInfo(language.thing, marks=marks.thing, wording=wording.thing), row.thing
    words = info.language.join((info.lead(own.lead), own.record.text))
    cited = words + info.cite(own.record.sources) if isinstance(own.record, Statement) else words
    return Text(cited.spans, own.record.id)


class Block(Record):
    """A piece of a booklet: fields with a schema, and the elements they become.

    A block is one module in this folder. Its `kind`, the name content files use, is the module's name.

    Attributes:
        title: Heading of the block.
    """

    IS_COVER: ClassVar[bool] = False
    """Whether its pages are covers: no running head, no page number, no thumb index."""
    IS_ALWAYS_SIGNED: ClassVar[bool] = True
    """Whether it says something to sign even where nothing in it has a source: a question may name a treatment.

    A kind that prints labels, lines to write on, or lists of what is signed elsewhere is signed only where it holds a
    statement."""
    WRITTEN: ClassVar[type[Written] | None] = None
    """What a content file holds of it, where the library adds to that; None if the file holds all of it."""

    title: InlineText

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield the block's elements in reading order.

        They depend on what was chosen and on what the block asks of `info`, and on nothing else: not on the day, nor on
        what was composed before. Booklets in which all that it asks is the same get the same elements.

        Args:
            chosen: The block itself with its rows, and the condition that each of them stands under.
            info: What it may know of the booklet it is in.
        """
        raise NotImplementedError

    def opening(self, chosen: Chosen[Block], info: BookletInfo, *, starts_page: bool = True) -> Iterator[Element]:
        """Yield the block's heading, and its condition if it is for some readers only."""
        yield Heading(self.title, level=2, anchor=info.anchor, starts_page=starts_page)
        yield from compose_block_lead(chosen, info)


class Written(Record):
    """What a content file holds of a block that gathers the rest of it from other files.

    Attributes:
        title: Heading of the block.
    """

    title: InlineText

    def gather(self, shelf: Shelf) -> Block:
        """Return the block, with what it takes from the shelf.

        Raises:
            LookupError: If it asks for something that is not on the shelf; the text says what.
        """
        raise NotImplementedError


def compose_block_lead(chosen: Chosen[Block], info: BookletInfo) -> Iterator[Element]:
    """Yield the condition of a block, which all that follows in the block stands under, if it has one."""
    if chosen.lead:
        yield Paragraph(info.lead(chosen.lead), style="lead", leads_in=True, reach=ALL_THAT_FOLLOWS)


def compose_under_lead(chosen: Chosen[Row], info: BookletInfo, elements: Iterable[Element]) -> Iterator[Element]:
    """Yield elements that belong together, and before them the condition that all of them stand under, if there is one.

    Args:
        chosen: The row that they are composed of.
        info: What may be known of the booklet.
        elements: All that stands under its condition.
    """
    inside = tuple(elements)
    if chosen.lead:
        yield Paragraph(info.lead(chosen.lead), leads_in=True, reach=len(inside))
    yield from inside
