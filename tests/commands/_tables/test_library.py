"""Listings are plain text in columns."""

from __future__ import annotations

from pathlib import Path

from booklet import Library, Profile
from booklet.commands._tables.library import list_library
from booklet.commands._tables.plan import explain_plan
from booklet.core.values import replace
from booklet.model.hospital import Gap
from booklet.selection.select import select_blocks
from tests.tiny_content import STAGES, write_content


def test_an_explained_plan_names_what_the_site_leaves_open(tiny: Library) -> None:
    """Before the blocks, with the place that decides it."""
    gap = Gap("fever", "the temperature", "nobody has approved it", "s/site.yaml:7")
    plan = replace(select_blocks(Profile("open"), tiny), gaps=(gap,))
    assert explain_plan(plan).split("\n")[2] == (
        "Left to write on: the temperature: nobody has approved it (s/site.yaml:7)"
    )


def test_the_list_shows_what_can_be_given(tiny: Library) -> None:
    """Subtypes with what they mean and which risk groups go with them; axes with an option; blocks."""
    lines = list_library(tiny).split("\n")
    assert lines[:5] == [
        "Subtypes (--subtype)",
        "  b-cell  B-cell ALL           risk: standard, high  The cells are B cells.",
        "  open    ALL, type not known  risk: standard, high  Nobody knows yet.",
        "  other   Other leukemia       no risk groups        It has a way of its own.",
        "  t-cell  T-cell ALL           risk: high            The cells are T cells.",
    ]
    assert lines[5:9] == [
        "",
        "Risk group (--risk)",
        "  standard  Standard risk  Low.",
        "  high      High risk      More treatment.",
    ]
    assert "  medicines  drug_list      main   Medicines" in lines
    assert "  first-month  The first month" in lines
    assert "Cell type" not in "\n".join(lines)


def test_the_explanation_shows_every_decision(tiny: Library) -> None:
    """Decision, row, reason and sources, rows set in below what they stand in."""
    lines = explain_plan(select_blocks(Profile("open"), tiny)).split("\n")
    assert lines[0] == "ALL, type not known"
    said = [" ".join(line.split()) for line in lines]
    assert "maybe medicines/nelarabine/may not known if it is T-cell one:14" in said
    assert "held opener/plain/spine The sources differ. one:19" in said
    assert "out other/short belongs to the Other track two:2" in said
    assert lines[1] == "Not given, so not known: Risk group"
    assert len(lines) == 2 + len(select_blocks(Profile("open"), tiny).choices)


def test_the_explanation_shows_what_is_taken(tmp_path: Path) -> None:
    """A default is no secret."""
    library = Library.load(write_content(tmp_path, STAGES))
    lines = explain_plan(select_blocks(Profile("open"), library)).split("\n")
    assert lines[:2] == ["ALL, type not known, At the start", "Not given, so taken to be: At the start"]
    lines = explain_plan(select_blocks(Profile("open", stage="back"), library)).split("\n")
    assert lines[0] == "ALL, type not known, Back"
    assert "taken" not in lines[1]
