"""A hospital's plan of phases by week, and the same from a day on. Pure values: no words, and nothing is kept of a day.

Weeks and days count from 1; a week has seven days and begins on the weekday of the day its phase begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from booklet.core.values import frozen, replace

TRACK = "phases"
"""The way of treatment that has phases; a plan is for no other."""

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


@frozen
class PlannedPhase:
    """One phase of a plan.

    Attributes:
        phase: Id of the phase.
        first: Its first week.
        last: Its last week.
        visits: Weeks in which a visit is planned.
    """

    phase: str
    first: int
    last: int
    visits: tuple[int, ...] = ()


@frozen
class DatedPhase:
    """A phase with its days.

    Attributes:
        planned: What the plan says of it.
        begins: Its first day.
        ends: Its last day.
    """

    planned: PlannedPhase
    begins: date
    ends: date

    def weeks(self) -> Iterator[DatedWeek]:
        """Yield its weeks; the last one is shorter where the next phase begins early."""
        for number in range(self.planned.first, self.planned.last + 1):
            begins = self.begins + (number - self.planned.first) * _WEEK
            if begins <= self.ends:
                ends = min(begins + _WEEK - _DAY, self.ends)
                yield DatedWeek(begins, ends, self.planned.phase, has_visit=number in self.planned.visits)


@frozen
class DatedWeek:
    """A week, or what is left of one where the next phase begins early.

    Attributes:
        begins: Its first day.
        ends: Its last day.
        phase: Id of its phase; "" between two phases.
        has_visit: Whether a visit is planned in it.
    """

    begins: date
    ends: date
    phase: str
    has_visit: bool = False


@frozen
class PlanMonth:
    """A month of a plan, with the weeks that begin in it."""

    year: int
    month: int
    weeks: tuple[DatedWeek, ...]


def dated(
    phases: Sequence[PlannedPhase], start: date, restarts: Mapping[str, date] | None = None
) -> tuple[DatedPhase, ...]:
    """Return the phases with their days.

    Args:
        phases: In order; no two of them share a week.
        start: The first day of week 1.
        restarts: The day on which a phase begins in fact; what follows is as long after it as planned.

    Raises:
        LookupError: If there is no such phase; the text is its id.
        ValueError: If a phase would begin no later than the one before it, or before the first day; the text is its id.
        OverflowError: If a day would be later than any calendar knows.
    """
    restarts = restarts or {}
    for phase in restarts:
        if phase not in {each.phase for each in phases}:
            raise LookupError(phase)
    dated_phases: list[DatedPhase] = []
    origin = start
    for each in phases:
        begins = origin + (each.first - 1) * _WEEK
        if each.phase in restarts:
            origin += restarts[each.phase] - begins
            begins = restarts[each.phase]
        if begins < start or (dated_phases and begins <= dated_phases[-1].begins):
            raise ValueError(each.phase)
        if dated_phases and begins <= dated_phases[-1].ends:
            dated_phases[-1] = replace(dated_phases[-1], ends=begins - _DAY)
        dated_phases.append(DatedPhase(each, begins, begins + (each.last - each.first + 1) * _WEEK - _DAY))
    return tuple(dated_phases)


def months(phases: Iterable[DatedPhase]) -> tuple[PlanMonth, ...]:
    """Return the months of a plan, from the first to the last, with what is between phases as weeks of none."""
    weeks_of: dict[tuple[int, int], list[DatedWeek]] = {}
    for week in _with_gaps(phases):
        weeks_of.setdefault((week.begins.year, week.begins.month), []).append(week)
    return tuple(PlanMonth(year, month, tuple(weeks)) for (year, month), weeks in weeks_of.items())


def _with_gaps(phases: Iterable[DatedPhase]) -> Iterator[DatedWeek]:
    next_day: date | None = None
    for phase in phases:
        while next_day is not None and next_day < phase.begins:
            ends = min(next_day + _WEEK, phase.begins) - _DAY
            yield DatedWeek(next_day, ends, "")
            next_day = ends + _DAY
        yield from phase.weeks()
        next_day = phase.ends + _DAY
