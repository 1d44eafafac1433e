"""Which subtype goes with which risk group: the pairs the sources describe, and no other."""

from __future__ import annotations

from typing import Final

import pytest

from booklet import Profile
from booklet.errors import ProfileError
from booklet.selection.select import select_blocks
from tests.facts import printed
from tests.facts.readers import READERS, Reader

_NO_STANDARD: Final = "the sources describe no standard-risk"
_NO_GROUPS: Final = "no risk groups"

_REFUSED: Final = (
    (Reader("t-cell", "standard"), _NO_STANDARD),
    (Reader("ph-positive", "standard"), _NO_STANDARD),
    (Reader("kmt2a", "standard"), _NO_STANDARD),
    (Reader("burkitt", "standard"), _NO_GROUPS),
    (Reader("burkitt", "high"), _NO_GROUPS),
)

_INVENTED_RISKS: Final = ("low", "average", "intermediate", "very-high", "unknown", "")
_INVENTED_SUBTYPES: Final = (
    *("ph-like", "ph-negative", "infant", "hypodiploid", "hyperdiploid", "iamp21", "etp", "down-syndrome"),
    *("etv6-runx1", "pre-b", "pro-b", "b_cell", "B-CELL ", ""),
)
_SUBTYPES: Final = ("b-cell", "t-cell", "ph-positive", "burkitt", "kmt2a", "unspecified")


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_pair_the_sources_describe(reader: Reader) -> None:
    """A pair the sources describe has a booklet with something in it."""
    assert printed.plan(reader).chapters


@pytest.mark.parametrize(("reader", "reason"), _REFUSED, ids=str)
def test_pair_the_sources_do_not_describe(reader: Reader, reason: str) -> None:
    """A pair no source describes is refused, and the message says so."""
    with pytest.raises(ProfileError) as caught:
        select_blocks(printed.profile(reader), printed.library())
    assert reason in f"{caught.value.message} {caught.value.hint}".lower()


@pytest.mark.parametrize("subtype", _SUBTYPES)
@pytest.mark.parametrize("risk", _INVENTED_RISKS)
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
    assert all(allowed in said for allowed in _SUBTYPES)
    assert "did you mean" not in said.lower()
