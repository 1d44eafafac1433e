"""Questions to ask the team, with room to write."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.model.block import Block, BookletInfo, compose_condition
from booklet.model.elements import Bullets, Element, Heading, Paragraph, WritingLines
from booklet.model.statements import InlineText, Label, Row


class QuestionGroup(Row):
    """Questions on one subject, and how many lines to leave for answers."""

    title: InlineText
    questions: tuple[Label, ...]
    lines: int = 3


class Questions(Block):
    """Questions to ask; families add their own."""

    intro: Label | None = None
    groups: tuple[QuestionGroup, ...]

    def compose(self, info: BookletInfo) -> Iterator[Element]:
        """Yield a heading and, group by group, the questions and lines to write on."""
        yield from self.opening(info)
        if self.intro:
            yield Paragraph(info.says(self.intro))
        for group in self.groups:
            yield Heading(group.title, level=3)
            yield from compose_condition(group)
            questions = tuple(info.says(question) for question in group.questions)
            yield Bullets(questions, has_ticks=True, leads_in=group.lines > 0)
            if group.lines:
                yield WritingLines(group.lines)
