"""A list of medicines as cards with a box to tick."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import ClassVar, Literal, Self

from booklet.language.medicine_names import NOTHING, by_requirement, names_of_list
from booklet.model.block import Block, BookletInfo, LeadWords, Shelf, Written, compose_under_lead
from booklet.model.chosen import Chosen
from booklet.model.drugs import Drug, DrugKind, DrugUse, Medicine
from booklet.model.elements import Card, Cards, Color, Element, GivenLine, Heading, Paragraph, WritingLines
from booklet.model.statements import GivenStatement, InlineText, Label, Row, Statement
from booklet.model.text import Text, join
from booklet.model.wording import fill


class WrittenDrugGroup(Row):
    """Medicines under one heading, gathered by their setting.

    Attributes:
        names: Which names a gathered medicine shows: all of them, or the generic name alone
            where other names would bring in sources that do not speak of this treatment.
    """

    IN_PATH = False

    title: InlineText | None = None
    setting: str = ""
    names: Literal["all", "generic"] = "all"

    def gather(self, shelf: Shelf, taken: Collection[str]) -> DrugGroup:
        """Return the group with the drugs of its setting.

        Args:
            shelf: Where the drugs are.
            taken: Drugs that the list has in another group; their ids are made longer here.
        """
        uses = [(use.order, drug.name, drug, use) for drug in shelf.drugs.values() for use in drug.uses]
        chosen = sorted((use for use in uses if use[3].setting == self.setting), key=lambda use: use[:2])
        medicines = tuple(self._medicine(drug, use, taken) for _, _, drug, use in chosen)
        return DrugGroup.from_checked({**self.__dict__, "medicines": medicines})

    def _medicine(self, drug: Drug, use: DrugUse, taken: Collection[str]) -> Medicine:
        has_names = self.names == "all"
        return Medicine(
            id=f"{drug.id}-{use.id}" if drug.id in taken else drug.id,
            drug=drug.id,
            name=drug.name,
            kind=drug.kind,
            also=drug.also if has_names else (),
            also_sources=drug.also_sources if has_names else (),
            heard=drug.heard if has_names else (),
            heard_sources=drug.heard_sources if has_names else (),
            given=use.given or drug.given,
            notes=use.notes,
        )


class DrugGroup(WrittenDrugGroup):
    """The same with the medicines themselves."""

    medicines: tuple[Medicine, ...] = ()


class WrittenDrugList(Written):
    """The medicines of one phase or way of treatment.

    Attributes:
        caveat: What the sources leave open about the list, such as that they differ. It goes wherever the names go.
        intro: How to use the list.
        of_several: What is said of several of its medicines at once, so that no card says it for each.
    """

    caveat: Label | None = None
    intro: Label | None = None
    of_several: tuple[Statement, ...] = ()
    groups: tuple[WrittenDrugGroup, ...]
    ask: Label | None = None
    lines: int = 3

    def gather(self, shelf: Shelf) -> DrugList:
        """Return the list with the drugs of each group's setting."""
        groups: list[DrugGroup] = []
        for group in self.groups:
            taken = {medicine.drug for before in groups for medicine in before.medicines}
            groups.append(group.gather(shelf, taken))
        return DrugList.from_checked({**self.__dict__, "groups": tuple(groups)})


class DrugList(Block):
    """The medicines of one phase or way of treatment, as cards.

    Attributes:
        caveat: What the sources leave open about the list, such as that they differ. It goes wherever the names go.
        intro: How to use the list.
        of_several: What is said of several of its medicines at once, so that no card says it for each.
    """

    WRITTEN = WrittenDrugList
    COLORS: ClassVar[Mapping[DrugKind, Color]] = {
        "chemotherapy": "teal",
        "steroid": "violet",
        "targeted": "orange",
        "immunotherapy": "blue",
        "medicine": "ink",
    }

    caveat: Label | None = None
    intro: Label | None = None
    of_several: tuple[Statement, ...] = ()
    groups: tuple[DrugGroup, ...]
    ask: Label | None = None
    lines: int = 3

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, the cards of each group, and lines for the team's own list.

        Where a table of the booklet takes the list in, yield its names alone, and what leads to the table.
        """
        if info.gathered_at and info.wording:
            yield from self._names(chosen, info, info.wording)
            return
        yield from self.opening(chosen, info)
        if above := (*chosen.rows("caveat", Label), *chosen.rows("intro", Label)):
            yield Paragraph(info.language.join(map(info.says, above)), leads_in=True)
        yield from (Paragraph(info.says(row), leads_in=True) for row in chosen.rows("of_several", Statement))
        for group in chosen.rows("groups", DrugGroup):
            if group.record.title:
                yield Heading(group.record.title, level=3)
            cards = Cards(tuple(self._card(medicine, info) for medicine in group.rows("medicines", Medicine)))
            yield from compose_under_lead(group, info, (cards,))
        if ask := chosen.row("ask", Label):
            yield WritingLines(self.lines, info.says(ask), fills_page=True)

    def _names(self, chosen: Chosen[Self], info: BookletInfo, wording: LeadWords) -> Iterator[Element]:
        language = info.language
        lines = [*names_of_list(chosen, info, wording, set(), stop=language.rows.stop)]
        behind = (*map(info.says, chosen.rows("caveat", Label)), info.gathered_at)
        requirement, _ = next(by_requirement(chosen), (None, {}))
        if requirement == NOTHING:
            lines[0] = language.join((lines[0], *behind))
        else:
            # Behind a condition it would seem to hold only there.
            lines.append(language.join(behind))
        title = Text.of(f"{self.title.plain}{fill(language.conditions.head, clause='')}", bold=True)
        lines[0] = language.join((title, lines[0]))
        for index, line in enumerate(lines):
            yield Paragraph(line, leads_in=index + 1 < len(lines), anchor="" if index else info.anchor)

    def _card(self, chosen: Chosen[Medicine], info: BookletInfo) -> Card:
        language, words = info.language, info.language.medicines
        medicine, lead = chosen.record, info.lead(chosen.lead)
        also = local = Text(())
        if medicine.also:
            names = fill(words.also, names=language.row(medicine.also))
            also = Text.of(names) + info.cite(medicine.also_sources)
        if brands := info.brands.get(medicine.drug):
            local = Text.of(fill(words.local, names=language.row(brands)))
        lines: list[Text | GivenLine] = [lead] if lead else []
        if medicine.heard:
            heard = Text.of(fill(words.heard, names=language.quoted(medicine.heard)))
            lines.append(heard + info.cite(medicine.heard_sources))
        if given := chosen.row("given", GivenStatement):
            said = info.says(given)
            lines.append(GivenLine(said, given.record.way) if given.record.way else said)
        lines += (info.says(note) for note in chosen.rows("notes", Statement) if note.verdict != "out")
        name = medicine.name[:1].upper() + medicine.name[1:]
        badge = Text.of(getattr(words, medicine.kind))
        subtitle = join((also, local), language.rows.sentence)
        return Card(Text.of(name, row=medicine.id), badge, subtitle, tuple(lines), self.COLORS[medicine.kind])
