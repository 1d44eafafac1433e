"""The road map: all phases on one page, each with a box to tick."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo, Shelf, Written
from booklet.model.chosen import Chosen
from booklet.model.elements import Element, Paragraph, Step, Timeline
from booklet.model.phases import Phase, Stop
from booklet.model.statements import Label, Statement
from booklet.model.text import Span, Text


class WrittenRoadMap(Written):
    """All phases in order; the stops are gathered from the library's phases."""

    intro: tuple[Label, ...] = ()

    def gather(self, shelf: Shelf) -> RoadMap:
        """Return the road map with a stop for each of the library's phases."""
        phases = sorted(shelf.phases.values(), key=lambda phase: phase.number)
        return RoadMap.from_checked({**self.__dict__, "stops": tuple(map(_stop, phases))})


class RoadMap(Block):
    """All phases in order, each a stop."""

    WRITTEN = WrittenRoadMap

    intro: tuple[Label, ...] = ()
    stops: tuple[Stop, ...] = ()

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, how to use the map, and a timeline of the phases."""
        yield from self.opening(chosen, info)
        for label in chosen.rows("intro", Label):
            yield Paragraph(info.says(label), leads_in=True)
        yield Timeline(tuple(self._step(stop, info) for stop in chosen.rows("stops", Stop)))

    def _step(self, chosen: Chosen[Stop], info: BookletInfo) -> Step:
        stop, lead = chosen.record, info.lead(chosen.lead)
        # A phase whose chapter is in the booklet is named like the block that opens the chapter.
        has_page = any(entry.anchor == stop.id for entry in info.contents)
        page = Text((Span(info.language.booklet.page, page=stop.id),) if has_page else ())
        summary = info.language.join((*map(info.says, chosen.rows("summary", Statement)), page))
        return Step(stop.number, Text.of(stop.name, row=stop.id), (lead, summary) if lead else (summary,), stop.color)


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
