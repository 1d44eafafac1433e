"""A phase's first pages: a band with its number and goal, the phase at a glance, and what happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Self

from booklet.blocks._sections import compose_sections
from booklet.model.block import Block, BookletInfo, Shelf, compose_condition
from booklet.model.elements import Band, Element, Facts
from booklet.model.statements import Phase, Section, Statement
from booklet.model.text import Text
from booklet.model.wording import fill


class PhaseOpener(Block):
    """Opener and summary of one phase.

    Attributes:
        phase: The phase, or its id in the library.
        medicines: One or two lines for the at-a-glance card.
    """

    FILLED_IN = frozenset({"condition", "count"})

    phase: Phase | str
    count: str = ""
    medicines: tuple[Statement, ...] = ()
    sections: tuple[Section, ...] = ()

    def gather(self, shelf: Shelf) -> Self:
        """Return the opener with its phase in place of the id."""
        if isinstance(self.phase, Phase):
            return self
        if self.phase not in shelf.phases:
            raise LookupError(f"no phase is called {self.phase!r}")
        phase = shelf.phases[self.phase].model_copy(update={"summary": None})
        return self.model_copy(update={"phase": phase, "count": str(len(shelf.phases))})

    def compose(self, info: BookletInfo) -> Iterator[Element]:
        """Yield the band, the at-a-glance card, and the sections.

        Raises:
            LookupError: If the phase is still an id.
        """
        phase = self.phase
        if not isinstance(phase, Phase):
            raise LookupError(f"the phase {phase!r} was not gathered")
        words = info.language.phases
        eyebrow = fill(words.phase, number=phase.number, count=self.count)
        goal = info.language.join((Text.of(self.condition, bold=True), info.says(phase.goal)))
        yield Band(Text.of(eyebrow if self.count else ""), self.title, goal, anchor=info.anchor)
        yield from compose_condition(self, style="lead")
        yield from compose_condition(phase)
        rows = ((words.length, phase.length), (words.place, phase.place), (words.medicines, self.medicines))
        facts = tuple((Text.of(label), tuple(_lines(statements, info))) for label, statements in rows if statements)
        if facts:
            yield Facts(facts)
        yield from compose_sections(self.sections, info)


def _lines(statements: Sequence[Statement], info: BookletInfo) -> Iterator[Text]:
    """Yield the statements of one row; a condition that all of them have is said once, before them."""
    conditions = {statement.condition for statement in statements}
    shared = conditions.pop() if len(conditions) == 1 and len(statements) > 1 else ""
    if shared:
        yield Text.of(shared, bold=True)
    for statement in statements:
        yield info.says(statement.model_copy(update={"condition": ""}) if shared else statement)
