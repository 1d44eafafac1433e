"""Pages of a plan by month."""

from __future__ import annotations

from datetime import date

from booklet import Library
from booklet.document.dated_plan import ROAD_MAP, PlanWording, changes, dated_pages, plan_document, undated_pages
from booklet.model.elements import Bullets
from booklet.model.regimen import PlannedPhase, dated


def wording(library: Library) -> PlanWording:
    """Return the words of a library."""
    return PlanWording(library.language, library.phases)


def test_marks_count_days_and_know_no_date(tiny: Library) -> None:
    """The same plan a week later, within the same months, has the same marks."""
    (phase, *_) = tiny.phases
    plan = (PlannedPhase(phase, 1, 2, (1,)),)
    first, later = (dated_pages(dated(plan, day), day, wording(tiny)) for day in (date(2026, 11, 2), date(2027, 2, 1)))
    assert [page.mark for page in first] == [page.mark for page in later]
    assert [page.title for page in first] != [page.title for page in later]


def test_pages_that_are_as_they_were_are_not_printed(tiny: Library) -> None:
    """Without a change there is the page alone that says so."""
    (phase, *_) = tiny.phases
    day = date(2026, 11, 2)
    pages = dated_pages(dated((PlannedPhase(phase, 1, 2),), day), day, wording(tiny))
    same = changes(pages, {page.name: page.mark for page in pages}, day, tiny.language)
    assert [page.name for page in same] == ["changes"]
    other = changes(pages, {ROAD_MAP: "", pages[1].name: pages[1].mark}, day, tiny.language)
    assert [page.name for page in other] == ["changes", ROAD_MAP]


def test_blocks_of_the_document_are_its_pages(tiny: Library) -> None:
    """So fields of each page have names of their own."""
    pages = undated_pages(tuple(tiny.phases.values()), 2, wording(tiny))
    (part,) = plan_document(pages, tiny.language, "").parts
    assert [name for name, _ in part.blocks] == ["plan-road-map", "plan-month-1", "plan-month-2"]
    assert sum(count for _, count in part.blocks) == len(part.elements)


def test_pages_to_throw_away_are_called_what_stands_on_them(tiny: Library) -> None:
    """Also where the first phase begins in a later month than the plan."""
    (phase, *_) = tiny.phases
    day = date(2026, 1, 20)
    old, new = (dated_pages(dated((PlannedPhase(phase, 5, last),), day), day, wording(tiny)) for last in (9, 6))
    assert [page.title for page in old] == ["The plan by month", "February 2026", "March 2026"]
    said = changes(new, {page.name: page.mark for page in old}, day, tiny.language)[0]
    throw, take = (element for element in said.elements if isinstance(element, Bullets))
    assert [item.plain for item in throw.items] == ["The plan by month", "March 2026"]
    assert [item.plain for item in take.items] == ["The plan by month"]


def test_treatment_without_phases_has_no_road_map(tiny: Library) -> None:
    """Months alone are left."""
    assert [page.name for page in undated_pages((), 2, wording(tiny))] == ["month-1", "month-2"]
