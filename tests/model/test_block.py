"""What all blocks share: how statements are printed, and how kinds are found."""

from __future__ import annotations

import importlib

import pytest

from booklet.blocks import Block, block_kinds, block_type
from booklet.blocks.notes import Notes
from booklet.model.block import NBSP, compose_condition
from booklet.model.elements import Paragraph
from booklet.model.text import Text
from tests.blocks.making import INFO, Shelf, elements, label, said, section


def test_a_statement_is_printed_with_its_condition_and_its_marks() -> None:
    """The mark is joined by a no-break space; a label has none."""
    assert INFO.says(said("It helps.", "If so:")).plain == f"If so: It helps.{NBSP}1"
    assert INFO.says(label("Write here.")).plain == "Write here."


def test_marks_come_once_and_in_order() -> None:
    """However often a source is cited; a source without a mark prints none."""
    cited = INFO.cite(("two:3", "one:1", "two:4", "nobody:1"))
    assert (cited.plain, cited.spans[-1].cite) == (f"{NBSP}1,{NBSP}2", True)
    assert not INFO.cite(("nobody:1",))


def test_conditions_are_printed_where_they_govern() -> None:
    """Bold, before what they govern; nothing where nothing is open."""
    assert list(compose_condition(section("If so:"))) == [Paragraph(Text.of("If so:", bold=True), leads_in=True)]
    assert not list(compose_condition(section()))
    block = Notes(title=Text.of("N"), condition="If so:")
    assert elements(block)[1] == Paragraph(Text.of("If so:", bold=True), style="lead", leads_in=True)


def test_a_block_with_nothing_to_gather_stays_as_it_is() -> None:
    """Gathering gives the same object back."""
    block = Notes(title=Text.of("N"))
    assert block.gather(Shelf()) is block  # type: ignore[arg-type]


def test_every_module_is_a_kind() -> None:
    """A new module is a new kind: found by its name, with a docstring and a class of that name."""
    assert {"cover", "drug_list", "tests"} <= set(block_kinds())
    for kind in block_kinds():
        found = block_type(kind)
        assert issubclass(found, Block)
        assert found.__doc__
        assert importlib.import_module(f"booklet.blocks.{kind}").__doc__


@pytest.mark.parametrize("kind", ["base", "sections", "nothing", "../cover"])
def test_other_names_are_no_kinds(kind: str) -> None:
    """Only modules of blocks count."""
    with pytest.raises(KeyError):
        block_type(kind)
