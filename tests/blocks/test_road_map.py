"""The road map."""

from __future__ import annotations

from typing import Any

import pytest

from booklet.blocks.road_map import WrittenRoadMap
from booklet.model.block import NBSP, BookletInfo
from booklet.model.elements import ContentsEntry, Timeline
from booklet.model.text import Text
from tests.blocks.making import SO, Shelf, elements, label
from tests.english import ENGLISH


def test_it_gathers_a_stop_for_each_phase() -> None:
    """In the order of their numbers, each with its line and its condition."""
    shelf: Any = Shelf()
    block = WrittenRoadMap(title=Text.of("Map"), intro=(label("Tick."),)).gather(shelf)
    timeline = elements(block, leads={"stops.0": SO})[-1]
    assert isinstance(timeline, Timeline)
    assert [(step.number, [line.plain for line in step.lines]) for step in timeline.steps] == [
        ("1", ["If so:", f"Short.{NBSP}1"]),
        ("2", [f"Short.{NBSP}1"]),
    ]


def test_a_phase_without_a_line() -> None:
    """It cannot be on the map."""
    shelf: Any = Shelf()
    shelf.phases["phase-1"] = shelf.phases["phase-1"].with_values({"summary": None})
    with pytest.raises(LookupError, match="the phase 'phase-1' has no summary"):
        WrittenRoadMap(title=Text.of("Map")).gather(shelf)


def test_a_stop_names_its_page_where_the_booklet_has_one() -> None:
    """A phase whose chapter is in the booklet leads there."""
    shelf: Any = Shelf()
    block = WrittenRoadMap(title=Text.of("Map")).gather(shelf)
    entry = ContentsEntry("1", Text.of("One"), block.stops[0].id, "teal")
    timeline = elements(block, BookletInfo(language=ENGLISH, contents=(entry,)))[-1]
    assert isinstance(timeline, Timeline)
    pages = [[span.page for line in step.lines for span in line.spans if span.page] for step in timeline.steps]
    assert pages == [[block.stops[0].id], []]
