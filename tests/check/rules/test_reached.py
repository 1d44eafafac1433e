"""Statements that no booklet can print."""

from __future__ import annotations

from pathlib import Path

from tests.check.checking import found
from tests.tiny_content import edited

ROAD_MAP = {
    "blocks/road.yaml": "id: road\nkind: road_map\nchapter: main\ntracks: [phases]\ntaught: [first-days]\ntitle: Road\n"
}
"""The small content has a phase's summary for it, but no road map."""

HINT = "Check its conditions and those around it, the tracks of its block, and its setting."


def test_the_small_content_is_reached(tmp_path: Path) -> None:
    """All of it, but for what is held."""
    assert found("reached", tmp_path, ROAD_MAP) == []


def test_a_phase_that_no_road_map_shows(tmp_path: Path) -> None:
    """Its summary is for nobody."""
    assert found("reached", tmp_path) == [
        f"phases/induction.yaml:7: error: no booklet can print this statement | {HINT}"
    ]


def test_conditions_that_exclude_each_other(tmp_path: Path) -> None:
    """A section for high risk holds a statement for standard risk."""
    changed = edited(
        "blocks/opener.yaml", "sources: [one:17], when: {risk: high}", "sources: [one:17], when: {risk: standard}"
    )
    assert found("reached", tmp_path, {**ROAD_MAP, **changed}) == [
        f"blocks/opener.yaml:15: error: no booklet can print this statement | {HINT}"
    ]


def test_cell_types_that_exclude_each_other(tmp_path: Path) -> None:
    """Also where the type is open: under the first condition it is taken to be settled."""
    changed = edited(
        "blocks/opener.yaml", "when: {risk: high}\n    paragraphs:", "when: {cell_type: b-cell}\n    paragraphs:"
    )
    assert found("reached", tmp_path, {**ROAD_MAP, **changed}) == [
        f"blocks/opener.yaml:14: error: no booklet can print this statement | {HINT}"
    ]


def test_a_block_for_nobody(tmp_path: Path) -> None:
    """All its statements are told, but for the one that is held."""
    never = "tracks: [phases]\nwhen: {all: [{cell_type: b-cell}, {cell_type: t-cell}]}"
    changed = edited("blocks/opener.yaml", "tracks: [phases]", never)
    problems = found("reached", tmp_path, {**ROAD_MAP, **changed})
    assert [problem.partition(": ")[0] for problem in problems] == [
        "blocks/opener.yaml:14",
        "blocks/opener.yaml:15",
        "blocks/opener.yaml:16",
        "blocks/opener.yaml:19",
        "phases/induction.yaml:4",
        "phases/induction.yaml:6",
    ]


def test_what_no_block_takes_in(tmp_path: Path) -> None:
    """A drug's own way to be given, where each of its uses has one."""
    changed = edited(
        "drugs/vincristine.yaml",
        "    order: 10\n",
        "    order: 10\n    given: {id: drip, about: any, text: As a drip., sources: [one:11]}\n",
    )
    assert found("reached", tmp_path, {**ROAD_MAP, **changed}) == [
        f"drugs/vincristine.yaml:6: error: no booklet can print this statement | {HINT}"
    ]
