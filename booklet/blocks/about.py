"""About this booklet: what it is, how to use it, what its marks mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.blocks._sections import compose_sections
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Element, Paragraph
from booklet.model.statements import LabelOrStatement, Section, Worded


class About(Block):
    """How to use the booklet, before anything else is explained."""

    intro: tuple[LabelOrStatement, ...] = ()
    sections: tuple[Section, ...] = ()

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, how to use the booklet, and the sections."""
        yield from self.opening(chosen, info)
        for row in chosen.rows("intro", Worded):
            yield Paragraph(info.says(row))
        yield from compose_sections(chosen.rows("sections", Section), info)
