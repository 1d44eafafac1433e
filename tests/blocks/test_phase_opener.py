"""A phase's opener."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from booklet.blocks.phase_opener import PhaseOpener, WrittenPhaseOpener
from booklet.model.block import NBSP
from booklet.model.elements import Band, Facts
from booklet.model.text import Text
from tests.blocks.making import CHILDREN, SO, Shelf, elements, kinds, lead, said, section

SHELF: Any = Shelf()


def test_it_gathers_its_phase_without_the_road_maps_line() -> None:
    """The summary stands in the road map only."""
    written = WrittenPhaseOpener(
        title=Text.of("One"), phase="phase-1", medicines=(said("Some."),), sections=(section(),)
    )
    made = written.gather(SHELF)
    assert (made.phase.summary, made.count) == (None, "2")
    assert kinds(made, {"sections.0": SO}) == [
        "Band",
        "Facts",
        "Heading",
        "Paragraph",
        "Paragraph",
        "Bullets",
        "Bullets",
    ]
    band, facts = elements(made)[:2]
    assert isinstance(band, Band)
    assert (band.eyebrow.plain, band.line.plain, band.anchor) == ("Phase 1 of 2", f"Goal.{NBSP}1", "here")
    assert isinstance(facts, Facts)
    assert [name.plain for name, _ in facts.rows] == ["How long", "Medicines"]


def test_conditions_of_block_and_phase_are_printed() -> None:
    """Whatever is for some readers only says so."""
    block = PhaseOpener(title=Text.of("One"), phase=SHELF.phases["phase-1"])
    leads = {"": SO, "phase.0": lead("x")}
    assert kinds(block, leads) == ["Band", "Paragraph", "Paragraph", "Facts"]
    band = elements(block, leads=leads)[0]
    assert isinstance(band, Band)
    assert band.line.plain.startswith("If so: Goal."), "the goal stands before the block's own line"


def test_a_condition_of_a_whole_row_is_said_once() -> None:
    """Several statements under one condition; one statement keeps its own."""
    twice = (said("One."), said("Two."))
    leads = {"medicines.0": CHILDREN, "medicines.1": CHILDREN}
    for medicines, lines in ((twice, ["In children:", "One.", "Two."]), (twice[:1], ["In children: One."])):
        block = PhaseOpener(title=Text.of("One"), phase=SHELF.phases["phase-1"], medicines=medicines)
        facts = elements(block, leads=leads)[1]
        assert isinstance(facts, Facts)
        assert [line.plain.partition(NBSP)[0] for line in facts.rows[-1][1]] == lines


def test_a_phase_that_is_not_there() -> None:
    """Gathering says so, and there is no opener without its phase."""
    with pytest.raises(LookupError, match="no phase is called 'phase-9'"):
        WrittenPhaseOpener(title=Text.of("One"), phase="phase-9").gather(SHELF)
    with pytest.raises(ValidationError):
        PhaseOpener.from_data({"title": "One", "phase": "phase-9"})
