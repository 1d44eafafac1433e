"""Fixed words: their places, and what is filled in there."""

from __future__ import annotations

from typing import Any

import pytest

from booklet.model.text import Span, Text
from booklet.model.wording import Places, fill, fill_inline


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Page", r"these words need a place \{number\}"),
        ("Page {number} of {count}", r"nothing is filled in at \{count\}; places of these words: \{number\}"),
        ("Page {number} {", "a brace stands alone"),
        ("Page {number} {0}", "a brace stands alone"),
        ("Page {number!r}", r"these words need a place"),
    ],
)
def test_places_are_those_that_are_filled_in(words: str, said: str) -> None:
    """Each that is missing, unknown or misspelled is named."""
    with pytest.raises(ValueError, match=said):
        Places("number").check(words)


def test_a_place_may_stand_twice() -> None:
    """A language may have to say a thing twice."""
    assert Places("n").check("{n} and {n}") == "{n} and {n}"


@pytest.mark.parametrize("words", ["{a|b|c}", "[x](http://a)"])
def test_inline_words_are_read_as_content_is(words: str) -> None:
    """Marks that mean nothing are refused."""
    with pytest.raises(ValueError, match=r"two forms|a link may lead"):
        Places(is_inline=True).check(words)


def test_what_is_filled_in_is_text_and_nothing_else() -> None:
    """Neither a place nor a mark; it is filled in once."""
    assert fill("{a} {b}", a="{b}", b="%s {0}") == "{b} %s {0}"
    made: Any = fill_inline("**{a}** {x|y {a}}", a="{b} **bold** [link](page:x)")
    said = "{b} **bold** [link](page:x)"
    assert made == Text((Span(said, bold=True), Span(" "), Span("x", patient=f"y {said}")))


def test_words_without_places_are_as_they_are() -> None:
    """The very same text each time."""
    assert fill_inline("**A** b") is fill_inline("**A** b")
