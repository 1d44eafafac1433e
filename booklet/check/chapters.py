"""How easily each chapter reads, in the booklet where it is hardest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from booklet.blocks.base import Block
from booklet.blocks.sources import Sources
from booklet.blocks.words_to_know import WordsToKnow
from booklet.check.ease import Ease
from booklet.check.subject import Subject
from booklet.library.walk import walk
from booklet.records import Record, Source
from booklet.selection.plan import ChosenChapter, Plan
from booklet.text import Text


@dataclass(frozen=True, slots=True)
class ChapterEase:
    """The reading ease of one chapter.

    Attributes:
        reader: Whom the booklet is for in which it is hardest.
    """

    id: str
    title: str
    reader: str
    ease: Ease


def chapter_eases(subject: Subject) -> tuple[ChapterEase, ...]:
    """Return the chapters that any booklet of the matrix has, in order, each in the booklet where it is hardest."""
    hardest: dict[str, ChapterEase] = {}
    for plan in subject.plans:
        for chosen in plan.chapters:
            chapter = chosen.chapter
            reader = ", ".join(plan.labels)
            found = ChapterEase(chapter.id, chapter.title, reader, _of_chapter(chosen, plan, subject))
            known = hardest.get(chapter.id)
            if known is None or found.ease.grade > known.ease.grade:
                hardest[chapter.id] = found
    order = subject.library.chapters if subject.library else {}
    return tuple(hardest[chapter] for chapter in order if chapter in hardest)


def _of_chapter(chosen: ChosenChapter, plan: Plan, subject: Subject) -> Ease:
    """Return the ease of a chapter's blocks, with the words and sources that two kinds of them list."""
    blocks = [each.block for each in chosen.blocks]
    records = (*blocks, *(record for block in blocks for record in _listed(block, plan)))
    return sum((subject.ease(text) for record in records for text in _texts(record)), Ease())


def _listed(block: Block, plan: Plan) -> Sequence[Record]:
    if isinstance(block, WordsToKnow):
        return plan.terms
    return plan.sources if isinstance(block, Sources) else ()


def _texts(record: Record) -> Iterator[Text]:
    """Yield all that a record says, with conditions in words; titles of sources are others' words."""
    for location, value, _ in walk(record):
        if isinstance(value, Text):
            if not (isinstance(record, Source) and location[-1] == "title"):
                yield value
        elif condition := value.__dict__.get("condition"):
            yield Text.of(condition)
