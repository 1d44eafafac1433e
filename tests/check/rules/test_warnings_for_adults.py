"""Warnings that only sources on children give."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found
from tests.tiny_content import FILES

OTHER = FILES["blocks/other.yaml"]
HINT = "Say in the patient's words where it is from, {|One source, on children, says: }, and 'children: in-words'."


def warning(words: str, more: str = "") -> str:
    """Return a block whose one statement, in line 8, is about children."""
    return OTHER.replace("about: any, text: It is shorter.", f'about: child, text: "{words}"{more}')


@pytest.mark.parametrize(
    "words",
    [
        "Tell the team about any new symptom.",
        "Call your care team.",
        "Give all medicines as prescribed.",
        "It can be a danger to life.",
        "It may cause seizures.",
        "Serious infections can happen.",
        "{It is fine.|The team needs to know.}",
    ],
)
def test_a_warning_behind_in_children(tmp_path: Path, words: str) -> None:
    """An adult would take it for somebody else's."""
    assert found("warnings_for_adults", tmp_path, {"blocks/other.yaml": warning(words)}) == [
        f"blocks/other.yaml:8: error: a patient would read this warning behind “In children:” | {HINT}"
    ]


@pytest.mark.parametrize("words", ["It can be part of this phase.", "A stay may be needed for fever and infections."])
def test_what_is_no_warning(tmp_path: Path, words: str) -> None:
    """Facts on children stay facts on children."""
    assert found("warnings_for_adults", tmp_path, {"blocks/other.yaml": warning(words)}) == []


def test_a_warning_that_says_where_it_is_from(tmp_path: Path) -> None:
    """Unless what it stands in is about children as a whole: the block, or a part of it."""
    words = "{|One source, on children, says: }Tell the team."
    text = warning(words, ", children: in-words")
    assert found("warnings_for_adults", tmp_path / "a", {"blocks/other.yaml": text}) == []
    inside = "this warning stands in a part that a patient reads as being for children"
    hint = "Take 'about: child' from what it stands in, and write it at the other statements there."
    block = text.replace("title:", "about: child\ntitle:")
    assert found("warnings_for_adults", tmp_path / "b", {"blocks/other.yaml": block}) == [
        f"blocks/other.yaml:9: error: {inside} | {hint}"
    ]
    part = text.replace("lead:", "sections:\n  - id: part\n    about: child\n    paragraphs:").replace(
        "\n  - {id: short", "\n    - {id: short"
    )
    assert found("warnings_for_adults", tmp_path / "c", {"blocks/other.yaml": part}) == [
        f"blocks/other.yaml:11: error: {inside} | {hint}"
    ]


def test_what_any_source_says(tmp_path: Path) -> None:
    """It is told to everybody as it stands."""
    text = OTHER.replace("It is shorter.", "Tell the team.")
    assert found("warnings_for_adults", tmp_path, {"blocks/other.yaml": text}) == []
