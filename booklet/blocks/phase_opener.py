"""A phase's first pages: a band with its number and goal, the phase at a glance, and what happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Self

from booklet.blocks._sections import compose_sections
from booklet.core.values import replace
from booklet.model.block import Block, BookletInfo, Shelf, Written, compose_block_lead, compose_under_lead
from booklet.model.chosen import NO_LEAD, Chosen
from booklet.model.elements import Band, Element, Facts
from booklet.model.phases import Phase
from booklet.model.statements import Id, Section, Statement
from booklet.model.text import Text
from booklet.model.wording import fill


class WrittenPhaseOpener(Written):
    """Opener and summary of one phase.

    Attributes:
        phase: Id of the phase.
        medicines: One or two lines for the at-a-glance card.
    """

    phase: Id
    medicines: tuple[Statement, ...] = ()
    sections: tuple[Section, ...] = ()

    def gather(self, shelf: Shelf) -> PhaseOpener:
        """Return the opener with its phase in place of the id."""
        if self.phase not in shelf.phases:
            raise LookupError(f"no phase is called {self.phase!r}")
        return PhaseOpener(
            title=self.title,
            phase=shelf.phases[self.phase].with_values({"summary": None}),
            count=str(len(shelf.phases)),
            medicines=self.medicines,
            sections=self.sections,
        )


class PhaseOpener(Block):
    """Opener and summary of one phase.

    Attributes:
        phase: The phase; its summary stands on the road map.
        count: How many phases there are, or "".
        medicines: One or two lines for the at-a-glance card.
    """

    WRITTEN = WrittenPhaseOpener

    phase: Phase
    count: str = ""
    medicines: tuple[Statement, ...] = ()
    sections: tuple[Section, ...] = ()

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield the band, the at-a-glance card, and the sections."""
        words = info.language.phases
        eyebrow = fill(words.phase, number=self.phase.number, count=self.count)
        (phase,) = chosen.rows("phase", Phase)
        goal = info.language.join((info.lead(chosen.lead), *map(info.says, phase.rows("goal", Statement))))
        yield Band(Text.of(eyebrow if self.count else ""), self.title, goal, anchor=info.anchor)
        yield from compose_block_lead(chosen, info)
        rows = (
            (words.length, phase.rows("length", Statement)),
            (words.place, phase.rows("place", Statement)),
            (words.medicines, chosen.rows("medicines", Statement)),
        )
        facts = tuple((Text.of(label), tuple(_lines(statements, info))) for label, statements in rows if statements)
        yield from compose_under_lead(phase, info, (Facts(facts),) if facts else ())
        yield from compose_sections(chosen.rows("sections", Section), info)


def _lines(statements: Sequence[Chosen[Statement]], info: BookletInfo) -> Iterator[Text]:
    """Yield the statements of one row; a condition that all of them have is said once, before them."""
    leads = {statement.lead for statement in statements}
    shared = leads.pop() if len(leads) == 1 and len(statements) > 1 else NO_LEAD
    if shared:
        yield info.lead(shared)
    for statement in statements:
        yield info.says(replace(statement, lead=NO_LEAD) if shared else statement)
