"""The medicines that a booklet lists, as names alone: list by list, and each under the condition it has there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from booklet.blocks.drug_list import DrugList
from booklet.blocks.phase_opener import PhaseOpener
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.language.medicine_names import by_requirement, names_of_list
from booklet.model.block import Block, BookletInfo, ListedMedicines
from booklet.model.chosen import Chosen
from booklet.model.statements import Label
from booklet.model.text import Text
from booklet.selection.plan import ChosenChapter


def listed_medicines(
    chapters: Sequence[ChosenChapter], info: BookletInfo, wording: ConditionsInWords
) -> tuple[ListedMedicines, ...]:
    """Return each list's name, its medicines, first those under no condition, then those under each, and its caveat.

    What wards call a medicine stands behind its name in the first list that has it.
    """
    told: set[str] = set()
    return tuple(
        ListedMedicines(
            title,
            tuple(names_of_list(block, info, wording, told)),
            info.language.join(map(info.says, block.rows("caveat", Label))),
        )
        for title, block in _lists(chapters)
    )


def medicine_sources(chapters: Sequence[ChosenChapter]) -> Iterator[str]:
    """Yield what the medicines rest on."""
    for _, block in _lists(chapters):
        for _, named in by_requirement(block):
            for sources in named.values():
                yield from sources


def _lists(chapters: Iterable[ChosenChapter]) -> Iterator[tuple[Text, Chosen[Block]]]:
    """Yield the lists, each under its own title, in a phase under the phase's name."""
    for chapter in chapters:
        is_phase = any(isinstance(each.block, PhaseOpener) for each in chapter.blocks)
        for each in chapter.blocks:
            if isinstance(each.block, DrugList):
                yield Text.of(chapter.chapter.title) if is_phase else each.block.title, each.chosen
