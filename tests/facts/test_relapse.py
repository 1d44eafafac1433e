"""What the sources say of leukemia that stays, comes back, or is there after a transplant, and of transplants."""

from __future__ import annotations

from typing import Final

import pytest

from tests.facts import citations, printed
from tests.facts.fact import Fact, Traits, faults
from tests.facts.readers import ALL, FIRST_STAGES, Trait, weigh

_REFRACTORY: Final[Traits] = (Trait("track", "refractory"),)
_RELAPSE: Final[Traits] = (Trait("track", "relapse"),)
_AFTER: Final[Traits] = (Trait("track", "after-transplant"),)
_FIRST: Final = Trait("stage", *FIRST_STAGES[:1], FIRST_STAGES[1:])
_PHASES: Final[Traits] = (Trait("track", "phases"), _FIRST)
_EARLY: Final[Traits] = (*_RELAPSE, Trait("relapse_time", "early"))
_LATE: Final[Traits] = (*_RELAPSE, Trait("relapse_time", "late"))
_CNS: Final[Traits] = (*_RELAPSE, Trait("relapse_place", "cns"))
_TESTICULAR: Final[Traits] = (*_RELAPSE, Trait("relapse_place", "testicular"))
_T_CELL_RELAPSE: Final[Traits] = (*_RELAPSE, Trait("cell_type", "t-cell"))
_B_CELL: Final = Trait("cell_type", "b-cell")
_DONOR: Final = Trait("donor", "available")
_LOOKING_AHEAD: Final[Traits] = (*_PHASES, _B_CELL)

_MAY: Final = r"\b(may|might|can|could)\b"
_MIGHT: Final = r"\b(might|may)\b"
_CAR_T: Final = r"\bCAR T\b"
_TRANSPLANT: Final = r"\btransplant\b"
_CONSIDER: Final = rf"(?=.*{_MAY})(?=.*\bconsider)"

_FACTS: Final = (
    # Leukemia that does not go away.
    Fact("A63", r"\bnever\b.*\b(goes|gone|went) away\b", ("acs:35",), (_REFRACTORY,), (_AFTER,)),
    Fact("A63", r"\brefractory\b.*\brelapse\b", ("acs:35",), (_AFTER,)),
    Fact("A74", r"\bdoes not go away completely\b.*\bcomes back\b", ("acs:41",), (_AFTER,)),
    Fact("A63", r"\bspecial\b.*\btests?\b", ("acs:34",), (_REFRACTORY,), (_PHASES, _RELAPSE, _AFTER)),
    Fact("A63", r"\bmicroscope\b", ("acs:34",), (_REFRACTORY,), (_PHASES, _RELAPSE, _AFTER)),
    Fact("P155", rf"{_MAY}.*\bnot respond\b|\bnot respond\b.*{_MAY}", ("acs:34",), (_REFRACTORY,)),
    Fact("A64", _MAY, ("acs:36",), ((*_REFRACTORY, _B_CELL),), (_LOOKING_AHEAD, (*_RELAPSE, _B_CELL))),
    # Leukemia that comes back.
    Fact("A65", r"\boften\b.*\bchemo\b.*\bagain\b", ("acs:37",), (_RELAPSE,)),
    Fact("A65", r"\b(during or after|while .* or after)\b", ("acs:37",), (_RELAPSE,)),
    Fact("A65", r"\b(much|largely|a lot)\b.*\bhow soon\b", ("acs:37",), (_RELAPSE,)),
    Fact("A66", r"\bsame\b.*\bmight\b.*\bwork\b", ("acs:37",), (_LATE,)),
    Fact("A66", rf"\bsame or similar\b.*{_MAY}.*\btry\b.*\bsecond remission\b", ("acs:37",), (_LATE,)),
    Fact("A67", rf"(?=.*{_MAY})(?=.*\b(other|different)\b)\bstronger chemo\b", ("acs:38",), (_EARLY,)),
    Fact("A68", r"\bused most\b|\bmost used\b", ("acs:38",), (_RELAPSE,)),
    Fact("A68", r"\bsteroid\b.*\bgiven\b", ("acs:38",), (_RELAPSE,)),
    Fact("A68", r"\bspinal chemo\b", ("acs:38",), (_RELAPSE,)),
    # Outside the bone marrow.
    Fact("T66", r"\bbone marrow\b", ("acs:40",), (_RELAPSE,)),
    Fact("A71", rf"\bstrong\w* chemo\b.*\bstronger spinal chemo\b.*{_MAY}", ("acs:40",), (_CNS,)),
    Fact("A71", r"\bsometimes\b.*\bradiation\b.*\bbrain and spinal cord\b.*\bnot\b.*\bbefore\b", ("acs:40",), (_CNS,)),
    Fact("A72", r"(?=.*\bradiation\b).*\bbrain\b", ("lls:34",), (_CNS,), (_PHASES, _RELAPSE, _REFRACTORY, _AFTER)),
    Fact("A73", rf"\bboys\b.*{_MAY}.*\bradiation\b", ("acs:40",), (_TESTICULAR,)),
    # After a transplant.
    Fact("A74", _MIGHT, ("acs:41",), ((*_AFTER, _B_CELL),), (_LOOKING_AHEAD, (*_RELAPSE, _B_CELL), _REFRACTORY)),
    # Who may have a transplant.
    Fact("T44", rf"{_MIGHT}.*\bconsolidation\b.*\bremission\b", ("acs:26",), ((*_PHASES, Trait("risk", "high")),)),
    Fact("T45", rf"{_MAY}.*\bsuitable donor\b", ("acs:29",), ((*_PHASES, Trait("marker", "ph-positive")),)),
    Fact("T46", rf"{_CONSIDER}.*\bsoon after\b", ("acs:39",), (_EARLY,)),
    Fact("T47", rf"{_CONSIDER}.*\bcomes back\b", ("acs:39",), (_T_CELL_RELAPSE,), (_EARLY,)),
    Fact("T48", rf"{_MAY} also\b.*\bsecond course\b", ("acs:39",), (_RELAPSE,)),
    Fact("A75", r"\bdonor\b", ("acs:39",), ((*_EARLY, _DONOR), (*_T_CELL_RELAPSE, _DONOR))),
    Fact("T10", rf"{_MIGHT}.*\boption\b", ("acs:42",), ((Trait("marker", "kmt2a"),),)),
)
"""Row, words with their hedge, source, and who is told."""

_OF_A_CHANGE: Final = frozenset({"imatinib", "dasatinib", "ponatinib", "revumenib"})
"""Medicines for leukemia with a gene change (acs:30, acs:42, knowall:39-43)."""

_LATER_LINES: Final = ("acs:37-40",)
"""Lines on what is done in a relapse."""


@pytest.mark.parametrize("fact", _FACTS, ids=str)
def test_fact_is_told_to_those_it_is_for(fact: Fact) -> None:
    """Each fact stands in the booklets it is for, under a condition where that is open, and in no other."""
    found = faults(fact, ALL)
    assert not found, f"{len(found)} of {len(ALL)}:\n" + "\n".join(found[:6])


def test_immunotherapy_of_later_stages_is_named() -> None:
    """What may be used when leukemia stays, or might be used after a transplant, is all three that the line names."""
    for stage, line in (("refractory", "acs:36"), ("after-transplant", "acs:41")):
        for reader in (each for each in ALL if each.track == stage and each.subtype != "t-cell"):
            told = [each for each in printed.statements(reader) if citations.shared(each.sources, (line,))]
            said = " ".join((*(each.text for each in told), *(card.name for card in printed.cards(reader))))
            missing = [name for name in ("CAR T", "blinatumomab", "inotuzumab") if not printed.says(name, said)]
            assert not missing, str(reader)


def test_lines_on_relapse_are_for_relapse() -> None:
    """No other booklet cites the lines that say what is done when leukemia comes back."""
    for line, readers in printed.whole().items():
        if citations.shared(line.sources, _LATER_LINES) and line.role != "term":
            others = [str(reader) for reader in readers if reader.track != "relapse"]
            assert not others, f"{line}\n{others[:4]}"


def test_medicines_of_a_relapse_say_where_their_list_stands() -> None:
    """The one list there is follows the words on early relapse, and the page says so, whatever the relapse is."""
    for reader in (each for each in ALL if each.track == "relapse"):
        listed = {card.block for card in printed.cards(reader) if card.place == "relapse"}
        page = [line for line in printed.lines(reader) if line.block in listed]
        assert printed.naming(r"\bearly relapse\b|\bshorter time\b", page), str(reader)
        assert printed.naming(r"\bask\b", page), str(reader)


def test_t_cell_names_no_treatment_but_asks() -> None:
    """For T-cell leukemia that stays or is there after a transplant no medicine is named; there is a line to ask."""
    for reader in (each for each in ALL if each.track in {"refractory", "after-transplant"}):
        verdict = weigh(Trait("cell_type", "t-cell"), reader)
        own = [line for line in printed.lines(reader) if line.place == reader.track and line.role == "label"]
        asked = printed.naming(r"\bask your team what may be used\b", own)
        assert bool(asked) == (verdict != "no"), str(reader)
        assert all(("T-cell" in line.condition) == (verdict == "maybe") for line in asked), str(reader)
        # What is said of a gene change holds of any cell type; nothing else is named.
        cards = [card for card in printed.cards(reader) if card.name not in _OF_A_CHANGE]
        assert verdict != "yes" or not cards, str(reader)
