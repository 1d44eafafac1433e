"""Reading ease of statements and chapters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found, saying
from tests.tiny_content import edited

HARD = "Additional medication administration necessitates continuous hospital observation."


def test_a_hard_statement_makes_a_hard_chapter(tmp_path: Path) -> None:
    """Both are told, the chapter with the booklet it is hardest in."""
    statement, chapter = found("reading_ease", tmp_path, saying(HARD))
    assert statement == (
        "blocks/other.yaml:8: error: this statement reads at grade 34.3; at most 9 | "
        "Use shorter sentences and shorter words, or explain a hard word in the glossary."
    )
    assert chapter == (
        "chapters.yaml:3: error: the chapter 'Main part' reads at grade 34.3 in the booklet for Other leukemia; "
        "at most 6 | See 'booklet check --reading' for its hardest statements."
    )


@pytest.mark.parametrize(
    "words",
    [
        "Vincristine and [intermediate](term:remission) things help a lot.",
        "Bone marrow and vincristine and bone marrow and vincristine.",
    ],
)
def test_explained_words_and_names_are_easy(tmp_path: Path, words: str) -> None:
    """A family has to learn them."""
    assert found("reading_ease", tmp_path, saying(words)) == []


def test_what_is_held_is_not_read(tmp_path: Path) -> None:
    """It is not printed."""
    assert found("reading_ease", tmp_path, edited("blocks/opener.yaml", "Something open.", HARD)) == []
