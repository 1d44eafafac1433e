"""How much of a line a run takes, with its spaces and without them."""

from __future__ import annotations

from booklet.core.units import Points
from booklet.typeset.boxes import Run
from booklet.typeset.text.fonts import run_width


def whole_width(run: Run) -> Points:
    """Return how wide a run is with all its spaces."""
    return run_width(run.face, run.text, is_rtl=run.is_rtl) * run.size


def visible(run: Run) -> tuple[Points, Points]:
    """Return the left and right edge of a run without the spaces at its end, which is the left one if it is rtl."""
    wide = run_width(run.face, run.text.rstrip(" "), is_rtl=run.is_rtl) * run.size
    left = run.x + whole_width(run) - wide if run.is_rtl else run.x
    return left, left + wide
