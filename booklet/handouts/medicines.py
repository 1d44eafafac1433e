"""The medicines that a booklet lists, as names alone: list by list, and each under the condition it has there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from booklet.blocks.base import BookletInfo, ListedMedicines
from booklet.blocks.drug_list import DrugGroup, DrugList
from booklet.blocks.phase_opener import PhaseOpener
from booklet.records import Medicine
from booklet.selection.plan import ChosenChapter
from booklet.selection.rows import CHILDREN
from booklet.text import Text, join


def listed_medicines(chapters: Sequence[ChosenChapter], info: BookletInfo) -> tuple[ListedMedicines, ...]:
    """Return each list's name, its medicines, first those under no condition, then those under each, and its caveat."""
    return tuple(
        ListedMedicines(title, tuple(_lines(block, info)), info.says(block.caveat) if block.caveat else Text(()))
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


def _lines(block: DrugList, info: BookletInfo) -> Iterator[Text]:
    for condition, named in _by_condition(block):
        names = Text.of(", ".join(named))
        sources = tuple(source for each in named.values() for source in each)
        yield join((Text.of(condition, bold=True), names)) + info.cite(sources)


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


class _Lead(NamedTuple):
    """What stands before words: that they are known of children only, and what must hold, as "if …" or ""."""

    is_of_children: bool
    open: str

    @classmethod
    def read(cls, text: str) -> _Lead:
        words = text.removesuffix(":")
        is_of_children = words.startswith(CHILDREN)
        words = words.removeprefix(CHILDREN).removeprefix(", ") if is_of_children else words
        return cls(is_of_children, words[:1].lower() + words[1:])

    @property
    def words(self) -> str:
        """Both, as "in children, if …"."""
        children = CHILDREN[:1].lower() + CHILDREN[1:]
        return ", ".join(filter(None, (children if self.is_of_children else "", self.open)))

    def asks_for(self, other: _Lead) -> bool:
        """Return whether all that the other asks for is asked for here, too."""
        return (self.is_of_children or not other.is_of_children) and other.open in {"", self.open}


def _use(block: DrugList, group: DrugGroup, medicine: Medicine) -> tuple[str, set[str]]:
    """Return all that must hold for a medicine to be used, as "In children, if … and if …:" or "", and what says so."""
    around = [_Lead.read(each) for each in (block.condition, group.condition, medicine.condition) if each]
    notes = [(_Lead.read(note.condition), note.sources) for note in medicine.notes]
    least = _least([*dict.fromkeys(lead for lead, _ in notes)])
    around.append(_one_of(least))
    opens = dict.fromkeys(lead.open for lead in around if lead.open)
    words = _Lead(any(lead.is_of_children for lead in around), " and ".join(opens)).words
    condition = f"{words[:1].upper()}{words[1:]}:" if words else ""
    return condition, {source for lead, sources in notes if lead in least for source in sources}


def _least(leads: Sequence[_Lead]) -> list[_Lead]:
    """Return the leads that ask for no more than another one does."""
    return [lead for lead in leads if not any(other != lead and lead.asks_for(other) for other in leads)]


def _one_of(leads: Sequence[_Lead]) -> _Lead:
    """Return what must hold so that one of several does."""
    of_children = {lead.is_of_children for lead in leads}
    if len(of_children) > 1:
        return _Lead(is_of_children=False, open=" or ".join(lead.words for lead in leads))
    return _Lead(of_children.pop(), " or ".join(lead.open for lead in leads))
