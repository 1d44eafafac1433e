"""Numbers as PDF writes them."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from booklet.formats.pdf.plain_numbers import plain_number


@given(st.floats(-2000, 2000), st.integers(0, 3))
@example(1024.5249983946862, 3)
@example(-1999.9996, 3)
def test_a_number_is_as_near_as_its_places_let_it_be(number: float, places: int) -> None:
    """With no exponent, which PDF does not know, and neither "-0" nor a zero before the point."""
    written = plain_number(number, places)
    assert abs(float(written) - number) <= 0.5 * 10**-places + 1e-9
    assert set(written) <= set("-.0123456789")
    assert written != "-0"
    assert not written.removeprefix("-").startswith("0.")
