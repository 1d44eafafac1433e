"""Codes come to the profile they stand for, to a question, or to a reason; and what a person adds narrows them."""

from __future__ import annotations

import pytest

from booklet import Library
from booklet.codes.read import read_all
from booklet.codes.resolve import RefusedCodeError, Resolution, is_narrower, profile_of, resolve, settled
from tests.codes.table import ACCEPTED, APART, ASKED, REFUSED, TOGETHER, Case, Refused
from tests.in_one_go import in_one_go


def resolution(codes: str, library: Library) -> Resolution:
    """Return what codes come to."""
    return resolve(read_all(library, codes.split(" & ")), library)


def named(case: Case | Refused) -> str:
    """Return what a test of a case is called."""
    return case.code


@in_one_go("case", [*ACCEPTED, *TOGETHER])
def test_what_codes_say(case: Case, shipped: Library) -> None:
    """Not more, and not less."""
    found = resolution(case.code, shipped)
    assert (found.values, found.questions, found.refusals) == (case.values, (), ())
    assert settled(found, {}, shipped) == case.values


@pytest.mark.parametrize("case", ASKED, ids=named)
def test_what_codes_ask(case: Case, shipped: Library) -> None:
    """Nothing is made before somebody has answered, and only with an answer that goes with the code."""
    found = resolution(case.code, shipped)
    assert (found.values, found.refusals) == (case.values, ())
    (question,) = found.questions
    assert (question.about, question.answers) == (case.asks, case.answers)
    with pytest.raises(RefusedCodeError, match="stands for"):
        settled(found, {}, shipped)
    for answer in case.answers:
        assert settled(found, {"subtype": answer}, shipped)["subtype"] == answer
    for other in ("t-cell", "ph-positive", "unspecified"):
        with pytest.raises(RefusedCodeError):
            settled(found, {"subtype": other}, shipped)


@in_one_go("case", [*REFUSED, *APART])
def test_what_is_refused(case: Refused, shipped: Library) -> None:
    """With its reason; choices beside it change nothing."""
    found = resolution(case.code, shipped)
    assert found.profile() is None
    assert case.reason in " ".join(map(str, found.refusals))
    for given in ({}, {"subtype": "b-cell"}, {"subtype": "burkitt"}):
        with pytest.raises(RefusedCodeError):
            settled(found, given, shipped)


def test_there_are_enough_rows() -> None:
    """Of each kind, and each names where it was looked up."""
    cases: list[Case | Refused] = [*ACCEPTED, *ASKED, *REFUSED, *TOGETHER, *APART]
    assert len(cases) >= 60
    assert all(case.source for case in cases)
    assert len({case.code for case in cases}) == len(cases)


def test_every_row_of_the_tables_is_in_this_table(shipped: Library) -> None:
    """No code is shipped that was not looked up."""
    cases: list[Case | Refused] = [*ACCEPTED, *ASKED, *REFUSED, *TOGETHER]
    wanted = {code for case in cases for code in case.code.split(" & ")}
    there = {
        f"{table.id}|{code}"
        for table in shipped.codes
        if table.kind == "diagnosis"
        for row in table.codes
        for code in (row.code, *row.also)
    }
    assert there <= wanted


@pytest.mark.parametrize(
    ("codes", "given", "values"),
    [
        ("icd-10-cm|C91.00", {"subtype": "b-cell"}, {"subtype": "b-cell"}),
        ("icd-o-3|9811/3", {"subtype": "ph-positive"}, {"subtype": "ph-positive"}),
        ("icd-10-cm|C91.00", {"risk": "high"}, {"subtype": "unspecified", "risk": "high"}),
        ("icd-10-cm|C91.02", {"stage": "relapsed-early"}, {"subtype": "unspecified", "stage": "relapsed-early"}),
        ("icd-10-cm|C91.02", {"stage": "relapsed-cns"}, {"subtype": "unspecified", "stage": "relapsed-cns"}),
        ("icd-o-3|9837/3", {"subtype": "t-cell"}, {"subtype": "t-cell"}),
        ("icd-10-cm|C91.00", {"stage": "refractory"}, {"subtype": "unspecified", "stage": "refractory"}),
    ],
)
def test_a_person_may_say_more(codes: str, given: dict[str, str], values: dict[str, str], shipped: Library) -> None:
    """What goes with the codes is added."""
    assert settled(resolution(codes, shipped), given, shipped) == values


@pytest.mark.parametrize(
    ("codes", "given"),
    [
        ("icd-o-3|9837/3", {"subtype": "b-cell"}),
        ("icd-o-3|9837/3", {"subtype": "unspecified"}),
        ("icd-o-3|9812/3", {"subtype": "b-cell"}),
        ("icd-10-cm|C91.02", {"stage": "in-remission"}),
        ("icd-10-cm|C91.01", {"stage": "newly-diagnosed"}),
        ("icd-10-cm|C91.02", {"stage": "after-transplant"}),
        ("icd-o-3|9811/3", {"subtype": "no-such"}),
        ("icd-10-cm|C91.00", {"subtype": "burkitt"}),
    ],
)
def test_a_person_may_not_say_other_things(codes: str, given: dict[str, str], shipped: Library) -> None:
    """Nor less than the codes do: one of both is wrong."""
    with pytest.raises(RefusedCodeError, match="the codes say"):
        settled(resolution(codes, shipped), given, shipped)


def test_no_code_says_that_nothing_was_found(shipped: Library) -> None:
    """A code of B-cell or T-cell leukemia leaves the gene change open, as the booklet does."""
    for code in ("icd-o-3|9814/3", "icd-o-3|9837/3"):
        found = resolution(code, shipped)
        assert "marker" not in found.values
        traits = shipped.traits(profile_of(found.values))
        assert not traits["marker"].is_known


def test_narrower(shipped: Library) -> None:
    """What is the same is not narrower; times of treatment that stand beside each other are not."""
    assert is_narrower("subtype", "t-cell", "unspecified", shipped)
    assert not is_narrower("subtype", "unspecified", "t-cell", shipped)
    assert not is_narrower("subtype", "t-cell", "t-cell", shipped)
    assert not is_narrower("subtype", "burkitt", "unspecified", shipped)
    assert is_narrower("subtype", "kmt2a", "b-cell", shipped)
    assert not is_narrower("subtype", "b-cell", "kmt2a", shipped)
    assert not is_narrower("subtype", "ph-positive", "kmt2a", shipped)
    assert not is_narrower("subtype", "ph-positive", "t-cell", shipped)
    assert not is_narrower("stage", "in-remission", "newly-diagnosed", shipped)
    assert not is_narrower("risk", "high", "standard", shipped)


def test_an_early_hint_does_not_lead_to_another_booklet(shipped: Library) -> None:
    """For a relapse that no source describes, nobody is told to leave the relapse out."""
    (refusal,) = resolution("icd-10-cm|C91.A2", shipped).refusals
    assert "leave" not in refusal.hint.lower()
