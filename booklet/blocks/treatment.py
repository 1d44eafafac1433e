"""A treatment explained: what it is, who may get it, what to ask."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.blocks._sections import compose_sections
from booklet.model.block import Block, BookletInfo
from booklet.model.elements import Element, Paragraph
from booklet.model.statements import Section, Statement


class Treatment(Block):
    """One kind of treatment, explained in sections."""

    lead: tuple[Statement, ...] = ()
    sections: tuple[Section, ...] = ()

    def compose(self, info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, the main points, and the sections."""
        yield from self.opening(info)
        for statement in self.lead:
            yield Paragraph(info.says(statement), style="lead")
        yield from compose_sections(self.sections, info)
