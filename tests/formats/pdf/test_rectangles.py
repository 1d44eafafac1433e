"""Rectangles as paths."""

from __future__ import annotations

from booklet.formats.pdf.rectangles import hundredths, rectangle, rounded


def test_lengths_are_told_to_a_hundredth() -> None:
    """Of a point, with nothing that a reader does not need."""
    assert [hundredths(length) for length in (0.004, 0.25, -12.0, 1.239)] == ["0", ".25", "-12", "1.24"]
    assert rectangle(1, 2, 0.5, 3) == "1 2 .5 3 re"


def test_corners_are_round() -> None:
    """A curve each; where a side is all corner there is no line, and no radius is more than half a side."""
    square = rounded(20, 10, 2)
    assert [square.count(operator) for operator in (" m", " l", " c", "h")] == [1, 4, 4, 1]
    assert rounded(10, 10, 50) == rounded(10, 10, 5)
    assert " l" not in rounded(10, 10, 5)
