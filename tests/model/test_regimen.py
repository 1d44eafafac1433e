"""A plan by weeks, and the same from a day on."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.model.regimen import PlannedPhase, dated, months

PLAN = (
    PlannedPhase("induction", 1, 5, (1, 5)),
    PlannedPhase("consolidation", 6, 13, (6,)),
    PlannedPhase("maintenance", 16, 30),
)


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        (date(2028, 1, 31), date(2028, 3, 5)),  # over the end of a leap February
        (date(2027, 2, 1), date(2027, 3, 7)),
        (date(2028, 2, 29), date(2028, 4, 3)),  # begins on the leap day
        (date(2100, 1, 31), date(2100, 3, 6)),  # no leap year
        (date(2026, 12, 31), date(2027, 2, 3)),  # over the end of a year
    ],
)
def test_five_weeks_end_on_the_day_before_the_sixth(start: date, ends: date) -> None:
    """Whatever months and years are between."""
    first, second, _ = dated(PLAN, start)
    assert (first.begins, first.ends) == (start, ends)
    assert second.begins == ends + timedelta(days=1)


def test_a_delay_of_a_week_moves_what_follows_and_nothing_before() -> None:
    """Lengths stay, also that of the gap before the last phase."""
    start, week = date(2028, 1, 31), timedelta(days=7)
    before = dated(PLAN, start)
    after = dated(PLAN, start, {"consolidation": before[1].begins + week})
    assert after[0] == before[0]
    assert [each.begins for each in after[1:]] == [each.begins + week for each in before[1:]]
    assert [each.ends for each in after[1:]] == [each.ends + week for each in before[1:]]
    gaps = [each for month in months(after) for each in month.weeks if not each.phase]
    assert (gaps[0].begins, gaps[0].ends) == (before[0].ends + timedelta(days=1), after[1].begins - timedelta(days=1))


def test_a_phase_that_begins_early_ends_the_one_before() -> None:
    """No day is in two phases."""
    start = date(2026, 11, 30)
    first, second, _ = dated(PLAN, start, {"consolidation": date(2026, 12, 24)})
    assert (first.ends, second.begins) == (date(2026, 12, 23), date(2026, 12, 24))
    assert list(first.weeks())[-1].ends == first.ends


@pytest.mark.parametrize(("restarts", "error"), [({"relapse": date(2027, 1, 1)}, LookupError)])
def test_only_phases_of_the_plan_begin_anew(restarts: dict[str, date], error: type[Exception]) -> None:
    """Others are refused by name."""
    with pytest.raises(error, match="relapse"):
        dated(PLAN, date(2026, 11, 30), restarts)


def test_phases_stay_in_order() -> None:
    """None begins on the day of the one before, or earlier."""
    with pytest.raises(ValueError, match="consolidation"):
        dated(PLAN, date(2026, 11, 30), {"consolidation": date(2026, 11, 30)})


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 40))
def test_every_day_of_a_plan_is_in_one_week_of_one_month(start: date, delay: int) -> None:
    """From the first to the last, with gaps; each week stands in the month in which it begins."""
    plan = dated(PLAN, start, {"maintenance": start + timedelta(days=105 + delay)})
    weeks = [week for month in months(plan) for week in month.weeks]
    assert weeks[0].begins == start
    assert weeks[-1].ends == plan[-1].ends
    for before, after in pairwise(weeks):
        assert after.begins == before.ends + timedelta(days=1)
    assert all((week.begins.year, week.begins.month) == (m.year, m.month) for m in months(plan) for week in m.weeks)
    numbers = [each.year * 12 + each.month for each in months(plan)]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_no_phase_begins_before_the_first_day() -> None:
    """The first one may begin later."""
    start = date(2026, 11, 30)
    with pytest.raises(ValueError, match="induction"):
        dated(PLAN, start, {"induction": date(2026, 11, 29)})
    assert dated(PLAN, start, {"induction": date(2026, 12, 7)})[0].begins == date(2026, 12, 7)
