"""The back cover: lines for the family's team, and which edition this is."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.model.block import Block, BookletInfo
from booklet.model.elements import Element, FillIn, Paragraph
from booklet.model.statements import Label, Line
from booklet.model.text import Text


class BackCover(Block):
    """The last page."""

    IS_COVER = True

    fields: tuple[Line, ...] = ()
    notes: tuple[Label, ...] = ()

    def compose(self, info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, lines to write on, what the booklet is not, and its imprint."""
        yield from self.opening(info)
        if self.fields:
            yield FillIn(Text(()), tuple(info.line(field) for field in self.fields))
        for label in self.notes:
            yield Paragraph(info.says(label))
        for line in info.imprint:
            yield Paragraph(line, style="note")
