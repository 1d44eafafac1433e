"""What is known of the leukemia and what is waited for: a row each, with a box, who said it, and when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from booklet.files.record import Limits
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Column, Element, Paragraph, Table
from booklet.model.statements import AxisId, Label
from booklet.model.text import Text, join

_WHAT, _KNOWN, _WHO, _DAY = 0.46, 0.15, 0.22, 0.17
"""Shares of the table's width."""


class AwaitedFinding(Label):
    """One thing to find out.

    Attributes:
        axis: The axis of the profile that says it; "subtype" for the kind of leukemia.
    """

    axis: AxisId | Literal["subtype"]


class Findings(Block):
    """What is known, and what is waited for. What the booklet was ordered with is filled in, as said by the order.

    The box is left to tick: an order is not what a doctor has told a family.

    Attributes:
        what: Head over what is found out; `known`, `who` and `day` are those of the other columns.
        ordered: Behind what the order has said.
    """

    intro: tuple[Label, ...] = ()
    what: Label
    known: Label
    who: Label
    day: Label
    ordered: Label
    findings: Annotated[tuple[AwaitedFinding, ...], Limits(min_length=1)]
    blank_rows: Annotated[int, Limits(ge=0, le=6)] = 1

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, how to use the table, and the table with rows for what else is found."""
        yield from self.opening(chosen, info)
        for label in chosen.rows("intro", Label):
            yield Paragraph(info.says(label), leads_in=True)
        columns = (
            Column(self.what.text, _WHAT),
            Column(self.known.text, _KNOWN, "tick"),
            Column(self.who.text, _WHO, "write"),
            Column(self.day.text, _DAY, "write"),
        )
        rows = ((self._row(each, info),) for each in chosen.rows("findings", AwaitedFinding))
        yield Table(columns, tuple(rows), blank_rows=self.blank_rows)

    def _row(self, finding: Chosen[AwaitedFinding], info: BookletInfo) -> Text:
        words = info.known.get(finding.record.axis)
        label = info.says(finding)
        if words is None:
            return label
        value = Text.of(f"{words}{info.language.rows.stop}", bold=True)
        head = join((label, value), info.language.rows.colon)
        return info.language.join((head, self.ordered.text))
