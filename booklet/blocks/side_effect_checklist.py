"""Side effects a family ticks off between visits; signs of danger stand before them and are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Self

from booklet.blocks._danger_signs import compose_danger
from booklet.files.record import Limits
from booklet.model.block import Block, BookletInfo, compose_under_lead
from booklet.model.chosen import Chosen
from booklet.model.elements import Column, Element, Heading, Paragraph, Table
from booklet.model.statements import DangerSigns, InlineText, LabelOrStatement, Row, Statement, Worded
from booklet.model.text import Text


class EffectGroup(Row):
    """Side effects that have a heading, or a condition, in common."""

    IN_PATH = False
    NEEDED = ("effects",)
    SHARING = ("effects",)

    title: InlineText | None = None
    effects: Annotated[tuple[Statement, ...], Limits(min_length=1, max_length=7)]


class SideEffectChecklist(Block):
    """Side effects as rows: had it, when it began, told the team.

    Attributes:
        danger: Signs that are never only a row to tick.
        effects: Rows of the first table.
        groups: A table each.
        blank_rows: Rows to write in, below the last table.
    """

    danger: DangerSigns | None = None
    intro: tuple[LabelOrStatement, ...] = ()
    effects: tuple[Statement, ...] = ()
    groups: tuple[EffectGroup, ...] = ()
    blank_rows: int = 2

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, the signs of danger, what to know, and the tables."""
        yield from self.opening(chosen, info)
        yield from compose_danger(chosen.row("danger", DangerSigns), info)
        for row in chosen.rows("intro", Worded):
            yield Paragraph(info.says(row), leads_in=True)
        effects, groups = chosen.rows("effects", Statement), chosen.rows("groups", EffectGroup)
        if effects or not groups:
            yield self._table(effects, info, is_last=not groups)
        for number, group in enumerate(groups, start=1):
            if group.record.title:
                yield Heading(group.record.title, level=3)
            table = self._table(group.rows("effects", Statement), info, is_last=number == len(groups))
            yield from compose_under_lead(group, info, (table,))

    def _table(self, effects: Sequence[Chosen[Statement]], info: BookletInfo, *, is_last: bool) -> Table:
        words = info.language.forms
        return Table(
            columns=(
                Column(Text.of(words.had, row="had"), 0.13, "tick"),
                Column(Text.of(words.effect), 0.53),
                Column(Text.of(words.began, row="began"), 0.17, "write"),
                Column(Text.of(words.told, row="told"), 0.17, "tick"),
            ),
            rows=tuple((info.says(effect),) for effect in effects),
            blank_rows=self.blank_rows if is_last else 0,
            fills_page=is_last,
        )
