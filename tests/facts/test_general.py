"""What the sources say of any ALL stands in every booklet, Burkitt leukemia's among them; and no page leads nowhere."""

from __future__ import annotations

from typing import Final

import pytest

from booklet.model.text import Text
from booklet.model.walk import walk
from tests.facts import printed
from tests.facts.fact import Fact, Traits, faults
from tests.facts.readers import ALL, Trait

_ANY: Final[tuple[Traits, ...]] = ((),)
_WITH_AN_END: Final[tuple[Traits, ...]] = ((Trait("track", "phases", ("burkitt", "relapse")),),)
"""Readers whose treatment the sources follow to its end."""

_FACTS: Final = (
    # Chemo, and why there are side effects.
    Fact("T1", r"\bdivide fast\b", ("knowall:9",), _ANY),
    Fact("T2", r"\bkills cancer cells or stops them from dividing\b", ("nci:24",), _ANY),
    Fact("P32", r"\bby mouth\b.*\bvein\b.*\bmuscle\b", ("nci:26",), _ANY),
    Fact("A53", r"\bdepends on any spread\b", ("nci:24",), _ANY),
    Fact(
        "T3", r"\bvery good at killing cancer cells\b.*\bmay harm or kill some healthy cells\b", ("knowall:69",), _ANY
    ),
    Fact("E10", r"\bcan\b.*\bbone marrow\b.*\bcan raise the risk of infection\b", ("ccs:56",), _ANY),
    # The brain and the spinal cord.
    Fact("G31", r"\bspinal chemo\b.*\bspinal fluid\b", ("nci:28",), _ANY),
    Fact("P131", r"\bmay not reach\b.*\bhide there\b", ("nci:18",), _ANY),
    Fact("P130", r"\bkeep leukemia from spreading there\b", ("nci:18",), _ANY),
    Fact("P140", r"\bmay go in by a lumbar puncture\b", ("ccs:43",), _ANY),
    Fact("T61", r"\bOmmaya reservoir\b.*\bscalp\b", ("ccs:80",), _ANY),
    Fact("R17", r"\blumbar puncture\b.*\bmicroscope\b", ("ccs:72-76",), _ANY),
    # Supportive care.
    Fact("T53", r"\bproblems caused by the leukemia or its treatment\b.*\ball through treatment\b", ("ccs:51",), _ANY),
    Fact("T54", r"\bnursing care and nutrition\b", ("acs:13",), _ANY),
    Fact("T55", r"\bantibiotics\b.*\bantivirals and antifungals\b", ("ccs:55",), _ANY),
    Fact("T56", r"\bgrowth factors\b", ("ccs:56",), _ANY),
    Fact("T57", r"\bas needed\b.*\bplatelets\b.*\bcryoprecipitate\b", ("ccs:57",), _ANY),
    Fact("T58", r"\btumor lysis syndrome\b.*\bmedicines can bring them down\b", ("ccs:58",), _ANY),
    Fact("T51", r"\bleukapheresis\b", ("ccs:59",), _ANY),
    Fact("T59", r"\bseizures\b.*\bget medicine to prevent more\b", ("acs:19",), _ANY),
    # Trials, tests, and the time after treatment.
    Fact("T62", r"\btest new treatments\b.*\bmay be an option\b", ("nci:66-68",), _ANY),
    Fact("T63", r"\bnew ways to use current ones\b", ("nci:68",), _ANY),
    Fact("T64", r"\bmay be asked\b", ("ccs:63",), _ANY),
    Fact("R29", r"\bNational Cancer Institute\b.*\bsearch by type of cancer, age and place\b", ("nci:70",), _ANY),
    Fact("R12", r"\bmarrow samples show\b", ("knowall:15",), _ANY),
    Fact("R21", r"\bsome tests from the diagnosis may be done again\b", ("nci:82",), _ANY),
    Fact("R21", r"\bmay decide\b.*\bgoes on, changes or stops\b", ("nci:82",), _ANY),
    Fact("R22", r"\bcome back\b", ("nci:84",), _WITH_AN_END, _ANY),
    Fact("E37", r"\bbegin after treatment\b.*\bmonths or years\b", ("nci:78",), _WITH_AN_END),
    Fact("E38", r"\bmay include the risk of second cancers\b", ("nci:78",), _WITH_AN_END),
    Fact("E39", r"\bvery important\b.*\bregular\b", ("nci:78",), _WITH_AN_END),
)
"""Row, words with their hedge, source, and who is told."""


@pytest.mark.parametrize("fact", _FACTS, ids=str)
def test_fact_is_told_to_everybody_it_is_for(fact: Fact) -> None:
    """Each stands in every booklet without a condition, whatever the kind of ALL and the stage."""
    found = faults(fact, ALL)
    assert not found, f"{len(found)} of {len(ALL)}:\n" + "\n".join(found[:6])


def test_no_page_is_named_that_a_booklet_does_not_have() -> None:
    """Else a booklet would say "See page" with no number behind it."""
    for reader in ALL:
        chosen = [block for chapter in printed.plan(reader).chapters for block in chapter.blocks]
        there = {block.id for block in chosen}
        named = {
            (block.id, span.page)
            for block in chosen
            for _, value, _ in walk(block.block)
            for span in (value.spans if isinstance(value, Text) else ())
            if span.page
        }
        assert not {pair for pair in named if pair[1] not in there}, str(reader)
