"""Tests and procedures: what each is for, with room for a date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.blocks._sections import compose_drawing
from booklet.model.block import Block, BookletInfo, compose_under_lead
from booklet.model.chosen import Chosen
from booklet.model.elements import Bullets, Element, Heading, Paragraph, WritingLines
from booklet.model.statements import Drawing, InlineText, Label, Row, Statement
from booklet.model.text import Text


class Test(Row):
    """One test or procedure."""

    __test__ = False  # not a test case

    name: InlineText
    statements: tuple[Statement, ...]
    drawing: Drawing | None = None


class Tests(Block):
    """Tests and procedures."""

    __test__ = False  # not a test case

    intro: tuple[Label, ...] = ()
    tests: tuple[Test, ...]
    lines: int = 3

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading and, test by test, what it is for; then lines for dates and results."""
        yield from self.opening(chosen, info)
        for label in chosen.rows("intro", Label):
            yield Paragraph(info.says(label))
        for test in chosen.rows("tests", Test):
            yield Heading(test.record.name, level=3)
            yield from compose_under_lead(test, info, _inside(test, info))
        if self.lines:
            yield WritingLines(self.lines, Text.of(info.language.forms.dates))


def _inside(test: Chosen[Test], info: BookletInfo) -> Iterator[Element]:
    if drawing := test.row("drawing", Drawing):
        yield from compose_drawing(drawing, info)
    yield Bullets(tuple(map(info.says, test.rows("statements", Statement))))
