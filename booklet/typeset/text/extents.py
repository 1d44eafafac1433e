"""How much of a line a run takes, with its spaces and without them."""

from __future__ import annotations

from booklet.core.units import Points
from booklet.typeset.boxes import Run
from booklet.typeset.text.fonts import run_width


def whole_width(run: Run) -> Points:
    """Return how wide a run is with all its spaces."""
    return run_width(run.face, run.text, is_rtl=run.is_rtl) * run.size


def left_edge(run: Run) -> Points:
    """Return where a run begins at the left."""
    return run.x - whole_width(run) if run.is_right else run.x


def right_edge(run: Run) -> Points:
    """Return where a run ends at the right."""
    return run.x if run.is_right else run.x + whole_width(run)


def visible(run: Run) -> tuple[Points, Points]:
    """Return the left and right edge of a run without the spaces at its end. A run from the right ends at its left."""
    wide = run_width(run.face, run.text.rstrip(" "), is_rtl=run.is_rtl) * run.size
    left = right_edge(run) - wide if run.is_rtl else left_edge(run)
    return left, left + wide
