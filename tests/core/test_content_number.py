"""A content's number is short, the same for the same content, and survives being read out."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from booklet.core.content_number import content_number

HASHES = st.binary(min_size=32, max_size=32).map(bytes.hex)


@given(HASHES)
def test_signs_look_unlike_each_other(sha256: str) -> None:
    """No I, L, O and U, which are misread as 1, 1, 0 and V."""
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", content_number(sha256))


@given(HASHES, HASHES)
def test_other_contents_have_other_numbers(one: str, other: str) -> None:
    """As far as forty bits can tell."""
    assert (content_number(one) == content_number(other)) == (one[:10] == other[:10])
