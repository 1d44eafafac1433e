"""Chosen records, and the conditions printed before them."""

from __future__ import annotations

import pytest

from booklet.blocks.treatment import Treatment
from booklet.core.values import replace
from booklet.model.chosen import NO_LEAD, Lead, is_of, least, rows_in, whole
from booklet.model.conditions import Is
from booklet.model.statements import Label, Section, Statement
from booklet.model.text import Text

X = Is("risk", frozenset({"high"}))
CHILD, OPEN, BOTH = Lead(of_children=True), Lead(open=X), Lead(of_children=True, open=X)

SECTION = Section(id="s", points=(Statement(id="b", text=Text.of("B."), sources=("one:1",)),))
BLOCK = Treatment(
    title=Text.of("T"), lead=(Statement(id="a", text=Text.of("A."), sources=("one:1",)),), sections=(SECTION,)
)


def test_what_is_said_around_is_not_said_again() -> None:
    """Of both halves, what is left."""
    assert BOTH.within(CHILD) == OPEN
    assert BOTH.within(OPEN) == CHILD
    assert BOTH.within(BOTH) == NO_LEAD
    assert OPEN.within(NO_LEAD) == OPEN
    assert [bool(lead) for lead in (CHILD, OPEN, BOTH, NO_LEAD)] == [True, True, True, False]


def test_what_asks_for_less_is_enough() -> None:
    """A note that asks for more than another one adds nothing; those that ask for other things stay, each once."""
    assert BOTH.asks_for(OPEN)
    assert BOTH.asks_for(CHILD)
    assert not OPEN.asks_for(BOTH)
    assert not OPEN.asks_for(Lead(open=Is("risk", frozenset({"standard"}))))
    assert least([BOTH, OPEN, OPEN]) == (OPEN,)
    assert least([CHILD, OPEN, BOTH]) == (CHILD, OPEN)
    assert least([NO_LEAD, CHILD, OPEN]) == (NO_LEAD,)


def test_all_of_a_record() -> None:
    """Every row at any depth, none under a condition; the same object for the same record."""
    block = whole(BLOCK)
    assert whole(BLOCK) is block
    (section,) = block.rows("sections", Section)
    assert [row.record for row in section.rows("points", Statement)] == list(SECTION.points)
    assert [row.id for row in rows_in(BLOCK)] == ["a", "s", "b"]
    assert (block.lead, section.lead, section.verdict) == (NO_LEAD, NO_LEAD, "in")


def test_rows_of_a_field() -> None:
    """None where none is left, and an error where there is no such field: a slip must not leave anything out."""
    block = whole(BLOCK)
    assert replace(block, inside={}).rows("sections", Section) == ()
    (section,) = block.rows("sections", Section)
    assert section.row("ask", Label) is None
    with pytest.raises(LookupError, match="Treatment has no field 'section'"):
        block.rows("section", Section)


def test_kinds() -> None:
    """What a block is, is asked of its record."""
    assert is_of(whole(BLOCK), Treatment)
    assert not is_of(whole(BLOCK), Section)
