"""Names of medicines, and the conditions they have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import pytest

from booklet.blocks.drug_list import DrugGroup, DrugList
from booklet.blocks.notes import Notes
from booklet.core.values import replace
from booklet.files.record import Record
from booklet.model.chosen import NO_LEAD, Chosen, Lead, whole
from booklet.model.drugs import Medicine
from booklet.model.statements import Chapter, Row, Statement
from booklet.model.text import Text
from booklet.products.medicines import listed_medicines, medicine_sources
from booklet.selection.plan import ChosenBlock, ChosenChapter
from tests.blocks.making import INFO, WORDING, label, lead

R = TypeVar("R", bound=Record)

CHAPTER = Chapter(id="one", title="Chapter", tab="1", color="teal", tracks=("phases",))


CHILDREN, X, Y, Z = lead("", of_children=True), lead("x"), lead("y"), lead("z")
CHILD_X, CHILD_Y = lead("x", of_children=True), lead("y", of_children=True)


def medicine(name: str, *notes: Lead, under: Lead = NO_LEAD) -> Chosen[Medicine]:
    """Return a medicine with a note under each condition."""
    return noted(name, *(("two:3", each) for each in notes), under=under)


def noted(name: str, *notes: tuple[str, Lead], under: Lead = NO_LEAD) -> Chosen[Medicine]:
    """Return a medicine with notes, each with its source and its condition."""
    rows = tuple(Statement(text=Text.of("May."), sources=(source,)) for source, _ in notes)
    record = Medicine(id=name, name=name, kind="chemotherapy", notes=rows)
    return chosen(
        record, under, notes=[replace(whole(row), lead=each[1]) for row, each in zip(rows, notes, strict=True)]
    )


def group(*medicines: Chosen[Medicine], under: Lead = NO_LEAD) -> Chosen[DrugGroup]:
    """Return a group of medicines."""
    record = DrugGroup(medicines=tuple(each.record for each in medicines))
    return chosen(record, under, medicines=medicines)


def list_of(*groups: Chosen[DrugGroup], under: Lead = NO_LEAD) -> ChosenChapter:
    """Return a chapter with a list, and with a block that is none."""
    record = DrugList(title=Text.of("Medicines"), groups=tuple(each.record for each in groups))
    notes = ChosenBlock("notes", whole(Notes(title=Text.of("N"))))
    return ChosenChapter(CHAPTER, (notes, ChosenBlock("list", chosen(record, under, groups=groups))))


def chosen(record: R, under: Lead, **rows: Sequence[Chosen[Row]]) -> Chosen[R]:
    """Return a record with rows that were chosen."""
    return replace(whole(record), lead=under, inside={name: tuple(each) for name, each in rows.items()})


def rows(*groups: Chosen[DrugGroup], under: Lead = NO_LEAD) -> list[tuple[str, list[str]]]:
    """Return what stands on a sheet for one list, in plain words without source marks."""
    found = listed_medicines((list_of(*groups, under=under),), INFO, WORDING)
    return [
        (each.title.plain, ["".join(s.text for s in line.spans if not s.cite).rstrip() for line in each.lines])
        for each in found
    ]


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (medicine("a", NO_LEAD), "a"),
        (medicine("a", X, NO_LEAD), "a"),
        (medicine("a", NO_LEAD, under=X), "If x: a"),
        (medicine("a", X, Y), "If x or if y: a"),
        (medicine("a", CHILDREN), "In children: a"),
        (medicine("a", CHILDREN, CHILD_X), "In children: a"),
        (medicine("a", CHILD_X, CHILD_Y), "In children, if x or if y: a"),
        (medicine("a", CHILDREN, Y), "In children or if y: a"),
        (medicine("a", Y, under=CHILDREN), "In children, if y: a"),
        (medicine("a", CHILD_Y, Y), "If y: a"),
        (medicine("a", CHILDREN, Y, CHILD_X), "In children or if y: a"),
        (medicine("a", X, Y, under=Z), "If z and if x or if y: a"),
        (medicine("a", X, under=X), "If x: a"),
    ],
)
def test_the_condition_of_a_medicine(one: Chosen[Medicine], line: str) -> None:
    """All that stands around its name and, where each of its notes has a condition, all of theirs."""
    assert rows(group(one)) == [("Medicines", [line])]


def test_conditions_around_it_are_joined() -> None:
    """Those of the list, of the group and its own, each once."""
    one = group(medicine("a", NO_LEAD, under=Z), medicine("b", NO_LEAD), under=X)
    assert rows(one, under=CHILDREN) == [("Medicines", ["In children, if x and if z: a", "In children, if x: b"])]


def test_each_name_once_and_first_those_under_no_condition() -> None:
    """What is named under no condition is not named under one again."""
    first = group(medicine("a", X), medicine("b", NO_LEAD), medicine("c", X))
    assert rows(first, group(medicine("b", NO_LEAD), medicine("a", NO_LEAD))) == [("Medicines", ["b, a", "If x: c"])]


def test_what_asks_for_more_is_not_cited() -> None:
    """A name under no condition, or under one, is not said to rest on a note that needs another one."""
    rest = (("one:1", NO_LEAD), ("two:3", X), ("three:4", CHILDREN))
    assert sources(group(noted("a", *rest))) == ["one:1"]
    assert sources(group(noted("a", *rest), under=X)) == ["one:1"]
    assert sources(group(noted("a", *rest[1:]))) == ["three:4", "two:3"]


def test_a_name_in_two_places_is_cited_where_it_stands() -> None:
    """What is left out under a condition, since it stands under none, leaves its sources out, too."""
    bound = (noted("a", ("two:3", NO_LEAD), under=X), noted("c", ("three:4", NO_LEAD), under=X))
    assert sources(group(noted("a", ("one:1", NO_LEAD)), *bound)) == ["one:1", "three:4"]


def sources(one: Chosen[DrugGroup]) -> list[str]:
    """Return what a list's lines rest on."""
    return sorted(medicine_sources((list_of(one),)))


def test_sources_are_cited() -> None:
    """Those of the notes, at each line."""
    chapter = list_of(group(medicine("a", NO_LEAD)))
    assert list(medicine_sources((chapter,))) == ["two:3"]
    (listed,) = listed_medicines((chapter,), INFO, WORDING)
    assert listed.lines[0].spans[-1].spoken == "(source 2)"
    assert listed.note == Text(())


def test_what_a_list_says_of_all_goes_with_its_names() -> None:
    """The caveat, and not how to use the list."""
    names = (
        Medicine(id="a", name="a", kind="chemotherapy", notes=(Statement(text=Text.of("May."), sources=("two:3",)),)),
    )
    block = DrugList(
        title=Text.of("M"),
        caveat=label("One source names these."),
        intro=label("Tick them."),
        groups=(DrugGroup(medicines=names),),
    )
    (listed,) = listed_medicines((ChosenChapter(CHAPTER, (ChosenBlock("list", whole(block)),)),), INFO, WORDING)
    assert listed.note.plain == "One source names these."
