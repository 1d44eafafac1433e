"""Names as patterns."""

from __future__ import annotations

import pytest

from booklet.check.vocabulary import drug_names, finder, term_names
from booklet.model.drugs import Drug
from booklet.model.statements import Term


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Two stem-cell transplants", ["stem-cell transplants"]),
        ("a stem\u00a0cell transplant", ["stem\u00a0cell transplant"]),
        ("ALL of all", ["ALL"]),
        ("Remissions, remission.", ["Remissions", "remission"]),
        ("premission", []),
        ("MRDs", ["MRDs"]),
        ("doses", ["doses"]),
    ],
)
def test_what_is_found(words: str, found: list[str]) -> None:
    """Whole words, hyphen or space, plural; capitals only where a name is written in them."""
    names = finder(["Stem cell transplant", "ALL", "remission", "MRD", "dose"])
    assert names is not None
    assert names.findall(words) == found


def test_the_longest_name_is_found() -> None:
    """A name inside another does not hide it."""
    names = finder(["ALL", "T-cell ALL"])
    assert names is not None
    assert names.findall("T-cell ALL") == ["T-cell ALL"]


def test_no_names() -> None:
    """Nothing finds nothing."""
    assert finder([]) is None


def test_all_that_a_thing_is_called() -> None:
    """Its name and its other names."""
    assert term_names(Term(id="a", term="A", meaning="b", sources=("ours",), also=("C",))) == ("A", "C")
    assert drug_names(Drug(id="a", name="a", kind="steroid", also=("B",))) == ("a", "B")
