"""Entries chosen once for all readers who answer alike, as they would be for each alone."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from booklet import Library, Plan, Profile, load_library
from booklet.core.result_cache import CachedFunction
from booklet.errors import ProfileError
from booklet.model.packs import PACKS, WHOLE
from booklet.model.profile import AXES
from booklet.model.text import AUDIENCES
from booklet.selection import chosen_entries, mentions, nested_conditions, rows, said_once
from booklet.selection.select import select_blocks

_ANY = 20_261_130
"""Seed of the readers; any other would do."""


def forget() -> None:
    """Empty all that is kept of what was chosen, as a new process has it."""
    chosen_entries.choose_entry.cache_clear()
    chosen_entries._choose.cache_clear()
    for module in (chosen_entries, mentions, nested_conditions, rows, said_once):
        for value in vars(module).values():
            if isinstance(value, CachedFunction):
                value.cache_clear()


def readers(library: Library) -> Iterator[Profile]:
    """Yield readers of every kind, by chance; the sources describe each."""
    chance = random.Random(_ANY)
    while True:
        known = {
            axis: chance.choice([None, None, *(value.id for value in library.axes[axis].values)])
            for axis in AXES
            if axis in library.axes
        }
        profile = Profile(chance.choice([*library.subtypes]), audience=chance.choice(AUDIENCES), **known)
        try:
            library.traits(profile)
        except ProfileError:
            continue
        yield profile


def printed(plan: Plan) -> object:
    """Return what is chosen, and why."""
    return plan.chapters, plan.choices, plan.terms, plan.sources, plan.unsigned, plan.elsewhere


def test_whoever_came_before_each_reader_gets_the_same() -> None:
    """Plans of ten readers, made one after another in two orders, and each alone."""
    library, chance = load_library(), random.Random(_ANY)
    found = readers(library)
    several = [(next(found), chance.choice((WHOLE, WHOLE, *PACKS))) for _ in range(10)]
    alone = []
    for profile, pack in several:
        forget()
        alone.append(printed(select_blocks(profile, library, pack=pack)))
    forget()
    for _ in range(2):
        turns = [*range(len(several))]
        chance.shuffle(turns)
        for number in turns:
            profile, pack = several[number]
            assert printed(select_blocks(profile, library, pack=pack)) == alone[number], several[number]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Profile("t-cell", stage="relapsed-early"), Profile("t-cell", stage="relapsed-late")),
        (Profile("b-cell", stage="refractory", cns="many"), Profile("b-cell", stage="refractory", cns="negative")),
    ],
)
def test_most_blocks_are_the_very_same_for_readers_who_answer_alike(one: Profile, other: Profile) -> None:
    """So what is made of them serves both."""
    library = load_library()
    plans = [select_blocks(profile, library) for profile in (one, other)]
    first, second = ({each.id: each.chosen for chapter in plan.chapters for each in chapter.blocks} for plan in plans)
    both = first.keys() & second.keys()
    assert [name for name in both if first[name] == second[name] and first[name] is not second[name]] == []
