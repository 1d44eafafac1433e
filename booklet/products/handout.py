"""What cards and sheets share: a plan of the one block they are made from, and what stands around its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from booklet.blocks.drug_list import DrugList
from booklet.blocks.phase_opener import PhaseOpener
from booklet.blocks.when_to_call import WhenToCall
from booklet.core.values import replace
from booklet.errors import NoMatchingContentError
from booklet.library.library import Library
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen, is_of, rows_in
from booklet.model.elements import Paragraph
from booklet.model.language import LANGUAGE, Language
from booklet.model.statements import SiteLabel
from booklet.model.text import Text, join
from booklet.order import Order
from booklet.products.medicines import listed_medicines, medicine_sources
from booklet.selection.chosen_entries import condition_words
from booklet.selection.mentions import mentions
from booklet.selection.plan import ChosenBlock, ChosenChapter, Plan
from booklet.selection.select import select_blocks

B = TypeVar("B", bound=Block)


def when_to_call_plan(order: Order, library: Library) -> Plan:
    """Return the plan of what is made from the "When to call" page.

    Raises:
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
        NoMatchingContentError: If the content has no such page for this reader.
    """
    plan = select_blocks(order.profile, library)
    for chosen in _blocks(plan):
        if isinstance(chosen.block, WhenToCall):
            return narrowed(plan, chosen.id)
    hint = "Add a block of the kind 'when_to_call' to the content."
    raise NoMatchingContentError("there is no page that says when to call", hint)


def narrowed(plan: Plan, block: str, *, has_medicines: bool = False) -> Plan:
    """Return the plan with what one block needs of it.

    Args:
        plan: What the reader gets, the block among it.
        block: Id of the block.
        has_medicines: Whether it names the medicines of the lists, which are then left in the plan, each with the
            opening of its phase, under whose name they stand.
    """
    wanted = (DrugList, PhaseOpener) if has_medicines else ()
    chapters = tuple(_with(plan.chapters, lambda each: each.id == block or isinstance(each.block, wanted)))
    left = [each for chapter in chapters for each in chapter.blocks]
    (own,) = (each.block for each in left if each.id == block)
    signed = {LANGUAGE, *(each.id for each in left if each.id == block or isinstance(each.block, DrugList))}
    refs = mentions(own).sources | set(medicine_sources(chapters))
    cited = {source.partition(":")[0] for source in refs}
    asked = {row.site for row in rows_in(own) if isinstance(row, SiteLabel)}
    return replace(
        plan,
        chapters=chapters,
        terms=(),
        sources=tuple(source for source in plan.sources if source.id in cited),
        unsigned=tuple(each for each in plan.unsigned if each in signed),
        gaps=tuple(gap for gap in plan.gaps if gap.value in asked),
    )


def block_of(plan: Plan, kind: type[B]) -> Chosen[B]:
    """Return the block of a narrowed plan that the product is made from, as it was chosen."""
    return next(each.chosen for each in _blocks(plan) if is_of(each.chosen, kind))


def info_of(plan: Plan, library: Library) -> BookletInfo:
    """Return what the block may know of the product."""
    wording = condition_words(library, plan.profile.audience)
    info = BookletInfo(
        language=library.language,
        labels=tuple(map(Text.of, labels_of(plan))),
        marks={source.id: source.mark for source in plan.sources},
        color="red",
        details=plan.details,
        wording=wording,
    )
    return replace(info, medicines=listed_medicines(plan.chapters, info, wording))


def labels_of(plan: Plan) -> tuple[str, ...]:
    """Return whom it is for, as far as that was given. What is only assumed may not hold as long as a card is kept."""
    return plan.given


def draft_mark(plan: Plan, language: Language) -> Text:
    """Return the draft mark, or nothing."""
    return Text.of(language.booklet.draft if plan.is_draft else "")


def cited_sources(plan: Plan, language: Language) -> Iterator[Text]:
    """Yield the sources that are cited, each with its mark before it."""
    for source in plan.sources:
        publisher = Text.of(f"{source.publisher}{language.rows.stop}" if source.publisher else "")
        yield join((Text.of(source.mark, bold=True), language.join((publisher, source.title))))


def closing(plan: Plan, language: Language) -> Iterator[Paragraph]:
    """Yield what stands below: the sources, that it is a draft, and how to print it."""
    for text in (*cited_sources(plan, language), draft_mark(plan, language), Text.of(language.sheet.print)):
        if text.spans:
            yield Paragraph(text, style="note")


def _blocks(plan: Plan) -> Iterator[ChosenBlock]:
    for chapter in plan.chapters:
        yield from chapter.blocks


def _with(chapters: Iterable[ChosenChapter], is_wanted: Callable[[ChosenBlock], bool]) -> Iterator[ChosenChapter]:
    """Yield those chapters that have any of the blocks that are wanted, with these alone."""
    for chapter in chapters:
        blocks = tuple(filter(is_wanted, chapter.blocks))
        if blocks:
            yield replace(chapter, blocks=blocks)
