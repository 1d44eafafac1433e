"""A content's number is short, the same for the same content, and survives being read out and typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.core.content_number import as_number, content_number

HASHES = st.binary(min_size=32, max_size=32).map(bytes.hex)


@given(HASHES)
def test_what_is_typed_is_what_was_printed(sha256: str) -> None:
    """In small letters, without the hyphen, with blanks, with letters that look like digits."""
    number = content_number(sha256)
    assert len(number) == 9
    for typed in (number, number.lower(), number.replace("-", ""), f" {number} ", number.replace("0", "o")):
        assert as_number(typed) == number
    assert as_number(number.replace("1", "l").replace("0", "O")) == number


@given(HASHES, HASHES)
def test_other_contents_have_other_numbers(one: str, other: str) -> None:
    """As far as forty bits can tell."""
    assert (content_number(one) == content_number(other)) == (one[:10] == other[:10])


@pytest.mark.parametrize("text", ["", "1234", "12345678 9", "1234-567U", "1234_5678"])
def test_what_is_none(text: str) -> None:
    """Nothing is guessed from it."""
    assert as_number(text) == ""
