"""What the risk group decides: the medicines and rows that a source ties to high risk, and nothing else."""

from __future__ import annotations

import re
from typing import Final

import pytest

from booklet.selection.plan import Choice
from tests.facts import citations, printed
from tests.facts.pages import Card, Line
from tests.facts.readers import ALL, AUDIENCES, READERS, STAGES, Reader
from tests.in_one_go import in_one_go

_ANTHRACYCLINE: Final = r"\b(daunorubicin|doxorubicin)\b"
_VIEWS: Final = ("lls:14", "acs:14", "ccs:15")
_HIGH_RISK_LINES: Final = ("lls:14", "acs:17-18", "acs:22", "acs:26", "acs:28")
"""Lines that say something of high-risk groups only (A27 to A34); transplant is the one treatment among them."""

_IN_INDUCTION: Final = tuple(reader for reader in ALL if reader.track == "phases" and reader.stage == "newly-diagnosed")


@pytest.mark.parametrize("drug", ["daunorubicin", "doxorubicin"])
def test_induction_anthracycline_shows_every_view(drug: str) -> None:
    """Daunorubicin and doxorubicin in induction have all views of the sources, each with its own source (X9)."""
    for reader in _IN_INDUCTION:
        (card,) = (card for card in printed.cards(reader) if card.place == "induction" and card.name == drug)
        views = {source: _notes_of(card, source) for source in _VIEWS}
        assert [line for line in views["acs:14"] if re.search(r"\bsome\b", line.text)], str(reader)
        assert [line for line in views["ccs:15"] if re.search(r"most often|common", line.text)], str(reader)
        assert all("high-risk" in f"{line.condition} {line.text}" for line in views["lls:14"]), str(reader)
        assert bool(views["lls:14"]) == (reader.risk != "standard"), str(reader)
        assert all(bool(line.conditions) == (reader.risk is None) for line in views["lls:14"]), str(reader)
        for source, notes in views.items():
            assert not [line for line in notes for other in views if other != source and line in views[other]]


def test_no_anthracycline_in_induction_outside_its_card() -> None:
    """No sentence of induction names daunorubicin or doxorubicin with one view alone.

    The cards give all of them, or what the list says of several medicines, one line after the other.
    """
    for reader in _IN_INDUCTION:
        cards = {line.text for card in printed.cards(reader) for line in card.lines}
        told = printed.naming(rf"{_ANTHRACYCLINE}|\banthracycline", printed.in_place(reader, "induction"))
        lines = [line for line in told if line.text not in cards and not _has_every_view(line)]
        views = [view for view in _VIEWS if any(citations.shared(line.sources, (view,)) for line in lines)]
        needed = [view for view in _VIEWS if view != "lls:14" or reader.risk != "standard"]
        assert views in ([], needed), printed.show(lines)


def test_never_three_drugs() -> None:
    """No source says a child gets three drugs; it is 3 or 4, and standard risk does not decide it (A36)."""
    words = r"(?<!or )(?<!phase )\b(three|3)\s(?!or\b|to\b)(\w+\s){0,2}(drugs|medic\w+)\b"
    assert not [text for text in printed.whole_words() if printed.says(words, text)]


@pytest.mark.parametrize("audience", AUDIENCES)
@in_one_go("stage", STAGES)
@pytest.mark.parametrize("subtype", ["b-cell", "unspecified"])
def test_risk_changes_only_what_the_sources_tie_to_it(subtype: str, stage: str, audience: str) -> None:
    """Between standard and high risk only rows differ that a source ties to high risk; most are the same."""
    high = _of(subtype, "high", stage, audience)
    standard = _leaves(high._replace(risk="standard"))
    changed = [choice for row, choice in _leaves(high).items() if choice.verdict != standard[row].verdict]
    assert changed or high.track != "phases"
    strays = [
        choice.id
        for choice in changed
        if not citations.shared(choice.sources, _HIGH_RISK_LINES) and "transplant" not in choice.id.split("/")[0]
    ]
    assert not strays


@pytest.mark.parametrize("audience", AUDIENCES)
@in_one_go("stage", STAGES)
@pytest.mark.parametrize("subtype", ["b-cell", "unspecified"])
def test_nothing_is_for_standard_risk_alone(subtype: str, stage: str, audience: str) -> None:
    """No row is for standard risk and not for high risk: the sources say nothing specific of it (A35)."""
    reader = _of(subtype, None, stage, audience)
    standard, high, open_risk = (_leaves(reader._replace(risk=risk)) for risk in ("standard", "high", None))
    for row, choice in standard.items():
        if choice.verdict in {"in", "maybe"}:
            assert high[row].verdict in {"in", "maybe"}, row
            assert open_risk[row].verdict in {"in", "maybe"}, row


def test_risk_condition_cites_a_line_on_risk() -> None:
    """A statement under a risk condition of its own cites a line that ties it to high risk, in its own place only."""
    for line in printed.whole():
        assert not re.search(r"standard-risk|standard risk|not in a", line.condition), str(line)
        own = line.conditions[-1] if line.conditions else ""
        if line.role == "statement" and "high-risk" in own and "transplant" not in line.block:
            assert citations.shared(line.sources, _HIGH_RISK_LINES), str(line)
            if citations.shared(line.sources, ("lls:14",)):
                assert line.place == "induction", str(line)
                assert re.search(_ANTHRACYCLINE, line.text), str(line)


def test_no_risk_in_delayed_intensification() -> None:
    """Delayed intensification carries no risk condition, and neither does any medicine of consolidation."""
    cards = {line for reader in READERS for card in printed.cards(reader) for line in card.lines}
    about = [line for line in printed.whole() if line.place == "delayed-intensification"]
    about += [line for line in cards if line.place in {"consolidation", "relapse", "refractory", "after-transplant"}]
    assert about
    assert not [line for line in about if "risk" in line.condition]


def _of(subtype: str, risk: str | None, stage: str, audience: str) -> Reader:
    return Reader(subtype, risk, stage, "patient" if audience == "patient" else "family")


def _has_every_view(line: Line) -> bool:
    return all(citations.shared(line.sources, (view,)) for view in _VIEWS)


def _notes_of(card: Card, source: str) -> list[Line]:
    return [note for note in card.notes if citations.shared(note.sources, (source,))]


def _leaves(reader: Reader) -> dict[str, Choice]:
    """Return the decisions for rows that hold no other rows, by their paths."""
    return {choice.id: choice for choice in printed.plan(reader).choices if not choice.rows}
