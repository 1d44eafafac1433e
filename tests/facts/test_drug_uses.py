"""Every booklet lists the medicines the sources give for its reader, as surely as they say it, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from tests.facts import citations, printed
from tests.facts.drug_places import PHASES, places
from tests.facts.drug_uses import USES
from tests.facts.pages import Card, Line
from tests.facts.readers import ALL, AUDIENCES, PHASE_READERS, READERS, TRAIT_WORDS, Reader, Trait, left_open, names
from tests.facts.use import Held, Use
from tests.in_one_go import in_one_go

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
    "flat (either)": r"\b(or|either)\b",
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
    ("most used", r"\b(used most|most used|most often used)\b"),
    ("one anthracycline choice", r"\b(or|one of)\b"),
    ("refractory disease", r"\bnever goes away\b|\bnot go away\b|\brefractory\b"),
)
"""Parts of a condition that are no trait of a reader, and the words that a card says them with."""

_OTHERS: Final = (
    ("or dexamethasone", r"\bdexamethasone\b"),
    ("or prednisone", r"\bprednisone\b"),
    ("or doxorubicin", r"\bdoxorubicin\b"),
    ("or daunorubicin", r"\bdaunorubicin\b"),
    ("or dasatinib", r"\bdasatinib\b"),
    ("or imatinib", r"\bimatinib\b"),
    ("or etoposide", r"\betoposide\b"),
    ("or teniposide", r"\bteniposide\b"),
)
"""Drugs of which a child gets one: somewhere on its card each names the other."""

_CHAPTER_WORDS: Final = (
    ("prognostic factors", r"\b(factors?|depend\w*|based on|chances?|features?)\b"),
    ("centre", r"\b(cent(er|re)s?|hospitals?|places?|clinics?)\b"),
    ("or similar anthracycline", r"\bsimilar\b"),
)
"""Parts of a condition that the card or its chapter says, citing the drug's own line."""

_ROUTES: Final = (
    # The only route any source gives is a vein, so it may be said in every phase; never another.
    ("vincristine", PHASES | {"burkitt"}, r"\bvein\b"),
    ("mercaptopurine", frozenset({"maintenance"}), r"\bmouth\b"),
    ("methotrexate", frozenset({"maintenance"}), r"\bmouth\b"),
    ("methotrexate", frozenset({"spinal"}), r"\b(vein|spin\w+)\b"),
    ("cytarabine", frozenset({"spinal"}), r"\bspin\w+\b"),
    ("imatinib", PHASES | {"general"}, r"\bpills?\b"),
    ("dasatinib", PHASES | {"general"}, r"\bpills?\b"),
)
"""Drug, places, and the one route a source ties to it there; where none is, a card says no route."""

_ROUTE_WORDS: Final = r"\b(vein|IV|mouth|pills?|tablets?|swallow\w*|muscle|shots?|injections?|drips?|under the skin)\b"

_CARDLESS: Final = frozenset({"steroid"})
"""Told in a sentence: a steroid that no source names."""


_SETTINGS_WITHOUT_A_LIST: Final = frozenset({"any", "throughout treatment"})

each_use = in_one_go("use", [use for use in USES if use.drug not in _CARDLESS])


@cache
def _in_lists(use: Use, reader: Reader) -> tuple[Card, ...]:
    there = places(use)
    return tuple(card for card in printed.cards(reader) if card.name == use.drug and card.place in there)


@cache
def _told(use: Use, reader: Reader) -> tuple[Line, ...]:
    """Return the statements that say the use: notes of its cards or, where no phase is named, any that name it."""
    notes = [note for card in _in_lists(use, reader) for note in card.notes]
    if use.setting == "any":
        notes += printed.naming(rf"\b{use.drug.replace('-', '.')}\b", printed.statements(reader))
    return _citing(notes, use.own_line)


def _said(lines: Iterable[Line]) -> str:
    return " ".join(f"{line.condition} {line.text}" for line in lines)


def _citing(lines: Iterable[Line], wanted: str) -> tuple[Line, ...]:
    return tuple(line for line in lines if citations.shared(line.sources, (wanted,)))


def _readers(use: Use) -> list[Reader]:
    """Return the readers whose booklets print the use."""
    return [reader for reader in ALL if use.verdict(reader) != "no"]


def test_table_is_whole() -> None:
    """The table holds the rows U1 to U112, each once, of 26 drugs and a steroid without a name."""
    assert [use.row for use in USES] == [f"U{number}" for number in range(1, 113)]
    assert len({use.drug for use in USES} - {"steroid"}) == 26


def test_every_use_has_readers() -> None:
    """Each use is for someone, in the words for a family and in those for a patient, but for the one that waits."""
    for use in USES:
        audiences = {reader.audience for reader in READERS if use.verdict(reader) != "no"}
        assert audiences == (set() if isinstance(use.applies, Held) else set(AUDIENCES)), use.row
    assert [use.row for use in USES if isinstance(use.applies, Held)] == ["U36"]


@each_use
def test_use_is_printed(use: Use) -> None:
    """A use that is for the reader is listed where the source puts it, with the source cited."""
    missing = [
        str(reader)
        for reader in _readers(use)
        if not _told(use, reader)
        and not _citing((line for card in _in_lists(use, reader) for line in card.lines), use.own_line)
    ]
    assert not missing, f"{use.row}: nothing on {use.drug} in {use.setting} cites {use.own_line} for {missing}"


@each_use
def test_use_is_conditional_when_open(use: Use) -> None:
    """A use has a condition in words exactly when nobody knows whether it applies, and it names what is open."""
    for reader in _readers(use):
        wanted = left_open(use.traits, reader)
        wrong = [
            note
            for note in _told(use, reader)
            if bool(note.conditions) != bool(wanted)
            or not all(names(trait, note.condition) for trait in wanted)
            or not _named(note.conditions[-1:]) <= {(trait.axis, trait.value) for trait in wanted}
        ]
        assert not wrong, f"{use.row} for {reader} should name {wanted}:\n{printed.show(wrong)}"


@each_use
def test_hedge_is_kept(use: Use) -> None:
    """A use is printed no more surely than its source says it."""
    for reader in _readers(use):
        notes = [note for note in _told(use, reader) if not note.text.startswith("Sources differ: ")]
        kept = [printed.says(_HEDGES[use.hedge], note.text) for note in notes]
        # Where the source names no phase, the drug may be explained in other words elsewhere from the same line.
        assert any(kept) if use.setting == "any" else all(kept), (
            f"{use.row} {use.drug}: the source says '{use.hedge}'; {reader}\n{printed.show(notes)}"
        )


@in_one_go("use", [use for use in USES if use.drug not in _CARDLESS and use.setting != "any"])
def test_condition_of_source_is_said(use: Use) -> None:
    """What a source says of when and to whom a drug is given is on its card, or in its chapter for what many share."""
    for reader in _readers(use):
        cards = _in_lists(use, reader)
        whole = [line for card in cards for line in card.lines]
        own = _citing(whole, use.own_line)
        chapters = {card.chapter for card in cards}
        around = _citing((line for line in printed.statements(reader) if line.chapter in chapters), use.own_line)
        missing = [
            part
            for parts, lines in ((_CARD_WORDS, own), (_OTHERS, whole), (_CHAPTER_WORDS, (*own, *around)))
            for part, pattern in parts
            if part in use.condition and not re.search(pattern, _said(lines), re.IGNORECASE)
        ]
        assert not missing, f"{use.row} {use.drug} does not say {missing}; {reader}:\n{printed.show([*own, *around])}"


def test_unnamed_steroids_are_told_in_consolidation() -> None:
    """Consolidation may bring steroids; the source names none, so no steroid has a card there (U40)."""
    for reader in PHASE_READERS:
        said = printed.naming(r"\bsteroids?\b", printed.in_place(reader, "consolidation"))
        hedged = printed.naming(_HEDGES["may"], said)
        assert _citing(hedged, "acs:21"), str(reader)


def test_every_card_has_a_use() -> None:
    """No medicine is listed in a place where no source puts it for this reader, nor on any other track."""
    for reader in ALL:
        justified = {
            (use.drug, place)
            for use in USES
            if use.drug not in _CARDLESS and use.is_allowed(reader)
            for place in places(use)
        }
        strays = [card for card in printed.cards(reader) if (card.name, card.place) not in justified]
        assert not strays, f"{reader}: {[f'{card.name} in {card.chapter}' for card in strays]}"


def test_every_note_is_of_its_drug() -> None:
    """Each line of a card cites a line that a source gives to that drug for this reader, in that place or in none."""
    for reader in ALL:
        for card in printed.cards(reader):
            strays = [note for note in card.notes if not citations.shared(note.sources, _lines_of(card, reader))]
            assert not strays, f"{reader}\n{printed.show(strays)}"


def test_no_card_is_empty() -> None:
    """Each medicine says who gets it; a name alone would read as a prescription."""
    assert all(card.notes for reader in ALL for card in printed.cards(reader))


def test_route_is_only_what_a_source_ties_to_the_drug() -> None:
    """A card says how a drug is given only where a source says it of that drug in that place."""
    for card in {card for reader in ALL for card in printed.cards(reader)}:
        allowed = [words for drug, places, words in _ROUTES if drug == card.name and card.place in places]
        for line in printed.naming(_ROUTE_WORDS, card.lines):
            assert any(printed.says(words, line.text) for words in allowed), str(line)


def test_use_of_another_reader_is_not_told() -> None:
    """No card cites the line of a use that is for other readers or waits for a clinician."""
    for reader in ALL:
        kept = {(use.drug, use.own_line) for use in USES if use.is_allowed(reader)}
        others = {(use.drug, use.own_line) for use in USES} - kept
        for card in printed.cards(reader):
            lines = [line for drug, line in others if drug == card.name]
            told = [each for each in card.lines if citations.shared(each.sources, lines)]
            assert not told, f"{reader}\n{printed.show(told)}"


def _named(conditions: Iterable[str]) -> set[tuple[str, str]]:
    return {
        (axis, value) for condition in conditions for axis, value in TRAIT_WORDS if names(Trait(axis, value), condition)
    }


@cache
def _justified(reader: Reader) -> tuple[Use, ...]:
    return tuple(use for use in USES if use.is_allowed(reader))


def _lines_of(card: Card, reader: Reader) -> list[str]:
    """Return the lines of sources that speak of the card's drug in its place or in none."""
    return [
        use.source
        for use in _justified(reader)
        if use.drug == card.name and (use.setting in _SETTINGS_WITHOUT_A_LIST or card.place in places(use))
    ]
