"""All that is chosen for a booklet is printed in it, and what gets lost is told."""

from __future__ import annotations

import pytest

from booklet import Library, Profile
from booklet.document.compose import compose
from booklet.selection.select import select_blocks
from tests.nothing_lost.compare import Booklets, Merge, Withdrawn, declared_merges, ids_of, lost, read_merges, unprinted
from tests.nothing_lost.printed import printed

SAMPLE = (Profile("ph-positive"), Profile("unspecified", audience="patient"), Profile("burkitt"))


@pytest.fixture(scope="module")
def shipped() -> Library:
    """Return the shipped content."""
    return Library.load()


@pytest.mark.parametrize("profile", SAMPLE, ids=lambda profile: profile.subtype)
def test_what_is_chosen_is_printed(profile: Profile, shipped: Library) -> None:
    """Every statement with sources, and the meaning of every word, stands in the booklet."""
    plan = select_blocks(profile, shipped)
    found = printed(plan, compose(plan, shipped), profile.audience)
    assert len(found) > 60
    assert list(unprinted({profile.subtype: found}, (*read_merges(), *declared_merges(shipped)))) == []


def test_merges_lead_to_what_there_is(shipped: Library) -> None:
    """What says a merged statement now is in some booklet."""
    plans = [select_blocks(profile, shipped) for profile in SAMPLE]
    there = {key.split(" | ")[0] for plan in plans for key in printed(plan, compose(plan, shipped), "family")}
    assert {name for each in read_merges() for name in ids_of(each)} <= there


BEFORE = {"b-cell": {"a/one | in children | acs:1": (), "a/two |  | acs:2, lls:3": ()}}


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (["a/one | in children | acs:1", "a/two |  | acs:2, lls:3"], []),
        (["a/one |  | acs:1", "a/two |  | acs:2, lls:3"], ["a/one"]),
        (["a/one | in children | acs:1", "a/two |  | acs:2"], ["a/two"]),
        (["a/one | in children | acs:1"], ["a/two"]),
        (["a/one | in children | acs:1", "b/other |  | acs:2, lls:3, lls:4"], []),
        (["a/one | in children | acs:1", "b/other | if more | acs:2, lls:3"], ["a/two"]),
        (["a/one | in children | acs:1", "b/other |  | acs:1-2, lls:3-4"], []),
        (["a/one | in children | acs:1", "b/other |  | acs:2"], ["a/two"]),
        (["b/other |  | acs:1-2, lls:3-4", "c/other | in children or if more | acs:1"], []),
        (["b/other |  | acs:1-2, lls:3-4", "c/other | if less or if more | acs:1"], ["a/one"]),
    ],
)
def test_losses(now: list[str], left: list[str]) -> None:
    """A statement that is gone, a condition or a source that changed; a merge holds without a further condition."""
    merges = (Merge("a/two", "b/other", "it says the same"), Merge("a/one", "c/other", "it says the same"))
    told = list(lost(BEFORE, {"b-cell": dict.fromkeys(now, ())}, merges))
    assert [each.split(" | ")[0] for each in told] == [f"b-cell: {name}" for name in left]


@pytest.mark.parametrize(
    ("now", "count"),
    [
        (["b/other |  | acs:2", "c/other |  | lls:3"], 0),
        (["b/other |  | acs:2", "c/other |  | lls:4"], 1),
        (["b/other |  | acs:2, lls:3"], 1),
        (["b/other |  | acs:2", "c/other | if more | lls:3"], 1),
    ],
)
def test_several_statements_say_one_together(now: list[str], count: int) -> None:
    """All of them have to be there, under no further condition, on all the lines that it rested on."""
    before: Booklets = {"b-cell": {"a/two |  | acs:2, lls:3": ()}}
    merges = (Merge("a/two", "b/other + c/other", "they say the same"),)
    assert len(list(lost(before, {"b-cell": dict.fromkeys(now, ())}, merges))) == count


def test_what_was_wrong_for_some_readers_is_lost_to_the_others() -> None:
    """A statement is withdrawn from booklets of one stage, and from no other."""
    before: Booklets = {name: {"a/one |  | acs:1": ()} for name in ("b-cell relapsed family", "b-cell family")}
    now: Booklets = {name: {} for name in before}
    told = list(lost(before, now, (), (Withdrawn("a/one", "relapsed", "it is said of the first treatment"),)))
    assert told == ["b-cell family: a/one |  | acs:1"]


def test_words_that_are_not_printed_are_lost() -> None:
    """Being chosen is not enough; a booklet that is gone is told too."""
    now = {"b-cell": {**BEFORE["b-cell"], "a/one | in children | acs:1": ("missingwords",)}}
    assert [each.partition(" | ")[0] for each in lost(BEFORE, now, ())] == ["b-cell: a/one"]
    assert list(unprinted(now, ())) == ["b-cell: a/one | in children | acs:1: missingwords"]
    assert list(lost(BEFORE, {}, ())) == ["b-cell: there is no such booklet any more"]


def test_a_merged_statement_need_not_be_printed_where_the_other_is() -> None:
    """Only where what says it now is printed."""
    merges = (Merge("a/two", "a/one", "it says the same"),)
    now: Booklets = {
        "b-cell": {"a/one |  | acs:1": (), "a/two |  | acs:2": ("missingwords",)},
        "t-cell": {"a/two |  | acs:2": ("missingwords",)},
    }
    assert list(unprinted(now, merges)) == ["t-cell: a/two |  | acs:2: missingwords"]
