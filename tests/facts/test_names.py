"""What each medicine is called: every name that the sources print, on its card, in the glossary and on the sheet."""

from __future__ import annotations

from typing import Final, NamedTuple

import pytest

from tests.facts import printed
from tests.facts.readers import READERS, Reader
from tests.in_one_go import in_one_go


class Names(NamedTuple):
    """A row of the fact base's register of medicines.

    Attributes:
        also: Brands and other names that the sources print in brackets.
        heard: Names with a number before them, which nobody may write a dose by.
    """

    row: str
    drug: str
    also: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.row}-{self.drug}"


_REGISTER: Final = (
    Names("D1", "asparaginase", ("Kidrolase",)),
    Names("D2", "blinatumomab", ("Blincyto",)),
    Names("D3", "cyclophosphamide", ("Cytoxan", "Procytox")),
    Names("D4", "cytarabine", ("Cytosar", "Ara-C")),
    Names("D5", "dasatinib", ("Sprycel",)),
    Names("D6", "daunorubicin", ("Cerubidine", "daunomycin")),
    Names("D7", "dexamethasone", ("Decadron", "Dexasone")),
    Names("D8", "doxorubicin", ("Adriamycin",)),
    Names("D9", "etoposide", ("Vepesid", "VP-16")),
    Names("D10", "hydrocortisone"),
    Names("D11", "imatinib", ("Gleevec",)),
    Names("D12", "inotuzumab-ozogamicin", ("Besponsa",)),
    Names("D13", "mercaptopurine", heard=("6-MP",)),
    Names("D14", "methotrexate"),
    Names("D15", "mitoxantrone"),
    Names("D16", "nelarabine"),
    Names("D17", "pegaspargase", ("Oncaspar",)),
    Names("D18", "ponatinib"),
    Names("D19", "prednisolone"),
    Names("D20", "prednisone"),
    Names("D21", "revumenib", ("Revuforj",)),
    Names("D22", "rituximab"),
    Names("D23", "teniposide"),
    Names("D24", "thioguanine", heard=("6-TG",)),
    Names("D25", "tisagenlecleucel"),
    Names("D26", "vincristine", ("Oncovin",)),
)

_HEARD: Final = {each.drug: each.heard[0] for each in _REGISTER if each.heard}


def test_the_register_is_whole() -> None:
    """26 named agents, as the fact base counts them: the content has these and no other."""
    drugs = printed.library().drugs
    assert len(_REGISTER) == 26
    assert set(drugs) == {each.drug for each in _REGISTER}


@in_one_go("names", _REGISTER)
def test_a_medicine_has_all_its_names(names: Names) -> None:
    """Those that sources print, and none that they do not."""
    drug = printed.library().drugs[names.drug]
    assert drug.also == names.also
    assert drug.heard == names.heard


@pytest.mark.parametrize("names", [each for each in _REGISTER if each.also or each.heard], ids=str)
def test_some_booklet_prints_each_name(names: Names) -> None:
    """On a card at the least: a name that stands in a file alone helps nobody."""
    words = " ".join(printed.whole_words())
    assert not [name for name in (*names.also, *names.heard) if name not in words]


def _readers_with(drug: str) -> list[Reader]:
    lists = [reader for reader in READERS if reader.track != "burkitt"]
    return [reader for reader in lists if any(card.name == drug for card in printed.cards(reader))]


@pytest.mark.parametrize(("drug", "heard"), _HEARD.items())
def test_what_wards_say_stands_in_the_table_and_beside_the_word(drug: str, heard: str) -> None:
    """Wherever the medicine is listed: behind its name there, and where the word is explained (lls:50, acs:21)."""
    readers = _readers_with(drug)
    assert readers
    name = f"{drug.capitalize()} (you may hear \u201c{heard}\u201d)"
    sentence = f"You may hear \u201c{heard}\u201d. It is this medicine."
    for reader in readers:
        said = printed.words_with(rf"\b{heard}\b", reader)
        assert [text for text in said if text.startswith(name)], str(reader)
        assert [text for text in said if f"A chemo medicine. {sentence}" in text], str(reader)


@pytest.mark.parametrize(("drug", "heard"), _HEARD.items())
def test_what_wards_say_stands_on_the_emergency_sheet(drug: str, heard: str) -> None:
    """Behind the medicine's own name, where it is first listed."""
    for reader in _readers_with(drug):
        lists = printed.listed(reader)
        lines = [line.plain for each in lists for line in each.lines if drug in line.plain]
        assert lines, str(reader)
        told = [f"{drug} (you may hear \u201c{heard}\u201d)" in line for line in lines]
        assert told == [True, *[False] * (len(lines) - 1)], str(reader)
