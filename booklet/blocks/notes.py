"""A page of lines to write on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Element, Paragraph, WritingLines
from booklet.model.statements import Label


class Notes(Block):
    """Notes: a heading and lines down to the foot of the page."""

    IS_ALWAYS_SIGNED = False

    intro: Label | None = None

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading and lines that fill the page."""
        yield from self.opening(chosen, info)
        if intro := chosen.row("intro", Label):
            yield Paragraph(info.says(intro))
        yield WritingLines(3, fills_page=True)
