"""Treatments that the sources tie to B-cell leukemia cannot reach a T-cell or Burkitt booklet."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from tests.library.read_problems import problems
from tests.tiny_content import edited, write_content

OPENER = "blocks/opener.yaml"
STAY = '{id: stay, about: child, text: "**Stay** near, see [page](page:medicines).", sources: [one:18]}'


def _statement(text: str, when: str = "") -> dict[str, str]:
    extra = f", when: {when}" if when else ""
    return edited(OPENER, STAY, f"{{id: stay, about: child, text: '{text}', sources: [one:18]{extra}}}")


@pytest.mark.parametrize(
    "words", ["Blinatumomab", "inotuzumab ozogamicin", "CAR T-cell therapy", "CAR-T", "tisagenlecleucel"]
)
@pytest.mark.parametrize(
    "when", ["", "{risk: high}", "{cell_type: [b-cell, t-cell]}", "{any: [{cell_type: b-cell}, {risk: high}]}"]
)
def test_what_could_reach_a_t_cell_booklet(tmp_path: Path, words: str, when: str) -> None:
    """No condition, or one that T-cell leukemia may meet, is not enough."""
    found = words.split(" o")[0].split("-cell")[0]
    said = problems(write_content(tmp_path, _statement(f"Ask about {words}.", when)))
    assert f"{OPENER}:18: {found!r} could be printed for 't-cell'; no source carries it there" in said[0]


@pytest.mark.parametrize(
    "when", ["{cell_type: b-cell}", "{not: {cell_type: t-cell}}", "{risk: high, cell_type: b-cell}"]
)
def test_what_cannot_reach_it(tmp_path: Path, when: str) -> None:
    """A condition that T-cell leukemia fails keeps it out."""
    Library.load(write_content(tmp_path, _statement("Ask about blinatumomab.", when)))


@pytest.mark.parametrize("words", ["Blina\u00adtumomab", "Blina\u200btumomab", "Blinatum\u043emab"])
def test_marks_that_nobody_sees_hide_no_name(tmp_path: Path, words: str) -> None:
    """Nor do letters that look like others."""
    said = problems(write_content(tmp_path, _statement(f"Ask about {words}.")))
    assert "'Blinatumomab' could be printed for 't-cell'; no source carries it there" in said[0]


def test_headings_go_with_their_statements(tmp_path: Path) -> None:
    """A heading is printed only if something under it is."""
    section = """sections:
  - id: new
    heading: Blinatumomab
    points:
      - {id: b, about: any, text: Maybe., sources: [one:1], when: {cell_type: b-cell}}"""
    changed = edited(OPENER, "sections:", section)
    Library.load(write_content(tmp_path, changed))
    said = problems(write_content(tmp_path, {OPENER: changed[OPENER].replace(", when: {cell_type: b-cell}", "")}))
    assert f"{OPENER}:9: 'Blinatumomab' could be printed for 't-cell'" in said[0]


def test_a_drug_reaches_where_one_of_its_notes_does(tmp_path: Path) -> None:
    """The card's name counts as much as its notes."""
    drug = (
        "id: blinatumomab\nname: blinatumomab\nkind: immunotherapy\nuses:\n  - id: a\n    setting: induction\n"
        "    notes:\n      - {id: n, about: any, text: It may help., sources: [one:1]%s}\n"
    )
    Library.load(write_content(tmp_path, {"drugs/blinatumomab.yaml": drug % ", when: {cell_type: b-cell}"}))
    said = problems(write_content(tmp_path, {"drugs/blinatumomab.yaml": drug % ""}))
    assert said[0].startswith("drugs/blinatumomab.yaml:1: 'blinatumomab' could be printed for 't-cell'")


def test_the_glossary_is_reached_through_links(tmp_path: Path) -> None:
    """A meaning that names such a treatment is refused once a T-cell booklet could show it."""
    harmless = edited("glossary.yaml", "Nobody links here.", "It is blinatumomab.")
    Library.load(write_content(tmp_path / "a", harmless))
    linked = edited("glossary.yaml", "Where blood is made.", "It is blinatumomab.")
    assert "glossary.yaml:3: 'blinatumomab'" in problems(write_content(tmp_path / "b", linked))[0]


def test_other_tracks_and_held_statements_do_not_count(tmp_path: Path) -> None:
    """What is never printed for them is no danger; a track with no cell type is not closed."""
    Library.load(write_content(tmp_path / "a", edited("blocks/other.yaml", "It is shorter.", "Ask about CAR T.")))
    Library.load(write_content(tmp_path / "b", edited(OPENER, "Something open.", "Blinatumomab.")))
