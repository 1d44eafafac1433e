"""A phase's opener."""

from __future__ import annotations

from typing import Any

import pytest

from booklet.blocks.phase_opener import PhaseOpener
from booklet.model.block import NBSP
from booklet.model.elements import Band, Facts
from booklet.model.statements import Phase
from booklet.model.text import Text
from tests.blocks.making import Shelf, elements, kinds, said, section

SHELF: Any = Shelf()


def test_it_gathers_its_phase_without_the_road_maps_line() -> None:
    """The summary stands in the road map only."""
    block = PhaseOpener(
        title=Text.of("One"), phase="phase-1", medicines=(said("Some."),), sections=(section("If so:"),)
    )
    made = block.gather(SHELF)
    assert isinstance(made.phase, Phase)
    assert (made.phase.summary, made.count) == (None, "2")
    assert made.gather(SHELF) is made
    assert kinds(made) == ["Band", "Facts", "Heading", "Paragraph", "Paragraph", "Bullets", "WritingLines"]
    band, facts = elements(made)[:2]
    assert isinstance(band, Band)
    assert (band.eyebrow.plain, band.line.plain, band.anchor) == ("Phase 1 of 2", f"Goal.{NBSP}1", "here")
    assert isinstance(facts, Facts)
    assert [name.plain for name, _ in facts.rows] == ["How long", "Medicines"]


def test_conditions_of_block_and_phase_are_printed() -> None:
    """Whatever is for some readers only says so."""
    phase = SHELF.phases["phase-1"].model_copy(update={"condition": "If it comes:"})
    block = PhaseOpener(title=Text.of("One"), phase=phase, condition="If so:")
    assert kinds(block) == ["Band", "Paragraph", "Paragraph", "Facts"]
    band = elements(block)[0]
    assert isinstance(band, Band)
    assert band.line.plain.startswith("If so: Goal."), "the goal stands before the block's own line"


def test_a_condition_of_a_whole_row_is_said_once() -> None:
    """Several statements under one condition; one statement keeps its own."""
    twice = tuple(said(words).model_copy(update={"condition": "In children:"}) for words in ("One.", "Two."))
    for medicines, lines in ((twice, ["In children:", "One.", "Two."]), (twice[:1], ["In children: One."])):
        block = PhaseOpener(title=Text.of("One"), phase=SHELF.phases["phase-1"], medicines=medicines)
        facts = elements(block)[1]
        assert isinstance(facts, Facts)
        assert [line.plain.partition(NBSP)[0] for line in facts.rows[-1][1]] == lines


def test_a_phase_that_is_not_there() -> None:
    """Gathering says so, and what was not gathered is not composed."""
    block = PhaseOpener(title=Text.of("One"), phase="phase-9")
    with pytest.raises(LookupError, match="no phase is called 'phase-9'"):
        block.gather(SHELF)
    with pytest.raises(LookupError, match="was not gathered"):
        elements(block)
