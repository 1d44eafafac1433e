"""Names of medicines, and the conditions they have."""

from __future__ import annotations

import pytest

from booklet.blocks.drug_list import DrugGroup, DrugList
from booklet.blocks.notes import Notes
from booklet.model.statements import Chapter, Medicine, Statement
from booklet.model.text import Text
from booklet.products.medicines import listed_medicines, medicine_sources
from booklet.selection.plan import ChosenBlock, ChosenChapter
from tests.blocks.making import INFO, label

CHAPTER = Chapter(id="one", title="Chapter", tab="1", color="teal", tracks=("phases",))


def medicine(name: str, *notes: str, condition: str = "") -> Medicine:
    """Return a medicine with a note under each condition."""
    rows = tuple(Statement(text=Text.of("May."), sources=("two:3",), condition=each) for each in notes)
    return Medicine(id=name, name=name, kind="chemotherapy", notes=rows, condition=condition)


def rows(*groups: DrugGroup, condition: str = "") -> list[tuple[str, list[str]]]:
    """Return what stands on a sheet for one list, in plain words without source marks."""
    block = DrugList(title=Text.of("Medicines"), groups=groups, condition=condition)
    chapter = ChosenChapter(CHAPTER, (ChosenBlock("notes", Notes(title=Text.of("N"))), ChosenBlock("list", block)))
    found = listed_medicines((chapter,), INFO)
    return [
        (each.title.plain, ["".join(s.text for s in line.spans if not s.cite).rstrip() for line in each.lines])
        for each in found
    ]


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (medicine("a", ""), "a"),
        (medicine("a", "If x:", ""), "a"),
        (medicine("a", "", condition="If x:"), "If x: a"),
        (medicine("a", "If x:", "If y:"), "If x or if y: a"),
        (medicine("a", "In children:"), "In children: a"),
        (medicine("a", "In children:", "In children, if x:"), "In children: a"),
        (medicine("a", "In children, if x:", "In children, if y:"), "In children, if x or if y: a"),
        (medicine("a", "In children:", "If y:"), "In children or if y: a"),
        (medicine("a", "If y:", condition="In children:"), "In children, if y: a"),
        (medicine("a", "In children, if y:", "If y:"), "If y: a"),
        (medicine("a", "In children:", "If y:", "In children, if x:"), "In children or if y: a"),
    ],
)
def test_the_condition_of_a_medicine(one: Medicine, line: str) -> None:
    """All that stands around its name and, where each of its notes has a condition, all of theirs."""
    assert rows(DrugGroup(medicines=(one,))) == [("Medicines", [line])]


def test_conditions_around_it_are_joined() -> None:
    """Those of the list, of the group and its own, each once."""
    group = DrugGroup(medicines=(medicine("a", "", condition="If z:"), medicine("b", "")), condition="If x:")
    assert rows(group, condition="In children:") == [
        ("Medicines", ["In children, if x and if z: a", "In children, if x: b"])
    ]


def test_each_name_once_and_first_those_under_no_condition() -> None:
    """What is named under no condition is not named under one again."""
    first = DrugGroup(medicines=(medicine("a", "If x:"), medicine("b", ""), medicine("c", "If x:")))
    second = DrugGroup(medicines=(medicine("b", ""), medicine("a", "")))
    assert rows(first, second) == [("Medicines", ["b, a", "If x: c"])]


def test_what_asks_for_more_is_not_cited() -> None:
    """A name under no condition, or under one, is not said to rest on a note that needs another one."""
    notes = (("one:1", ""), ("two:3", "If x:"), ("three:4", "In children:"))
    rest = tuple(Statement(text=Text.of("May."), sources=(ref,), condition=each) for ref, each in notes)
    (group,) = (DrugGroup(medicines=(Medicine(id="a", name="a", kind="chemotherapy", notes=rest),)),)
    assert sources(group) == ["one:1"]
    assert sources(group.model_copy(update={"condition": "If x:"})) == ["one:1"]
    either = tuple(note for note in rest if note.condition)
    assert sources(DrugGroup(medicines=(group.medicines[0].model_copy(update={"notes": either}),))) == [
        "three:4",
        "two:3",
    ]


def test_a_name_in_two_places_is_cited_where_it_stands() -> None:
    """What is left out under a condition, since it stands under none, leaves its sources out, too."""
    loose = Medicine(id="a", name="a", kind="chemotherapy", notes=(note("one:1"),))
    bound = (
        Medicine(id="b", name="a", kind="chemotherapy", notes=(note("two:3"),), condition="If x:"),
        Medicine(id="c", name="c", kind="chemotherapy", notes=(note("three:4"),), condition="If x:"),
    )
    assert sources(DrugGroup(medicines=(loose, *bound))) == ["one:1", "three:4"]


def note(source: str) -> Statement:
    """Return a note under no condition."""
    return Statement(text=Text.of("May."), sources=(source,))


def sources(group: DrugGroup) -> list[str]:
    """Return what a list's lines rest on."""
    block = DrugList(title=Text.of("M"), groups=(group,))
    return sorted(medicine_sources((ChosenChapter(CHAPTER, (ChosenBlock("list", block),)),)))


def test_sources_are_cited() -> None:
    """Those of the notes, at each line."""
    block = DrugList(title=Text.of("M"), groups=(DrugGroup(medicines=(medicine("a", ""),)),))
    chapter = ChosenChapter(CHAPTER, (ChosenBlock("list", block),))
    assert list(medicine_sources((chapter,))) == ["two:3"]
    (listed,) = listed_medicines((chapter,), INFO)
    assert listed.lines[0].spans[-1].spoken == "(source 2)"
    assert listed.note == Text(())


def test_what_a_list_says_of_all_goes_with_its_names() -> None:
    """The caveat, and not how to use the list."""
    block = DrugList(
        title=Text.of("M"),
        caveat=label("One source names these."),
        intro=label("Tick them."),
        groups=(DrugGroup(medicines=(medicine("a", ""),)),),
    )
    (listed,) = listed_medicines((ChosenChapter(CHAPTER, (ChosenBlock("list", block),)),), INFO)
    assert listed.note.plain == "One source names these."
