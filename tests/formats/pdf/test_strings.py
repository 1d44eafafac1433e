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
@example("Your child’s “one” • Łódź – 5 €… ñ á½\u00ad\u0192\u0161")
@example("þÿ")
@example("ÿþa")
@example("ï»¿")
def test_text_string_reads_back(text: str) -> None:
    """Titles and link texts come out as they went in, without marks of breaks."""
    assert str(pikepdf.Object.parse(text_string(text))) == unmarked(text)


def test_most_words_are_a_byte_a_character() -> None:
    """Of English, Spanish, French and German; other scripts are two."""
    assert text_string("Niño’s “día” – Öl") == b"(Ni\xf1o\x90s \x8dd\xeda\x8e \x85 \xd6l)"
    assert text_string("á 化疗") == b"<FEFF00E1002053167597>"


def test_bytes_that_mean_something_else_elsewhere_are_not_used() -> None:
    """Whatever a program takes a string for, what is between 0x7F and 0xA0 comes from the table of ISO 32000-1, D.2."""
    for code in (*range(0x18, 0x20), *range(0x7F, 0xA1), 0xAD):
        assert str(pikepdf.Object.parse(text_string(f"{chr(code)}é"))) == unmarked(f"{chr(code)}é")
