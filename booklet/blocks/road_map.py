"""The road map: all phases on one page, each with a box to tick."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo, Shelf
from booklet.model.elements import Element, Paragraph, Step, Timeline
from booklet.model.statements import Label, Phase, Stop
from booklet.model.text import Span, Text


class RoadMap(Block):
    """All phases in order; the stops are gathered from the library's phases unless they are given."""

    FILLED_IN = frozenset({"condition", "stops"})

    intro: tuple[Label, ...] = ()
    stops: tuple[Stop, ...] = ()

    def gather(self, shelf: Shelf) -> Self:
        """Return the road map with a stop for each of the library's phases."""
        phases = sorted(shelf.phases.values(), key=lambda phase: phase.number)
        return self if self.stops else self.model_copy(update={"stops": tuple(_stop(phase) for phase in phases)})

    def compose(self, info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, how to use the map, and a timeline of the phases."""
        yield from self.opening(info)
        for label in self.intro:
            yield Paragraph(info.says(label), leads_in=True)
        yield Timeline(
            tuple(
                Step(stop.number, Text.of(stop.name), tuple(self._lines(stop, info)), stop.color) for stop in self.stops
            )
        )

    def _lines(self, stop: Stop, info: BookletInfo) -> Iterator[Text]:
        if stop.condition:
            yield Text.of(stop.condition, bold=True)
        # A phase whose chapter is in the booklet is named like the block that opens the chapter.
        has_page = any(entry.anchor == stop.id for entry in info.contents)
        page = Text((Span(info.language.booklet.page, page=stop.id),) if has_page else ())
        yield info.language.join((info.says(stop.summary), page))


def _stop(phase: Phase) -> Stop:
    if phase.summary is None:
        raise LookupError(f"the phase {phase.id!r} has no summary")
    return Stop(
        id=phase.id,
        when=phase.when,
        name=phase.name,
        number=phase.number,
        color=phase.color,
        summary=phase.summary,
    )
