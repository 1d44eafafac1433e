"""Every side effect that the sources list, for whom they list it; and signs of danger apart from what is ticked."""

from __future__ import annotations

import re
from typing import Final

import pytest

from booklet.blocks.log_sheet import LogSheet
from booklet.blocks.side_effect_checklist import SideEffectChecklist
from booklet.model.walk import walk
from tests.facts import citations, printed
from tests.facts.fact import Fact, Traits, faults
from tests.facts.readers import ALL, READERS, Trait

_ANY: Final[tuple[Traits, ...]] = ((),)
_NOT_BURKITT: Final[tuple[Traits, ...]] = ((Trait("track", "phases", ("relapse", "refractory", "after-transplant")),),)
_IMMUNOTHERAPY: Final[tuple[Traits, ...]] = ((Trait("cell_type", "b-cell", ("burkitt",)),),)
"""Lines on immunotherapy as a group; with Burkitt leukemia it is rituximab (acs:32)."""

_FACTS: Final = (
    # Chemo.
    Fact("E2", r"\bnausea or vomiting\b", ("knowall:73",), _ANY),
    Fact("E3", r"\bnot hungry\b", ("knowall:74",), _ANY),
    Fact("E4", r"\bvery tired\b", ("knowall:75",), _ANY),
    Fact("E5", r"\bmouth sores\b", ("knowall:76",), _ANY),
    Fact("E6", r"\bdiarrhea\b", ("knowall:77",), _ANY),
    Fact("E7", r"\bhair loss\b", ("knowall:78",), _ANY),
    Fact("E8", r"\binfertility\b", ("knowall:79",), _ANY),
    Fact("E9", r"\bskin rash\b", ("knowall:80",), _ANY),
    Fact("E10", r"\binfection\b.*\bcan\b.*\braise the risk\b", ("ccs:56",), _ANY),
    # Chemo into the spinal fluid.
    Fact("E16", r"\bseizure\b.*\bmay\b.*\bsmall percentage\b", ("acs:19",), _ANY),
    # Radiation to the brain.
    Fact("E17", r"\btrouble thinking\b", ("acs:18",), _NOT_BURKITT),
    Fact("E18", r"\btrouble learning\b", ("acs:18",), _NOT_BURKITT),
    Fact("E19", r"\bgrowth problems\b", ("acs:18",), _NOT_BURKITT),
    Fact("E20", r"\bdevelopment problems\b", ("acs:18",), _NOT_BURKITT),
    # Immunotherapy.
    Fact("E21", r"\binfection\b.*\bmay raise (the risk|it)\b", ("knowall:82",), _IMMUNOTHERAPY),
    Fact("E22", r"\bheadache\b", ("knowall:84",), _IMMUNOTHERAPY),
    Fact("E23", r"\bfever\b", ("knowall:85",), _IMMUNOTHERAPY),
    Fact("E24", r"\bmuscle aches\b", ("knowall:86",), _IMMUNOTHERAPY),
    Fact("E25", r"\bdizzy\b", ("knowall:87",), _IMMUNOTHERAPY),
    Fact("E26", r"\bbleeding\b", ("knowall:88",), _IMMUNOTHERAPY),
    Fact("E27", r"\bnausea or vomiting\b", ("knowall:89",), _IMMUNOTHERAPY),
    # What to do.
    Fact("E42", r"\bany new symptom\b.*\bfever\b", ("acs:13",), _ANY),
)
"""Row, words with their hedge, source, and who is told."""

_DANGER: Final = r"\b(seizure|fever|infect|bleed|breath|chill|confus|conscious)"


@pytest.mark.parametrize("fact", _FACTS, ids=str)
def test_effect_is_told_to_those_it_is_for(fact: Fact) -> None:
    """Each effect stands in the booklets of those whose treatment it comes with, and in no other."""
    found = faults(fact, ALL)
    assert not found, f"{len(found)} of {len(ALL)}:\n" + "\n".join(found[:6])


def test_no_sign_of_danger_is_a_row_to_tick() -> None:
    """Seizure, fever, infection and bleeding stand under "danger" in each checklist, and in no table of a booklet."""
    seen: set[str] = set()
    for reader in ALL:
        for page in printed.pages(reader):
            if isinstance(page.content, SideEffectChecklist):
                seen.add(page.where.block)
                rows = [line for line in page.lines if re.search(r"/(effects|groups)/", line.path)]
                assert not printed.naming(_DANGER, rows), f"{reader}\n{printed.show(rows)}"
    assert len(seen) >= 4


def test_signs_of_danger_come_first_with_whom_to_tell() -> None:
    """Each checklist begins with them, cites acs:13 for whom to tell, and leads to the page on calling."""
    for reader in READERS:
        for page in printed.pages(reader):
            if isinstance(page.content, SideEffectChecklist):
                danger = page.content.danger
                assert danger is not None, page.where.block
                assert page.statements[0].path.startswith("/danger/"), page.where.block
                assert citations.shared(danger.tell.sources, ("acs:13",))
                assert "when-to-call" in {span.page for span in danger.tell.text.spans}


def test_records_that_name_a_sign_of_danger_tell_whom_to_tell() -> None:
    """Also those that are printed only where a site asks for them."""
    logs = [entry for entry in printed.library().entries if isinstance(entry.block, LogSheet)]
    assert logs
    for entry in logs:
        words = " ".join(
            value.said_to("family").plain for _, value, _ in walk(entry.block) if hasattr(value, "said_to")
        )
        if printed.says(rf"{_DANGER}|\btemperature\b", words):
            assert isinstance(entry.block, LogSheet)
            assert entry.block.danger is not None, entry.id
