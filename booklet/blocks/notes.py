"""A page of lines to write on."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.model.block import Block, BookletInfo
from booklet.model.elements import Element, Paragraph, WritingLines
from booklet.model.statements import Label


class Notes(Block):
    """Notes: a heading and lines down to the foot of the page."""

    intro: Label | None = None

    def compose(self, info: BookletInfo) -> Iterator[Element]:
        """Yield a heading and lines that fill the page."""
        yield from self.opening(info)
        if self.intro:
            yield Paragraph(info.says(self.intro))
        yield WritingLines(3, fills_page=True)
