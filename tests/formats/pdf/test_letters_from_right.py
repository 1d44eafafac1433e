"""Words that are read from right to left, as operators."""

from __future__ import annotations

import pytest

from booklet.formats.pdf.letters_from_right import LettersFromRight
from booklet.typeset.text.fonts import NASKH, run_width, words_from_right

TEXT = "\u0628\u0627 \u0628\u064f"


def letters(size: float) -> LettersFromRight:
    """Return what draws the letters of the text, each with its number in the font as its code."""
    glyphs = words_from_right(NASKH)
    for word in TEXT.split(" "):
        assert glyphs[word]
    return LettersFromRight(
        NASKH, size, {(each.characters, each.number): f"{each.number}" for each in glyphs.glyphs}, "_"
    )


def test_each_letter_is_a_step_and_a_text_object() -> None:
    """Drawn in reading order; a mark takes no step. Steps go as far as the run is wide."""
    lines = letters(12).drawn(TEXT).splitlines()
    assert sum(line.startswith("BT ") and line.endswith("]TJ ET") for line in lines) == len(TEXT)
    steps = [float(line.split()[4]) for line in lines if line.endswith(" cm")]
    assert len(steps) == len(TEXT) - 1
    assert sum(steps) == pytest.approx(-12 * run_width(NASKH, TEXT, is_rtl=True), abs=0.01)
    assert "[(_)]TJ" in lines[4 + 1]


def test_a_no_break_space_is_a_space() -> None:
    """People search for words with a space between them."""
    assert letters(9).drawn(TEXT.replace(" ", "\u00a0")) == letters(9).drawn(TEXT)


def test_a_letter_without_a_code_is_refused() -> None:
    """It would be a box in print."""
    with pytest.raises(KeyError):
        LettersFromRight(NASKH, 12, {}, "").drawn("\u0628")
