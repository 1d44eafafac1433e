"""How easily each chapter reads, in the booklet where it is hardest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.blocks.sources import Sources
from booklet.blocks.words_to_know import WordsToKnow
from booklet.check.context import CheckContext
from booklet.check.ease import Ease
from booklet.core.values import frozen
from booklet.files.record import Record
from booklet.model.block import Block
from booklet.selection.plan import ChosenChapter, Plan


@frozen
class ChapterEase:
    """The reading ease of one chapter.

    Attributes:
        reader: Whom the booklet is for in which it is hardest.
    """

    id: str
    title: str
    reader: str
    ease: Ease


def chapter_eases(context: CheckContext) -> tuple[ChapterEase, ...]:
    """Return the chapters that any booklet of the matrix has, in order, each in the booklet where it is hardest."""
    hardest: dict[str, ChapterEase] = {}
    for plan in context.plans:
        for of_plan in plan_eases(plan, context):
            known = hardest.get(of_plan.id)
            if known is None or of_plan.ease.grade > known.ease.grade:
                hardest[of_plan.id] = of_plan
    order = context.library.chapters if context.library else {}
    return tuple(hardest[chapter] for chapter in order if chapter in hardest)


def plan_eases(plan: Plan, context: CheckContext) -> Iterator[ChapterEase]:
    """Yield the chapters of one booklet, in order."""
    reader = ", ".join(plan.labels)
    for chosen in plan.chapters:
        yield ChapterEase(chosen.chapter.id, chosen.chapter.title, reader, _of_chapter(chosen, plan, context))


def _of_chapter(chosen: ChosenChapter, plan: Plan, context: CheckContext) -> Ease:
    """Return the ease of a chapter's blocks, with the words and sources that two kinds of them list."""
    audience = plan.profile.audience
    listed = (record for each in chosen.blocks for record in _listed(each.block, plan))
    of_blocks = (context.ease_of_chosen(each.chosen, audience) for each in chosen.blocks)
    return sum((*of_blocks, *(context.ease_of(record, audience) for record in listed)), Ease())


def _listed(block: Block, plan: Plan) -> Sequence[Record]:
    if isinstance(block, WordsToKnow):
        return plan.terms
    return plan.sources if isinstance(block, Sources) else ()
