"""Letters that look like others hide nothing from a rule."""

from __future__ import annotations

import pytest

from booklet.library.rules.doses import dose_in
from booklet.library.rules.lookalikes import as_seen, without_lookalikes


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("10 \u043cg", "10 mg"),
        ("10 m\u0261", "10 mg"),
        ("10 m\u0305g", "10 mg"),
        ("t\u0430bl\u0435ts", "tablets"),
        ("винкристин 5 мг", "винкристин 5 мг"),
        ("5 μg, α and β", "5 μg, α and β"),
        ("vịt quay, más", "vịt quay, más"),
    ],
)
def test_words_are_of_one_script(words: str, read: str) -> None:
    """Words that are all Cyrillic or Greek stay, and so do accents of a language."""
    assert without_lookalikes(words) == read


@pytest.mark.parametrize("words", ["10 \u043cg", "10 m\u0261", "two t\u0430blets", "1 t\u0435aspoon", "10 m\u0301g"])
def test_no_dose_hides_behind_them(words: str) -> None:
    """As it is typed by somebody who wants it printed, or has it from elsewhere."""
    assert dose_in(words)


def test_marks_that_take_no_room() -> None:
    """They are taken out; a letter with its accent behind it is one letter."""
    assert as_seen("vin\u00adcris\u200btine, a\u0301") == "vincristine, á"
    assert as_seen("plain") == "plain"
