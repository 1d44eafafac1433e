"""A hospital's plan of phases by week, as `site.yaml` states it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Annotated, ClassVar, Self

from booklet.files.record import Limits, Record
from booklet.model.statements import Id
from booklet.site.site_approval import Approval
from booklet.site.site_texts import whole

MOST_WEEKS = 260
"""Weeks of the longest plan: five years."""


class RegimenStep(Record):
    """One phase of the hospital's plan, by weeks that count from 1 through the whole plan.

    Attributes:
        phase: Id of the phase.
        first: Its first week.
        last: Its last week.
        visits: Weeks in which a visit is planned.
    """

    KEYS: ClassVar[Mapping[str, str]] = {"first": "from", "last": "to"}

    phase: Id
    first: Annotated[int, whole(1, MOST_WEEKS)]
    last: Annotated[int, whole(1, MOST_WEEKS)]
    visits: tuple[Annotated[int, whole(1, MOST_WEEKS)], ...] = ()

    def checked(self) -> Self:
        """Return the step, if its weeks go together.

        Raises:
            ValueError: If it ends before it begins, or a visit is outside of it.
        """
        if self.last < self.first:
            raise ValueError(f"week {self.last} is before week {self.first}")
        outside = [week for week in self.visits if not self.first <= week <= self.last]
        if outside:
            raise ValueError(f"week {outside[0]} is not among weeks {self.first} to {self.last}")
        return self


class Regimen(Record):
    """The hospital's own plan: which phase takes which weeks. Doses and medicines stand nowhere in it.

    Attributes:
        subtypes: The kinds of leukemia that it is for.
        steps: In order.
    """

    subtypes: tuple[Id, ...] = ()
    steps: Annotated[tuple[RegimenStep, ...], Limits(max_length=12)] = ()
    approved: Approval | None = None

    def checked(self) -> Self:
        """Return the plan, if its steps follow each other.

        Raises:
            ValueError: If a phase stands twice, or two of them share a week.
        """
        for before, step in pairwise(self.steps):
            if step.first <= before.last:
                ends = f"{before.phase} ends in week {before.last}"
                raise ValueError(f"{step.phase} begins in week {step.first}, and {ends}")
        if len({step.phase for step in self.steps}) < len(self.steps):
            raise ValueError("a phase stands twice. Write each of them once")
        return self
