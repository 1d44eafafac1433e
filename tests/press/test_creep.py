"""Creep."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from booklet.core.units import in_mm, mm
from booklet.press.creep import creep

LENGTHS = st.floats(0, 100)


def test_a_thick_booklet() -> None:
    """Sixteen sheets of office paper: one and a half millimeters on the innermost, nothing on the outermost."""
    assert creep(0, mm(0.1), 72.0) == 0
    assert round(in_mm(creep(15, mm(0.1), 72.0)), 6) == 1.5


@given(st.integers(0, 50), LENGTHS, LENGTHS)
def test_it_grows_inwards_and_stops(depth: int, thickness: float, most: float) -> None:
    """Never less on a deeper sheet, never more than the most, never outwards."""
    assert 0 <= creep(depth, thickness, most) <= creep(depth + 1, thickness, most) <= most
