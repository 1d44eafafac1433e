"""A list of medicines as cards with a box to tick."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import ClassVar, Literal, Self

from booklet.model.block import Block, BookletInfo, Shelf, compose_condition
from booklet.model.elements import Card, Cards, Color, Element, Given, Heading, Paragraph, WritingLines
from booklet.model.statements import Drug, DrugKind, DrugUse, InlineText, Label, Medicine, Row
from booklet.model.text import Text, join, quoted
from booklet.model.wording import fill


class DrugGroup(Row):
    """Medicines under one heading; gathered by their setting unless they are given.

    Attributes:
        names: Which names a gathered medicine shows: all of them, or the generic name alone
            where other names would bring in sources that do not speak of this treatment.
    """

    FILLED_IN = frozenset({"condition", "medicines"})
    IN_PATH = False

    title: InlineText | None = None
    setting: str = ""
    names: Literal["all", "generic"] = "all"
    medicines: tuple[Medicine, ...] = ()

    def gather(self, shelf: Shelf, taken: Collection[str]) -> Self:
        """Return the group with the drugs of its setting, unless it has medicines.

        Args:
            shelf: Where the drugs are.
            taken: Drugs that the list has in another group; their ids are made longer here.
        """
        if self.medicines:
            return self
        uses = [(use.order, drug.name, drug, use) for drug in shelf.drugs.values() for use in drug.uses]
        chosen = sorted((use for use in uses if use[3].setting == self.setting), key=lambda use: use[:2])
        return self.model_copy(
            update={"medicines": tuple(self._medicine(drug, use, taken) for _, _, drug, use in chosen)}
        )

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


class DrugList(Block):
    """The medicines of one phase or way of treatment.

    Attributes:
        caveat: What the sources leave open about the list, such as that they differ. It goes wherever the names go.
        intro: How to use the list.
    """

    COLORS: ClassVar[Mapping[DrugKind, Color]] = {
        "chemotherapy": "teal",
        "steroid": "violet",
        "targeted": "orange",
        "immunotherapy": "blue",
        "medicine": "ink",
    }

    caveat: Label | None = None
    intro: Label | None = None
    groups: tuple[DrugGroup, ...]
    ask: Label | None = None
    lines: int = 3

    def gather(self, shelf: Shelf) -> Self:
        """Return the list with the drugs of each group's setting."""
        groups: list[DrugGroup] = []
        for group in self.groups:
            taken = {medicine.drug for before in groups for medicine in before.medicines}
            groups.append(group.gather(shelf, taken))
        return self.model_copy(update={"groups": tuple(groups)})

    def compose(self, info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, the cards of each group, and lines for the team's own list."""
        yield from self.opening(info)
        if above := [info.says(label) for label in (self.caveat, self.intro) if label]:
            yield Paragraph(info.language.join(above), leads_in=True)
        for group in self.groups:
            if group.title:
                yield Heading(group.title, level=3)
            yield from compose_condition(group)
            yield Cards(tuple(self._card(medicine, info) for medicine in group.medicines))
        if self.ask:
            yield WritingLines(self.lines, info.says(self.ask), fills_page=True)

    def _card(self, medicine: Medicine, info: BookletInfo) -> Card:
        language, words = info.language, info.language.medicines
        also = local = Text(())
        if medicine.also:
            names = fill(words.also, names=language.row(medicine.also))
            also = Text.of(names) + info.cite(medicine.also_sources)
        if medicine.local:
            local = Text.of(fill(words.local, names=language.row(medicine.local)))
        lines: list[Text | Given] = [Text.of(medicine.condition, bold=True)] if medicine.condition else []
        if medicine.heard:
            heard = Text.of(fill(words.heard, names=quoted(medicine.heard)))
            lines.append(heard + info.cite(medicine.heard_sources))
        if given := medicine.given:
            lines.append(Given(info.says(given), given.way) if given.way else info.says(given))
        lines += [info.says(note) for note in medicine.notes]
        name = medicine.name[:1].upper() + medicine.name[1:]
        badge = Text.of(getattr(words, medicine.kind))
        subtitle = join((also, local), language.rows.sentence)
        return Card(Text.of(name), badge, subtitle, tuple(lines), self.COLORS[medicine.kind])
