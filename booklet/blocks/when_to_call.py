"""When to call: what to tell the team about, and room for the team's own signs and numbers."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.blocks.base import Block, BookletInfo, compose_condition
from booklet.elements import Alerts, Band, Element, FillIn, Paragraph
from booklet.records import Label, Statement
from booklet.text import Text


class WhenToCall(Block):
    """When to call. It belongs inside the front cover."""

    lead: Label
    reasons: tuple[Statement, ...]
    ask: Label
    fields: tuple[Label, ...]

    def compose(self, info: BookletInfo) -> Iterator[Element]:
        """Yield the band, the reasons to call, and a frame with lines to write on."""
        yield Band(Text(()), self.title, info.says(self.lead), anchor=info.anchor)
        yield from compose_condition(self, style="lead")
        yield Alerts(tuple(info.says(reason) for reason in self.reasons))
        yield Paragraph(info.says(self.ask), style="lead")
        yield FillIn(Text(()), tuple(info.says(field) for field in self.fields))
