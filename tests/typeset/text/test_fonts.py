"""Fonts: coverage and width."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from itertools import pairwise
from operator import add

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.errors import MissingGlyphError
from booklet.typeset.text.font_files import LEAST_KERN, glyph_number, shape, widths
from booklet.typeset.text.fonts import (
    _PAIRED,
    FACE_FILES,
    is_plain,
    kern,
    run_width,
    shaped,
    x_height,
)
from booklet.typeset.text.typefaces import faces, width
from tests.in_one_go import in_one_go


@given(st.text(st.sampled_from("abc XYZ’–é☐→≥\u00a0"), max_size=30), st.booleans())
def test_runs_hold_the_word(word: str, is_bold: bool) -> None:  # noqa: FBT001  (hypothesis passes it)
    """Cut into runs of one face, a word is still the word."""
    assert "".join(letters for _, letters in faces(word, is_bold=is_bold)) == word


PLAIN = st.text(
    st.sampled_from(sorted(set(_PAIRED) & widths(FACE_FILES[0]).keys())),
    min_size=1,
    max_size=12,
)


@given(PLAIN, st.booleans())
def test_words_are_as_wide_as_harfbuzz_says(word: str, is_bold: bool) -> None:  # noqa: FBT001  (hypothesis passes it)
    """Added up from what is known of pairs, with the same glyphs; what is left out of kerning cannot be seen."""
    run = shape(FACE_FILES[is_bold], word)
    assert is_plain(int(is_bold), word)
    assert [glyph.number for glyph in run.glyphs] == [glyph_number(FACE_FILES[is_bold], each) for each in word]
    assert not any(glyph.x or glyph.y for glyph in run.glyphs)
    left_out = sum(by for one in run.glyphs if abs(by := one.advance - one.width) < LEAST_KERN)
    assert width(word, is_bold=is_bold) == pytest.approx(run.width - left_out)


def test_pairs_are_kerned_in_words_and_not_over_spaces() -> None:
    """A line is as wide as its words and spaces."""
    assert width("To", is_bold=False) == pytest.approx(width("T", is_bold=False) + width("o", is_bold=False) - 0.08)
    assert kern(0, ("T", "o")) == pytest.approx(-0.08)
    apart = width("T", is_bold=False) + width(" ", is_bold=False) + width("A", is_bold=False)
    assert width("T A", is_bold=False) == pytest.approx(apart)
    assert width("T\u00a0A", is_bold=False) == pytest.approx(apart)


@in_one_go("word", ["chemotherapy", "leukemia", "treatment", "vincristine", "maintenance", "doctor", "hospital"])
def test_words_are_as_wide_on_every_python(word: str) -> None:
    """Letters, and what pairs of them close up, are added up exactly; one by one, they come to something else."""
    letters = [width(letter, is_bold=False) for letter in word]
    closer = [kern(0, pair) for pair in pairwise(word)]
    assert reduce(add, letters) != float(sum(map(Fraction, letters)))
    assert width(word, is_bold=False) == float(sum(map(Fraction, letters))) + float(sum(map(Fraction, closer)))


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Nguy\u1ec5n,", [(4, "Nguy\u1ec5n,")]),
        ("\u2192Nguy\u1ec5n", [(2, "\u2192"), (4, "Nguy\u1ec5n")]),
        ("Ke\u02bbalohi", [(0, "Ke\u02bbalohi")]),
        ("\u03a3\u03bf\u03c6\u03af\u03b1", [(4, "\u03a3\u03bf\u03c6\u03af\u03b1")]),
        ("\u042e\u043b\u0438\u044f", [(4, "\u042e\u043b\u0438\u044f")]),
        ("\u0141\xf3d\u017a", [(0, "\u0141\xf3d\u017a")]),
        ("a\u2192b", [(0, "a"), (2, "\u2192"), (0, "b")]),
    ],
)
def test_names_are_set_in_one_face(word: str, found: list[tuple[int, str]]) -> None:
    """Vietnamese, Greek and Cyrillic in the face that has them, whole words at a time; a symbol moves nothing."""
    assert list(faces(word, is_bold=False)) == found
    assert [face + 1 for face, _ in faces(word, is_bold=True)] == [face + 2 for face, _ in found]


def test_runs_that_are_not_plain_are_shaped() -> None:
    """And as wide as their glyphs."""
    assert not is_plain(4, "Nguye\u0302\u0303n")
    assert run_width(4, "Nguye\u0302\u0303n") == shaped(4, "Nguye\u0302\u0303n").width > 0


def test_height_of_small_letters() -> None:
    """Atkinson Hyperlegible Next has tall ones; symbols have none."""
    assert [round(x_height(face), 3) for face in range(len(FACE_FILES))] == [
        0.496,
        0.496,
        0.0,
        0.0,
        0.535,
        0.535,
        0.543,
        0.543,
        0.0,
        0.0,
        0.536,
        0.536,
    ]


def test_bold_face_is_wider() -> None:
    """Regular and bold are two faces, not one under two names."""
    assert width("remission", is_bold=True) > width("remission", is_bold=False)


def test_missing_character_is_named() -> None:
    """The error gives the character and its code point."""
    with pytest.raises(MissingGlyphError, match=r"U\+0E01"):
        faces("ก", is_bold=False)
