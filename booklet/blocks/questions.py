"""Questions to ask the team, with room to write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo, compose_under_lead
from booklet.model.chosen import Chosen
from booklet.model.elements import Bullets, Element, Heading, Paragraph, WritingLines
from booklet.model.statements import InlineText, Label, Row


class QuestionGroup(Row):
    """Questions on one subject, and how many lines to leave for answers; 0 where another block has them."""

    title: InlineText
    questions: tuple[Label, ...]
    lines: int = 3


class Questions(Block):
    """Questions to ask; families add their own."""

    intro: Label | None = None
    groups: tuple[QuestionGroup, ...]

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading and the questions group by group, then lines to write on, if it has any."""
        yield from self.opening(chosen, info)
        if intro := chosen.row("intro", Label):
            yield Paragraph(info.says(intro))
        groups = chosen.rows("groups", QuestionGroup)
        for group in groups:
            yield Heading(group.record.title, level=3)
            yield from compose_under_lead(group, info, _inside(group, info))
        if lines := max(group.record.lines for group in groups):
            yield WritingLines(lines)


def _inside(group: Chosen[QuestionGroup], info: BookletInfo) -> Iterator[Element]:
    questions = tuple(map(info.says, group.rows("questions", Label)))
    yield Bullets(questions, has_ticks=True)
