"""A road map for a child to color in: a stop for each phase, and a finish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo, Shelf
from booklet.model.elements import Color, Element, Step, Trail
from booklet.model.statements import Label, Phase, Row
from booklet.model.text import Text


class MapStop(Row):
    """One phase as a stop: its number and name, and nothing that is said of it."""

    name: str
    number: str
    color: Color = "teal"


class ColoringMap(Block):
    """All phases in order, to color in; the stops are gathered from the library's phases unless they are given.

    Its title has to fit on one line, or the road does not fit below it.
    """

    FILLED_IN = frozenset({"condition", "stops"})

    intro: tuple[Label, ...] = ()
    stops: tuple[MapStop, ...] = ()
    finish: Label

    def gather(self, shelf: Shelf) -> Self:
        """Return the map with a stop for each of the library's phases."""
        phases = sorted(shelf.phases.values(), key=lambda phase: phase.number)
        return self if self.stops else self.model_copy(update={"stops": tuple(map(_stop, phases))})

    def compose(self, info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, and the road with what to do with it."""
        yield from self.opening(info)
        steps = tuple(
            Step(stop.number, Text.of(stop.name), (Text.of(stop.condition),) if stop.condition else (), stop.color)
            for stop in self.stops
        )
        yield Trail(tuple(info.says(label) for label in self.intro), steps, info.says(self.finish))


def _stop(phase: Phase) -> MapStop:
    return MapStop(id=phase.id, when=phase.when, name=phase.name, number=phase.number, color=phase.color)
