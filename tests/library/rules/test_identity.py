"""Rows can be told from each other, files from each other, and nobody writes what the program finds out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.read_problems import problems
from tests.tiny_content import edited, write_content

OPENER = "blocks/opener.yaml"
MEDICINE = "medicines: [{name: x, kind: steroid}]"
PHASE = "{id: x, name: X, number: '9', goal: {id: g, text: G, sources: [one:1]}}"


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (
            OPENER,
            "{id: more, ",
            "{",
            "13: what begins here has no id"
            " | Add a line 'id: …' with a short name. It stays the same when the words change.",
        ),
        (
            "phases/induction.yaml",
            "id: induction\n",
            "",
            "1: what begins here has no id"
            " | Add a line 'id: …' with a short name. It stays the same when the words change.",
        ),
        (OPENER, "id: again", "id: more", "15: the id 'more' stands in line 13 already | Choose another id here."),
        (OPENER, "id: plain", "id: more", "16: the id 'more' stands in line 13 already | Choose another id here."),
        (
            "glossary.yaml",
            "id: unused",
            "id: marrow",
            "4: the id 'marrow' stands in line 3 already | Choose another id here.",
        ),
        (
            "axes/risk.yaml",
            "id: high",
            "id: standard",
            "6: the id 'standard' stands in line 5 already | Choose another id here.",
        ),
        (
            "phases/induction.yaml",
            "id: induction",
            "id: first",
            "1: the id 'first' is not the file's name, 'induction'"
            " | Make both the same; other files use the file's name.",
        ),
        (
            OPENER,
            "sections:",
            "condition: 'If:'\nsections:",
            "8: no key is called 'condition' here | Keys here are about, chapter, id, kind, medicines, order, phase,"
            " printed, sections, taught, title, tracks, when.",
        ),
        (
            OPENER,
            "phase: induction",
            f"phase: {PHASE}",
            "7: 'phase' needs text, not 'key: value' lines | Write the text after the colon.",
        ),
    ],
)
def test_ids(tmp_path: Path, name: str, old: str, new: str, said: str) -> None:
    """The second place is named, with the line of the first."""
    assert f"{name}:{said}" in problems(write_content(tmp_path, edited(name, old, new)))


def test_medicines_come_from_drugs(tmp_path: Path) -> None:
    """A medicine written into a list would escape the conditions of its uses."""
    changed = edited("blocks/medicines.yaml", "setting: induction", f"setting: induction, {MEDICINE}")
    said = problems(write_content(tmp_path, changed))
    assert [each for each in said if each.startswith("blocks/medicines.yaml:8: no key is called 'medicines' here")]
