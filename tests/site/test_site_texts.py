"""How texts and numbers of a site are made."""

from __future__ import annotations

from typing import Annotated

import pytest

from booklet.files.record import Record
from booklet.site.site_texts import line, whole


class Held(Record):
    """One of each."""

    words: Annotated[str, line(10)]
    count: Annotated[int, whole(1, 12)]


def test_spaces_are_one_and_numbers_are_whole() -> None:
    """As people write them."""
    made = Held.from_data({"words": " a   b ", "count": "07"})
    assert (made.words, made.count) == ("a b", 7)


@pytest.mark.parametrize(("words", "count"), [("", "1"), ("a" * 11, "1"), ("a", "0"), ("a", "13"), ("a", "1.5")])
def test_what_is_neither(words: str, count: str) -> None:
    """Empty, too long, too small, too large, no whole number."""
    with pytest.raises(ValueError):  # noqa: PT011  (each says something else)
        Held.from_data({"words": words, "count": count})
