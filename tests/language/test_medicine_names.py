"""Medicines as names, each under its condition."""

from __future__ import annotations

from typing import Any

from booklet.blocks.drug_list import DrugGroup, DrugList
from booklet.language.medicine_names import NOTHING, by_requirement, names_of_list
from booklet.model.block import NBSP, Block
from booklet.model.chosen import Chosen
from booklet.model.drugs import Medicine
from booklet.model.text import Text
from tests.blocks.making import INFO, WORDING, lead, said, under


def test_names_under_no_condition_come_first() -> None:
    """Then those under each, with what says so."""
    medicines = tuple(Medicine(name=name, kind="steroid", notes=(said("It may."),)) for name in ("b", "a"))
    record: Any = DrugList(title=Text.of("M"), groups=(DrugGroup(medicines=medicines),))
    block: Chosen[Block] = under({"groups.0.medicines.0": lead("x")}, record)  # type: ignore[assignment]
    assert [(each == NOTHING, list(named)) for each, named in by_requirement(block)] == [(True, ["a"]), (False, ["b"])]
    lines = [line.plain for line in names_of_list(block, INFO, WORDING, set())]
    assert lines == [f"a{NBSP}1", f"If x: b{NBSP}1"]
