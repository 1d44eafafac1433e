"""The lists of medicines that a booklet's table takes in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from booklet.blocks.drug_list import DrugList
from booklet.blocks.phase_opener import PhaseOpener
from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.model.block import Block, GatheredList
from booklet.model.chosen import Chosen
from booklet.model.phases import Phase
from booklet.selection.plan import ChosenChapter

NumberedList = tuple[str, Same[Chosen[Block]]]


def gathered_lists(
    chapters: Sequence[ChosenChapter], phases: Mapping[str, Phase] | None = None
) -> tuple[GatheredList, ...]:
    """Return the lists of medicines in the booklet's order; the very same object for the very same lists.

    Args:
        chapters: The booklet's.
        phases: All phases by id, for chapters whose opener stands in another pack; they are called like their phase.
    """
    return _gathered.room()(tuple(_numbered(chapters, phases or {})))


def _numbered(chapters: Sequence[ChosenChapter], phases: Mapping[str, Phase]) -> Iterator[NumberedList]:
    """Yield each list with the number of the phase whose chapter it is in."""
    for chapter in chapters:
        numbers = (each.block.phase.number for each in chapter.blocks if isinstance(each.block, PhaseOpener))
        phase = phases.get(chapter.chapter.id)
        number = next(numbers, phase.number if phase else "")
        for each in chapter.blocks:
            if isinstance(each.block, DrugList):
                yield number, Same(each.chosen)


@kept()
def _gathered(lists: tuple[NumberedList, ...]) -> tuple[GatheredList, ...]:
    return tuple(GatheredList(number, each.thing.record.title, each.thing) for number, each in lists)
