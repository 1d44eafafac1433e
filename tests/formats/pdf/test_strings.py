"""Words as PDF strings."""

from __future__ import annotations

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from booklet.formats.pdf.strings import literal, text_string


@given(st.binary())
def test_literal_string_reads_back(data: bytes) -> None:
    """Whatever the bytes, the string object stands for them."""
    assert bytes(pikepdf.Object.parse(literal(data))) == data


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_text_string_reads_back(text: str) -> None:
    """Titles and link texts come out as they went in."""
    assert str(pikepdf.Object.parse(text_string(text))) == text
