"""The back cover: lines for the family's team, and which edition this is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Element, FillIn, Paragraph, Scan
from booklet.model.statements import Label, Line, SiteLabel
from booklet.model.text import Text
from booklet.model.wording import fill


class BackCover(Block):
    """The last page."""

    IS_ALWAYS_SIGNED = False
    IS_COVER = True

    fields: tuple[Line, ...] = ()
    notes: tuple[Label, ...] = ()

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, lines to write on, what the booklet is not, a code to scan if there is one, its imprint."""
        yield from self.opening(chosen, info)
        if fields := chosen.rows("fields", SiteLabel):
            yield FillIn(Text(()), tuple(map(info.line, fields)))
        for label in chosen.rows("notes", Label):
            yield Paragraph(info.says(label))
        if check := info.details.check:
            words = info.language.booklet
            yield Scan(check.artwork, Text.of(words.is_current), Text.of(fill(words.leads_to, address=check.address)))
        for line in info.imprint:
            yield Paragraph(line, style="note")
