"""A profile holds what is known and nothing else."""

from __future__ import annotations

from booklet import Profile
from booklet.model.profile import AXES


def test_axes_leave_out_what_is_not_known() -> None:
    """Only what was given is there, in a fixed order."""
    assert Profile("b-cell").axes() == {}
    assert list(Profile("b-cell", cns="many", risk="high").axes().items()) == [("risk", "high"), ("cns", "many")]


def test_the_audience_is_no_axis() -> None:
    """It decides how things are said, not what is known."""
    assert Profile("b-cell", audience="patient").axes() == {}
    assert "audience" not in AXES
