"""When to call: what to tell the team about, the site's own signs and numbers, and lines for what it does not say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Self

from booklet.model.block import Block, BookletInfo, compose_block_lead
from booklet.model.chosen import Chosen
from booklet.model.elements import Alerts, Band, Element, Filled, FillIn, Heading, Paragraph
from booklet.model.statements import Label, Line, SiteLabel, Statement
from booklet.model.text import Text, join


class WhenToCall(Block):
    """When to call. It belongs inside the front cover."""

    lead: Label
    reasons: tuple[Statement, ...]
    ask: Label
    fields: tuple[Line, ...]

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield the band, the reasons to call, what the site says, and lines to write on, in the order of the fields.

        What is filled in and what is open stand in frames of their own, so that no long frame leaves this page empty.
        The hospital's own signs are a list. Before the first open line is the request to have it filled in.
        """
        yield Band(Text(()), self.title, join(map(info.says, chosen.rows("lead", Label))), anchor=info.anchor)
        yield from compose_block_lead(chosen, info)
        yield Alerts(tuple(map(info.says, chosen.rows("reasons", Statement))))
        asks = chosen.row("ask", Label)
        for kind, group in groupby(chosen.rows("fields", SiteLabel), key=lambda field: _kind(field, info)):
            lines = tuple(map(info.line, group))
            if kind == "signs":
                yield from _signs(lines, info)
                continue
            if kind == "open" and asks:
                yield Paragraph(info.says(asks), style="lead", leads_in=True)
                asks = None
            yield FillIn(Text(()), lines)
        if "signs" not in info.details.values:
            yield from _notes(info)


def _kind(field: Chosen[SiteLabel], info: BookletInfo) -> str:
    """Return how a line stands on the page: to write on, filled in, or as a list of signs."""
    if not isinstance(info.line(field), Filled):
        return "open"
    return "signs" if field.record.site == "signs" else "filled"


def _signs(lines: tuple[Text | Filled, ...], info: BookletInfo) -> Iterator[Element]:
    for line in lines:
        if isinstance(line, Filled):
            yield Heading(line.label, level=3)
            yield Alerts(line.words)
    yield from _notes(info)


def _notes(info: BookletInfo) -> Iterator[Element]:
    """Yield who approved what the hospital says."""
    for note in info.details.notes:
        yield Paragraph(note, style="note")
