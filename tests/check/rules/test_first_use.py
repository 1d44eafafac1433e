"""Words of the glossary at their first use."""

from __future__ import annotations

from pathlib import Path

from tests.check.checking import found
from tests.tiny_content import edited


def test_a_first_use_without_a_link(tmp_path: Path) -> None:
    """Once for each text, however many booklets it is in."""
    changed = edited("blocks/opener.yaml", "Treatment is stronger.", "It is in the bone marrow.")
    assert found("first_use", tmp_path, changed) == [
        "blocks/opener.yaml:13: warning: 'bone marrow' is first used in this chapter without a link | "
        "Write [bone marrow](term:marrow)."
    ]


def test_a_word_that_was_linked(tmp_path: Path) -> None:
    """The phase's goal links to remission before the section uses it."""
    changed = edited("blocks/opener.yaml", "Treatment is stronger.", "After remission it is stronger.")
    assert found("first_use", tmp_path, changed) == []


def test_what_a_drawing_shows_holds_no_links(tmp_path: Path) -> None:
    """The words beside it do."""
    drawing = """
    drawing:
      id: marrow-drawing
      drawing: marrow
      alt: {id: drawn, text: "A bone. In it is bone marrow."}
      parts:
        - {id: marrow, about: any, text: "The bone marrow", sources: [one:18]}
        - {id: red, about: any, text: Red, sources: [one:18]}
        - {id: platelets, about: any, text: Small, sources: [one:18]}
"""
    changed = edited("blocks/opener.yaml", "  - id: plain\n", f"  - id: plain{drawing.rstrip()}\n")
    (told,) = found("first_use", tmp_path, changed)
    assert told.startswith("blocks/opener.yaml:22: warning: 'bone marrow' is first used")


def test_no_glossary(tmp_path: Path) -> None:
    """Nothing to link to is no problem."""
    changed = {
        "glossary.yaml": "terms: []\n",
        **edited("phases/induction.yaml", "[remission](term:remission)", "remission"),
    }
    assert found("first_use", tmp_path, changed) == []
