"""YAML that is written is read back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.files.folder import ContentFile
from booklet.files.yaml_reader import read_yaml
from booklet.files.yaml_writer import write_yaml


def again(words: str) -> str:
    """Return a text that was written and read."""
    document, problems = read_yaml(ContentFile("a.yaml", "a.yaml", write_yaml({"a": [words, words]}, width=40)))
    assert not problems
    assert document.data["a"][0] == document.data["a"][1]
    return str(document.data["a"][0])


@pytest.mark.parametrize(
    "words",
    [
        "“Quoted”",
        "‘a’",
        "«a»",
        "- a",
        "'a'",
        '"a"',
        "# a",
        "a # b",
        "12",
        "no",
        "{a: b}",
        "¿Sí?",
        "",
        " (a)",
        "a\u00a0b",
        "5:30",
    ],
)
def test_what_could_be_misread(words: str) -> None:
    """Quotation marks of every kind, signs of YAML, numbers, spaces."""
    assert again(words) == words


@given(st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=80))
def test_any_words(words: str) -> None:
    """As the reader normalizes them."""
    assert again(words) == again(again(words))
