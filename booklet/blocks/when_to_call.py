"""When to call: what to tell the team about, the site's own signs and numbers, and lines for what it does not say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.core.values import replace
from booklet.model.block import Block, BookletInfo, compose_block_lead
from booklet.model.chosen import Chosen
from booklet.model.elements import Alerts, Band, Element, Filled, FillIn, Paragraph
from booklet.model.statements import Label, Line, SiteLabel, Statement
from booklet.model.text import Text


class WhenToCall(Block):
    """When to call. It belongs inside the front cover.

    Attributes:
        ask: What is asked where some lines are open.
        until: What to do where all lines are open, until they are filled in.
    """

    IS_ALWAYS_SIGNED = False

    lead: Label
    reasons: tuple[Statement, ...]
    ask: Label
    until: Label | None = None
    fields: tuple[Line, ...]

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield the band, the reasons to call, the request to fill the page in, and all lines in one frame.

        Filled and open lines stand in the one order of the fields, however many the site fills: families look for a
        line at its place. Where nothing of it is filled, the page says what to do until it is.
        """
        elements = (*compose_block_lead(chosen, info), *self._below(chosen, info))
        lead = info.language.join(map(info.says, chosen.rows("lead", Label)))
        yield Band(Text(()), self.title, lead, anchor=info.anchor, holds=len(elements))
        yield from elements

    def _below(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        reasons = tuple(map(info.says, chosen.rows("reasons", Statement)))
        if reasons:
            yield Alerts(reasons)
        lines = tuple(_line(field, info) for field in chosen.rows("fields", SiteLabel))
        is_filled = [isinstance(line, Filled) for line in lines]
        ask = (chosen.row("until", Label) if not any(is_filled) else None) or chosen.row("ask", Label)
        if ask and not all(is_filled):
            yield Paragraph(info.says(ask), style="lead", leads_in=True)
        yield FillIn(Text(()), lines)
        for note in info.details.notes:
            yield Paragraph(note, style="note")


def _line(field: Chosen[SiteLabel], info: BookletInfo) -> Text | Filled:
    """Return a line, the hospital's own signs as a list."""
    line = info.line(field)
    return replace(line, is_list=True) if field.record.site == "signs" and isinstance(line, Filled) else line
