"""What all blocks share: how statements are printed, and how kinds are found."""

from __future__ import annotations

import importlib

import pytest

from booklet.blocks import Block, BookletInfo, block_kinds, block_type
from booklet.blocks.notes import Notes
from booklet.core.values import replace
from booklet.model.block import NBSP, compose_under_lead
from booklet.model.chosen import whole
from booklet.model.elements import ALL_THAT_FOLLOWS, Paragraph
from booklet.model.text import Text
from tests.blocks.making import INFO, SO, elements, label, said, section
from tests.english import ENGLISH


def test_a_statement_is_printed_with_its_condition_and_its_marks() -> None:
    """The mark is joined by a no-break space; a label has none."""
    assert INFO.says(replace(whole(said("It helps.")), lead=SO)).plain == f"If so: It helps.{NBSP}1"
    assert INFO.says(whole(label("Write here."))).plain == "Write here."


def test_marks_come_once_and_in_order() -> None:
    """However often a source is cited; a source without a mark prints none."""
    cited = INFO.cite(("two:3", "one:1", "two:4", "nobody:1"))
    assert (cited.plain, cited.spans[-1].cite) == (f"{NBSP}1,{NBSP}2", True)
    assert not INFO.cite(("nobody:1",))


def test_conditions_are_printed_where_they_govern() -> None:
    """Bold, before what they govern; nothing where nothing is open."""
    chosen = whole(section())
    inside = (Paragraph(Text.of("A.")), Paragraph(Text.of("B.")))
    lead = INFO.lead(SO)
    assert (lead.plain, lead.again, lead.is_lead) == ("If so:", "If so, continued:", True)
    assert list(compose_under_lead(replace(chosen, lead=SO), INFO, inside)) == [
        Paragraph(lead, leads_in=True, reach=2),
        *inside,
    ]
    assert tuple(compose_under_lead(chosen, INFO, inside)) == inside
    assert elements(Notes(title=Text.of("N")), leads={"": SO})[1] == Paragraph(
        lead, style="lead", leads_in=True, reach=ALL_THAT_FOLLOWS
    )


def test_a_condition_without_words_is_an_error() -> None:
    """It is never left out: what stands behind it would read as a fact for everybody."""
    with pytest.raises(LookupError, match="this booklet has no words for conditions"):
        BookletInfo(language=ENGLISH).says(replace(whole(said("It helps.")), lead=SO))
    assert BookletInfo(language=ENGLISH).says(whole(said("It helps."))).plain == "It helps."


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
