"""Rectangles on a side."""

from __future__ import annotations

from booklet.core.units import Area


def test_edges() -> None:
    """Right and bottom edge, and the area further in or out."""
    area = Area(10, 20, 100, 50)
    assert (area.right, area.bottom) == (110, 70)
    assert area.inside(5) == Area(15, 25, 90, 40)
    assert area.inside(-5).inside(5) == area
