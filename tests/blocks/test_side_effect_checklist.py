"""The checklist of side effects."""

from __future__ import annotations

from booklet.blocks.side_effect_checklist import EffectGroup, SideEffectChecklist
from booklet.model.block import NBSP
from booklet.model.elements import Table
from booklet.model.statements import DangerSigns
from booklet.model.text import Text
from tests.blocks.making import CHILDREN, elements, kinds, label, said

DANGER = DangerSigns(title=Text.of("Tell"), signs=(said("Fever."),), tell=said("Tell the team."))


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


def test_signs_of_danger_stand_before_all_that_is_ticked() -> None:
    """They are told, not only ticked."""
    block = SideEffectChecklist(title=Text.of("T"), danger=DANGER, intro=(label("Tick."),), effects=(said("Rash."),))
    assert kinds(block) == ["Heading", "Heading", "Alerts", "Paragraph", "Paragraph", "Table"]


def test_groups_have_tables_of_their_own() -> None:
    """Heading, condition and table each; rows to write in stand in the last one alone."""
    groups = (
        EffectGroup(title=Text.of("A"), effects=(said("Rash."),)),
        EffectGroup(effects=(said("Pain."),)),
    )
    block = SideEffectChecklist(title=Text.of("T"), groups=groups)
    assert kinds(block, {"groups.1": CHILDREN}) == ["Heading", "Heading", "Table", "Paragraph", "Table"]
    tables = [each for each in elements(block) if isinstance(each, Table)]
    assert [(table.blank_rows, table.fills_page) for table in tables] == [(0, False), (2, True)]
