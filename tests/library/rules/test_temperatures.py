"""Temperatures, and numbers of places that look like them."""

from __future__ import annotations

import pytest

from booklet.library.rules.quantities import NOTHING, tokens
from booklet.library.rules.temperatures import degrees_in, is_place


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("38.5", ["38.5"]),
        ("38 C or 101 F", ["38 C", "101 F"]),
        ("from 38 to 39 degrees F", ["38", "39 degrees F"]),
        ("a pulse over 100", []),
        ("38.5 miles", []),
    ],
)
def test_degrees(words: str, found: list[str]) -> None:
    """As they are written."""
    assert list(degrees_in(tokens(words), words)) == found


@pytest.mark.parametrize(
    ("words", "is_one"),
    [("Ward 38", True), ("Rooms 37, 38", True), ("Ward 37, 38", False), ("Floors 3 and 38", True), ("over 38", False)],
)
def test_a_place(words: str, is_one: bool) -> None:  # noqa: FBT001  (a column of the table)
    """The last number names a place; a list of them has its word once, in the plural."""
    parts = tokens(words)
    assert is_place(parts, len(parts) - 1, NOTHING) is is_one
