"""Which medicines belong to which leukemia: named where the sources put them, and nowhere else."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.facts import citations, printed
from tests.facts.readers import BURKITT, READERS, Reader, Trait, weigh

_TKI: Final = r"\b(imatinib|dasatinib|ponatinib|Gleevec|Sprycel)\b|\btyrosine kinase\b|\bTKIs?\b"
_LATER: Final = (
    r"\bCAR[ -]?T\b|\bchimeric\b|\binotuzumab\b|\bBesponsa\b|\btisagenlecleucel\b|\bmitoxantrone\b|\bteniposide\b"
    r"|\btestic\w+|\brefractory\b"
)
_LATER_LINES: Final = ("acs:36-41", "knowall:51-55", "knowall:91-96", "nci:60-62")

each_reader = pytest.mark.parametrize("reader", READERS, ids=str)


def _readers(*subtypes: str) -> tuple[Reader, ...]:
    return tuple(reader for reader in READERS if reader.subtype in subtypes)


@pytest.mark.parametrize("reader", _readers("ph-positive"), ids=str)
def test_ph_positive_names_its_targeted_medicines(reader: Reader) -> None:
    """A Ph-positive booklet names imatinib and dasatinib, and never nelarabine."""
    assert printed.words_with(r"\bimatinib\b", reader)
    assert printed.words_with(r"\bdasatinib\b", reader)
    assert not printed.words_with(r"\bnelarabine\b|\bT-cell\b", reader)


@pytest.mark.parametrize("reader", _readers("t-cell"), ids=str)
def test_t_cell_names_nelarabine(reader: Reader) -> None:
    """A T-cell booklet names nelarabine; no targeted medicine of Ph-positive leukemia and no immunotherapy."""
    assert printed.words_with(r"\bnelarabine\b", reader)
    assert not printed.words_with(_TKI, reader)
    assert not printed.words_with(
        r"\bblinatumomab\b|\bBlincyto\b|\bimmunotherap\w+|\brituximab\b|\bPh-positive\b", reader
    )


@pytest.mark.parametrize("reader", _readers("b-cell"), ids=str)
def test_b_cell_names_no_medicine_of_another_leukemia(reader: Reader) -> None:
    """A B-cell booklet without a marker has no targeted medicine, no nelarabine and no rituximab."""
    assert not printed.words_with(rf"{_TKI}|\bnelarabine\b|\brituximab\b|\brevumenib\b|\bmenin\b", reader)


@pytest.mark.parametrize("reader", _readers("kmt2a"), ids=str)
def test_kmt2a_names_no_medicine_of_another_leukemia(reader: Reader) -> None:
    """A KMT2A booklet has no targeted medicine of Ph-positive leukemia, no nelarabine and no rituximab."""
    assert not printed.words_with(rf"{_TKI}|\bnelarabine\b|\brituximab\b", reader)


@pytest.mark.parametrize("reader", _readers("ph-positive", "kmt2a", "unspecified"), ids=str)
def test_blinatumomab_only_if_b_cell(reader: Reader) -> None:
    """Where no source gives the cell type, whatever names blinatumomab says that it is for B-cell leukemia."""
    named = printed.naming(r"\bblinatumomab\b|\bBlincyto\b", printed.lines(reader))
    assert named
    cards = {f"{card.chapter}/{card.block}" for card in printed.cards(reader) if card.name == "blinatumomab"}
    bare = [line for line in named if "B-cell" not in line.condition]
    # A card's name stands over its notes; each of them has the condition.
    assert not [line for line in bare if line.role != "name" or f"{line.chapter}/{line.block}" not in cards]


@pytest.mark.parametrize("reader", _readers("ph-positive", "kmt2a", "unspecified"), ids=str)
def test_immunotherapy_is_never_told_as_sure(reader: Reader) -> None:
    """Where no source gives the cell type, immunotherapy and its side effects stand under a B-cell condition."""
    told = printed.naming(r"\bimmunotherap\w+", printed.statements(reader))
    listed = [line for line in printed.statements(reader) if citations.shared(line.sources, ("knowall:82-89",))]
    assert not [line for line in (*told, *listed) if "B-cell" not in line.condition]


@each_reader
def test_menin_inhibitor_is_one_hedged_sentence(reader: Reader) -> None:
    """One sentence says a menin inhibitor might be an option: for KMT2A, with no stage, and no medicine card."""
    verdict = weigh(Trait("marker", "kmt2a"), reader)
    said = printed.naming(r"\bmenin\b|\brevumenib\b|\bRevuforj\b", printed.statements(reader))
    assert len(said) == (0 if verdict == "no" else 1), printed.show(said)
    for line in said:
        assert re.search(r"\bmight\b", line.text)
        assert line.sources == ("acs:42",)
        assert bool(line.conditions) == (verdict == "maybe")
        assert not line.conditions or "KMT2A" in line.conditions[-1]
        assert not re.search(r"relaps|come back|comes back|refractory|go(es)? away", line.text, re.IGNORECASE)
    assert "revumenib" not in {card.name for card in printed.cards(reader)}
    assert verdict != "no" or not printed.words_with(r"\bmenin\b|\brevumenib\b", reader)


@each_reader
def test_nothing_of_later_stages(reader: Reader) -> None:
    """A booklet for a newly found leukemia has nothing of relapse treatment, inotuzumab or CAR T-cells."""
    assert not printed.words_with(_LATER, reader)
    titles = [f"{chosen.chapter.id} {chosen.chapter.title}" for chosen in printed.plan(reader).chapters]
    assert not [title for title in titles if re.search(r"relaps|refractory|come back|CAR", title)]
    strays = [line for line in printed.lines(reader) if citations.shared(line.sources, _LATER_LINES)]
    assert not strays, printed.show(strays)


def test_burkitt_is_a_track_of_its_own() -> None:
    """A Burkitt booklet names rituximab, and no phase, MRD, remission rate or length of another leukemia."""
    assert printed.words_with(r"\brituximab\b", BURKITT)
    words = (
        r"\b(maintenance|induction|consolidation|intensification|phases?|MRD)\b|residual disease|\b95\b|2 to 3 years"
        r"|\brisk group|\bhigh-risk\b|\bblinatumomab\b|\bnelarabine\b|\bB-cell ALL\b(?!.*\bmature\b)"
    )
    strays = [line for line in printed.naming(words, printed.lines(BURKITT)) if line.role != "term"]
    assert not strays, printed.show(strays)
    assert not printed.naming(rf"{_TKI}|\bMRD\b|\b(maintenance|induction|consolidation)\b", printed.lines(BURKITT))
    assert all(not line.conditions for line in printed.lines(BURKITT))


def test_burkitt_cites_only_its_own_lines() -> None:
    """What is said of Burkitt leukemia comes from the three lines on it; planning and calling are the same for all."""
    for line in printed.statements(BURKITT):
        if line.block == "when-to-call":
            assert citations.within(line.sources, ("acs:13",)), str(line)
        elif not citations.within(line.sources, ("nci:7", "nci:9", "nci:86", "acs:8")):
            assert citations.within(line.sources, ("acs:31-33",)), str(line)
