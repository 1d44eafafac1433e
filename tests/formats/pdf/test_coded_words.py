"""Words in the codes of a font."""

from __future__ import annotations

import re

import pytest

from booklet.formats.pdf.alphabet import signs_in
from booklet.formats.pdf.coded_words import CodedWords, NotInARowError
from booklet.typeset.boxes import Run
from booklet.typeset.text.fonts import metrics, run_width


def words_with(text: str, face: int) -> CodedWords:
    """Return the words of a face whose alphabet has all of a text."""
    return CodedWords(face, signs_in([Run(0, 0, text, face, 12, (0.0, 0.0, 0.0))]))


@pytest.mark.parametrize(("word", "face"), [("To", 0), ("n\u00a0nAV", 1), ("\u03a3\u03bf\u03c6\u03af\u03b1", 4)])
def test_a_word_is_as_wide_as_it_is_drawn(word: str, face: int) -> None:
    """Its gaps are rounded, each by a four hundredth of an em at most; marks of sources follow such words."""
    words = words_with(word, face)
    assert words.widths[word] == pytest.approx(run_width(face, word), abs=0.0025 * len(word))
    gaps = sum(int(gap) for gap in re.findall(r"\)(-?\d+)\(", words[word]))
    bare = sum(metrics(face).widths[character] for character in word.replace("\u00a0", " "))
    assert words.widths[word] == pytest.approx(bare - gaps / 1000)


def test_glyphs_that_do_not_stand_in_a_row_are_placed() -> None:
    """Nobody asks how wide they are drawn."""
    with pytest.raises(NotInARowError):
        words_with("X\u0303", 4)["X\u0303"]
    assert len(words_with("X\u0303", 4).placed("X\u0303")) == 2
