"""Words as PDF strings."""

from __future__ import annotations

import pikepdf
from hypothesis import example, given
from hypothesis import strategies as st

from booklet.formats.pdf.strings import literal, text_string
from booklet.model.break_marks import BREAK, unmarked


@given(st.binary())
def test_literal_string_reads_back(data: bytes) -> None:
    """Whatever the bytes, the string object stands for them."""
    assert bytes(pikepdf.Object.parse(literal(data))) == data


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
@example(f"one{BREAK}two")
def test_text_string_reads_back(text: str) -> None:
    """Titles and link texts come out as they went in, without marks of breaks."""
    assert str(pikepdf.Object.parse(text_string(text))) == unmarked(text)
