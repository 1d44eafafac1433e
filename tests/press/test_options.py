"""Ways to print."""

from __future__ import annotations

import pytest

from booklet.core.units import in_mm
from booklet.errors import LayoutError
from booklet.press import Shop, Ward
from booklet.press.options import binding_of, other_edge
from tests.english import ENGLISH, other_language


def test_the_language_decides_the_binding() -> None:
    """Booklets that are read from right to left are bound at the right."""
    assert binding_of(other_language("ar", "rtl")) == "right"
    assert binding_of(ENGLISH) == "left"


def test_what_is_not_said_is_what_an_office_has() -> None:
    """Paper of 0.1 mm, a margin of 4.2 mm, 3 mm of bleed; one signature, bound as the language is."""
    ward, shop = Ward(), Shop()
    assert (in_mm(ward.paper_thickness), in_mm(ward.printer_margin)) == pytest.approx((0.1, 4.2))
    assert (ward.signature, ward.binding, ward.is_test, ward.flip) == (0, None, False, "short")
    assert in_mm(shop.bleed) == pytest.approx(3)
    assert not shop.has_crop_marks


@pytest.mark.parametrize("length", [-1.0, float("nan"), float("inf")])
def test_lengths_are_lengths(length: float) -> None:
    """Pages do not move outwards, and nothing is infinitely large."""
    for make, what in (
        (lambda: Ward(paper_thickness=length), "paper thickness"),
        (lambda: Ward(printer_margin=length), "printer margin"),
        (lambda: Shop(bleed=length), "bleed"),
    ):
        with pytest.raises(LayoutError, match=f"^a {what} of {length!r} points is no length$"):
            make()


def test_a_sheet_has_two_kinds_of_edges() -> None:
    """Whoever calls from a program may give any text."""
    assert (other_edge("short"), other_edge("long")) == ("long", "short")
    with pytest.raises(LayoutError, match="no edge called 'left'") as caught:
        Ward(flip="left")  # type: ignore[arg-type]  # on purpose
    assert caught.value.hint == "Give one of: short, long."
