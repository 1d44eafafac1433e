"""Every booklet lists the medicines the sources give for its reader, as surely as they say it, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import pytest

from tests.facts import citations, printed
from tests.facts.drug_uses import USES, Held, Later, Use
from tests.facts.readers import PHASE_READERS, READERS, Reader, Trait, left_open

_PHASES: Final = frozenset(
    {"induction", "consolidation", "interim-maintenance", "delayed-intensification", "maintenance"}
)

_PLACES: Final[dict[str, frozenset[str]]] = {
    "induction": frozenset({"induction"}),
    "consolidation": frozenset({"consolidation"}),
    "interim maintenance": frozenset({"interim-maintenance"}),
    "delayed intensification": frozenset({"delayed-intensification"}),
    "maintenance": frozenset({"maintenance"}),
    "intrathecal": frozenset({"spinal"}),
    "CNS, high-dose IV": frozenset({"spinal"}),
    "Burkitt": frozenset({"burkitt"}),
    # The source names no phase: such a use may not put a drug into one.
    "any": frozenset({"general"}),
    "throughout treatment": _PHASES | {"general"},
    "after induction": frozenset({"consolidation", "general"}),
}
"""Where a use may be listed, by the setting of the fact base. A use without an entry has no card anywhere."""

_HEDGES: Final[dict[str, str]] = {
    "can": r"\b(can|may|might|could|sometimes|some|possible)\b",
    "may": r"\b(can|may|might|could|sometimes|some|possible)\b",
    "may (such as)": r"\b(can|may|might|could|sometimes|some|possible)\b",
    "can (such as)": r"\b(can|may|might|could|sometimes|some|possible)\b",
    "might": r"\b(may|might|could)\b",
    "in some cases": r"\b(some|sometimes)\b",
    "most plans": r"\b(most|often|usually)\b",
    "often, most plans": r"\b(most|often|usually)\b",
    "flat (such as)": r"\b(such|for example|examples?|one|like|include[sd]?|including|may|can|might|some)\b",
    "seems to help": r"\b(seems?|suggests?|may|might|appears?)\b",
    "flat": "",
}
"""Words that keep a hedge of the fact base; a stronger word does not."""

_CARD_WORDS: Final = (
    ("commonest", r"\b(common|commonest|most often|most used|usual|usually)\b"),
    ("fourth drug", r"\b(fourth|4|four|some)\b"),
    ("every 12 weeks", r"\bevery 12 weeks\b"),
    ("daily", r"\b(daily|(every|each|a) day)\b"),
    ("weekly", r"\b(weekly|(every|each|a) week)\b"),
    ("oral", r"\b(by mouth|orally|swallow\w*|tablets?|pills?|liquid)\b"),
    ("IV,", r"\bvein\b"),
    ("high-dose", r"\b(high|higher|large|larger) doses?\b|\bhigh-dose\b"),
    ("with other chemo", r"\bother\b"),
    ("pills", r"\bpills?\b"),
    ("some children", r"\bsome\b"),
    ("MRD-positive", r"\bMRD\b|residual disease"),
)
"""Parts of a condition that are no trait of a reader, and the words that a card says them with."""

_OTHERS: Final = (
    ("or dexamethasone", r"\bdexamethasone\b"),
    ("or prednisone", r"\bprednisone\b"),
    ("or doxorubicin", r"\bdoxorubicin\b"),
    ("or daunorubicin", r"\bdaunorubicin\b"),
    ("or dasatinib", r"\bdasatinib\b"),
    ("or imatinib", r"\bimatinib\b"),
)
"""Drugs of which a child gets one: somewhere on its card each names the other."""

_CHAPTER_WORDS: Final = (
    ("prognostic factors", r"\b(factors?|depend\w*|based on|chances?|features?)\b"),
    ("centre", r"\b(cent(er|re)s?|hospitals?|places?|clinics?)\b"),
    ("or similar anthracycline", r"\bsimilar\b"),
)
"""Parts of a condition that the card or its chapter says, citing the drug's own line."""

_TRAIT_WORDS: Final[dict[Trait, str]] = {
    Trait("risk", "high"): r"\bhigh(er)?-risk\b",
    Trait("cell_type", "b-cell"): r"\bB-cell\b",
    Trait("cell_type", "t-cell"): r"\bT-cell\b",
    Trait("marker", "ph-positive"): r"\bPh-positive\b|\bPh\+|\bPhiladelphia\b",
    Trait("marker", "kmt2a"): r"\bKMT2A\b",
    Trait("mrd", "positive"): r"\bMRD\b|\bresidual disease\b",
}
"""What a printed condition calls a trait."""

_ROUTES: Final = (
    # The only route any source gives is a vein, so it may be said in every phase; never another.
    ("vincristine", _PHASES | {"burkitt"}, r"\bvein\b"),
    ("mercaptopurine", frozenset({"maintenance"}), r"\bmouth\b"),
    ("methotrexate", frozenset({"maintenance"}), r"\bmouth\b"),
    ("methotrexate", frozenset({"spinal"}), r"\b(vein|spin\w+)\b"),
    ("cytarabine", frozenset({"spinal"}), r"\bspin\w+\b"),
    ("imatinib", _PHASES | {"general"}, r"\bpills?\b"),
    ("dasatinib", _PHASES | {"general"}, r"\bpills?\b"),
)
"""Drug, places, and the one route a source ties to it there; where none is, a card says no route."""

_ROUTE_WORDS: Final = r"\b(vein|IV|mouth|pills?|tablets?|swallow\w*|muscle|shots?|injections?|drips?|under the skin)\b"

_CARDLESS: Final = frozenset({"steroid", "revumenib"})
"""Told in a sentence: a steroid no source names, and revumenib, which has no stage."""


def _named(condition: str) -> frozenset[Trait]:
    return frozenset(trait for trait, words in _TRAIT_WORDS.items() if re.search(words, condition))


def _in_lists(use: Use, reader: Reader) -> tuple[printed.Card, ...]:
    places = _PLACES.get(use.setting, frozenset())
    return tuple(card for card in printed.cards(reader) if card.name == use.drug and card.place in places)


def _told(use: Use, reader: Reader) -> tuple[printed.Line, ...]:
    """Return the statements that say the use: notes of its cards or, where no phase is named, any that name it."""
    notes = [note for card in _in_lists(use, reader) for note in card.notes]
    if use.setting == "any":
        notes += printed.naming(rf"\b{use.drug}\b", printed.statements(reader))
    return _citing(notes, use.own_line)


def _said(lines: Iterable[printed.Line]) -> str:
    return " ".join(f"{line.condition} {line.text}" for line in lines)


def _citing(lines: Iterable[printed.Line], wanted: str) -> tuple[printed.Line, ...]:
    return tuple(line for line in lines if citations.shared(line.sources, (wanted,)))


def _pairs(*, of_phases: bool = False) -> list[object]:
    """Return each use with each reader whose booklet prints it; `of_phases` leaves out those without a setting."""
    return [
        pytest.param(use, reader, id=f"{use.row}-{use.drug}-{reader.subtype}-{reader.risk or 'any'}")
        for use in USES
        if use.drug not in _CARDLESS and not (of_phases and use.setting == "any")
        for reader in READERS
        if use.verdict(reader) != "no"
    ]


def test_table_is_whole() -> None:
    """The table holds the rows U1 to U112, each once, of 26 drugs and a steroid without a name."""
    assert [use.row for use in USES] == [f"U{number}" for number in range(1, 113)]
    assert len({use.drug for use in USES} - {"steroid"}) == 26


@pytest.mark.parametrize(("use", "reader"), _pairs())
def test_use_is_printed(use: Use, reader: Reader) -> None:
    """A use that is for the reader is listed where the source puts it, with the source cited."""
    on_cards = _citing((line for card in _in_lists(use, reader) for line in card.lines), use.own_line)
    assert on_cards or _told(use, reader), (
        f"{use.row}: nothing on {use.drug} in {use.setting} cites {use.own_line} for {reader}"
    )


@pytest.mark.parametrize(("use", "reader"), _pairs())
def test_use_is_conditional_when_open(use: Use, reader: Reader) -> None:
    """A use has a condition in words exactly when nobody knows whether it applies, and it names what is open."""
    wanted = frozenset(left_open(use.traits, reader))
    wrong = [
        note
        for note in _told(use, reader)
        if bool(note.conditions) != bool(wanted)
        or not wanted <= _named(note.condition)
        or not _named(note.conditions[-1] if note.conditions else "") <= wanted
    ]
    assert not wrong, f"{use.row} for {reader} should name {sorted(wanted)}:\n{printed.show(wrong)}"


@pytest.mark.parametrize(("use", "reader"), _pairs())
def test_hedge_is_kept(use: Use, reader: Reader) -> None:
    """A use is printed no more surely than its source says it."""
    notes = _told(use, reader)
    kept = [bool(re.search(_HEDGES[use.hedge], note.text, re.IGNORECASE)) for note in notes]
    # Where the source names no phase, the drug may be explained in other words elsewhere from the same line.
    assert any(kept) if use.setting == "any" else all(kept), (
        f"{use.row} {use.drug}: the source says '{use.hedge}'\n{printed.show(notes)}"
    )


@pytest.mark.parametrize(("use", "reader"), _pairs(of_phases=True))
def test_condition_of_source_is_said(use: Use, reader: Reader) -> None:
    """What a source says of when and to whom a drug is given is on its card, or in its chapter for what many share."""
    cards = _in_lists(use, reader)
    whole = [line for card in cards for line in card.lines]
    own = _citing(whole, use.own_line)
    chapters = {card.chapter for card in cards}
    around = _citing((line for line in printed.statements(reader) if line.chapter in chapters), use.own_line)
    missing = [
        part
        for words, lines in ((_CARD_WORDS, own), (_OTHERS, whole), (_CHAPTER_WORDS, (*own, *around)))
        for part, pattern in words
        if part in use.condition and not re.search(pattern, _said(lines), re.IGNORECASE)
    ]
    assert not missing, f"{use.row} {use.drug} does not say {missing}:\n{printed.show([*own, *around])}"


@pytest.mark.parametrize("reader", PHASE_READERS, ids=str)
def test_unnamed_steroids_are_told_in_consolidation(reader: Reader) -> None:
    """Consolidation may bring steroids; the source names none, so no steroid has a card there (U40)."""
    said = printed.naming(r"\bsteroids?\b", printed.in_place(reader, "consolidation"))
    hedged = printed.naming(_HEDGES["may"], said)
    assert [line for line in hedged if citations.shared(line.sources, ("acs:21",))]


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_every_card_has_a_use(reader: Reader) -> None:
    """No medicine is listed in a place where no source puts it for this reader."""
    justified = {
        (use.drug, place)
        for use in USES
        if use.drug not in _CARDLESS and use.verdict(reader) != "no"
        for place in _PLACES.get(use.setting, ())
    }
    strays = [
        f"{card.name} in {card.chapter}" for card in printed.cards(reader) if (card.name, card.place) not in justified
    ]
    assert not strays


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_every_note_is_of_its_drug(reader: Reader) -> None:
    """Each line of a card cites a line that a source gives to that drug for this reader, in that place or in none."""
    for card in printed.cards(reader):
        lines = [
            use.source
            for use in USES
            if use.drug == card.name
            and use.verdict(reader) != "no"
            and (use.setting in {"any", "throughout treatment"} or card.place in _PLACES.get(use.setting, ()))
        ]
        strays = [note for note in card.notes if not citations.shared(note.sources, lines)]
        assert not strays, printed.show(strays)


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_no_card_is_empty(reader: Reader) -> None:
    """Each medicine says who gets it; a name alone would read as a prescription."""
    assert all(card.notes for card in printed.cards(reader))


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_route_is_only_what_a_source_ties_to_the_drug(reader: Reader) -> None:
    """A card says how a drug is given only where a source says it of that drug in that place."""
    for card in printed.cards(reader):
        allowed = [words for drug, places, words in _ROUTES if drug == card.name and card.place in places]
        for line in printed.naming(_ROUTE_WORDS, card.lines):
            assert any(re.search(words, line.text, re.I) for words in allowed), str(line)


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_held_and_later_uses_are_not_told(reader: Reader) -> None:
    """No card cites the line of a use that belongs to a later stage or waits for a clinician."""
    kept = {(use.drug, use.own_line) for use in USES if use.verdict(reader) != "no"}
    for use in USES:
        if isinstance(use.applies, Later | Held) and (use.drug, use.own_line) not in kept:
            told = [
                line
                for card in printed.cards(reader)
                if card.name == use.drug
                for line in card.lines
                if citations.shared(line.sources, (use.own_line,))
            ]
            assert not told, f"{use.row}: {use.applies}\n{printed.show(told)}"
