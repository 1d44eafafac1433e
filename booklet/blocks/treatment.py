"""A treatment explained: what it is, who may get it, what to ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from booklet.blocks._sections import compose_sections
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Element, PageBreak, Paragraph
from booklet.model.statements import Section, Statement


class Treatment(Block):
    """One kind of treatment, explained in sections.

    Attributes:
        starts: Where it begins: "page" for the head of a page in any case, "spread" for one
            that is seen beside the next block's.
    """

    starts: Literal["anywhere", "page", "spread"] = "anywhere"
    lead: tuple[Statement, ...] = ()
    sections: tuple[Section, ...] = ()

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, the main points, and the sections."""
        if self.starts != "anywhere":
            yield PageBreak(faces_next=self.starts == "spread")
        yield from self.opening(chosen, info)
        for statement in chosen.rows("lead", Statement):
            yield Paragraph(info.says(statement), style="lead")
        yield from compose_sections(chosen.rows("sections", Section), info)
