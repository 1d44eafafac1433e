"""The medicines of a list as names alone, each under the condition it has there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from booklet.core.values import frozen
from booklet.model.block import Block, BookletInfo, LeadWords
from booklet.model.chosen import NO_LEAD, Chosen, Lead, least
from booklet.model.drugs import Medicine
from booklet.model.language import Language
from booklet.model.statements import Row, Statement
from booklet.model.text import Text
from booklet.model.wording import fill


@frozen
class Requirement:
    """All that must hold for a medicine to be used, as far as it is not known.

    Attributes:
        of_children: Whether all that is said of it is known of children only.
        conditions: All of them must hold; of the leads in each, one.
    """

    of_children: bool = False
    conditions: tuple[tuple[Lead, ...], ...] = ()

    def words(self, wording: LeadWords) -> str:
        """Return it as it stands before the name, or ""."""
        return wording.requirement(of_children=self.of_children, conditions=self.conditions)


NOTHING = Requirement()
"""For medicines under no condition."""


def names_of_list(
    block: Chosen[Block], info: BookletInfo, wording: LeadWords, told: set[str], *, stop: str = ""
) -> Iterator[Text]:
    """Yield a line for the medicines of a list that are under no condition, and one for those under each.

    Args:
        block: The list.
        info: What may be known of the booklet.
        wording: What says conditions.
        told: Names of which it has been said what wards call them; those of the list are added.
        stop: What ends a line, where something may follow on it.
    """
    heard = _heard(block, info.language)
    for requirement, named in by_requirement(block):
        row = info.language.row(name if name in told else f"{name}{heard.get(name, '')}" for name in named)
        told.update(named)
        sources = tuple(source for each in named.values() for source in each)
        condition = Text.of(requirement.words(wording), bold=True)
        yield info.language.join((condition, Text.of(f"{row}{stop}"))) + info.cite(sources)


def _heard(block: Chosen[Block], language: Language) -> Mapping[str, str]:
    """Return the words behind a medicine's name that tell what wards call it."""
    groups = block.rows("groups", Row)
    medicines = (each.record for group in groups for each in group.rows("medicines", Medicine))
    words = language.medicines.heard_behind
    return {each.name: fill(words, names=language.quoted(each.heard)) for each in medicines if each.heard}


def by_requirement(block: Chosen[Block]) -> Iterator[tuple[Requirement, dict[str, set[str]]]]:
    """Yield a list's medicines by what must hold for them, those for which nothing must hold first.

    With each name stands what says it under this very condition: a note that asks for more is not cited there.
    """
    by_lead: dict[Requirement, dict[str, set[str]]] = {NOTHING: {}}
    for group in block.rows("groups", Row):
        for medicine in group.rows("medicines", Medicine):
            requirement, sources = use_of((block.lead, group.lead, medicine.lead), medicine)
            by_lead.setdefault(requirement, {}).setdefault(medicine.record.name, set()).update(sources)
    for requirement, named in by_lead.items():
        # What the list names under no condition is not made conditional by a second place.
        left = {name: each for name, each in named.items() if requirement == NOTHING or name not in by_lead[NOTHING]}
        if left:
            yield requirement, left


def use_of(around: Sequence[Lead], medicine: Chosen[Medicine]) -> tuple[Requirement, set[str]]:
    """Return all that must hold for a medicine to be used, and what says so.

    Args:
        around: What stands before the list, the group, and the medicine.
        medicine: One of which each note may stand under a condition of its own: then one of them must hold.
    """
    notes = medicine.rows("notes", Statement)
    fewest = least(note.lead for note in notes)
    of_children, either = _one_of(fewest)
    conditions = dict.fromkeys((*((Lead(open=lead.open),) for lead in around if lead.open), either))
    conditions.pop((), None)
    requirement = Requirement(of_children or any(lead.of_children for lead in around), tuple(conditions))
    return requirement, {source for note in notes if note.lead in fewest for source in note.record.sources}


def _one_of(leads: Sequence[Lead]) -> tuple[bool, tuple[Lead, ...]]:
    """Return what must hold so that one of several does: whether all are about children only, and the rest of each."""
    if NO_LEAD in leads:
        return False, ()
    if len({lead.of_children for lead in leads}) == 1:
        return leads[0].of_children, tuple(Lead(open=lead.open) for lead in leads if lead.open)
    return False, tuple(leads)
