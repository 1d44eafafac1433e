"""Which medicine in which phase: every cell against the plan, and no medicine without its condition."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from booklet.blocks.drug_list import DrugGroup, DrugList
from booklet.blocks.phase_opener import PhaseOpener
from booklet.document.compose import compose
from booklet.library.library import Library
from booklet.library.matrix import matrix
from booklet.make import make
from booklet.model.chosen import Chosen, Lead, least
from booklet.model.drugs import DrugNote, Medicine
from booklet.model.elements import Cards, GivenLine, Table
from booklet.model.profile import Profile
from booklet.model.statements import GivenStatement
from booklet.model.text import Text
from booklet.order import Order
from booklet.selection.chosen_entries import condition_words
from booklet.selection.plan import ChosenBlock
from booklet.selection.select import select_blocks
from tests.in_one_go import in_one_go

LIBRARY = Library.load()
PROFILES = [each for each in matrix(LIBRARY) if LIBRARY.track(each) == "phases"]


def words(text: Text) -> str:
    """Return the words of a text without the marks of its sources."""
    return " ".join("".join(span.text for span in text.spans if not span.cite).split())


@cache
def printed(profile: Profile) -> tuple[Table, Cards]:
    """Return the table and the cards of a booklet."""
    document = compose(select_blocks(profile, LIBRARY), LIBRARY)
    (part,) = (part for part in document.parts if part.title == "Medicines")
    (table,) = (each for each in part.elements if isinstance(each, Table))
    (cards,) = (each for each in part.elements if isinstance(each, Cards))
    return table, cards


def planned(profile: Profile) -> list[tuple[str, ChosenBlock]]:
    """Return the lists of the plan, each with its phase's number or ""."""
    found = []
    for chapter in select_blocks(profile, LIBRARY).chapters:
        openers = [each.block.phase.number for each in chapter.blocks if isinstance(each.block, PhaseOpener)]
        lists = [each for each in chapter.blocks if isinstance(each.block, DrugList)]
        found += [("".join(openers), each) for each in lists]
    return found


def uses(profile: Profile) -> list[tuple[str, tuple[Lead, ...], Chosen[Medicine]]]:
    """Return every row of the lists: the phase's number, the conditions around it, and the medicine."""
    return [
        (number, (block.chosen.lead, group.lead, medicine.lead), medicine)
        for number, block in planned(profile)
        for group in block.chosen.rows("groups", DrugGroup)
        for medicine in group.rows("medicines", Medicine)
    ]


def is_open(around: tuple[Lead, ...], medicine: Chosen[Medicine]) -> bool:
    """Return whether a medicine is named only under something that is not known."""
    notes = medicine.rows("notes", DrugNote)
    return any(lead.open for lead in around) or all(note.lead.open for note in notes)


@pytest.mark.parametrize("profile", PROFILES, ids=str)
def test_every_cell_is_that_of_the_plan(profile: Profile) -> None:
    """A mark stands where the plan has the medicine in that phase, and nowhere else; "if" where it is only maybe."""
    expected: dict[tuple[str, str], str] = {}
    for number, around, medicine in uses(profile):
        if number:
            is_most = any(
                note.record.table == "most" and not note.lead.open for note in medicine.rows("notes", DrugNote)
            )
            fewest = least(note.lead for note in medicine.rows("notes", DrugNote))
            is_less = any(
                (note.record.table == "may" or (note.verdict == "out" and note.record.table != "most"))
                and fewest == (note.lead,)
                for note in medicine.rows("notes", DrugNote)
            )
            marks = [mark for mark, is_said in (("may", is_less or not is_most), ("most", is_most)) if is_said]
            mark = "if" if is_open(around, medicine) else " ".join(marks)
            expected[medicine.record.name.capitalize(), f"Phase {number}"] = mark
    table, _ = printed(profile)
    phases = [column.head.plain for column in table.columns if column.kind == "mark"]
    found = {
        (name.spans[0].text, phase): words(cell)
        for name, *cells in table.rows
        for phase, cell in zip(phases, cells, strict=True)
        if cell
    }
    assert found == expected
    assert len({name.spans[0].text for name, *_ in table.rows}) == len(table.rows)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Vincristine", "Vincristine (Oncovin). Chemo. Page."),
        ("Mercaptopurine", "Mercaptopurine (you may hear “6-MP”). Chemo. Page."),
        ("Prednisone", "Prednisone. Steroid."),
        (
            "Blinatumomab",
            "Blinatumomab (Blincyto). Immunotherapy. If the leukemia is B-cell: Phase 2, Other medicines. Page.",
        ),
    ],
)
def test_a_row_has_all_names_the_kind_and_the_page_of_its_card(name: str, said: str) -> None:
    """And each condition, with the lists it holds in. The page is that of the card; without one, none is named."""
    table, cards = printed(Profile("ph-positive"))
    anchors = {span.page for cells in table.rows for span in cells[0].spans if span.page}
    assert anchors == {card.anchor for card in cards.items}
    row = next(cells[0] for cells in table.rows if cells[0].spans[0].text == name)
    assert "".join(span.text for span in row.spans if not span.cite).replace("\u00a0", "") == said


@pytest.mark.parametrize(
    ("name", "phase", "marks"),
    [
        ("Vincristine", "Phase 1", "may 1, 2 most 5"),  # lls and acs: it can be part; ccs: in the plan used most often
        ("Mercaptopurine", "Phase 5", "most 2"),
        ("Methotrexate", "Phase 5", "most 2"),
    ],
)
def test_each_mark_has_the_sources_that_say_it(name: str, phase: str, marks: str) -> None:
    """A source that says "can" is not named for "most"."""
    table, _ = printed(Profile("ph-positive"))
    phases = [column.head.plain for column in table.columns if column.kind == "mark"]
    ((_, *cells),) = (row for row in table.rows if row[0].spans[0].text == name)
    cell = cells[phases.index(phase)]
    assert " ".join("".join(span.text for span in cell.spans).split()) == marks


@in_one_go("profile", PROFILES)
def test_no_condition_is_lost(profile: Profile) -> None:
    """What a medicine is named under stands in its own row, with the lists that it holds in."""
    saying = condition_words(LIBRARY, profile.audience)
    table, _ = printed(profile)
    rows = {name.spans[0].text: words(name) for name, *_ in table.rows}
    for number, around, medicine in uses(profile):
        for lead in around:
            if lead.open:
                row = rows[medicine.record.name.capitalize()]
                assert saying.condition(lead.open) in row
                assert not number or f"Phase {number}" in row.partition(saying.condition(lead.open))[2]


@in_one_go("profile", PROFILES)
def test_every_note_is_on_the_card_of_its_medicine(profile: Profile) -> None:
    """With its conditions and its list; or it is a note that its mark says whole, and the cell cites its sources.

    What the booklet says in another place is on no card.
    """
    table, cards = printed(profile)
    saying = condition_words(LIBRARY, profile.audience)
    lines: dict[str, list[str]] = defaultdict(list)
    ways: dict[str, set[str]] = defaultdict(set)
    for card in cards.items:
        for line in card.lines:
            text = line.words if isinstance(line, GivenLine) else line
            lines[card.title.plain].append(words(text))
            if isinstance(line, GivenLine):
                ways[card.title.plain].add(line.way)
    phases = [column.head.plain for column in table.columns if column.kind == "mark"]
    cells = {
        (row[0].spans[0].text, phase): cell for row in table.rows for phase, cell in zip(phases, row[1:], strict=True)
    }
    given: dict[str, set[str]] = defaultdict(set)
    for number, around, medicine in uses(profile):
        name = medicine.record.name.capitalize()
        title = f"Phase {number}" if number else ""
        for row in (*medicine.rows("given", GivenStatement), *medicine.rows("notes", DrugNote)):
            said = words(row.record.text.said_to(profile.audience))
            leads = [saying.lead(lead) for lead in (*around, row.lead) if lead]
            # Nothing follows what stands under a condition: it would be read as if it stood under it, too.
            own = [line for line in lines[name] if (line.endswith(said) if leads else said in line)]
            fits = [line for line in own if title in line and all(lead in line for lead in leads)]
            is_marked = getattr(row.record, "table", "") == "may" and number
            marks = {LIBRARY.sources[ref.partition(":")[0]].mark for ref in row.record.sources}
            cell = "".join(span.text for span in cells.get((name, title), Text(())).spans if span.cite)
            is_cited = all(mark in cell for mark in marks)
            if row.verdict == "out":
                assert not fits, (name, said, lines[name])
            else:
                assert fits or (is_marked and is_cited), (name, said, lines[name])
            if isinstance(row.record, GivenStatement) and row.record.way:
                given[name].add(row.record.way)
    assert {name: way for name, way in ways.items() if way} == given


def test_chinese_rows_are_in_the_order_of_the_names_that_wards_say() -> None:
    """Characters have no order that a reader knows; the English name stands behind each."""
    made = make(Order(Profile("ph-positive"), language="zh-Hans"), LIBRARY)
    elements = (each for part in made.document.parts for each in part.elements)
    (table,) = (
        each for each in elements if isinstance(each, Table) and any(row[0].row == "imatinib" for row in each.rows)
    )
    names = [row[0].row for row in table.rows]
    assert len(names) > 10
    assert names == sorted(names)
