"""What the risk group decides: the medicines and rows that a source ties to high risk, and nothing else."""

from __future__ import annotations

import re
from typing import Final

import pytest

from booklet.selection.plan import Choice
from tests.facts import citations, printed
from tests.facts.readers import PHASE_READERS, READERS, Reader

_ANTHRACYCLINE: Final = r"\b(daunorubicin|doxorubicin)\b"
_HIGH_RISK_LINES: Final = ("lls:14", "acs:17-18", "acs:22", "acs:26", "acs:28")
"""Lines that say something of high-risk groups only (A27 to A34); transplant is the one treatment among them."""

each_reader = pytest.mark.parametrize("reader", READERS, ids=str)
each_phase_reader = pytest.mark.parametrize("reader", PHASE_READERS, ids=str)


@each_phase_reader
@pytest.mark.parametrize("drug", ["daunorubicin", "doxorubicin"])
def test_induction_anthracycline_shows_every_view(reader: Reader, drug: str) -> None:
    """Daunorubicin and doxorubicin in induction have all views of the sources, each with its own source (X9)."""
    (card,) = (card for card in printed.cards(reader) if card.place == "induction" and card.name == drug)
    views = {source: _notes_of(card, source) for source in ("lls:14", "acs:14", "ccs:15")}
    assert [line for line in views["acs:14"] if re.search(r"\bsome\b", line.text)]
    assert [line for line in views["ccs:15"] if re.search(r"most often|common", line.text)]
    assert all("high-risk" in f"{line.condition} {line.text}" for line in views["lls:14"])
    assert bool(views["lls:14"]) == (reader.risk != "standard")
    assert all(bool(line.conditions) == (reader.risk is None) for line in views["lls:14"])
    for source, notes in views.items():
        assert not [line for line in notes for other in views if other != source and line in views[other]]


@each_phase_reader
def test_no_anthracycline_in_induction_outside_its_card(reader: Reader) -> None:
    """No sentence of induction names daunorubicin or doxorubicin with one view alone; the cards give all of them."""
    cards = {line.text for card in printed.cards(reader) for line in card.lines}
    told = printed.naming(rf"{_ANTHRACYCLINE}|\banthracycline", printed.in_place(reader, "induction"))
    views = ("lls:14", "acs:14", "ccs:15")
    alone = [
        line
        for line in told
        if line.text not in cards and not all(citations.shared(line.sources, (view,)) for view in views)
    ]
    assert not alone, printed.show(alone)


@each_reader
def test_never_three_drugs(reader: Reader) -> None:
    """No source says a child gets three drugs; it is 3 or 4, and standard risk does not decide it (A36)."""
    assert not printed.words_with(
        r"(?<!or )(?<!phase )\b(three|3)\s(?!or\b|to\b)(\w+\s){0,2}(drugs|medic\w+)\b", reader
    )


@pytest.mark.parametrize("subtype", ["b-cell", "unspecified"])
def test_risk_changes_only_what_the_sources_tie_to_it(subtype: str) -> None:
    """Between standard and high risk only rows differ that a source ties to high risk; most are the same."""
    standard, high = (_leaves(Reader(subtype, risk)) for risk in ("standard", "high"))
    changed = [choice for row, choice in high.items() if choice.verdict != standard[row].verdict]
    assert changed
    strays = [
        choice.id
        for choice in changed
        if not citations.shared(choice.sources, _HIGH_RISK_LINES) and "transplant" not in choice.id.split("/")[0]
    ]
    assert not strays


@pytest.mark.parametrize("subtype", ["b-cell", "unspecified"])
def test_nothing_is_for_standard_risk_alone(subtype: str) -> None:
    """No row is for standard risk and not for high risk: the sources say nothing specific of it (A35)."""
    standard, high, open_risk = (_leaves(Reader(subtype, risk)) for risk in ("standard", "high", None))
    for row, choice in standard.items():
        if choice.verdict in {"in", "maybe"}:
            assert high[row].verdict in {"in", "maybe"}, row
            assert open_risk[row].verdict in {"in", "maybe"}, row


@each_reader
def test_risk_condition_cites_a_line_on_risk(reader: Reader) -> None:
    """A statement under a risk condition of its own cites a line that ties it to high risk, in its own place only."""
    for line in printed.lines(reader):
        assert not re.search(r"standard-risk|standard risk|not in a", line.condition), str(line)
        own = line.conditions[-1] if line.conditions else ""
        if line.role == "statement" and "high-risk" in own and "transplant" not in line.block:
            assert citations.shared(line.sources, _HIGH_RISK_LINES), str(line)
            if citations.shared(line.sources, ("lls:14",)):
                assert printed.place(line.chapter, line.block) == "induction", str(line)
                assert re.search(_ANTHRACYCLINE, line.text), str(line)


@each_phase_reader
def test_no_risk_in_delayed_intensification(reader: Reader) -> None:
    """Delayed intensification carries no risk condition, and neither does any medicine of consolidation."""
    delayed = printed.in_place(reader, "delayed-intensification")
    cards = [line for card in printed.cards(reader) if card.place == "consolidation" for line in card.lines]
    assert not [line for line in (*delayed, *cards) if "risk" in line.condition]


def _notes_of(card: printed.Card, source: str) -> list[printed.Line]:
    return [note for note in card.notes if citations.shared(note.sources, (source,))]


def _leaves(reader: Reader) -> dict[str, Choice]:
    """Return the decisions for rows that hold no other rows, by their paths."""
    return {choice.id: choice for choice in printed.plan(reader).choices if not choice.rows}
