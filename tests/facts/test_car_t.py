"""CAR T cells: what they are, and each warning sign; for B-cell leukemia in later stages, and for no other."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import pytest

from tests.facts import citations, printed
from tests.facts.fact import Fact, faults
from tests.facts.pages import Line
from tests.facts.readers import ALL, READERS, Trait, weigh

_WHO: Final = ((Trait("track", "relapse", ("refractory", "after-transplant")), Trait("cell_type", "b-cell")),)

_FACTS: Final = (
    Fact("T23", r"\bwhite blood cells\b.*\btaken\b|\btaken\b.*\bwhite blood cells\b", ("knowall:55",), _WHO),
    Fact("T23", r"\blab\b.*\bkill leukemia cells\b", ("knowall:55",), _WHO),
    Fact("T23", r"\blarge(r)? numbers?\b|\bmultipl|\bmany more\b", ("knowall:55",), _WHO),
    Fact("T23", r"\bback\b", ("knowall:55",), _WHO),
    Fact("T24", r"\bone source\b.*\bvery new\b", ("knowall:55",), _WHO),
    Fact("T25", r"\bcan be used\b", ("knowall:55",), _WHO),
    Fact("T26", r"(?=.*\btrained staff\b)(?=.*\bmay have\b).*\bserious side effects\b", ("knowall:91",), _WHO),
    Fact("E28", r"\bmay have\b.*\bserious side effects\b", ("knowall:91",), _WHO),
    # Cytokine release syndrome.
    Fact("E29", r"\bchills\b", ("knowall:93",), _WHO),
    Fact("E29", r"\bfever\b", ("knowall:93",), _WHO),
    Fact("E29", r"\bdizz(y|iness)\b", ("knowall:93",), _WHO),
    Fact("E29", r"\b(trouble|difficulty) breathing\b", ("knowall:93",), _WHO),
    Fact("E29", r"\bsevere nausea\b", ("knowall:93",), _WHO),
    Fact("E29", r"\bvomiting\b", ("knowall:93",), _WHO),
    Fact("E29", r"\bdiarrhea\b", ("knowall:93",), _WHO),
    Fact("E29", r"\bsevere pain\b.*\b(joints or muscles|muscles or joints)\b", ("knowall:93",), _WHO),
    # Brain and nerves.
    Fact("E30", r"\bheadaches?\b", ("knowall:94",), _WHO),
    Fact("E30", r"\bless (awake|aware)\b|\bconscious", ("knowall:94",), _WHO),
    Fact("E30", r"\bconfus(ed|ion)\b", ("knowall:94",), _WHO),
    Fact("E30", r"\b(restless|agitat\w+|upset)\b", ("knowall:94",), _WHO),
    Fact("E30", r"\bseizures?\b", ("knowall:94",), _WHO),
    Fact("E30", r"\bspeak(ing)?\b.*\bunderstand(ing)?\b", ("knowall:94",), _WHO),
    Fact("E30", r"\bbalance\b", ("knowall:94",), _WHO),
    Fact("E31", r"\binfections?\b", ("knowall:95",), _WHO),
    Fact("E32", r"\blow\b.*\bblood cells?\b|\bblood cell counts?\b", ("knowall:96",), _WHO),
)

_SIGNS: Final = ("knowall:91-96",)
_MOST_OF_A_LIST: Final = 7


@pytest.mark.parametrize("fact", _FACTS, ids=str)
def test_car_t_is_told_to_those_it_is_for(fact: Fact) -> None:
    """How it works and every warning sign stand in later booklets for B-cell leukemia, and in no other."""
    found = faults(fact, ALL)
    assert not found, f"{len(found)} of {len(ALL)}:\n" + "\n".join(found[:6])


def test_signs_are_only_those_of_the_source() -> None:
    """A sign that no line of the source lists is not among the warning signs."""
    lists = {line for line in printed.whole() if citations.shared(line.sources, _SIGNS) and "/points/" in line.path}
    known = [fact for fact in _FACTS if fact.row in {"E29", "E30", "E31", "E32"}]
    assert lists
    for line in lists:
        left = line.text
        for fact in known:
            if citations.shared(line.sources, fact.sources):
                left = re.sub(fact.words, "", left, flags=re.IGNORECASE)
        left = re.sub(r"\b(being|feeling|of|or|and|very|loss|trouble|aware)\b", "", left, flags=re.IGNORECASE)
        assert not re.search(r"\w", left), f"{line}: {left}"


def test_signs_are_read_at_a_glance() -> None:
    """No list of a booklet has more points than a reader keeps in mind."""
    for reader in READERS:
        lists = Counter(_list_of(line) for line in printed.lines(reader) if "/points/" in line.path)
        long = [name for name, count in lists.items() if count > _MOST_OF_A_LIST]
        assert not long, f"{reader}: {long}"


def test_signs_come_with_whom_to_tell() -> None:
    """Where the warning signs stand, the page says to tell the team of any new symptom, and has a line to write on."""
    for reader in ALL:
        told = {line.block for line in printed.statements(reader) if citations.shared(line.sources, _SIGNS)}
        for block in told & {"car-t-warning-signs"}:
            page = [line for line in printed.lines(reader) if line.block == block]
            assert printed.naming(r"\btell\b.*\bany new symptom\b", page), str(reader)
            assert [line for line in printed.naming(r"\bask\b.*\bcall\b", page) if line.role == "label"], str(reader)


def test_immunotherapy_of_b_cell_reaches_no_other_leukemia() -> None:
    """No word of blinatumomab, inotuzumab or CAR T cells in a T-cell or Burkitt booklet, at any stage, for anyone."""
    words = (
        r"\bblinatumomab\b|\bBlincyto\b|\binotuzumab\b|\bBesponsa\b|\btisagenlecleucel\b|\bCAR[ -]?T\b|\bchimeric\b"
        r"|\bcytokine\b"
    )
    for text, readers in printed.whole_words().items():
        if printed.says(words, text):
            others = [str(reader) for reader in readers if weigh(Trait("cell_type", "b-cell"), reader) == "no"]
            assert not others, f"{text}: {others[:4]}"


def test_immunotherapy_is_only_if_b_cell() -> None:
    """Where the cell type is open, each line that names such a medicine has the condition that it is B-cell."""
    words = r"\bblinatumomab\b|\bBlincyto\b|\binotuzumab\b|\bBesponsa\b|\btisagenlecleucel\b|\bCAR[ -]?T\b"
    for line, readers in printed.whole().items():
        if line.role in {"statement", "label"} and printed.says(words, line.text):
            open_to = [str(reader) for reader in readers if weigh(Trait("cell_type", "b-cell"), reader) == "maybe"]
            assert not open_to or "B-cell" in line.condition, f"{line}: {open_to[:4]}"


def _list_of(line: Line) -> tuple[str, str]:
    return line.block, line.path.rpartition("/")[0]
