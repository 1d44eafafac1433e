"""A hospital's plan, as it is written."""

from __future__ import annotations

import pytest

from booklet.site.site_regimen import MOST_WEEKS, Regimen

STEPS = [{"phase": "induction", "from": "1", "to": "5"}, {"phase": "maintenance", "from": "6", "to": str(MOST_WEEKS)}]


def test_phases_follow_each_other() -> None:
    """Up to five years."""
    made = Regimen.from_data({"subtypes": ["b-cell"], "steps": STEPS})
    assert [(step.phase, step.first, step.last) for step in made.steps] == [
        ("induction", 1, 5),
        ("maintenance", 6, 260),
    ]


@pytest.mark.parametrize(
    ("steps", "message"),
    [
        ([STEPS[1], STEPS[0]], "induction begins in week 1, and maintenance ends in week 260"),
        ([STEPS[0], {**STEPS[1], "phase": "induction"}], "a phase stands twice"),
        ([{**STEPS[1], "to": "261"}], "no whole number from 1 to 260"),
        ([{**STEPS[0], "visits": ["6"]}], "week 6 is not among weeks 1 to 5"),
    ],
)
def test_what_is_no_plan(steps: list[dict[str, object]], message: str) -> None:
    """In words."""
    with pytest.raises(ValueError, match=message):
        Regimen.from_data({"subtypes": ["b-cell"], "steps": steps})
