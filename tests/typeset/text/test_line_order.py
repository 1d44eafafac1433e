"""The places of runs on a line that holds words of both directions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.text.line_order import Stretch, places


def stretches(*levels: int, apart: int = -1) -> list[Stretch]:
    """Return stretches of these levels, each 10 points wide, each in a span of its own."""
    return [Stretch(index, 0, level, "x", 10.0, is_apart=index == apart) for index, level in enumerate(levels)]


def test_what_is_read_from_the_left_stands_from_left_to_right() -> None:
    """Places count from the right where lines begin there, so the first of two such runs is the farther one."""
    assert places(stretches(1, 2, 2, 1), is_rtl=True) == [0.0, 20.0, 10.0, 30.0]
    assert places(stretches(0, 1, 1, 0), is_rtl=False) == [0.0, 20.0, 10.0, 30.0]


def test_a_text_of_the_other_direction() -> None:
    """All of it stands from its own side."""
    assert places(stretches(0, 0), is_rtl=True) == [10.0, 0.0]
    assert places(stretches(1, 1), is_rtl=False) == [10.0, 0.0]


def test_a_mark_of_a_source_stands_behind_its_number() -> None:
    """Left of it where the text is read from right to left."""
    assert places(stretches(2, 2, apart=1), is_rtl=True) == [0.0, 10.0]
    assert places(stretches(2, 2), is_rtl=True) == [10.0, 0.0]


def test_a_mark_in_words_from_the_left_stands_right_of_them() -> None:
    """It is none of the isolates of a text that is read from right to left."""
    assert places(stretches(0, 0, apart=1), is_rtl=False) == [0.0, 10.0]
    # In Arabic words on an English page it stands left of the number behind which it is read.
    assert places(stretches(0, 1, 2, 2, apart=3), is_rtl=False) == [0.0, 30.0, 20.0, 10.0]


def test_a_page_number_is_apart_from_what_is_beside_it() -> None:
    """It is read with neither."""
    number = Stretch(0, 0, 2, "", 10.0, "page", is_apart=True)
    line = [Stretch(0, 0, 2, "x", 10.0, is_apart=True), number, Stretch(1, 0, 2, "x", 10.0)]
    assert places(line, is_rtl=True) == [0.0, 10.0, 20.0]


@given(st.lists(st.integers(1, 2)), st.booleans())
def test_all_of_the_line_is_taken_once(levels: list[int], is_rtl: bool) -> None:  # noqa: FBT001
    """Without gaps, and nothing over anything else."""
    found = places(stretches(*levels), is_rtl=is_rtl)
    assert sorted(found) == [10.0 * index for index in range(len(levels))]
