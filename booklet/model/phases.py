"""Phases of treatment."""

from __future__ import annotations

from booklet.model.elements import Color
from booklet.model.statements import Row, Statement


class Phase(Row):
    """One phase of treatment.

    Attributes:
        goal: The goal in one line.
        length: How long it takes; one statement for each view of the sources.
        place: Where it is given.
        summary: One line for the road map; it stands there, not in the phase's opener.
    """

    name: str
    number: str
    color: Color = "teal"
    goal: Statement
    length: tuple[Statement, ...] = ()
    place: tuple[Statement, ...] = ()
    summary: Statement | None = None


class Stop(Row):
    """One phase as a stop of the road map."""

    name: str
    number: str
    color: Color = "teal"
    summary: Statement
