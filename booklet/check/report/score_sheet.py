"""What a score sheet is: items in groups, and what the program can say of each. Pure values, no pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from booklet.check.report.material import Material
from booklet.core.values import frozen
from booklet.model.elements import Color

ScoreAnswer = Literal["yes", "no", "none", "open"]
"""A point, no point, not applicable, or left to a person."""


class Filling(NamedTuple):
    """What the program says of an item.

    Attributes:
        answer: "yes" or "no" only if it is the same for every reader; else the item is left open.
        seen: What was found, in a few words; also where the answer is left open.
    """

    answer: ScoreAnswer
    seen: str = ""


Fillings = Mapping[int, Filling]
"""What the program says of each item of a sheet, by the item's number."""


def left_open(material: Material) -> Filling:  # noqa: ARG001  (all fillings look alike)
    """Return that nothing a program finds would help."""
    return Filling("open")


@frozen
class ScoreItem:
    """One item of a sheet.

    Attributes:
        number: As its source numbers it; each sheet has it once.
        words: What it asks for, in our own words: whoever agrees gives a point.
        fill: Returns what the program says of it.
        can_be_none: Whether the source lets it be not applicable.
    """

    number: int
    words: str
    fill: Callable[[Material], Filling] = left_open
    can_be_none: bool = False


@frozen
class ItemGroup:
    """Items under one heading of the source."""

    title: str
    items: tuple[ScoreItem, ...]


@frozen
class Scale:
    """Groups that are scored together.

    Attributes:
        title: What the score says of the material; "" if the sheet has one score alone.
        goal: What counts as good, and who says so.
    """

    title: str
    groups: tuple[ItemGroup, ...]
    goal: str

    @property
    def items(self) -> tuple[ScoreItem, ...]:
        """All items, in order."""
        return tuple(item for group in self.groups for item in group.items)


@frozen
class ScoreSheet:
    """A published index.

    Attributes:
        title: Its name.
        color: Color of its pages.
        source: Who published it, and when.
        answers: Its words for a point and for no point.
        questions: What has to be written down before any item is scored.
        notes: How to score, one line each.
    """

    title: str
    color: Color
    source: str
    answers: tuple[str, str]
    scales: tuple[Scale, ...]
    questions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def items(self) -> tuple[ScoreItem, ...]:
        """All items, in order."""
        return tuple(item for scale in self.scales for item in scale.items)

    def fill(self, material: Material) -> Fillings:
        """Return what the program says of each item."""
        return {item.number: item.fill(material) for item in self.items}


class Tally(NamedTuple):
    """How far a scale is filled in.

    Attributes:
        items: All items of the scale.
        filled: Those that are not left open.
        applicable: Those that are filled in and apply.
        points: Those of them that earn a point.
    """

    items: int
    filled: int
    applicable: int
    points: int

    @property
    def percent(self) -> int | None:
        """The share of points among what is decided and applies; None while that is nothing."""
        return round(100 * self.points / self.applicable) if self.applicable else None


def tally(fillings: Iterable[Filling]) -> Tally:
    """Return how far items are filled in.

    Example:
        >>> tally([Filling("yes"), Filling("no"), Filling("none"), Filling("open")]).percent
        50
    """
    answers = [filling.answer for filling in fillings]
    points, misses = answers.count("yes"), answers.count("no")
    return Tally(len(answers), len(answers) - answers.count("open"), points + misses, points)
