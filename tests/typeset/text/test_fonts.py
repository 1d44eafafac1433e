"""Fonts: coverage and width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.errors import MissingGlyphError
from booklet.typeset.text.font_files import font
from booklet.typeset.text.fonts import FACE_FILES, faces, width, x_height


@given(st.text(st.sampled_from("abc XYZ’–é☐→≥\u00a0"), max_size=30), st.booleans())
def test_runs_hold_the_word(word: str, is_bold: bool) -> None:  # noqa: FBT001  (hypothesis passes it)
    """Cut into runs of one face, a word is still the word."""
    assert "".join(letters for _, letters in faces(word, is_bold=is_bold)) == word


@given(st.text(st.sampled_from("abc xyz’–é→"), max_size=20), st.text(st.sampled_from("abc xyz’–é→"), max_size=20))
def test_widths_add_up(one: str, other: str) -> None:
    """There is no kerning: two words side by side are as wide as both."""
    together = width(one + other, is_bold=False)
    assert together == pytest.approx(width(one, is_bold=False) + width(other, is_bold=False))


def test_height_of_small_letters() -> None:
    """Atkinson Hyperlegible Next has tall ones; symbols have none."""
    assert [x_height(face) for face in range(len(FACE_FILES))] == [0.496, 0.496, 0.0, 0.0]


def test_width_is_what_reportlab_measures() -> None:
    """The width cache and ReportLab agree."""
    words = "Vincristine, 95 out of 100"
    assert width(words, is_bold=True) * 12 == pytest.approx(font(FACE_FILES[1]).stringWidth(words, 12))


def test_bold_face_is_wider() -> None:
    """Regular and bold are two faces, not one under two names."""
    assert width("remission", is_bold=True) > width("remission", is_bold=False)


def test_no_two_files_share_a_postscript_name() -> None:
    """ReportLab takes two files of one PostScript name for one font."""
    names = {font(FACE_FILES[face]).face.name for face in range(len(FACE_FILES))}
    assert len(names) == len(FACE_FILES)


def test_missing_character_is_named() -> None:
    """The error gives the character and its code point."""
    with pytest.raises(MissingGlyphError, match=r"U\+0E01"):
        faces("ก", is_bold=False)
