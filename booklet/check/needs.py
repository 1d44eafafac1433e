"""Which booklets need which topics of the sources, and which of them print nothing on one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from booklet.blocks.words_to_know import WordsToKnow
from booklet.check.context import CheckContext
from booklet.files.record import Record
from booklet.library.library import Library
from booklet.model.citations import CitedLines, cited_lines
from booklet.model.conditions import Answer
from booklet.model.content_files import CoverageFile, Topic
from booklet.model.statements import Statement, Term
from booklet.model.walk import walk
from booklet.selection.plan import Plan

_Printed = Mapping[str, CitedLines]
"""The lines that each block of a booklet cites, by its id."""


class Need(NamedTuple):
    """A topic that a booklet has to say.

    Attributes:
        said_by: Those of the topic's blocks that print a statement there, or a meaning, that cites its lines.
    """

    topic: Topic
    plan: Plan
    said_by: tuple[str, ...]

    @property
    def is_said(self) -> bool:
        """Whether the booklet says it."""
        return bool(self.said_by)


def needs(context: CheckContext) -> Iterator[Need]:
    """Yield every topic with every booklet of the matrix that has to say it, topic by topic.

    A booklet needs a topic if it is on one of the topic's tracks and the topic's condition may hold for its reader.
    """
    library = context.library
    if library is None:
        return
    said = _Said()
    plans = context.plans
    readers = [(plan, said.of_plan(plan), library.track(plan.profile), library.traits(plan.profile)) for plan in plans]
    for topic in topics(context):
        lines = cited_lines(topic.sources)
        for plan, printed, track, traits in readers:
            may_hold = topic.when is None or topic.when.answer(traits) is not Answer.NO
            if topic.blocks and track in topic.tracks and may_hold:
                yield Need(topic, plan, tuple(_saying(topic, printed, lines)))


def topics(context: CheckContext) -> tuple[Topic, ...]:
    """Return all topics of the sources that the content lists."""
    return tuple(topic for file in context.content.all(CoverageFile) for topic in file.topics)


def cited_by(record: Record, library: Library) -> CitedLines:
    """Return the lines that a block's statements rest on; what is held back says nothing."""
    terms = library.terms.values() if isinstance(record, WordsToKnow) else ()
    return _cited_in((record, *terms))


def _cited_in(records: Iterable[Record]) -> CitedLines:
    return frozenset(
        line
        for record in records
        for _, value, _ in walk(record)
        if isinstance(value, Term) or (isinstance(value, Statement) and not value.held)
        for line in cited_lines(value.sources)
    )


def _saying(topic: Topic, printed: _Printed, lines: CitedLines) -> Iterator[str]:
    """Yield the blocks of the topic that print something on it, in the topic's order."""
    return (block for block in topic.blocks if not lines.isdisjoint(printed.get(block, ())))


class _Said:
    """What chosen blocks cite; readers share most of them, so each is looked at once."""

    def __init__(self) -> None:
        # A block is kept beside its lines, so that its identity is not given to another one.
        self._lines: dict[int, tuple[Record, CitedLines]] = {}

    def of_plan(self, plan: Plan) -> _Printed:
        """Return what each block of a booklet cites, by its id."""
        return {each.id: self._of(each.block, plan) for chapter in plan.chapters for each in chapter.blocks}

    def _of(self, block: Record, plan: Plan) -> CitedLines:
        if isinstance(block, WordsToKnow):
            return frozenset(line for term in plan.terms for line in self._of(term, plan))
        known = self._lines.get(id(block))
        if known is None:
            known = self._lines[id(block)] = (block, _cited_in((block,)))
        return known[1]
