"""Syllables, with the dictionary and without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.check import syllables as module
from booklet.check.syllables import by_vowels, dictionary, syllables
from tests.any_text import ANY


@pytest.fixture
def no_dictionary(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take the dictionary away for one test."""
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    dictionary.cache_clear()
    syllables.cache_clear()
    yield
    dictionary.cache_clear()
    syllables.cache_clear()


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("child", 1),
        ("Leukemia", 4),
        ("medicine", 3),
        ("area", 3),
        ("doctor’s", 2),
        ("Vincristine’s", 3),
        ("nurse's", 2),
        ("T-cell", 2),
        ("high\u2011dose", 2),
        ("4", 1),
        ("9th", 1),
        ("vincristine", 3),
        ("zzz", 1),
    ],
)
def test_with_the_dictionary(word: str, count: int) -> None:
    """Sounds where they are known, parts of words between hyphens, numbers as one."""
    assert len(dictionary()) > 100_000
    assert syllables(word) == count


@pytest.mark.parametrize(("word", "count"), [("child", 1), ("medicine", 3), ("doctor’s", 2), ("nurse's", 2)])
@pytest.mark.usefixtures("no_dictionary")
def test_without_the_dictionary(word: str, count: int) -> None:
    """Groups of vowels come close."""
    assert dictionary() == {}
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1),
        ("needle", 2),
        ("while", 1),
        ("needles", 2),
        ("doses", 2),
        ("times", 1),
        ("treated", 2),
        ("killed", 1),
        ("freed", 1),
        ("disease", 2),
        ("free", 1),
        ("bcd", 1),
        ("e", 1),
    ],
)
def test_groups_of_vowels(word: str, count: int) -> None:
    """Less an e at the end that is not heard."""
    assert by_vowels(word) == count


@settings(deadline=None)  # the first word reads the dictionary
@given(st.text(ANY, max_size=30))
def test_any_word_has_at_least_one(word: str) -> None:
    """Whatever is in it."""
    assert syllables(word) >= 1
