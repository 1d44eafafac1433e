"""The Flesch-Kincaid grade."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.check.ease import Ease, ease, grade
from booklet.check.vocabulary import finder
from booklet.model.text import Text

PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
"""The sentence that is often given as an example: 13 words, 24 syllables, grade 11.3."""


def test_a_known_sentence() -> None:
    """Words and syllables are counted as others count them."""
    assert ease([Text.of(PLATYPUS)]) == Ease(sentences=1, words=13, eased=24, syllables=24)
    assert ease([Text.of(PLATYPUS)]).grade == 11.3


@pytest.mark.parametrize(
    ("words", "sentences", "syllables", "result"),
    [(100, 10, 150, 6.0), (13, 1, 24, 11.3), (119, 5, 180, 11.5), (6, 1, 6, 0.0), (0, 0, 0, 0.0), (0, 1, 0, 0.0)],
)
def test_the_formula(words: int, sentences: int, syllables: int, result: float) -> None:
    """0.39 words a sentence + 11.8 syllables a word - 15.59, never below 0."""
    assert grade(words, sentences, syllables) == result


def test_names_are_easy_and_fragments_do_not_count() -> None:
    """Both numbers are kept."""
    texts = [Text.of("A short one. The platypus is a shy animal."), Text.of("Only four words here.")]
    found = ease(texts, finder(["platypus"]))
    assert found == Ease(sentences=1, words=6, eased=8, syllables=10)
    assert found.grade < found.plain_grade


@given(st.lists(st.sampled_from([PLATYPUS, "It is so good to rest."]), max_size=5))
def test_eases_add_up(written: list[str]) -> None:
    """A chapter is the sum of its texts."""
    texts = [Text.of(each) for each in written]
    assert ease(texts) == sum((ease([text]) for text in texts), Ease())
