"""A plan by month: the road map with a child's own dates, and a page for each month; without dates, lines for them.

Each page stands by itself, so that only those that have changed need to be printed again. What is kept of an earlier
print says how many days after the first day something is, and no date.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from booklet.core.hashes import sha256
from booklet.core.values import frozen
from booklet.model.document import Document, Part
from booklet.model.elements import (
    Bullets,
    Column,
    Element,
    FillIn,
    Heading,
    Paragraph,
    Step,
    Table,
    Timeline,
    WritingLines,
)
from booklet.model.language import Language
from booklet.model.phases import Phase
from booklet.model.regimen import DatedPhase, DatedWeek, months
from booklet.model.text import Text
from booklet.model.wording import fill

ROAD_MAP, MONTH = "road-map", "month-"
"""Name of the page with all phases; and what is before the number of a month, counted from that of the first day."""

_UNDATED_ROWS = 5
"""Weeks that begin in a month at most."""

_DIGITS = 12
"""Hexadecimal digits of a mark."""


@frozen
class PlanPage:
    """One page.

    Attributes:
        name: What it is called in the list of an earlier print.
        title: Its heading.
        mark: Short for what it says, by days after the first day.
        elements: What it says.
    """

    name: str
    title: str
    mark: str
    elements: tuple[Element, ...]


@frozen
class PlanWording:
    """What the words of a plan are taken from.

    Attributes:
        language: The fixed words.
        phases: The phases by id.
        note: Who has approved the plan, or empty.
    """

    language: Language
    phases: Mapping[str, Phase]
    note: Text = Text(())


def dated_pages(plan: Sequence[DatedPhase], start: date, wording: PlanWording) -> tuple[PlanPage, ...]:
    """Return the road map and the months of a plan with dates.

    Args:
        plan: Its phases with their days.
        start: The first day.
        wording: Its language, its phases by id, and the note on its approval.
    """
    language, words = wording.language, wording.language.plan
    begins = Text.of(fill(words.begins, day=language.day(start)))
    steps = tuple(_step(each, wording) for each in plan)
    notes = tuple(Paragraph(note, "note") for note in (wording.note,) if note)
    head = (Heading(Text.of(words.title), 2, starts_page=True), Paragraph(begins), Paragraph(Text.of(words.may_change)))
    whole = [(each.planned, (each.begins - start).days, (each.ends - start).days) for each in plan]
    pages = [PlanPage(ROAD_MAP, words.title, _mark(wording, whole), (*head, Timeline(steps), *notes))]
    for month in months(plan):
        number = (month.year - start.year) * 12 + month.month - start.month + 1
        title = _month(month.year, month.month, language)
        weeks = [((week.begins - start).days, (week.ends - start).days, week) for week in month.weeks]
        said = [(first, last, week.phase, week.has_visit) for first, last, week in weeks]
        elements = (
            Heading(Text.of(title), 2, starts_page=True),
            Paragraph(begins, "note"),
            _table([_row(week, wording) for week in month.weeks], language),
            WritingLines(3, Text.of(words.notes, row="notes"), fills_page=True),
        )
        pages.append(PlanPage(f"{MONTH}{number}", title, _mark(wording, said), elements))
    return tuple(pages)


def undated_pages(phases: Sequence[Phase], count: int, wording: PlanWording) -> tuple[PlanPage, ...]:
    """Return the same with lines for the dates, and so many months; no road map where treatment has no phases."""
    language, words = wording.language, wording.language.plan
    lines = tuple(Text.of(f"{phase.number}{language.rows.comma}{phase.name}", row=phase.id) for phase in phases)
    head = Heading(Text.of(words.title), 2, starts_page=True)
    road = (head, Paragraph(Text.of(words.undated)), FillIn(Text.of(words.from_to), lines))
    pages = [PlanPage(ROAD_MAP, words.title, "", road)] if phases else []
    for number in range(1, count + 1):
        elements = (
            Heading(Text.of(words.title), 2, starts_page=True),
            WritingLines(1, Text.of(words.which_month, row="month")),
            _table([], language, blank=_UNDATED_ROWS),
            WritingLines(3, Text.of(words.notes, row="notes"), fills_page=True),
        )
        pages.append(PlanPage(f"{MONTH}{number}", words.title, "", elements))
    return tuple(pages)


def changes(
    pages: Sequence[PlanPage], before: Mapping[str, str], start: date, language: Language
) -> tuple[PlanPage, ...]:
    """Return the pages that are not as they were, behind a page that says which old ones to throw away.

    Args:
        pages: All pages as they are now.
        before: The mark of each page of an earlier print, by its name.
        start: The first day, which is the same as it was then.
        language: The fixed words.
    """
    words = language.plan
    now = {page.name for page in pages}
    changed = tuple(page for page in pages if before.get(page.name) != page.mark)
    lists = (
        (words.throw, [name for name in before if name not in now or name in {page.name for page in changed}]),
        (words.new, [page.name for page in changed]),
    )
    elements: list[Element] = [Heading(Text.of(words.changed), 2, starts_page=True)]
    for title, names in lists:
        if names:
            items = tuple(Text.of(_title(name, start, language), row=f"{name}") for name in names)
            elements += (Heading(Text.of(title), 3), Bullets(items, has_ticks=True))
    if not any(names for _, names in lists):
        elements.append(Paragraph(Text.of(words.nothing)))
    elements.append(Paragraph(Text.of(fill(words.same, day=language.day(start))), "lead"))
    return (PlanPage("changes", words.changed, "", tuple(elements)), *changed)


def _title(name: str, start: date, language: Language) -> str:
    """Return the heading of a page: months follow each other from that of the first day."""
    if name == ROAD_MAP:
        return language.plan.title
    index = start.month - 1 + int(name.removeprefix(MONTH)) - 1
    return _month(start.year + index // 12, index % 12 + 1, language)


def _month(year: int, month: int, language: Language) -> str:
    """Return a month as a heading, which begins with a capital in every language."""
    words = fill(language.plan.month, month=language.months[month - 1], year=year)
    return words[:1].upper() + words[1:]


def plan_document(pages: Sequence[PlanPage], language: Language, footer: str) -> Document:
    """Return pages as one document."""
    title = language.plan.title
    elements = tuple(element for page in pages for element in page.elements)
    counts = tuple((f"plan-{page.name}", len(page.elements)) for page in pages)
    return Document(title, language, footer, (Part(title, "", "blue", elements, counts),), language.booklet.notes)


def _step(each: DatedPhase, wording: PlanWording) -> Step:
    """Return a phase with its days, and the weeks that they are."""
    language, words, phase = wording.language, wording.language.plan, wording.phases[each.planned.phase]
    days = fill(words.dates, first=language.day(each.begins), last=language.day(each.ends))
    weeks = fill(words.planned, first=each.planned.first, last=each.planned.last)
    return Step(
        phase.number, Text.of(phase.name, row=phase.id), (Text.of(days, bold=True), Text.of(weeks)), phase.color
    )


def _table(rows: Sequence[tuple[Text, ...]], language: Language, blank: int = 0) -> Table:
    words = language.plan
    heads = (("days", words.days, 3.0), ("phase", words.phase, 2.4), ("visit", words.visit, 1.6))
    columns = tuple(Column(Text.of(head, row=name), share) for name, head, share in heads)
    return Table((*columns, Column(Text.of(words.own, row="own"), 2.4, "write")), tuple(rows), blank_rows=blank)


def _row(week: DatedWeek, wording: PlanWording) -> tuple[Text, ...]:
    """Return a week as a row: its days, its phase, and whether a visit is planned in it."""
    language, words = wording.language, wording.language.plan
    days = fill(words.dates, first=_short(week.begins, language), last=_short(week.ends, language))
    phase = wording.phases[week.phase].name if week.phase else words.between
    return Text.of(days), Text.of(phase), Text.of(words.visit_planned if week.has_visit else "")


def _short(day: date, language: Language) -> str:
    """Return a day without its year, which stands over the month."""
    return fill(language.plan.short_day, month=language.months[day.month - 1], day=day.day)


def _mark(wording: PlanWording, said: object) -> str:
    """Return short for what a page says: days count from the first day, and the words hold no date of a child."""
    language = wording.language
    names = [(phase.id, phase.number, phase.name) for phase in wording.phases.values()]
    words = (language.tag, sorted(language.plan.__dict__.items()), wording.note.plain, names, said)
    return sha256(repr(words).encode()).hexdigest()[:_DIGITS]
