"""How often a medicine is given, and how often other things happen."""

from __future__ import annotations

import pytest

from booklet.library.rules.how_often import often_in
from booklet.library.rules.quantities import tokens


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("twice a day", ["twice a day"]),
        ("2 or 3 times daily", ["2 or 3 times daily"]),
        ("every 6 hours", ["every 6 hours"]),
        ("1-0-1", ["1-0-1"]),
        ("call 1-1-2", []),
        ("open twice a day", []),
        ("vomits twice a day", []),
        ("open twice a day, take it twice a day", ["twice a day", "twice a day"]),
        ("555-0142 twice a day", []),
    ],
)
def test_how_often(words: str, found: list[str]) -> None:
    """A medicine in the sentence makes every frequency one of a dose."""
    assert list(often_in(words, tokens(words))) == found
