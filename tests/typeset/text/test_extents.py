"""How much of a line a run takes."""

from __future__ import annotations

import pytest

from booklet.typeset.boxes import Run
from booklet.typeset.text.extents import left_edge, right_edge, visible, whole_width
from booklet.typeset.text.fonts import run_width

WIDE = run_width(0, "Words") * 12


def test_spaces_at_its_end_are_not_seen() -> None:
    """They are part of the run, and of its width."""
    run = Run(10.0, 0.0, "Words ", 0, 12.0, (0.0, 0.0, 0.0))
    assert whole_width(run) == pytest.approx(WIDE + run_width(0, " ") * 12)
    assert visible(run) == pytest.approx((10.0, 10.0 + WIDE))


def test_a_run_may_end_at_its_place() -> None:
    """As one that is read from the right does on a mirrored page."""
    run = Run(100.0, 0.0, "Words ", 0, 12.0, (0.0, 0.0, 0.0), is_right=True, is_rtl=True)
    assert (left_edge(run), right_edge(run)) == pytest.approx((100.0 - whole_width(run), 100.0))
    assert visible(run) == pytest.approx((100.0 - run_width(0, "Words", is_rtl=True) * 12, 100.0))
