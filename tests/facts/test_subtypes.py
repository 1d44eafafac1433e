"""Which medicines belong to which leukemia: named where the sources put them, and nowhere else."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.facts import citations, printed
from tests.facts.pages import Line
from tests.facts.readers import ALL, BURKITT_READERS, FIRST_STAGES, Reader, Trait, names, weigh

_TKI: Final = r"\b(imatinib|dasatinib|ponatinib|Gleevec|Sprycel)\b|\btyrosine kinase\b|\bTKIs?\b"
_LATER_CARDS: Final = frozenset({"inotuzumab-ozogamicin", "tisagenlecleucel", "mitoxantrone", "teniposide"})
"""Medicines that no source gives in the first treatment."""

_LATER_LINES: Final = ("acs:37-40", "knowall:51-55", "knowall:91-96")
_LOOKING_AHEAD: Final = ("acs:36", "acs:41", "knowall:48-55")
_BURKITT_LINES: Final = ("acs:31-33",)
_SHARED_WITH_BURKITT: Final = (
    # Help, planning, calling and trials.
    *("acs:1-8", "acs:13", "knowall:6", "nci:7", "nci:9", "nci:66-72", "nci:86", "ccs:63"),
    # Chemo, also into the spinal fluid, and immunotherapy as such, which treatment includes (acs:32); their effects.
    *("knowall:9", "knowall:69-89", "nci:24-28", "acs:10", "acs:16", "acs:19", "nci:18", "nci:58", "lls:27", "lls:31"),
    # Supportive care of any treatment, tests, and the time after treatment.
    *("ccs:35-43", "ccs:51-59", "ccs:66-80", "nci:15", "nci:78-84", "knowall:15", "knowall:63", "lls:17", "acs:12"),
)
"""Lines that name no kind of leukemia."""
_BURKITT_MEDICINES: Final = frozenset(
    {
        "cyclophosphamide",
        "cytarabine",
        "doxorubicin",
        "etoposide",
        "methotrexate",
        "prednisone",
        "vincristine",
        "rituximab",
    }
)
"""All that acs:32 names."""


_PLACE_OF_MENIN: Final = r"^The source says this at the end of its part on leukemia that stays or comes back\b"


def _readers(*subtypes: str) -> tuple[Reader, ...]:
    return tuple(reader for reader in ALL if reader.subtype in subtypes)


def _naming(words: str, *subtypes: str) -> list[str]:
    """Return the texts of composed booklets of these subtypes that match."""
    return [
        f"{text}: {reader}"
        for text, readers in printed.whole_words().items()
        if printed.says(words, text)
        for reader in readers
        if reader.subtype in subtypes
    ]


def test_ph_positive_names_its_targeted_medicines() -> None:
    """A Ph-positive booklet names imatinib and dasatinib, and never nelarabine or what is for T-cell leukemia."""
    for reader in _readers("ph-positive"):
        assert printed.words_with(r"\bimatinib\b", reader), str(reader)
        assert printed.words_with(r"\bdasatinib\b", reader), str(reader)
    assert not _naming(r"\bnelarabine\b|(?<!CAR )\bT-cell\b", "ph-positive")


def test_t_cell_names_nelarabine() -> None:
    """A T-cell booklet names nelarabine, and no immunotherapy."""
    for reader in _readers("t-cell"):
        assert printed.words_with(r"\bnelarabine\b", reader) or reader.track != "phases", str(reader)
    assert not _naming(r"\bblinatumomab\b|\bBlincyto\b|\bimmunotherap\w+|\brituximab\b", "t-cell")


_OF_A_CHANGE: Final = {
    "ph-positive": rf"{_TKI}|\bPh-positive\b|\bPhiladelphia\b|\bPh change\b",
    "kmt2a": r"\bKMT2A\b|\brevumenib\b|\bRevuforj\b|\bmenin inhibitor\b",
}
"""What no source says but of leukemia with a gene change; none of the sources ties the change to a cell type."""


@pytest.mark.parametrize("change", _OF_A_CHANGE)
def test_what_is_said_of_a_gene_change(change: str) -> None:
    """As a fact where the change was found, under a condition where nobody knows, and not at all where it was not."""
    trait = Trait("marker", change)
    for reader in ALL:
        verdict = weigh(trait, reader)
        told = printed.naming(_OF_A_CHANGE[change], (*printed.statements(reader), *_notes(reader)))
        if verdict == "no":
            assert not told, f"{reader}\n{printed.show(told)}"
        bare = [line for line in told if verdict == "maybe" and not names(trait, line.condition)]
        assert not bare, f"{reader}\n{printed.show(bare)}"
        if verdict == "maybe" and reader.subtype in {"b-cell", "t-cell", "unspecified"}:
            assert told, f"{reader}: silence where nobody knows"


def _notes(reader: Reader) -> tuple[Line, ...]:
    return tuple(line for card in printed.cards(reader) for line in card.lines)


def test_nelarabine_is_for_consolidation() -> None:
    """Nelarabine stands nowhere but in consolidation and the words on it (U88)."""
    for line in printed.whole():
        if printed.says(r"\bnelarabine\b", line.text):
            assert line.place == "consolidation" or line.role == "term", str(line)


def test_b_cell_names_no_medicine_of_another_leukemia() -> None:
    """A B-cell booklet has no nelarabine and no rituximab; with no change found, no targeted medicine either."""
    assert not _naming(r"\bnelarabine\b|\brituximab\b", "b-cell")
    for reader in (each for each in ALL if Trait("marker", "none-found") in each.known):
        assert not printed.words_with(rf"{_TKI}|\brevumenib\b|\bmenin\b", reader), str(reader)


def test_kmt2a_names_no_medicine_of_another_leukemia() -> None:
    """A KMT2A booklet has no targeted medicine of Ph-positive leukemia, no nelarabine and no rituximab."""
    assert not _naming(rf"{_TKI}|\bnelarabine\b|\brituximab\b", "kmt2a")


def test_blinatumomab_only_if_b_cell() -> None:
    """Where no source gives the cell type, whatever names blinatumomab says that it is for B-cell leukemia."""
    for reader in _readers("ph-positive", "kmt2a", "unspecified"):
        named = printed.naming(r"\bblinatumomab\b|\bBlincyto\b", printed.lines(reader))
        assert named, str(reader)
        cards = {f"{card.chapter}/{card.block}" for card in printed.cards(reader) if card.name == "blinatumomab"}
        bare = [line for line in named if "B-cell" not in line.condition]
        # A card's name stands over its notes; each of them has the condition. What a word means has none.
        strays = [line for line in bare if line.role != "name" or f"{line.chapter}/{line.block}" not in cards]
        strays = [line for line in strays if line.role != "term"]
        assert not strays, printed.show(strays)


def test_immunotherapy_is_never_told_as_sure() -> None:
    """Where no source gives the cell type, immunotherapy and its side effects stand under a B-cell condition."""
    for reader in _readers("ph-positive", "kmt2a", "unspecified"):
        told = printed.naming(r"\bimmunotherap\w+", printed.statements(reader))
        listed = [line for line in printed.statements(reader) if citations.shared(line.sources, ("knowall:82-89",))]
        bare = [line for line in (*told, *listed) if "B-cell" not in line.condition]
        assert not bare, f"{reader}\n{printed.show(bare)}"


def test_menin_inhibitor_is_a_hedged_sentence() -> None:
    """One sentence says that a menin inhibitor might be an option, for KMT2A.

    In the first treatment it also says where the source says so: in its part on leukemia that stays or comes back.
    """
    for reader in ALL:
        verdict = "no" if reader.track == "burkitt" else weigh(Trait("marker", "kmt2a"), reader)
        said = printed.naming(r"\bmenin\b|\brevumenib\b|\bRevuforj\b", printed.statements(reader))
        is_first = reader.stage in FIRST_STAGES
        assert len(said) == (0 if verdict == "no" else 1), f"{reader}\n{printed.show(said)}"
        where = printed.naming(_PLACE_OF_MENIN, printed.lines(reader))
        assert [line.conditions for line in where] == [line.conditions for line in said if is_first], str(reader)
        for line in said:
            assert re.search(r"\bmight\b", line.text)
            assert line.sources == ("acs:42",)
            assert bool(line.conditions) == (verdict == "maybe")
            assert not line.conditions or "KMT2A" in line.conditions[-1]
            assert not re.search(r"relaps|come back|comes back|refractory|go(es)? away", line.text, re.IGNORECASE)
        cards = [card for card in printed.cards(reader) if card.name == "revumenib"]
        assert len(cards) == (verdict != "no" and not is_first), str(reader)
        assert all(card.also == ("Revuforj",) for card in cards)
        assert verdict != "no" or not printed.words_with(r"\bmenin\b|\brevumenib\b", reader), str(reader)


def test_first_treatment_lists_nothing_of_later_stages() -> None:
    """A booklet on the first treatment has no card and no chapter of a relapse, and no sign of CAR T cells."""
    for reader in (each for each in ALL if each.stage in FIRST_STAGES):
        assert not [card.name for card in printed.cards(reader) if card.name in _LATER_CARDS], str(reader)
        notes = [line for card in printed.cards(reader) for line in card.lines]
        later = [line for line in notes if citations.shared(line.sources, ("acs:34-41", "knowall:51-55"))]
        assert not later, f"{reader}\n{printed.show(later)}"
        chapters = [chosen.chapter.id for chosen in printed.plan(reader).chapters]
        assert not set(chapters) & {"relapse", "refractory", "after-transplant"}, str(reader)


def test_first_treatment_names_nothing_that_it_does_not_explain() -> None:
    """No word of what comes when leukemia stays or comes back, and of care at its end (acs:36, nci:38)."""
    words = r"\binotuzumab\b|\bCAR T\b|\brefractory\b|\bpalliative\b|\bmay not respond\b|\btreatments may not work\b"
    for reader in (each for each in ALL if each.stage in FIRST_STAGES):
        assert not printed.words_with(words, reader), str(reader)


def test_first_treatment_looks_ahead_in_hedged_sentences_only() -> None:
    """What the first treatment's booklet says of later stages is for B-cell leukemia, hedged, and cites those lines."""
    for line, readers in printed.whole().items():
        first = [reader for reader in readers if reader.stage in FIRST_STAGES]
        if first and line.role == "statement":
            if printed.says(r"\bCAR T\b|\binotuzumab\b", line.text):
                assert citations.within(line.sources, _LOOKING_AHEAD), str(line)
                assert printed.says(r"\b(may|might)\b", line.text), str(line)
            assert not citations.shared(line.sources, _LATER_LINES), str(line)


def test_burkitt_is_a_track_of_its_own() -> None:
    """A Burkitt booklet names rituximab, and no phase, MRD, remission rate or length of another leukemia."""
    words = (
        r"\b(maintenance|induction|consolidation|intensification|phases?|MRD)\b|residual disease|\b95\b|2 to 3 years"
        r"|\brisk group|\bhigh-risk\b|\bblinatumomab\b|\bnelarabine\b|\bB-cell ALL\b(?!.*\bmature\b)"
    )
    for reader in BURKITT_READERS:
        assert printed.words_with(r"\brituximab\b", reader)
        lines = printed.lines(reader)
        strays = [line for line in printed.naming(words, lines) if line.role != "term"]
        assert not strays, printed.show(strays)
        assert not printed.naming(rf"{_TKI}|\bMRD\b|\b(maintenance|induction|consolidation)\b", lines)
        assert all(not line.conditions for line in lines)


def test_burkitt_cites_only_its_own_lines() -> None:
    """What is said of treating Burkitt leukemia comes from the three lines on it; the rest is the same for all."""
    for reader in BURKITT_READERS:
        for line in printed.statements(reader):
            is_own = line.place == "burkitt" or line.chapter.startswith("burkitt")
            allowed = (*_BURKITT_LINES, *(("nci:7", "nci:9", "nci:86", "acs:8") if is_own else _SHARED_WITH_BURKITT))
            assert citations.within(line.sources, allowed), str(line)


def test_burkitt_names_no_medicine_of_another_leukemia() -> None:
    """What is said of chemo and of immunotherapy as such names no medicine that the line on Burkitt does not."""
    others = "|".join(sorted(set(printed.library().drugs) - _BURKITT_MEDICINES))
    for reader in BURKITT_READERS:
        assert not printed.words_with(rf"\b({others})\b", reader), str(reader)
        assert {card.name for card in printed.cards(reader)} == _BURKITT_MEDICINES
