"""The medicines that a booklet lists, as names alone: list by list, and each under the condition it has there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from booklet.blocks.base import BookletInfo
from booklet.blocks.drug_list import DrugGroup, DrugList
from booklet.blocks.phase_opener import PhaseOpener
from booklet.records import Medicine
from booklet.selection.plan import ChosenChapter
from booklet.selection.rows import CHILDREN
from booklet.text import Text, join
from booklet.values import field, slotted


@slotted
class _Named:
    """The medicines of one list that share a condition.

    Attributes:
        names: In the list's order, each once.
        sources: What their notes rest on.
    """

    names: dict[str, None] = field(default_factory=dict)
    sources: set[str] = field(default_factory=set)


def medicine_rows(chapters: Sequence[ChosenChapter], info: BookletInfo) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
    """Return each list's name, and its medicines: first those under no condition, then those under each."""
    return tuple((title, tuple(_lines(block, info))) for title, block in _lists(chapters))


def medicine_sources(chapters: Sequence[ChosenChapter]) -> Iterator[str]:
    """Yield what the medicines rest on."""
    for _, block in _lists(chapters):
        for _, named in _by_condition(block):
            yield from named.sources


def _lists(chapters: Iterable[ChosenChapter]) -> Iterator[tuple[Text, DrugList]]:
    """Yield the lists, each under its own title, in a phase under the phase's name."""
    for chapter in chapters:
        is_phase = any(isinstance(each.block, PhaseOpener) for each in chapter.blocks)
        for each in chapter.blocks:
            if isinstance(each.block, DrugList):
                yield Text.of(chapter.chapter.title) if is_phase else each.block.title, each.block


def _lines(block: DrugList, info: BookletInfo) -> Iterator[Text]:
    for condition, named in _by_condition(block):
        names = Text.of(", ".join(named.names))
        yield join((Text.of(condition, bold=True), names)) + info.cite(tuple(named.sources))


def _by_condition(block: DrugList) -> Iterator[tuple[str, _Named]]:
    """Yield a list's medicines by condition, those under none first, with "" as theirs."""
    found: dict[str, _Named] = {"": _Named()}
    for group in block.groups:
        for medicine in group.medicines:
            named = found.setdefault(_condition(block, group, medicine), _Named())
            named.names[medicine.name] = None
            named.sources.update(source for note in medicine.notes for source in note.sources)
    for condition, named in found.items():
        # What the list names under no condition is not made conditional by a second place.
        left = {name: None for name in named.names if not condition or name not in found[""].names}
        if left:
            yield condition, _Named(left, named.sources)


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


_ALWAYS = _Lead(is_of_children=False, open="")


def _condition(block: DrugList, group: DrugGroup, medicine: Medicine) -> str:
    """Return all that must hold for a medicine to be used, as "In children, if … and if …:", or ""."""
    around = [_Lead.read(each) for each in (block.condition, group.condition, medicine.condition) if each]
    around.append(_one_of([*dict.fromkeys(_Lead.read(note.condition) for note in medicine.notes)]))
    opens = dict.fromkeys(lead.open for lead in around if lead.open)
    words = _Lead(any(lead.is_of_children for lead in around), " and ".join(opens)).words
    return f"{words[:1].upper()}{words[1:]}:" if words else ""


def _one_of(leads: Sequence[_Lead]) -> _Lead:
    """Return what must hold so that one of several does."""
    of_children = {lead.is_of_children for lead in leads}
    if _ALWAYS in leads:
        return _ALWAYS
    if len(of_children) > 1:
        return _Lead(is_of_children=False, open=" or ".join(lead.words for lead in leads))
    opens = "" if any(not lead.open for lead in leads) else " or ".join(lead.open for lead in leads)
    return _Lead(of_children.pop(), opens)
