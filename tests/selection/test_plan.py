"""A plan is a draft as long as a signature is missing."""

from __future__ import annotations

from booklet import Library, Profile
from booklet.core.values import replace
from booklet.selection.select import select_blocks


def test_a_plan_without_unsigned_blocks_is_no_draft(tiny: Library) -> None:
    """The mark goes with the last open signature."""
    plan = select_blocks(Profile("b-cell"), tiny)
    assert plan.is_draft
    assert not replace(plan, unsigned=()).is_draft
