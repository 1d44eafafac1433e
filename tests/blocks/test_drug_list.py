"""A list of medicines."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from booklet.blocks.drug_list import DrugGroup, DrugList, WrittenDrugGroup, WrittenDrugList
from booklet.core.values import replace
from booklet.model.block import NBSP
from booklet.model.drugs import Drug, DrugUse, Medicine
from booklet.model.elements import Cards, GivenLine
from booklet.model.statements import GivenStatement
from booklet.model.text import Text
from tests.blocks.making import INFO, SO, elements, kinds, label, lead, said


def _use(name: str, order: int, setting: str = "here") -> DrugUse:
    return DrugUse(id=name, setting=setting, order=order, notes=(said("Maybe."),))


def test_it_gathers_the_drugs_of_its_setting_in_order() -> None:
    """By the order of the use, then by name; a use says how it is given, or else the drug does."""
    given = GivenStatement(text=Text.of("Into a vein."), sources=("one:1",))
    drugs = {
        "b": Drug(id="b", name="b", kind="steroid", uses=(_use("u", 20), _use("v", 10, "elsewhere"))),
        "a": Drug(id="a", name="a", kind="chemotherapy", given=given, uses=(_use("u", 10),)),
    }
    shelf: Any = SimpleNamespace(drugs=drugs, phases={})
    block = WrittenDrugList(title=Text.of("Medicines"), groups=(WrittenDrugGroup(setting="here"),)).gather(shelf)
    assert [(each.drug, each.given) for each in block.groups[0].medicines] == [("a", given), ("b", None)]


def test_a_drug_in_two_groups_has_two_ids() -> None:
    """Each card can be told from the other."""
    drug = Drug(id="a", name="a", kind="steroid", uses=(_use("u", 10), _use("v", 10, "elsewhere")))
    shelf: Any = SimpleNamespace(drugs={"a": drug}, phases={})
    groups = (WrittenDrugGroup(setting="here"), WrittenDrugGroup(setting="elsewhere"))
    block = WrittenDrugList(title=Text.of("Medicines"), groups=groups).gather(shelf)
    assert [medicine.id for group in block.groups for medicine in group.medicines] == ["a", "a-v"]


def test_a_card_says_what_wards_call_a_medicine() -> None:
    """In a sentence with its source, in quotation marks, and not as a name of its own."""
    medicine = Medicine(name="mercaptopurine", kind="chemotherapy", heard=("6-MP",), heard_sources=("two:1",))
    cards = elements(DrugList(title=Text.of("M"), groups=(DrugGroup(medicines=(medicine,)),)))[1]
    assert isinstance(cards, Cards)
    (card,) = cards.items
    (line,) = card.lines
    assert isinstance(line, Text)
    assert line.plain == f"You may hear \u201c6-MP\u201d. It is this medicine.{NBSP}2"
    assert card.subtitle == Text(())


def test_a_card_holds_all_that_is_said_of_a_medicine() -> None:
    """Name, other names with their source, how it is given, who gets it, and its kind in words."""
    medicine = Medicine(
        name="vincristine",
        kind="chemotherapy",
        also=("Oncovin", "VCR"),
        also_sources=("two:1",),
        given=said("Into a vein."),
        notes=(said("It can be."),),
    )
    block = DrugList(title=Text.of("M"), groups=(DrugGroup(medicines=(medicine,)),))
    leads = {"groups.0.medicines.0": lead("at all"), "groups.0.medicines.0.notes.0": SO}
    cards = elements(block, leads=leads)[1]
    assert isinstance(cards, Cards)
    (card,) = cards.items
    assert (card.title.plain, card.badge.plain) == ("Vincristine", "Chemotherapy")
    assert card.subtitle.plain == f"Also called Oncovin, VCR{NBSP}2"
    assert [line.plain for line in card.lines if isinstance(line, Text)] == [
        "If at all:",
        f"Into a vein.{NBSP}1",
        f"If so: It can be.{NBSP}1",
    ]


def test_the_way_goes_with_the_words() -> None:
    """Its icon stands beside the statement that says it, condition and source marks and all, and nowhere else."""
    given = GivenStatement(text=Text.of("As pills."), sources=("two:1",), way="pills")
    medicine = Medicine(name="a", kind="targeted", given=given, notes=(said("It may help."),))
    without = medicine.with_values({"given": None})
    block = DrugList(title=Text.of("M"), groups=(DrugGroup(medicines=(medicine, without)),))
    cards = elements(block, leads={"groups.0.medicines.0.given.0": SO})[1]
    assert isinstance(cards, Cards)
    first, *others = cards.items[0].lines
    assert isinstance(first, GivenLine)
    assert (first.words.plain, first.way) == (f"If so: As pills.{NBSP}2", "pills")
    assert not [line for line in (*others, *cards.items[1].lines) if isinstance(line, GivenLine)]


def test_local_names_stand_behind_the_others() -> None:
    """Without a source's mark, since no source says them; alone where there are no others."""

    def subtitle(**names: tuple[str, ...]) -> str:
        medicine = Medicine(name="a", drug="a", kind="steroid", **names)
        block = DrugList(title=Text.of("M"), groups=(DrugGroup(medicines=(medicine,)),))
        cards = elements(block, replace(INFO, brands={"a": ("Alpha", "Beta"), "b": ("Gamma",)}))[1]
        assert isinstance(cards, Cards)
        return cards.items[0].subtitle.plain

    assert subtitle() == "At your hospital: Alpha, Beta"
    assert subtitle(also=("X",), also_sources=("two:1",)) == f"Also called X{NBSP}2. At your hospital: Alpha, Beta"


def test_groups_have_headings_and_conditions() -> None:
    """And there is room for the team's own list."""
    group = DrugGroup(title=Text.of("More"), medicines=(Medicine(name="a", kind="steroid"),))
    block = DrugList(title=Text.of("M"), intro=label("Tick."), groups=(group,), ask=label("Yours:"))
    assert kinds(block, {"groups.0": SO}) == [
        "Heading",
        "Paragraph",
        "Heading",
        "Paragraph",
        "Cards",
        "WritingLines",
    ]
