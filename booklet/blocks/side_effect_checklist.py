"""Side effects a family ticks off between visits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Column, Element, Paragraph, Table
from booklet.model.statements import LabelOrStatement, Statement, Worded
from booklet.model.text import Text


class SideEffectChecklist(Block):
    """Side effects as rows: had it, when it began, told the team."""

    intro: tuple[LabelOrStatement, ...] = ()
    effects: tuple[Statement, ...] = ()
    blank_rows: int = 2

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, what to know, and the table."""
        yield from self.opening(chosen, info)
        for row in chosen.rows("intro", Worded):
            yield Paragraph(info.says(row), leads_in=True)
        words = info.language.forms
        yield Table(
            columns=(
                Column(Text.of(words.had), 0.15, "tick"),
                Column(Text.of(words.effect), 0.45),
                Column(Text.of(words.began), 0.21, "write"),
                Column(Text.of(words.told), 0.19, "tick"),
            ),
            rows=tuple((info.says(effect),) for effect in chosen.rows("effects", Statement)),
            blank_rows=self.blank_rows,
            fills_page=True,
        )
