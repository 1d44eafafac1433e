"""Words that fit whoever reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found, saying
from tests.tiny_content import FILES


@pytest.mark.parametrize("words", ["Your child may rest.", "Ask if it helps {your child|my son}."])
def test_a_patient_who_reads_of_a_child(tmp_path: Path, words: str) -> None:
    """In any text, also in one of two forms."""
    (line,) = found("spoken_to", tmp_path, saying(words))
    assert line.startswith("blocks/other.yaml:8: error: a patient would read ")
    assert line.endswith(" here | Write {your child|you}, or words that fit both.")


@pytest.mark.parametrize("words", ["{Your child|You} may rest.", "Children may rest.", "Ask your team."])
def test_words_that_fit(tmp_path: Path, words: str) -> None:
    """Two forms, or one for both."""
    assert found("spoken_to", tmp_path, saying(words)) == []


def test_a_fact_about_children_told_to_you(tmp_path: Path) -> None:
    """The team may still be yours."""
    text = FILES["blocks/opener.yaml"].replace("Treatment is stronger.", '"{Your child|You} may rest."')
    assert found("spoken_to", tmp_path, {"blocks/opener.yaml": text}) == [
        "blocks/opener.yaml:13: error: this is known of children only, but a patient would read 'You' | "
        "It stands behind 'In children:' there. Write {your child|they}, or words that fit both."
    ]
    text = FILES["blocks/opener.yaml"].replace("Treatment is stronger.", "Ask your care team.")
    assert found("spoken_to", tmp_path, {"blocks/opener.yaml": text}) == []
