"""Which medicine in which phase: one table of all medicines that the lists of a booklet name, and one card each."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Self

from booklet.blocks.drug_list import DrugList
from booklet.core.values import frozen
from booklet.language.medicine_names import Requirement, use_of
from booklet.model.block import Block, BookletInfo, GatheredList
from booklet.model.chosen import Chosen, least
from booklet.model.drugs import DrugNote, Medicine
from booklet.model.elements import Card, Cards, Column, Element, GivenLine, Heading, Paragraph, Table, Way
from booklet.model.packs import PackId
from booklet.model.statements import GivenStatement, Label, Row, Worded
from booklet.model.text import Span, Text
from booklet.model.untranslated import unmarked
from booklet.model.wording import fill

_TICK, _NAME, _PHASE = 0.09, 0.43, 0.096
"""Shares of the table's width: the boxes to tick, the names, and each phase where there are five."""


@frozen
class GatheredUse:
    """A medicine in one list.

    Attributes:
        within: The list.
        around: The condition of the list and of the group in it.
        medicine: The medicine as that list has it.
    """

    within: GatheredList
    around: tuple[Text, ...]
    requirement: Requirement
    medicine: Chosen[Medicine]

    @property
    def notes(self) -> tuple[Chosen[DrugNote], ...]:
        """What the list says of it."""
        return self.medicine.rows("notes", DrugNote)

    @property
    def marked(self) -> tuple[Chosen[DrugNote], ...]:
        """Notes of which the mark in a phase's cell and the condition in the row are all there is, or all that is left.

        A note that asks for more than another one is not among them: the row says the condition that asks for least.
        """
        fewest = least(note.lead for note in self.notes)
        may = (note for note in self.notes if note.record.table == "may" or note.verdict == "out")
        return tuple(note for note in may if self.within.number and fewest == (note.lead,))


@frozen
class _Said:
    """A line of a card.

    Attributes:
        words: What is said.
        way: How it is given, if that is what it says.
        labels: The lists that say it.
        runs_on: It stands under no condition, so that another one may follow on the same line.
    """

    words: Text
    way: Way | None
    labels: tuple[str, ...]
    runs_on: bool


class MedicineTable(Block):
    """All medicines of the booklet's lists: a row each, with a column a phase, and below a card each.

    The lists stay what they are for selection; in the booklet they name their medicines and lead here.

    Attributes:
        intro: How to use the table.
        marks: What the marks in its cells say.
        more: Heading over the cards.
        without_cards: Packs without cards, which come in the next one. What is said of several medicines at once stands
            in every pack: the table alone would make "one or the other" into both.
        cards_later: What is said there in place of the cards.
        leads_here: What lists say to lead here.
    """

    intro: Label
    marks: tuple[Label, ...]
    more: Label
    without_cards: tuple[PackId, ...] = ()
    cards_later: Label | None = None
    leads_here: Label

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, the table, what its marks say, and a card for each medicine of which it is not all."""
        yield from self.opening(chosen, info)
        for row in (*chosen.rows("intro", Label), *chosen.rows("marks", Label)):
            yield Paragraph(info.says(row), leads_in=True)
        medicines = gathered_uses(info)
        numbers = tuple(dict.fromkeys(each.number for each in info.gathered if each.number))
        has_cards = info.pack not in self.without_cards
        yield self._table(medicines, numbers, info, has_cards=has_cards)
        if has_cards:
            yield Heading(self.more.text, level=3)
        yield from _of_lists("caveat", info)
        yield from _of_lists("of_several", info)
        if not has_cards:
            yield from (Paragraph(info.says(label)) for label in chosen.rows("cards_later", Label))
            return
        cards = (_card(uses, info) for uses in medicines)
        yield Cards(tuple(card for card in cards if card), has_ticks=False)

    @staticmethod
    def _table(
        medicines: Sequence[Sequence[GatheredUse]], numbers: Sequence[str], info: BookletInfo, *, has_cards: bool
    ) -> Table:
        words = info.language.medicines
        phases = (Column(Text.of(fill(words.column, number=number)), _PHASE, "mark") for number in numbers)
        columns = (
            Column(Text.of(words.yours, row="yours"), _TICK, "tick"),
            Column(Text.of(words.name), _NAME),
            *phases,
        )
        names = (_name(uses, info, has_card=has_cards and bool(_said(uses, info))) for uses in medicines)
        cells = ([_cell(uses, number, info) for number in numbers] for uses in medicines)
        rows = ((name, *marks) for name, marks in zip(names, cells, strict=True))
        return Table(columns, tuple(rows), blank_rows=1)


def _of_lists(field: str, info: BookletInfo) -> Iterator[Paragraph]:
    """Yield what each list has in a field: what it leaves open, or what it says of several medicines at once."""
    for each in info.gathered:
        around = (info.lead(each.chosen.lead),) if each.chosen.lead else ()
        for row in each.chosen.rows(field, Worded):
            yield Paragraph(info.language.join((_head(each.title, info), *around, info.says(row))))


def gathered_uses(info: BookletInfo) -> tuple[tuple[GatheredUse, ...], ...]:
    """Return all medicines of the lists in the order of their names, each with its uses in the lists' order."""
    found: dict[str, list[GatheredUse]] = {}
    for each in info.gathered:
        for group in each.chosen.rows("groups", Row):
            around = tuple(info.lead(lead) for lead in (each.chosen.lead, group.lead) if lead)
            for medicine in group.rows("medicines", Medicine):
                requirement, _ = use_of((each.chosen.lead, group.lead, medicine.lead), medicine)
                use = GatheredUse(each, around, requirement, medicine)
                found.setdefault(medicine.record.drug or medicine.record.name, []).append(use)
    return tuple(map(tuple, sorted(found.values(), key=lambda uses: _place(uses[0].medicine.record))))


def _place(medicine: Medicine) -> str:
    """Return what a medicine is sorted by: its name, or its English one where the characters of its own have no order.

    Nobody knows characters by their code points. Wards say the English name, and it stands behind the other.
    """
    is_ideographic = unicodedata.east_asian_width(medicine.name[0]) == "W"
    return medicine.drug if medicine.drug and is_ideographic else medicine.name.casefold()


def _name(uses: Sequence[GatheredUse], info: BookletInfo, *, has_card: bool) -> Text:
    """Return the first cell of a row: a medicine's names, its kind, each condition with its lists, its card's page.

    How it is given stands on its card alone, with the phase: the same medicine is given in other ways elsewhere.
    """
    language, words = info.language, info.language.medicines
    first = uses[0].medicine.record
    name = Text.of(_title(first.name), bold=True)
    named = next((each.medicine.record for each in uses if each.medicine.record.also), None)
    if named:
        name += Text.of(fill(words.behind, names=language.row(named.also))) + info.cite(named.also_sources)
    if first.heard:
        name += Text.of(fill(words.heard_behind, names=language.quoted(first.heard)))
        name += info.cite(first.heard_sources)
    if brands := info.brands.get(first.drug):
        local = Text.of(fill(words.local, names=language.row(brands)))
        name = language.join((name + Text.of(language.rows.stop), local))
    under: dict[str, dict[str, None]] = {}
    for use in uses:
        if said := _condition(use, info):
            under.setdefault(said, {})[_label(use.within, info)] = None
    rows = language.rows
    lines = [Text.of(f"{said}{rows.space}{language.row(lists)}{rows.stop}") for said, lists in under.items()]
    kind = words.chemo if first.kind == "chemotherapy" else getattr(words, first.kind)
    page = Text((Span(language.booklet.page, page=_anchor(first, info)),)) + Text.of(language.rows.stop)
    parts = [name + Text.of(language.rows.stop), Text.of(kind + language.rows.stop), *lines]
    whole = language.join([*parts, page] if has_card else parts)
    return Text(whole.spans, first.drug)


def _cell(uses: Sequence[GatheredUse], number: str, info: BookletInfo) -> Text:
    """Return the mark for a medicine in a phase, with the sources of what no card says; nothing if none names it.

    Where some sources say more than others, each mark stands with its own: "may" with theirs, then "most".
    """
    here = [use for use in uses if use.within.number == number]
    if not here:
        return Text(())
    words = info.language.medicines
    most = [note for use in here for note in use.notes if note.record.table == "most" and not note.lead.open]
    rest = [note for use in here for note in use.marked if note not in most]
    if all(use.requirement.conditions for use in here):
        return Text.of(words.only_if) + _cited([note for use in here for note in use.marked], info)
    if not most:
        return Text.of(words.may) + _cited(rest, info)
    marks = (Text.of(words.may) + _cited(rest, info),) if rest else ()
    return info.language.join((*marks, Text.of(words.most) + _cited(most, info)))


def _cited(notes: Sequence[Chosen[DrugNote]], info: BookletInfo) -> Text:
    return info.cite([ref for note in notes for ref in note.record.sources])


def _card(uses: Sequence[GatheredUse], info: BookletInfo) -> Card | None:
    """Return the card of a medicine: each line with the lists it holds in; None if the table has said it all."""
    lists = _said(uses, info)
    first = uses[0].medicine.record
    if not lists:
        return None
    lines: list[Text | GivenLine] = []
    for _, together in groupby(lists, key=lambda each: each.labels if each.runs_on else each):
        every = tuple(together)
        head = _head(Text.of(info.language.row(every[0].labels)), info)
        line = info.language.join((head, *(each.words for each in every)))
        lines.append(GivenLine(line, every[0].way) if every[0].way else line)
    badge = Text.of(getattr(info.language.medicines, first.kind))
    title, color = Text.of(_title(first.name)), DrugList.COLORS[first.kind]
    return Card(title, badge, Text(()), tuple(lines), color, _anchor(first, info))


def _said(uses: Sequence[GatheredUse], info: BookletInfo) -> Sequence[_Said]:
    """Return what the lists say of a medicine, each once, with the lists; those of the same lists stand together."""
    lists: dict[tuple[Text, Way | None, bool], dict[str, None]] = {}
    for use in uses:
        label = _label(use.within, info)
        around = (*use.around, *((info.lead(use.medicine.lead),) if use.medicine.lead else ()))
        if given := use.medicine.row("given", GivenStatement):
            said = info.language.join((*around, info.says(given)))
            lists.setdefault((said, given.record.way, False), {})[label] = None
        for note in use.notes:
            if note not in use.marked and note.verdict != "out":
                said = info.language.join((*around, info.says(note)))
                lists.setdefault((said, None, not around and not note.lead), {})[label] = None
    made = [_Said(words, way, tuple(labels), runs_on) for (words, way, runs_on), labels in lists.items()]
    firsts = {each.labels: number for number, each in reversed(tuple(enumerate(made)))}
    return sorted(made, key=lambda each: (firsts[each.labels], each.runs_on))


def _condition(use: GatheredUse, info: BookletInfo) -> str:
    return use.requirement.words(info.wording) if info.wording else ""


def _label(of: GatheredList, info: BookletInfo) -> str:
    return fill(info.language.medicines.column, number=of.number) if of.number else of.title.plain


def _head(words: Text, info: BookletInfo) -> Text:
    return Text.of(fill(info.language.conditions.head, clause=words.plain), bold=True)


def _anchor(medicine: Medicine, info: BookletInfo) -> str:
    """Return the name of a card's place: that of the block, and in it the medicine's."""
    return f"{info.anchor}/{medicine.drug or unmarked(medicine.name)}"


def _title(name: str) -> str:
    return name[:1].upper() + name[1:]
