"""One medicine or another: what a list or a table names side by side is never left to be read as both."""

from __future__ import annotations

from typing import Final, NamedTuple

import pytest

from tests.facts import printed
from tests.facts.readers import Reader


class Beside(NamedTuple):
    """What has to be said wherever medicines stand in one list.

    Attributes:
        row: Id of the row in the fact base.
        source: The line that says it.
        phase: Number of the phase whose list names them.
        words: Pattern of the words that keep the source's "or", its condition or its dose.
    """

    row: str
    source: str
    phase: str
    words: str


_BESIDE: Final = (
    Beside("U21", "lls:13", "1", r"\bA steroid, dexamethasone or prednisone, can be part\b"),
    Beside("U23", "ccs:16", "1", r"\ba steroid such as prednisone or dexamethasone\. "),
    Beside("U42", "acs:14", "1", r"\bIn some cases, daunorubicin or doxorubicin is a fourth\b"),
    Beside("U41", "lls:14", "1", r"\bIn high-risk groups, daunorubicin or doxorubicin can\b"),
    # With "and" before the first of three, two of them could be read as both.
    Beside("U43", "ccs:15", "1", r"\. And it has daunorubicin, or doxorubicin, or a similar medicine\."),
    Beside("X11", "acs:14", "1", r"\bone lists pegaspargase, another asparaginase\. Ask which\b"),
    Beside("A37", "ccs:18", "1", r"\bmay be offered, based on prognostic factors\b"),
    Beside("U77", "ccs:23-24", "1", r"\bhigh doses of methotrexate and cytarabine\b"),
    Beside("X11", "acs:21", "2", r"\bone lists pegaspargase, another asparaginase\. Ask which\b"),
    Beside("U26", "acs:27", "5", r"\ba steroid too \(prednisone or dexamethasone\)"),
)

_PHASES: Final = {"whole": "12345", "first-days": "1", "first-month": "1", "later": "2345"}
"""The phases whose medicines the table of each pack has."""

_READERS: Final = (Reader("unspecified"), Reader("ph-positive", "high", audience="patient"), Reader("t-cell"))


@pytest.mark.parametrize("pack", _PHASES)
@pytest.mark.parametrize("reader", _READERS, ids=str)
def test_what_the_table_cannot_say_stands_beside_it(reader: Reader, pack: str) -> None:
    """In each pack that has the phase, also where cards are told in a later one: a cell says "may" of each alone."""
    said = printed.words_in(pack, reader)
    assert "Which medicine, which phase" in said
    lost = [
        f"{each.row} ({each.source})"
        for each in _BESIDE
        if each.phase in _PHASES[pack] and not any(printed.says(each.words, text) for text in said)
    ]
    assert not lost


@pytest.mark.parametrize("reader", _READERS, ids=str)
def test_no_list_of_names_is_without_its_hedge(reader: Reader) -> None:
    """The sources say that drugs can, may or might be used (lls:10, lls:47, lls:70, acs:21): so does each list."""
    whom = "You" if reader.audience == "patient" else "Your child"
    lists = [text for text in printed.words_in("whole", reader) if printed.says(r"\bMore on page\.", text)]
    assert len(lists) >= 5
    assert [text for text in lists if f"{whom} may not need all of these." not in text] == []


def test_high_doses_are_one_sources_word() -> None:
    """Another source says that only consolidation has higher ones (knowall:13, lls:47; X14)."""
    told = printed.naming(r"\bdoses are high\b", printed.whole())
    assert {line.place for line in told} == {"induction", "consolidation"}
    assert all(line.text.startswith("One source says ") for line in told), printed.show(told)
