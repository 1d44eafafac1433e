"""A library as JSON, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from booklet import Library, Profile
from booklet.core.values import fields, replace
from booklet.document.compose import compose
from booklet.files.record import Record
from booklet.library.compiled import as_json, from_json
from booklet.library.matrix import matrix
from booklet.model.chosen import rows_in
from booklet.model.conditions import Condition
from booklet.model.entry import Entry, Sealed
from booklet.model.walk import walk
from booklet.selection.select import select_blocks

MAPPINGS = ("axes", "subtypes", "phases", "drugs", "terms", "figures", "sources", "chapters")
PLAIN = ("title", "language", "version", "hash", "hidden", "alphabet")


@pytest.fixture(scope="module")
def shipped() -> Library:
    """Return the shipped content."""
    return Library.load()


def again(library: Library) -> Library:
    """Return a library that has been JSON."""
    return from_json(json.loads(json.dumps(as_json(library))))


def order(record: Record) -> Iterator[tuple[type, list[str]]]:
    """Yield kind and fields of a record and of all in it, in the order that reviewers read them in."""
    for _, value, _ in walk(record):
        if isinstance(value, Record):
            yield type(value), list(value.__dict__)


def test_all_of_it_comes_back(shipped: Library) -> None:
    """Every field of every record, in its own order."""
    made = again(shipped)
    assert again(shipped).machine == shipped.machine
    added = {"machine", "details", "folder", "languages", "original"}
    assert {each.name for each in fields(Library)} == {
        *(*MAPPINGS, *PLAIN, "entries", "held_codes", "untranslated"),
        *added,
    }
    for name in (*MAPPINGS, *PLAIN):
        assert getattr(made, name) == getattr(shipped, name), name
    for name in MAPPINGS:
        ours, theirs = (list(getattr(library, name).values()) for library in (made, shipped))
        assert [each for record in ours for each in order(record)] == [
            each for record in theirs for each in order(record)
        ]
    assert made.codes == shipped.codes
    assert [each for one in made.codes for each in order(one)] == [each for one in shipped.codes for each in order(one)]
    for one, other in zip(made.entries, shipped.entries, strict=True):
        assert one.block == other.block
        assert list(order(one.block)) == list(order(other.block))
        names = [each.name for each in fields(Entry) if each.name != "held"]
        assert [getattr(one, name) for name in names] == [getattr(other, name) for name in names]


def test_blocks_that_are_not_printed_stay_closed(shipped: Library) -> None:
    """Hidden ones, those of another way of treatment, and those whose own condition fails; until somebody asks why."""
    made = again(shipped)
    assert [entry.axes for entry in made.entries] == [
        tuple(sorted({axis for when in conditions_of(entry) for axis, _ in when.pairs()})) for entry in shipped.entries
    ]
    assert not opened(made)
    profile = Profile("t-cell", stage="relapsed")
    plan = select_blocks(profile, made)
    assert plan.blocks <= opened(made)
    assert not made.hidden & opened(made)
    assert plan.choices == select_blocks(profile, shipped).choices
    assert made.hidden & opened(made)


def opened(library: Library) -> set[str]:
    """Return the ids of the blocks that somebody has asked for."""
    return {entry.id for entry in library.entries if isinstance(entry.held, Sealed) and entry.held._held is not None}


def conditions_of(entry: Entry) -> Iterator[Condition]:
    """Yield every condition of an entry and of its block."""
    conditions = (entry.when, *(row.when for row in rows_in(entry.block)))
    return (each for each in conditions if each is not None)


def test_booklets_say_the_same(shipped: Library) -> None:
    """For every tenth reader, word for word, with the same reasons."""
    made = again(shipped)
    for profile in list(matrix(shipped))[::10]:
        one, other = (select_blocks(profile, library) for library in (shipped, made))
        assert one.choices == other.choices
        assert compose(one, shipped) == compose(other, made)


def test_a_block_is_made_when_it_is_asked_for(tiny: Library) -> None:
    """And once, so that what is chosen of it can be kept."""
    entry = again(tiny).entries[0]
    assert entry.block is entry.block


@pytest.mark.parametrize(
    "harm",
    [
        lambda _: [],
        lambda _: {},
        lambda data: {**data, "title": {"": "os:system", "text": "x"}},
        lambda data: {**data, "title": {"": "booklet.core.disk_cache:keep"}},
        lambda data: {**data, "title": {"": "booklet.model.statements:Nothing"}},
        lambda data: {**data, "entries": [{}]},
        lambda data: {**data, "axes": 5},
        lambda data: {**data, "axes": {"x": {"~": 5}}},
    ],
)
def test_what_is_no_library(tiny: Library, harm: Callable[[Any], Any]) -> None:
    """Whatever is missing or in its place: no library, and nothing is imported or run but records of this program."""
    with pytest.raises(ValueError, match="this is no library"):
        from_json(harm(as_json(tiny)))


def test_only_what_records_hold_can_be_written(tiny: Library) -> None:
    """A value without a form is a fault of the program, and told at once."""
    with pytest.raises(TypeError, match="object has no form in JSON"):
        as_json(replace(tiny, title=object()))


def test_profiles_mean_the_same(shipped: Library) -> None:
    """What is known of a reader does not depend on where the library comes from."""
    profile = Profile("ph-positive", risk="high")
    assert again(shipped).traits(profile) == shipped.traits(profile)
