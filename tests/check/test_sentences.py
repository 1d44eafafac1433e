"""Sentences and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.check.sentences import TextWord, sentences
from booklet.check.vocabulary import finder
from booklet.model.text import Span, Text


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("One two. Three four five.", [2, 3]),
        ("No end", [2]),
        ("“Is it so?” Yes (it is). So.", [3, 3, 1]),
        ("Ask Dr. Day about it, e.g. by phone.", [9]),
        ("See ClinicalTrials.gov for 1.5 more.", [7]),
        ("A T-cell and the child’s own\u00a0blood.", [7]),
        ("… – !", []),
        ("", []),
    ],
)
def test_how_text_is_cut(words: str, counts: list[int]) -> None:
    """At end marks with a space behind; hyphens and apostrophes hold words together."""
    assert [len(sentence) for sentence in sentences(Text.of(words))] == counts


def test_names_are_known() -> None:
    """Links to terms, references to medicines, and what the pattern finds."""
    text = Text(
        (
            Span("Take "),
            Span("vincristine", field="drug:vincristine"),
            Span(" in "),
            Span("the first phase", term="induction"),
            Span(" for "),
            Span("4 weeks", field="figure:weeks"),
            Span(", says MRD."),
        )
    )
    names = finder(["MRD"])
    assert [word.text for word in sentences(text, names)[0] if word.is_name] == [
        "vincristine",
        "the",
        "first",
        "phase",
        "MRD",
    ]
    assert sentences(Text.of("MRD"))[0] == (TextWord("MRD"),)


@given(st.lists(st.lists(st.sampled_from(["rest", "child’s", "T-cell"]), min_size=1, max_size=9), max_size=5))
def test_all_words_are_counted_once(written: list[list[str]]) -> None:
    """Sentences come back as they were put together."""
    text = Text.of(" ".join(" ".join(words) + "." for words in written))
    assert [[word.text for word in sentence] for sentence in sentences(text)] == written
