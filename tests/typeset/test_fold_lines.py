"""Lines to fold at."""

from __future__ import annotations

from booklet.typeset.boxes import Shape
from booklet.typeset.fold_lines import dashes


def test_dashes_fill_the_line_evenly() -> None:
    """They begin at its top, and as much is left below the last as between two."""
    made = [mark for mark in dashes(10.0, 20.0, 80.0, (0.0, 0.0, 0.0)) if isinstance(mark, Shape)]
    assert len(made) == 5
    assert made[0].y == 20.0
    gap = made[1].y - made[0].y - made[0].height
    assert abs(80.0 - made[-1].y - made[-1].height - gap) < 1e-6
    assert {mark.x + mark.width / 2 for mark in made} == {10.0}


def test_a_short_line_has_one_dash() -> None:
    """There is always something to fold at."""
    assert len(dashes(0.0, 0.0, 1.0, (0.0, 0.0, 0.0))) == 1
