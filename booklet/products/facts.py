"""What a handout is made from: the "When to call" page of one reader's booklet, or a sheet of the content's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from booklet.blocks.drug_list import DrugList
from booklet.blocks.sheet import Sheet
from booklet.blocks.when_to_call import WhenToCall
from booklet.core.values import replace
from booklet.errors import NoMatchingContentError
from booklet.formats.pdf import Metadata
from booklet.library.library import Library
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen, is_of, rows_in
from booklet.model.elements import Element, Paragraph
from booklet.model.profile import Profile
from booklet.model.statements import SiteLabel
from booklet.model.text import Text, join
from booklet.products.medicines import listed_medicines, medicine_sources
from booklet.review.approval import with_signatures
from booklet.review.signatures import Signatures
from booklet.selection.mentions import mentions
from booklet.selection.plan import ChosenBlock, ChosenChapter, Plan
from booklet.selection.select import condition_words, select_blocks
from booklet.site.site import Site
from booklet.version import __version__

B = TypeVar("B", bound=Block)


@dataclass(frozen=True)
class HandoutFacts(Generic[B]):
    """What a handout may say.

    Attributes:
        plan: The booklet's plan with the one block that the handout is made from.
        library: What it is from, the site joined to it.
        chosen: That block as it was chosen.
        site: The hospital's own details, or None.
        lists: The booklet's chapters with the lists of medicines that the handout names; none if it names no medicine.
    """

    plan: Plan
    library: Library
    chosen: Chosen[B]
    site: Site | None
    lists: tuple[ChosenChapter, ...] = ()

    @property
    def block(self) -> B:
        """The block with the rows that are left."""
        return self.chosen.record

    def compose(self) -> Iterator[Element]:
        """Yield the block's elements."""
        return self.block.compose(self.chosen, self.info())

    def info(self) -> BookletInfo:
        """Return what the block may know of the handout."""
        wording = condition_words(self.library, self.plan.profile.audience)
        info = BookletInfo(
            language=self.library.language,
            labels=tuple(map(Text.of, self.labels())),
            marks={source.id: source.mark for source in self.plan.sources},
            color="red",
            details=self.plan.details,
            wording=wording,
        )
        return replace(info, medicines=listed_medicines(self.lists, info, wording))

    def labels(self) -> tuple[str, ...]:
        """Return whom it is for, without what nobody gave: a card is kept longer than that holds."""
        return tuple(label for label in self.plan.labels if label not in self.plan.assumed)

    def draft(self) -> Text:
        """Return the draft mark, or nothing."""
        return Text.of(self.library.language.booklet.draft if self.plan.is_draft else "")

    def sources(self) -> Iterator[Text]:
        """Yield the sources that are cited, each with its mark before it."""
        language = self.library.language
        for source in self.plan.sources:
            publisher = Text.of(f"{source.publisher}{language.rows.stop}" if source.publisher else "")
            yield join((Text.of(source.mark, bold=True), publisher, source.title))

    def closing(self) -> Iterator[Paragraph]:
        """Yield what stands below: the sources, and that it is a draft."""
        for text in (*self.sources(), self.draft()):
            if text.spans:
                yield Paragraph(text, style="note")

    def metadata(self, title: str) -> Metadata:
        """Return what the PDF says about itself."""
        keywords = (f"content {self.library.version}", f"sha256 {self.library.hash}")
        site = () if self.site is None else (f"site sha256 {self.site.hash}",)
        return Metadata(title, self.library.language, f"treatment-booklet {__version__}", (*keywords, *site))


def handout_facts(
    profile: Profile, library: Library, *, signatures: Signatures | None = None, site: Site | None = None
) -> HandoutFacts[WhenToCall]:
    """Return what a handout for a reader may say that is made from the "When to call" page.

    Raises:
        ContentError: If the site does not go with the library.
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
        NoMatchingContentError: If the content has no "When to call" page for this reader.
    """
    library = library if site is None else site.join(library)
    plan = select_blocks(profile, library)
    for chapter in plan.chapters:
        for chosen in chapter.blocks:
            if is_of(chosen.chosen, WhenToCall):
                one = _signed(_only(plan, chapter, chosen), library, signatures)
                return HandoutFacts(one, library, chosen.chosen, site)
    hint = "Add a block of the kind 'when_to_call' to the content."
    raise NoMatchingContentError("there is no page that says when to call", hint)


def sheet_facts(
    profile: Profile, library: Library, name: str, *, signatures: Signatures | None = None, site: Site | None = None
) -> HandoutFacts[Sheet]:
    """Return what a sheet of the content says to a reader.

    Args:
        profile: Whom it is for.
        library: What can be said.
        name: Id of the sheet.
        signatures: What clinicians have signed; None if nothing is.
        site: One hospital's own details, or None.

    Raises:
        ContentError: If the site does not go with the library.
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
        NoMatchingContentError: If no sheet is called that, or it says nothing to this reader.
    """
    library = library if site is None else site.join(library)
    if name not in library.sheets:
        there = ", ".join(("home", *library.sheets))
        raise NoMatchingContentError(f"no sheet is for {name!r}", f"Give one of {there}.")
    # To this one reader, the sheet is chosen as if it were a page of the booklet.
    plan = select_blocks(profile, replace(library, hidden=library.hidden - {name}))
    for chapter in plan.chapters:
        for chosen in chapter.blocks:
            if chosen.id == name and is_of(chosen.chosen, Sheet):
                lists = plan.chapters if any(part.medicines for part in chosen.chosen.record.parts) else ()
                one = _signed(_only(plan, chapter, chosen, lists), library, signatures)
                return HandoutFacts(one, library, chosen.chosen, site, lists)
    tracks = next(entry.tracks for entry in library.entries if entry.id == name)
    hint = f"It is for these ways of treatment: {', '.join(tracks)}."
    raise NoMatchingContentError(f"the sheet {name!r} is not for this profile", hint)


def _signed(plan: Plan, library: Library, signatures: Signatures | None) -> Plan:
    return plan if signatures is None else with_signatures(plan, library, signatures)


def _only(plan: Plan, chapter: ChosenChapter, chosen: ChosenBlock, lists: Iterable[ChosenChapter] = ()) -> Plan:
    """Return the plan with what one block needs of it, and the lists of medicines that it names."""
    lists = tuple(lists)
    blocks = {chosen.id, *(each.id for other in lists for each in other.blocks if isinstance(each.block, DrugList))}
    refs = mentions(chosen.block).sources | set(medicine_sources(lists))
    cited = {source.partition(":")[0] for source in refs}
    asked = {row.site for row in rows_in(chosen.block) if isinstance(row, SiteLabel)}
    return replace(
        plan,
        chapters=(replace(chapter, blocks=(chosen,)),),
        terms=(),
        sources=tuple(source for source in plan.sources if source.id in cited),
        unsigned=tuple(block for block in plan.unsigned if block in blocks),
        gaps=tuple(gap for gap in plan.gaps if gap.value in asked),
    )
