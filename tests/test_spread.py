"""What belongs on one opening lies on one."""

from __future__ import annotations

import pytest

from booklet import Library, Profile
from booklet.document.compose import compose
from booklet.model.editions import EDITIONS
from booklet.model.papers import PAPERS
from booklet.selection.select import select_blocks
from booklet.typeset import make_up
from booklet.typeset.theme.theme import Theme, papers_of

LOOKS = [(paper, edition) for edition in EDITIONS for paper in papers_of(edition)]
FEW = [LOOKS[0], LOOKS[-1]]

WITH_A_ROAD_MAP = ("b-cell", "kmt2a", "ph-positive", "t-cell", "unspecified")


def beside(profile: Profile, paper: str, edition: str, library: Library) -> tuple[int, int]:
    """Return the pages on which a glance and the road map begin."""
    theme = Theme(PAPERS[paper], edition)  # type: ignore[arg-type]
    pages = make_up(compose(select_blocks(profile, library), library), theme)
    return pages.anchors["at-a-glance"].page, pages.anchors["road-map"].page


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the shipped content."""
    return Library.load()


@pytest.mark.parametrize(("paper", "edition"), FEW)
@pytest.mark.parametrize("subtype", ["t-cell", "unspecified"])
def test_a_glance_faces_the_road_map(subtype: str, paper: str, edition: str, library: Library) -> None:
    """The road map is on a right page, and the glance, or the last page of it, on the left one."""
    glance, road_map = beside(Profile(subtype), paper, edition, library)
    assert road_map % 2 == 1
    assert road_map - glance == (2 if edition == "large-print" else 1)


@pytest.mark.matrix
@pytest.mark.parametrize(("paper", "edition"), LOOKS)
@pytest.mark.parametrize("stage", ["newly-diagnosed", "in-remission"])
@pytest.mark.parametrize("audience", ["family", "patient"])
@pytest.mark.parametrize("subtype", WITH_A_ROAD_MAP)
def test_in_every_booklet(subtype: str, audience: str, stage: str, paper: str, edition: str, library: Library) -> None:
    """Whatever stands before the two."""
    profile = Profile(subtype, audience=audience, stage=stage)  # type: ignore[arg-type]
    glance, road_map = beside(profile, paper, edition, library)
    assert road_map % 2 == 1
    assert road_map > glance
