"""A page to keep a record on: named columns and empty rows, such as a log of medicines or of temperatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from booklet.blocks._danger_signs import compose_danger
from booklet.files.record import Limits
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Column, Element, Paragraph, Table, WritingLines
from booklet.model.statements import DangerSigns, Label

MOST_COLUMNS = 6
"""Columns that leave room to write in each on a half-letter page."""

MOST_ROWS = 60
"""Empty rows of one record: five pages."""


class RecordColumn(Label):
    """One column: its head, what its cells are for, and its share of the width beside the others."""

    kind: Literal["write", "tick"] = "write"
    share: Annotated[float, Limits(gt=0, le=10)] = 1.0


class LogSheet(Block):
    """A record that families keep. It holds labels, and of a leukemia or its treatment no more than signs of danger.

    Attributes:
        danger: Signs that are told and not only written down.
    """

    IS_ALWAYS_SIGNED = False

    danger: DangerSigns | None = None
    intro: tuple[Label, ...] = ()
    columns: Annotated[tuple[RecordColumn, ...], Limits(min_length=1, max_length=MOST_COLUMNS)]
    blank_rows: Annotated[int, Limits(ge=1, le=MOST_ROWS)] = 12
    ask: Label | None = None
    lines: Annotated[int, Limits(ge=1, le=12)] = 3

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, signs of danger, how to use it, the empty table, and lines under `ask` if there is one."""
        yield from self.opening(chosen, info)
        yield from compose_danger(chosen.row("danger", DangerSigns), info)
        for label in chosen.rows("intro", Label):
            yield Paragraph(info.says(label), leads_in=True)
        columns = tuple(
            Column(info.says(each), each.record.share, each.record.kind)
            for each in chosen.rows("columns", RecordColumn)
        )
        yield Table(columns, (), blank_rows=self.blank_rows, fills_page=True)
        if ask := chosen.row("ask", Label):
            yield WritingLines(self.lines, info.says(ask), fills_page=True)
