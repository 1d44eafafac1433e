"""A plan as text: it fits where it is shown. What each row says, tests of commands see."""

from __future__ import annotations

import pytest

from booklet import Library, Plan, Profile
from booklet.commands._tables.plan import Asked, explain_plan
from booklet.selection.select import select_blocks


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Return a plan of the shipped content."""
    return select_blocks(Profile("t-cell"), Library.load())


@pytest.mark.parametrize("width", [40, 80, 120])
def test_it_fits(plan: Plan, width: int) -> None:
    """No line is longer, and nothing is lost."""
    text = explain_plan(plan, Asked(frozenset({"induction", "school"})), width)
    rows = text.split("\n")[len(plan.not_known) + 2 :]
    assert max(map(len, rows)) <= width
    whole = explain_plan(plan, Asked(frozenset({"induction", "school"})))
    assert sorted("".join(text.split()).replace("(", "").replace(")", "")) == sorted(
        "".join(whole.split()).replace("(", "").replace(")", "")
    )
