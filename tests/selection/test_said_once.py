"""What a booklet says once: never lost, whoever reads it, and whichever part of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pytest

from booklet import Library, Plan, Profile
from booklet.core.values import replace
from booklet.model.chosen import NO_LEAD, Lead
from booklet.model.conditions import parse_condition
from booklet.model.packs import PACKS, WHOLE
from booklet.selection.said_once import PrintedConditions, told_on
from booklet.selection.select import select_blocks
from tests.nothing_lost.compare import declared_merges

HIGH, PH = parse_condition({"risk": "high"}), parse_condition({"marker": "ph-positive"})
BOTH = parse_condition({"risk": "high", "marker": "ph-positive"})
EITHER = parse_condition({"marker": ["ph-positive", "kmt2a"]})


@cache
def shipped() -> Library:
    """Return the shipped content."""
    return Library.load()


@cache
def verdicts(profile: Profile, pack: str = WHOLE) -> dict[str, str]:
    """Return the decision for every row of a booklet."""
    return {each.id: each.verdict for each in select_blocks(profile, shipped(), pack=pack).choices}


@dataclass(frozen=True)
class SaidTwice:
    """A row, what says it too, and where it is not said elsewhere.

    Attributes:
        pack: A pack that has the row, and not the other place.
        reader: A reader in whose booklet that place falls away.
    """

    row: str
    place: str
    of: Profile
    pack: str = ""
    reader: Profile | None = None


PH_POSITIVE, IN_REMISSION = Profile("ph-positive"), Profile("b-cell", stage="in-remission")

ROWS = [
    SaidTwice(
        "maintenance/in-children/targeted-throughout", "targeted-therapy/ph-change/throughout", PH_POSITIVE, "later"
    ),
    SaidTwice(
        "delayed-intensification/what-happens/brain-goes-on",
        "brain-and-spinal-cord/schedule/whole-course",
        PH_POSITIVE,
        "later",
    ),
    SaidTwice(
        "brain-and-spinal-cord/all-children",
        "induction/in-children/spinal-starts",
        PH_POSITIVE,
        "first-month",
        IN_REMISSION,
    ),
    SaidTwice(
        "at-a-glance/phases/phases-inside", "consolidation/some-children/more-rounds", PH_POSITIVE, "first-month"
    ),
    SaidTwice("planning-talk/type-and-risk/risk-reset", "tests/mrd/test-helps", PH_POSITIVE),
    SaidTwice(
        "consolidation/some-children/high-risk-more", "planning-talk/type-and-risk/risk-high-more", PH_POSITIVE, "later"
    ),
    SaidTwice("consolidation/some-children/transplant-ph", "stem-cell-transplant/who/ph-positive", PH_POSITIVE),
    SaidTwice("supportive-care/more/seizures", "brain-and-spinal-cord/seizures-too/seizures", Profile("burkitt")),
    SaidTwice(
        "tests/bone-marrow/part-of-remission",
        "induction/after-remission-in-children/counts",
        PH_POSITIVE,
        "first-month",
        Profile("burkitt"),
    ),
    SaidTwice("tests/bone-marrow/part-of-remission", "in-remission/where-you-are/counts", IN_REMISSION, "first-month"),
    SaidTwice(
        "in-remission/mrd/after-a-negative-test",
        "tests/mrd/mrd-negative",
        replace(IN_REMISSION, mrd="negative"),
        "later",
    ),
    SaidTwice("maintenance-medicines/vincristine/maintenance-often", "maintenance/often-more", PH_POSITIVE),
    SaidTwice("other-medicines/prednisolone/any-phase-such-as", "chemotherapy/medicines/steroids", PH_POSITIVE),
    SaidTwice("induction-medicines/etoposide/induction-by-prognosis", "induction-medicines/by-prognosis", PH_POSITIVE),
    SaidTwice(
        "brain-and-spinal-cord/seizures-too/ask-often",
        "questions/treatment/spinal",
        PH_POSITIVE,
        reader=Profile("burkitt"),
    ),
    SaidTwice("clinical-trials/fits/ask", "questions/plan/trial", PH_POSITIVE, reader=Profile("burkitt")),
    SaidTwice("targeted-therapy/ph-change/ask-ph", "questions/plan/targeted", PH_POSITIVE),
    SaidTwice(
        "maintenance/in-children/targeted-throughout",
        "targeted-therapy/ph-change/throughout",
        Profile("t-cell"),
        "later",
    ),
    SaidTwice("maintenance/missed/ask-missed", "questions-daily-life/home/home-missed", PH_POSITIVE, "later"),
    SaidTwice(
        "questions-daily-life/family/before-fertility",
        "planning-talk/before-fertility/ask-fertility",
        PH_POSITIVE,
        "first-month",
        IN_REMISSION,
    ),
    SaidTwice("induction-medicines/doxorubicin/induction-high-risk", "induction-medicines/high-risk", PH_POSITIVE),
    SaidTwice(
        "consolidation-medicines/blinatumomab/consolidation-some-b-cell",
        "immunotherapy/blinatumomab/some-b-cell",
        Profile("b-cell"),
        "later",
    ),
]


@pytest.mark.parametrize("each", ROWS, ids=lambda each: f"{each.row} {each.of}")
def test_said_once(each: SaidTwice) -> None:
    """The booklet says it in the other place alone; without that place it says it here."""
    whole = verdicts(each.of)
    assert whole[each.row] == "out"
    assert whole[each.place] in {"in", "maybe"}
    if each.pack:
        part = verdicts(each.of, each.pack)
        assert part[each.row] in {"in", "maybe"}
        assert part[each.place] == "out"
    if each.reader:
        other = verdicts(each.reader)
        assert other[each.row] in {"in", "maybe"}
        assert other.get(each.place, "out") == "out"


def test_every_pack_says_what_it_would_have_said_alone() -> None:
    """Whatever falls away in a pack stands in that very pack, under no further condition."""
    for profile in (*{each.of for each in ROWS}, Profile("t-cell", "high", audience="patient")):
        for pack in (WHOLE, *PACKS):
            plan = select_blocks(profile, shipped(), pack=pack)
            places = dict(_left(plan))
            said = {each.id for each in plan.choices if each.verdict in {"in", "maybe"}}
            assert set(places.values()) <= said, (profile, pack)


def _left(plan: Plan) -> list[tuple[str, str]]:
    """Return the rows that are said elsewhere, each with the place that is named as the reason."""
    reasons = ((each.id, each.reason.partition("said in ")) for each in plan.choices if each.verdict == "out")
    return [(row, place) for row, (_, is_said, place) in reasons if is_said]


@pytest.mark.parametrize(
    ("place", "row", "is_enough"),
    [
        (NO_LEAD, NO_LEAD, True),
        (NO_LEAD, Lead(open=HIGH), True),
        (Lead(open=HIGH), NO_LEAD, False),
        (Lead(open=HIGH), Lead(open=PH), False),
        (Lead(open=PH), Lead(open=BOTH), True),
        (Lead(open=BOTH), Lead(open=PH), False),
        (Lead(open=EITHER), Lead(open=PH), True),
        (Lead(open=EITHER), Lead(open=HIGH), False),
        (Lead(open=PH), Lead(open=EITHER), False),
        (Lead(of_children=True), NO_LEAD, False),
        (Lead(of_children=True), Lead(of_children=True), True),
        (Lead(of_children=True), Lead(of_children=True, open=HIGH), True),
        (Lead(of_children=True, open=HIGH), Lead(open=HIGH), False),
    ],
)
def test_no_further_condition(place: Lead, row: Lead, *, is_enough: bool) -> None:
    """Whoever reads the row must read the other place too, whatever turns out to be so."""
    assert PrintedConditions().under(place).asks_for_no_more_than(PrintedConditions().under(row)) is is_enough


def test_conditions_around_a_row_count() -> None:
    """Each one that is printed before it, from the block's own inward."""
    within = PrintedConditions().under(Lead(open=HIGH)).under(Lead(of_children=True)).under(Lead(open=PH))
    assert within == PrintedConditions(of_children=True, open=frozenset((HIGH, PH)))


def test_comparing_booklets_knows_what_content_declares() -> None:
    """Each row by the name it is compared by, which names the group that a medicine stands in."""
    declared_here = {(each.was, each.now) for each in declared_merges(shipped())}
    assert (
        "other-medicines/targeted/imatinib/throughout-seems",
        "targeted-therapy/ph-change/throughout",
    ) in declared_here
    assert ("planning-talk/type-and-risk/risk-reset", "tests/mrd/test-helps") in declared_here


@pytest.mark.parametrize(
    ("profile", "pack", "word", "block"),
    [
        (Profile("t-cell"), WHOLE, "chemotherapy", "chemotherapy"),
        (Profile("t-cell"), WHOLE, "mrd", "tests"),
        (Profile("t-cell", audience="patient"), WHOLE, "mrd", None),  # told of children
        (Profile("t-cell"), WHOLE, "targeted-therapy", None),  # told if there is such a change
        (Profile("ph-positive"), WHOLE, "targeted-therapy", "targeted-therapy"),
        (Profile("t-cell", stage="in-remission"), WHOLE, "induction", None),  # no such chapter
        (Profile("t-cell"), "later", "induction", None),  # in another part
    ],
)
def test_words_are_told_under_no_condition(profile: Profile, pack: str, word: str, block: str | None) -> None:
    """The glossary leads only to what holds for whoever reads it, and is in the same booklet."""
    plan = select_blocks(profile, shipped(), pack=pack)
    chosen = {each.id: each.chosen for chapter in plan.chapters for each in chapter.blocks}
    assert told_on(tuple(shipped().terms.values()), chosen).get(word) == block


def test_what_words_are_told_on_is_kept_for_the_very_same_blocks_alone() -> None:
    """The same object where they are the same, whatever else the booklet has; nothing where one of them is missing."""
    plans = [select_blocks(Profile("b-cell", risk=risk), shipped()) for risk in ("standard", "high")]
    one, other = ({each.id: each.chosen for chapter in plan.chapters for each in chapter.blocks} for plan in plans)
    terms = (shipped().terms["chemotherapy"],)
    told = told_on(terms, one)
    assert told == {"chemotherapy": "chemotherapy"}
    assert told_on(terms, {**other, "chemotherapy": one["chemotherapy"]}) is told
    assert told_on(terms, {name: block for name, block in one.items() if name != "chemotherapy"}) == {}
    assert told_on(terms, one) is told
