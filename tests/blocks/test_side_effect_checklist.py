"""The checklist of side effects."""

from __future__ import annotations

from booklet.blocks.side_effect_checklist import SideEffectChecklist
from booklet.model.block import NBSP
from booklet.model.elements import Table
from booklet.model.text import Text
from tests.blocks.making import elements, kinds, label, said


def test_rows_to_tick_and_rows_to_write_in() -> None:
    """Each effect with its source; heads say what to tick."""
    block = SideEffectChecklist(
        title=Text.of("T"), intro=(label("Tick."), said("They pass.")), effects=(said("Fever."),)
    )
    assert kinds(block) == ["Heading", "Paragraph", "Paragraph", "Table"]
    table = elements(block)[-1]
    assert isinstance(table, Table)
    assert [column.head.plain for column in table.columns] == ["Had it", "Side effect", "Began", "Told team"]
    assert ([row[0].plain for row in table.rows], table.blank_rows) == ([f"Fever.{NBSP}1"], 2)
