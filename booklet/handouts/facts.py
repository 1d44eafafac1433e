"""What a handout is made from: the "When to call" page of one reader's booklet, and nothing beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from booklet import __version__
from booklet.blocks.base import BookletInfo
from booklet.blocks.when_to_call import WhenToCall
from booklet.elements import Paragraph
from booklet.errors import NoMatchingContentError
from booklet.library.library import Library
from booklet.pdf import Metadata
from booklet.profile import Profile
from booklet.review.approval import with_signatures
from booklet.review.signatures import Signatures
from booklet.selection.manuscript import WORDING
from booklet.selection.mentions import mentions
from booklet.selection.plan import ChosenBlock, Plan
from booklet.selection.select import select_blocks
from booklet.site.site import Site
from booklet.text import Text, join


@dataclass(frozen=True, slots=True)
class HandoutFacts:
    """What a handout may say.

    Attributes:
        plan: The booklet's plan with the one block that the handout is made from.
        library: What it is from, the site joined to it.
        call: That block.
        site: The hospital's own details, or None.
    """

    plan: Plan
    library: Library
    call: WhenToCall
    site: Site | None

    def info(self) -> BookletInfo:
        """Return what the block may know of the handout."""
        marks = {source.id: source.mark for source in self.plan.sources}
        return BookletInfo(marks=marks, colour="red", details=self.plan.details)

    def labels(self) -> tuple[str, ...]:
        """Return whom it is for, without what nobody gave: a card is kept longer than that holds."""
        return tuple(label for label in self.plan.labels if label not in self.plan.assumed)

    def draft(self) -> Text:
        """Return the draft mark, or nothing."""
        return Text.of(WORDING["draft"] if self.plan.is_draft else "")

    def sources(self) -> Iterator[Text]:
        """Yield the sources that are cited, each with its mark before it."""
        for source in self.plan.sources:
            publisher = Text.of(f"{source.publisher}." if source.publisher else "")
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
        whole = f"{title}: {', '.join(self.labels())}"
        return Metadata(whole, self.library.language, f"treatment-booklet {__version__}", (*keywords, *site))


def handout_facts(
    profile: Profile, library: Library, *, signatures: Signatures | None = None, site: Site | None = None
) -> HandoutFacts:
    """Return what a handout for a reader may say.

    Raises:
        ContentError: If the site does not go with the library.
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
        NoMatchingContentError: If the content has no "When to call" page for this reader.
    """
    if site is not None:
        library = site.join(library)
    plan = select_blocks(profile, library)
    for chapter in plan.chapters:
        for chosen in chapter.blocks:
            if isinstance(chosen.block, WhenToCall):
                one = replace(_only(plan, chosen), chapters=(replace(chapter, blocks=(chosen,)),))
                if signatures is not None:
                    one = with_signatures(one, library, signatures)
                return HandoutFacts(one, library, chosen.block, site)
    hint = "Add a block of the kind 'when_to_call' to the content."
    raise NoMatchingContentError("there is no page that says when to call", hint)


def _only(plan: Plan, chosen: ChosenBlock) -> Plan:
    """Return the plan with what one block needs of it."""
    cited = {source.partition(":")[0] for source in mentions(chosen.block).sources}
    return replace(
        plan,
        terms=(),
        sources=tuple(source for source in plan.sources if source.id in cited),
        unsigned=tuple(block for block in plan.unsigned if block == chosen.id),
    )
