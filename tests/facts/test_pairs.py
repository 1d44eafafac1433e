"""Which subtype goes with which risk group and which stage: what the sources describe, and no other."""

from __future__ import annotations

from typing import Final

import pytest

from booklet import Profile
from booklet.errors import ProfileError
from booklet.selection.select import select_blocks
from tests.facts import printed
from tests.facts.readers import ALL, AUDIENCES, READERS, STAGES, SUBTYPES, Reader, Trait
from tests.in_one_go import in_one_go

_NO_STANDARD: Final = "the sources describe no standard-risk"
_NO_GROUPS: Final = "no risk groups"
_NOT_GONE: Final = "do not say what is done when burkitt leukemia does not go away"
_BACK: Final = "do not say what is done when burkitt leukemia comes back"
_NO_TRANSPLANT: Final = "do not speak of a stem cell transplant for burkitt leukemia"

_REFUSED: Final = (
    *(
        (Reader(subtype, "standard", stage), _NO_STANDARD)
        for subtype in ("t-cell", "ph-positive", "kmt2a")
        for stage in STAGES
    ),
    (Reader("burkitt", "standard"), _NO_GROUPS),
    (Reader("burkitt", "high"), _NO_GROUPS),
    (Reader("burkitt", "high", "in-remission"), _NO_GROUPS),
    (Reader("burkitt", None, "refractory"), _NOT_GONE),
    *((Reader("burkitt", None, stage), _BACK) for stage in STAGES if stage.startswith("relapsed")),
    (Reader("burkitt", None, "after-transplant"), _NO_TRANSPLANT),
)
"""Readers the sources do not describe, and what they are told."""

_INVENTED_RISKS: Final = ("low", "average", "intermediate", "very-high", "unknown", "")
_INVENTED_SUBTYPES: Final = (
    *("ph-like", "ph-negative", "infant", "hypodiploid", "hyperdiploid", "iamp21", "etp", "down-syndrome"),
    *("etv6-runx1", "pre-b", "pro-b", "b_cell", "B-CELL ", ""),
)
_INVENTED_STAGES: Final = ("cured", "relapse", "second-relapse", "relapsed-marrow", "relapsed-brain", "unknown", "")
_INVENTED_VALUES: Final = (
    Trait("burden", "low"),
    Trait("donor", "none"),
    Trait("donor", "family"),
    Trait("age", "infant"),
    Trait("age", "child"),
    Trait("age", "adult"),
    Trait("mrd", "unknown"),
    Trait("cns", "cns3"),
)


def test_readers_the_sources_describe() -> None:
    """Every reader the sources describe has a booklet with something in it, whatever else is known."""
    assert len(READERS) == (12 * 9 + 2) * 2
    assert all(printed.plan(reader).chapters for reader in ALL)


@pytest.mark.parametrize(("reader", "reason"), _REFUSED, ids=str)
def test_reader_the_sources_do_not_describe(reader: Reader, reason: str) -> None:
    """A reader no source describes is refused, and the message says so, to a family and to a patient."""
    for audience in AUDIENCES:
        with pytest.raises(ProfileError) as caught:
            select_blocks(printed.profile(reader._replace(audience=audience)), printed.library())
        assert reason in f"{caught.value.message} {caught.value.hint}".lower()


def test_all_others_are_refused() -> None:
    """Readers and refused readers together are all there are: no pair is left without an answer."""
    every = {
        Reader(subtype, risk, stage) for subtype in SUBTYPES for risk in (None, "standard", "high") for stage in STAGES
    }
    for reader in every - {each for each in READERS if each.audience == "family"}:
        with pytest.raises(ProfileError):
            select_blocks(printed.profile(reader), printed.library())


def test_stage_that_is_not_given_is_the_first() -> None:
    """A reader whose stage is not given gets what is for the newly diagnosed, and the cover says that it is assumed."""
    for subtype in SUBTYPES:
        plan = select_blocks(Profile(subtype), printed.library())
        given = printed.plan(Reader(subtype))
        assert plan.assumed
        assert not given.assumed
        assert plan.chapters == given.chapters


def test_each_track_has_its_own_chapters() -> None:
    """A booklet has the chapters of its own way of treatment, and of no other."""
    own = {
        "phases": {"consolidation", "interim-maintenance", "delayed-intensification", "maintenance"},
        "burkitt": {"burkitt", "burkitt-medicines"},
        **{track: {track} for track in ("relapse", "refractory", "after-transplant")},
    }
    for reader in READERS:
        chapters = {chosen.chapter.id for chosen in printed.plan(reader).chapters}
        for track, names in own.items():
            assert chapters & names == (names if track == reader.track else set()), str(reader)
        assert "induction" not in chapters or reader.track == "phases", str(reader)


@pytest.mark.parametrize("subtype", [each for each in SUBTYPES if each != "burkitt"])
@in_one_go("stage", _INVENTED_STAGES)
def test_stage_no_source_names(subtype: str, stage: str) -> None:
    """A stage no source names is refused, and all that are allowed are listed."""
    with pytest.raises(ProfileError) as caught:
        select_blocks(Profile(subtype, stage=stage), printed.library())
    assert all(allowed in f"{caught.value.message} {caught.value.hint}" for allowed in STAGES)


@pytest.mark.parametrize("trait", _INVENTED_VALUES, ids=lambda trait: f"{trait.axis}-{trait.value}")
def test_value_no_source_names(trait: Trait) -> None:
    """A number of cells, a donor, an age or a result that no source names is refused."""
    with pytest.raises(ProfileError):
        select_blocks(printed.profile(Reader("b-cell", None, known=(trait,))), printed.library())


@pytest.mark.parametrize("axis", ["relapse_time", "relapse_place", "cell_type"])
def test_axis_that_nobody_gives(axis: str) -> None:
    """What a subtype or a stage decides cannot be given beside it."""
    with pytest.raises(TypeError):
        printed.profile(Reader("b-cell", None, known=(Trait(axis, "none"),)))


@pytest.mark.parametrize(
    ("subtype", "marker", "risk"),
    [
        ("ph-positive", "kmt2a", None),
        ("ph-positive", "none-found", None),
        ("kmt2a", "ph-positive", None),
        ("kmt2a", "none-found", "high"),
        ("burkitt", "ph-positive", None),
        ("burkitt", "kmt2a", None),
        ("b-cell", "ph-positive", "standard"),
        ("b-cell", "kmt2a", "standard"),
        ("unspecified", "ph-positive", "standard"),
        ("unspecified", "kmt2a", "standard"),
    ],
)
def test_marker_that_contradicts(subtype: str, marker: str, risk: str | None) -> None:
    """A change beside a subtype that says another, or beside a risk group that no source gives it, is refused."""
    with pytest.raises(ProfileError, match=r"source|subtype"):
        select_blocks(Profile(subtype=subtype, marker=marker, risk=risk), printed.library())


@pytest.mark.parametrize(
    ("subtype", "marker"), [("ph-positive", "ph-positive"), ("kmt2a", "kmt2a"), ("burkitt", "none-found")]
)
def test_marker_that_the_subtype_says_already(subtype: str, marker: str) -> None:
    """It changes nothing that is printed of treatment, and the cover does not say it twice."""
    without, given = (
        select_blocks(Profile(subtype=subtype, marker=each), printed.library()) for each in (None, marker)
    )
    assert [block.block for chapter in given.chapters for block in chapter.blocks] == [
        block.block for chapter in without.chapters for block in chapter.blocks
    ]
    assert subtype == "burkitt" or given.labels == without.labels


@pytest.mark.parametrize("subtype", SUBTYPES)
@in_one_go("risk", _INVENTED_RISKS)
def test_risk_group_no_source_names(subtype: str, risk: str) -> None:
    """A risk group no source names is refused for every subtype."""
    with pytest.raises(ProfileError):
        select_blocks(Profile(subtype=subtype, risk=risk), printed.library())


@pytest.mark.parametrize("subtype", _INVENTED_SUBTYPES)
def test_subtype_no_source_names(subtype: str) -> None:
    """A subtype no source names is refused, and all that are allowed are listed instead of one being guessed."""
    with pytest.raises(ProfileError) as caught:
        select_blocks(Profile(subtype=subtype), printed.library())
    said = f"{caught.value.message} {caught.value.hint}"
    assert all(allowed in said for allowed in SUBTYPES)
    assert "did you mean" not in said.lower()
