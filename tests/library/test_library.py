"""The library says what is known of a reader, and refuses what does not exist or does not go together."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Profile
from booklet.errors import ContentError, ExitCode, ProfileError
from booklet.model.conditions import Trait
from tests.tiny_content import FILES, STAGES, write_content


@pytest.fixture(name="staged")
def _staged(tmp_path: Path) -> Library:
    """Return a library with stages."""
    return Library.load(write_content(tmp_path, STAGES))


def test_traits_come_from_the_subtype_and_the_profile(tiny: Library) -> None:
    """What the profile gives is known; what the subtype leaves open stays open."""
    traits = tiny.traits(Profile("open", risk="high"))
    assert traits["cell_type"] == Trait(frozenset({"b-cell", "t-cell"}), is_known=False)
    assert traits["risk"] == Trait(frozenset({"high"}), is_known=True)
    assert "risk" not in tiny.traits(Profile("open"))


@pytest.mark.parametrize(
    ("profile", "message", "hint"),
    [
        (
            Profile("b-cel"),
            "no subtype is called 'b-cel'. These are known:\n"
            "  b-cell: The cells are B cells.\n"
            "  open: Nobody knows yet.\n"
            "  other: It has a way of its own.\n"
            "  t-cell: The cells are T cells.",
            "Give one of these, as the team has told you.",
        ),
        (
            Profile("b-cell", risk="hihg"),
            "no risk is called 'hihg'. These are known:\n  standard: Low.\n  high: More treatment.",
            "Give one of these, as the team has told you.",
        ),
        (
            Profile("t-cell", risk="standard"),
            "subtype 't-cell' with risk 'standard': The sources describe no standard-risk T-cell ALL.",
            "Give risk high, or leave the risk group out.",
        ),
        (
            Profile("other", risk="high"),
            "subtype 'other' with risk 'high': Other leukemia has no risk groups here.",
            "Leave the risk group out.",
        ),
        (
            Profile("other", risk="low"),
            "subtype 'other' with risk 'low': Other leukemia has no risk groups here.",
            "Leave the risk group out.",
        ),
        (Profile("b-cell", mrd="positive"), "this content knows no 'mrd'", "Leave mrd out."),
    ],
)
def test_what_is_refused(tiny: Library, profile: Profile, message: str, hint: str) -> None:
    """All that is allowed is listed with its meaning; nothing is suggested."""
    with pytest.raises(ProfileError) as caught:
        tiny.traits(profile)
    assert (caught.value.message, caught.value.hint) == (message, hint)
    assert caught.value.exit_code is ExitCode.PROFILE


def test_an_axis_may_have_a_default(staged: Library) -> None:
    """What is not given is then taken, with all that is known with it, and said to be taken."""
    assert staged.traits(Profile("open"))["stage"] == Trait(frozenset({"start"}), is_known=True)
    assert staged.traits(Profile("open"))["when"] == Trait(frozenset({"none"}), is_known=True)
    assert staged.assumed(Profile("open")) == {"stage": "start"}
    assert staged.assumed(Profile("open", stage="back")) == {}
    assert list(staged.values(Profile("open", risk="high")).items()) == [("risk", "high"), ("stage", "start")]
    assert "when" not in staged.traits(Profile("open", stage="back"))


def test_a_stage_may_have_a_track_of_its_own(staged: Library) -> None:
    """Otherwise the subtype's track holds; what is refused leads nowhere."""
    assert staged.track(Profile("open")) == "phases"
    assert staged.track(Profile("open", stage="back")) == "other"
    assert staged.tracks(staged.subtypes["open"]) == {"phases", "other"}
    assert staged.tracks(staged.subtypes["t-cell"]) == {"phases"}


def test_a_value_may_be_refused_for_a_subtype(staged: Library) -> None:
    """In the words of the content."""
    with pytest.raises(ProfileError) as caught:
        staged.traits(Profile("t-cell", stage="back"))
    assert caught.value.message == "subtype 't-cell' with stage 'back': Nobody says what is done then."
    assert caught.value.hint == "Give another stage, or leave the stage out."


def test_values_may_be_refused_together(tmp_path: Path) -> None:
    """Of two axes, in the words of the content, whatever the subtype is."""
    text = STAGES["axes/stage.yaml"].replace("id: back,", "id: back, refused: {risk: {standard: Nobody says so.}},")
    library = Library.load(write_content(tmp_path, {**STAGES, "axes/stage.yaml": text}))
    assert library.traits(Profile("open", "high", stage="back"))
    with pytest.raises(ProfileError) as caught:
        library.traits(Profile("open", "standard", stage="back"))
    assert caught.value.message == "stage 'back' with risk 'standard': Nobody says so."
    assert caught.value.hint == "Give another stage or risk, or leave one of them out."


def test_what_is_not_known(tiny: Library) -> None:
    """What says which leukemia it is, and that somebody could give; not what the subtype says, or has none of."""
    assert tiny.not_known(Profile("open")) == ("risk",)
    assert tiny.not_known(Profile("open", risk="high")) == ()
    assert tiny.not_known(Profile("other")) == ()


def test_an_audience_that_does_not_exist(tiny: Library) -> None:
    """Nothing is taken for it."""
    with pytest.raises(ProfileError, match=r"no audience is called 'nurse'\. These are known: family, patient"):
        tiny.traits(Profile("open", audience="nurse"))  # type: ignore[arg-type]  # a slip that types cannot stop


def test_a_value_that_is_given_may_say_more_than_the_default(tmp_path: Path) -> None:
    """A test's result tells how far treatment has come; what a subtype refuses is not taken, what is given holds."""
    axis = FILES["axes/risk.yaml"].replace("meaning: More treatment.", "meaning: More treatment., takes: {stage: back}")
    library = Library.load(write_content(tmp_path / "a", {**STAGES, "axes/risk.yaml": axis}))
    assert library.assumed(Profile("open", "standard")) == {"stage": "start"}
    assert library.assumed(Profile("open", "high")) == {"stage": "back"}
    assert library.assumed(Profile("t-cell", "high")) == {"stage": "start"}
    assert library.assumed(Profile("open", "high", stage="start")) == {}
    wrong = {**STAGES, "axes/risk.yaml": axis.replace("stage: back", "stage: away")}
    with pytest.raises(ContentError, match="no value of stage is called 'away'"):
        Library.load(write_content(tmp_path / "b", wrong))


def test_a_result_of_a_test_is_not_that_of_somebody_newly_diagnosed() -> None:
    """The sources speak of MRD once the first treatment has brought remission (lls:23, lls:41)."""
    library = Library.load()
    for result in ("positive", "negative"):
        assert library.assumed(Profile("b-cell", mrd=result))["stage"] == "in-remission"
    assert library.assumed(Profile("b-cell", cns="positive"))["stage"] == "newly-diagnosed"
