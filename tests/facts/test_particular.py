"""What one thing more that is known decides: number of cells, a donor, age, the MRD test, radiation to the brain."""

from __future__ import annotations

from typing import Final

import pytest

from booklet.errors import ProfileError
from tests.facts import printed
from tests.facts.fact import Fact, Traits, faults
from tests.facts.readers import ALL, KNOWING_MORE, Reader, Trait

_PHASES: Final = Trait("track", "phases")
_NOT_BURKITT: Final = Trait("track", "phases", ("relapse", "refractory", "after-transplant"))
_STARTING: Final = Trait("stage", "newly-diagnosed")
_MAY: Final = r"\b(may|might|can|could)\b"

_HIGH_BURDEN: Final[tuple[Traits, ...]] = ((_PHASES, _STARTING, Trait("burden", "high")),)
_YOUNGER: Final[tuple[Traits, ...]] = ((_PHASES, Trait("age", "younger-child")),)
_ANY_OTHER: Final[tuple[Traits, ...]] = ((_NOT_BURKITT,),)
_FIRST: Final[tuple[Traits, ...]] = ((_PHASES,),)
_HIGH_RISK: Final[tuple[Traits, ...]] = ((_PHASES, Trait("risk", "high")),)
_T_CELL: Final[tuple[Traits, ...]] = ((_PHASES, Trait("cell_type", "t-cell")),)
_CELLS: Final = Trait("cns", "positive", ("many",))
_ANY_CELLS: Final[tuple[Traits, ...]] = ((_PHASES, _CELLS),)
_WITH_ANY_CELLS: Final[tuple[Traits, ...]] = ((_NOT_BURKITT, _CELLS),)
_MANY_CELLS: Final[tuple[Traits, ...]] = ((_PHASES, Trait("cns", "many")),)
_ANY_HIGH_RISK: Final[tuple[Traits, ...]] = ((_NOT_BURKITT, Trait("risk", "high")),)
_ANY_T_CELL: Final[tuple[Traits, ...]] = ((_NOT_BURKITT, Trait("cell_type", "t-cell")),)
_ANY_MANY_CELLS: Final[tuple[Traits, ...]] = ((_NOT_BURKITT, Trait("cns", "many")),)
_PH_WITH_DONOR: Final[tuple[Traits, ...]] = ((_PHASES, Trait("marker", "ph-positive"), Trait("donor", "available")),)
_MRD_POSITIVE: Final[tuple[Traits, ...]] = ((_PHASES, Trait("mrd", "positive")),)
_MRD_NEGATIVE: Final[tuple[Traits, ...]] = ((_PHASES, Trait("mrd", "negative")),)

_FACTS: Final = (
    Fact("P35", r"\bprephase\b", ("ccs:9",), _HIGH_BURDEN),
    Fact("P36", r"\b(lower|bring down|reduce|fewer|cut)\b", ("ccs:9",), _HIGH_BURDEN),
    Fact("P37", rf"{_MAY}.*\bprephase\b|\bprephase\b.*{_MAY}", ("ccs:9",), _HIGH_BURDEN),
    Fact("P38", r"\busually\b.*\bmild\b.*\bchemo\b", ("ccs:9",), _HIGH_BURDEN),
    Fact("P38", rf"{_MAY}.*\bleukapheresis\b|\bleukapheresis\b.*{_MAY}", ("ccs:9",), _HIGH_BURDEN),
    Fact("A38", r"\bwhite blood cell count\b|\bwhite (blood )?cells\b", ("ccs:9",), _HIGH_BURDEN),
    Fact("A38", r"\bliver or (the )?spleen\b", ("ccs:9",), _HIGH_BURDEN),
    Fact("A43", r"\btry to avoid\b", ("acs:18",), _YOUNGER, _ANY_OTHER),
    # Radiation to the brain; the lines on it speak of children only.
    Fact("A42", r"\bno longer routine\b", ("lls:34",), _FIRST, _ANY_OTHER),
    Fact("A54", r"\bthese cells as an exception\b.*\bmay\b", ("lls:33-34",), _ANY_CELLS, _WITH_ANY_CELLS),
    Fact("A32", rf"\bhigh-risk\b.*\bsome\b.*{_MAY} get\b", ("acs:18",), _HIGH_RISK, _ANY_HIGH_RISK),
    Fact("A15", rf"\bT-cell ALL\b.*\bsome\b.*{_MAY} get\b", ("acs:18",), _T_CELL, _ANY_T_CELL),
    Fact("A56", rf"\bsome\b.*\bmany of these cells\b.*{_MAY} get\b", ("acs:18",), _MANY_CELLS, _ANY_MANY_CELLS),
    # What may do without radiation is the first treatment; in a relapse the sources name it (lls:34, acs:40).
    Fact("T30", rf"\bmany\b.*{_MAY} not need it if they get stronger chemo\b", ("acs:18",), _FIRST),
    Fact("T31", r"\bmore in the past\b", ("acs:18",), _FIRST),
    Fact("E17", rf"\bhowever low the dose\b.*{_MAY} harm\b", ("acs:18",), _FIRST, _ANY_OTHER),
    Fact("T45", rf"{_MAY}.*\bdonor\b", ("acs:29",), _PH_WITH_DONOR),
    # Both halves of the line, as for a high-risk group.
    Fact(
        "A49", r"\bMRD after induction\b.*\bgenerally more intense\b.*\bdoses are higher\b", ("acs:22",), _MRD_POSITIVE
    ),
    Fact("A47", rf"\bstronger (treatment|therapy)\b.*{_MAY}", ("lls:23",), _MRD_POSITIVE, _ANY_OTHER),
    Fact("A51", r"\bcells\b.*\b(thought|believed)\b.*\b(left|remain)\b", ("lls:41",), _MRD_NEGATIVE, _ANY_OTHER),
)
"""Row, words with their hedge, source, and who is told."""

_DIFFERENCES: Final = (
    # X32 and X33: who may get radiation to the brain.
    Fact("T34", r"^It may also be used where leukemia may spread there\b", ("nci:38",), _ANY_OTHER),
    Fact(
        "X33",
        r"^Sources differ\. One names any such cells in this fluid\. The other names many\b",
        ("lls:34",),
        _ANY_CELLS,
    ),
    # X35: from whom stem cells are.
    Fact(
        "T41",
        r"^One source says they normally come from a donor\. Another says .*\bfrom the patient\b",
        ("knowall:65",),
        ((Trait("track", "relapse", ("refractory",)),),),
        _ANY_OTHER,
    ),
    # What follows from the risk group is flat in its source.
    Fact("A24", r"^Treatment depends on the risk group\b.*\busually\b", ("acs:9",), _FIRST),
)
"""Where the sources differ, each one's view stands; and what a source says without a hedge has none."""

_YOUNGER_AGE: Final = r"\byounger\b"


@pytest.mark.parametrize("fact", [*_FACTS, *_DIFFERENCES], ids=str)
def test_fact_is_told_to_those_it_is_for(fact: Fact) -> None:
    """Each fact stands in the booklets it is for, under a condition where that is open, and in no other."""
    found = faults(fact, ALL)
    assert not found, f"{len(found)} of {len(ALL)}:\n" + "\n".join(found[:6])


def test_younger_child_has_no_age() -> None:
    """No source says how young a younger child is, so no line that speaks of one has a number."""
    about = [line for line in printed.whole() if printed.says(_YOUNGER_AGE, f"{line.condition} {line.text}")]
    assert about
    assert not [line for line in about if printed.says(r"\d", f"{line.condition} {line.text}")]


def test_what_is_known_is_not_asked_again() -> None:
    """No condition of a booklet is on the very thing that was given for it."""
    openings = {
        "burden": r"\bIf the number of leukemia cells\b",
        "donor": r"\bIf there is (a|no) (good|suitable) donor\b",
        "age": r"\byounger child\b",
        "mrd": r"\bIf the MRD test\b",
        "cns": r"\bIf (no )?leukemia cells were in the spinal fluid at diagnosis\b",
    }
    for reader in KNOWING_MORE:
        (given,) = reader.known
        asked = [line for line in printed.lines(reader) if printed.says(openings[given.axis], line.condition)]
        assert not asked, f"{reader}\n{printed.show(asked)}"


_B_CELL: Final = Reader("b-cell")
_KNOWN: Final = (
    (_B_CELL._replace(known=(Trait("mrd", "positive"),)), r"\bstill thought to be left\b", False),
    (_B_CELL._replace(known=(Trait("mrd", "positive"),)), r"^MRD in remission means a higher risk\b", True),
    (_B_CELL._replace(known=(Trait("mrd", "negative"),)), r"^MRD in remission means a higher risk\b", False),
    (_B_CELL._replace(known=(Trait("mrd", "negative"),)), r"\bstill thought to be left\b", True),
    (Reader("b-cell", None, "in-remission", known=(Trait("mrd", "positive"),)), r"\bthought to be left\b", False),
    (_B_CELL._replace(known=(Trait("cns", "negative"),)), r"\bmany of these cells\b|\bthese cells as\b", False),
    (_B_CELL._replace(known=(Trait("cns", "positive"),)), r"\bmany of these cells may get it\b", True),
    (_B_CELL._replace(known=(Trait("cns", "many"),)), r"\bmany of these cells may get it\b", True),
    (_B_CELL, r"\binotuzumab\b|\bCAR T\b|\bpalliative\b|\brefractory\b", False),
    (_B_CELL, r"^All children with ALL get spinal chemo\b", True),
    (Reader("b-cell", None, "refractory"), r"^All children with ALL get spinal chemo\b", False),
    (Reader("b-cell", None, "after-transplant"), r"^All children with ALL get spinal chemo\b", False),
    (Reader("b-cell", None, "relapsed-cns"), r"^All children with ALL get spinal chemo\b", False),
    (Reader("b-cell", None, "after-transplant"), r"\brelapse in the spinal fluid is an exception\b", True),
    (Reader("b-cell", None, "refractory"), r"\brelapse in the spinal fluid is an exception\b", False),
    (Reader("b-cell", None, "after-transplant"), r"^One source names .* as the main medicines\b", True),
    (Reader("b-cell", None, "refractory"), r"^One source names .* as the main medicines\b", True),
    (Reader("b-cell", None, "in-remission"), r"^One source names .* as the main medicines\b", False),
)
"""Reader, words, and whether they stand in the booklet: acs:16-18, acs:41, knowall:48-51, lls:23, lls:34, lls:41."""


@pytest.mark.parametrize(("reader", "words", "stands"), _KNOWN)
def test_what_is_known_rules_out(reader: Reader, words: str, stands: bool) -> None:  # noqa: FBT001
    """What is known takes away what it rules out, and nothing else; what may have happened is not told as if not."""
    assert bool(printed.naming(words, printed.statements(reader))) == stands


@pytest.mark.parametrize(
    ("stage", "question", "is_asked"),
    [
        ("relapsed", "counts as early or late", True),
        ("relapsed", "where the leukemia was found", True),
        ("relapsed-early", "counts as early or late", False),
        ("relapsed-early", "where the leukemia was found", True),
        ("relapsed-late", "counts as early or late", False),
        ("relapsed-cns", "counts as early or late", True),
        ("relapsed-cns", "where the leukemia was found", False),
        ("relapsed-testicular", "where the leukemia was found", False),
    ],
)
def test_a_relapse_is_not_asked_what_it_says(stage: str, question: str, is_asked: bool) -> None:  # noqa: FBT001
    """A booklet whose cover says when or where the leukemia came back does not ask for it."""
    said = [line.text for line in printed.lines(Reader("b-cell", None, stage))]
    assert any(question in each for each in said) == is_asked


@pytest.mark.parametrize(
    ("axis", "value"), [("mrd", "positive"), ("cns", "many"), ("burden", "high"), ("donor", "available")]
)
def test_burkitt_refuses_what_decides_nothing(axis: str, value: str) -> None:
    """No source ties its treatment to this (acs:31-33); a cover that said it would promise more than there is."""
    with pytest.raises(ProfileError, match="sources"):
        printed.plan(Reader("burkitt", known=(Trait(axis, value),)))
