"""The medicines that a booklet lists, as names alone: list by list, and each under the condition it has there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from booklet.blocks.drug_list import DrugGroup, DrugList
from booklet.blocks.phase_opener import PhaseOpener
from booklet.model.block import BookletInfo, ListedMedicines
from booklet.model.statements import Medicine
from booklet.model.text import Text, quoted
from booklet.model.wording import fill
from booklet.selection.lead import CHILDREN, Lead, least
from booklet.selection.plan import ChosenChapter


def listed_medicines(chapters: Sequence[ChosenChapter], info: BookletInfo) -> tuple[ListedMedicines, ...]:
    """Return each list's name, its medicines, first those under no condition, then those under each, and its caveat.

    What wards call a medicine stands behind its name in the first list that has it.
    """
    told: set[str] = set()
    return tuple(
        ListedMedicines(title, tuple(_lines(block, info, told)), info.says(block.caveat) if block.caveat else Text(()))
        for title, block in _lists(chapters)
    )


def medicine_sources(chapters: Sequence[ChosenChapter]) -> Iterator[str]:
    """Yield what the medicines rest on."""
    for _, block in _lists(chapters):
        for _, named in _by_condition(block):
            for sources in named.values():
                yield from sources


def _lists(chapters: Iterable[ChosenChapter]) -> Iterator[tuple[Text, DrugList]]:
    """Yield the lists, each under its own title, in a phase under the phase's name."""
    for chapter in chapters:
        is_phase = any(isinstance(each.block, PhaseOpener) for each in chapter.blocks)
        for each in chapter.blocks:
            if isinstance(each.block, DrugList):
                yield Text.of(chapter.chapter.title) if is_phase else each.block.title, each.block


def _lines(block: DrugList, info: BookletInfo, told: set[str]) -> Iterator[Text]:
    heard = _heard(block, info.language.medicines.heard_behind)
    for condition, named in _by_condition(block):
        names = Text.of(info.language.row(name if name in told else f"{name}{heard.get(name, '')}" for name in named))
        told.update(named)
        sources = tuple(source for each in named.values() for source in each)
        yield info.language.join((Text.of(condition, bold=True), names)) + info.cite(sources)


def _heard(block: DrugList, words: str) -> Mapping[str, str]:
    """Return what stands behind a medicine's name for those that wards call otherwise."""
    medicines = (each for group in block.groups for each in group.medicines)
    return {each.name: fill(words, names=quoted(each.heard)) for each in medicines if each.heard}


def _by_condition(block: DrugList) -> Iterator[tuple[str, dict[str, set[str]]]]:
    """Yield a list's medicines by condition, those under none first, with "" as theirs.

    With each name stands what says it under this very condition: a note that asks for more is not cited there.
    """
    found: dict[str, dict[str, set[str]]] = {"": {}}
    for group in block.groups:
        for medicine in group.medicines:
            condition, sources = _use(block, group, medicine)
            found.setdefault(condition, {}).setdefault(medicine.name, set()).update(sources)
    for condition, named in found.items():
        # What the list names under no condition is not made conditional by a second place.
        left = {name: sources for name, sources in named.items() if not condition or name not in found[""]}
        if left:
            yield condition, left


def _use(block: DrugList, group: DrugGroup, medicine: Medicine) -> tuple[str, set[str]]:
    """Return all that must hold for a medicine to be used, as "In children, if … and if …:" or "", and what says so."""
    around = [Lead.read(each) for each in (block.condition, group.condition, medicine.condition) if each]
    notes = [(Lead.read(note.condition), note.sources) for note in medicine.notes]
    fewest = least([*dict.fromkeys(lead for lead, _ in notes)])
    is_of_children, either = _one_of(fewest)
    opens = dict.fromkeys((*(f"if {lead.open}" for lead in around if lead.open), *filter(None, (either,))))
    children = CHILDREN.lower() if is_of_children or any(lead.is_of_children for lead in around) else ""
    words = ", ".join(filter(None, (children, " and ".join(opens))))
    condition = f"{words[:1].upper()}{words[1:]}:" if words else ""
    return condition, {source for lead, sources in notes if lead in fewest for source in sources}


def _one_of(leads: Sequence[Lead]) -> tuple[bool, str]:
    """Return what must hold so that one of several does: whether all are about children only, and the rest in words."""
    if len({lead.is_of_children for lead in leads}) == 1:
        return leads[0].is_of_children, " or ".join(f"if {lead.open}" for lead in leads if lead.open)
    said = (lead.text.removesuffix(":") for lead in leads)
    return False, " or ".join(f"{words[:1].lower()}{words[1:]}" for words in said)
