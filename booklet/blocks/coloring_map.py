"""A road map for a child to color in: a stop for each phase, and a finish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo, Shelf, Written
from booklet.model.chosen import Chosen
from booklet.model.elements import Color, Element, Step, Trail
from booklet.model.phases import Phase
from booklet.model.statements import Label, Row
from booklet.model.text import Text


class MapStop(Row):
    """One phase as a stop: its number and name, and nothing that is said of it."""

    name: str
    number: str
    color: Color = "teal"


class WrittenColoringMap(Written):
    """All phases in order, to color in; the stops are gathered from the library's phases.

    Its title has to fit on one line, or the road does not fit below it.
    """

    intro: tuple[Label, ...] = ()
    finish: Label

    def gather(self, shelf: Shelf) -> ColoringMap:
        """Return the map with a stop for each of the library's phases."""
        stops = map(_stop, sorted(shelf.phases.values(), key=lambda phase: phase.number))
        return ColoringMap(title=self.title, intro=self.intro, stops=tuple(stops), finish=self.finish)


class ColoringMap(Block):
    """All phases in order, each a stop to color in."""

    WRITTEN = WrittenColoringMap

    intro: tuple[Label, ...] = ()
    stops: tuple[MapStop, ...] = ()
    finish: Label

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, and the road with what to do with it."""
        yield from self.opening(chosen, info)
        stops = tuple(_step(stop, info) for stop in chosen.rows("stops", MapStop))
        finish = info.language.join(map(info.says, chosen.rows("finish", Label)))
        yield Trail(tuple(map(info.says, chosen.rows("intro", Label))), stops, finish)


def _step(chosen: Chosen[MapStop], info: BookletInfo) -> Step:
    stop, lead = chosen.record, Text.of(info.lead(chosen.lead).plain)
    return Step(stop.number, Text.of(stop.name), (lead,) if lead else (), stop.color)


def _stop(phase: Phase) -> MapStop:
    return MapStop(id=phase.id, when=phase.when, name=phase.name, number=phase.number, color=phase.color)
