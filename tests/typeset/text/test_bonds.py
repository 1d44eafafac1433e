"""What stays on one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.text.bonds import FIRM, HOLDING, LOOSE, NONE, bond


@pytest.mark.parametrize(
    ("left", "right", "held"),
    [
        ("+1", "(555)", FIRM),
        ("(555)", "555-0142", FIRM),
        ("01", "38", FIRM),
        ("38.3", "°C", FIRM),
        ("(100.9", "°F)", FIRM),
        ("38.3", "C", FIRM),
        ("7:00", "am", FIRM),
        ("ext.", "12", FIRM),
        ("Floor", "3", FIRM),
        ("Room", "#4", FIRM),
        ("No.", "4", FIRM),
        ("555-0142", "ext.", LOOSE),
        ("4", "weeks", LOOSE),
        ("1,200", "beds", LOOSE),
        ("T", "cells", LOOSE),
        ("555-0142", "or", NONE),
        ("555-0142,", "Monday", NONE),
        ("4.", "Then", NONE),
        ("Room", "for", NONE),
        ("the", "3", NONE),
    ],
)
def test_a_bond(left: str, right: str, held: int) -> None:
    """A number with what it counts or what numbers it; no sentence with the next."""
    assert bond(left, right) == held


@given(st.text(st.sampled_from("aT(4٤.,:%-½²°")), st.sampled_from(["or", "weeks", "4", "°C"]))
def test_what_holds_nothing_has_no_bond(left: str, right: str) -> None:
    """Whatever a word is made of; a digit of any script is one."""
    assert HOLDING[left] or not bond(left, right)
