"""Font files, as HarfBuzz reads them."""

from __future__ import annotations

import struct
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.text.font_files import (
    LEAST_KERN,
    describe,
    font_file,
    glyph_number,
    glyph_width,
    kerning,
    shape,
    subset,
    widths,
    x_height,
)
from booklet.typeset.text.fonts import FACE_FILES, NASKH
from tests.harfbuzz import shaped_alone

BODY = FACE_FILES[0]


@pytest.mark.parametrize("name", FACE_FILES)
def test_every_character_has_a_width(name: str) -> None:
    """In ems; no letter is wider than two and a half, but for words of Arabic that are one character."""
    found = widths(name)
    assert {chr(code) for code in font_file(name).face.unicodes} <= found.keys()
    assert all(0 <= wide < 2.5 for each, wide in found.items() if each < "\ufb50")


def test_small_letters_have_a_height() -> None:
    """About half an em in faces of letters; a face of symbols does not say."""
    assert [0.45 < x_height(name) < 0.56 for name in FACE_FILES] == [
        True,
        True,
        False,
        False,
        *[True] * 4,
        False,
        False,
        True,
        True,
    ]
    assert x_height(FACE_FILES[2]) == 0


@pytest.mark.parametrize(("character", "like"), [("\u00a0", " "), ("\u02bb", "\u2018"), ("\u2011", "-")])
def test_characters_that_look_like_others(character: str, like: str) -> None:
    """Have their glyph and their width; what they stand for stays what was typed."""
    assert glyph_number(BODY, character) == glyph_number(BODY, like) > 0
    assert widths(BODY)[character] == widths(BODY)[like]
    (glyph,) = shape(BODY, character).glyphs
    assert (glyph.number, glyph.characters) == (glyph_number(BODY, like), character)


def test_pairs_are_kerned() -> None:
    """The pair "To" closes up by a twelfth of an em; the distances are those of a shaped run."""
    first, second = shape(BODY, "To").glyphs
    assert first.advance - first.width == pytest.approx(-0.08)
    assert second.advance == second.width == glyph_width(BODY, glyph_number(BODY, "o"))
    rows = kerning(BODY, "ATVo.")
    for one in "ATVo.":
        for other in "ATVo.":
            glyph, _ = shape(BODY, one + other).glyphs
            distance = glyph.advance - glyph.width
            (by,) = {by for firsts, row in rows for by, seconds in row if one in firsts and other in seconds} or {0.0}
            assert by == pytest.approx(distance if abs(distance) >= LEAST_KERN else 0.0)


def test_letters_are_not_joined() -> None:
    """Ligatures for looks are harder to read, and to search."""
    for name in (BODY, FACE_FILES[4]):
        assert [glyph.characters for glyph in shape(name, "offi\ufb01ce".replace("\ufb01", "fi")).glyphs] == list(
            "offifice"
        )


def test_marks_stand_on_their_letters() -> None:
    """A letter with two marks is two glyphs or more, and the marks are moved up, or the glyph has them."""
    run = shape(FACE_FILES[4], "\u1eb9\u0301")
    assert "".join(glyph.characters for glyph in run.glyphs) == "\u1eb9\u0301"
    assert run.width == pytest.approx(glyph_width(FACE_FILES[4], glyph_number(FACE_FILES[4], "\u1eb9")), abs=0.001)


def test_nothing_is_shaped_to_nothing() -> None:
    """Between two spaces stands a word of no letters."""
    assert shape(BODY, "").glyphs == ()


def test_a_subset_holds_what_was_asked_for() -> None:
    """And the parts of composed letters; always the same bytes."""
    wanted = {glyph_number(BODY, character) for character in "a\u00e9"}
    program, numbers = subset(BODY, wanted)
    assert wanted | {0} <= numbers.keys()
    assert (program, numbers) == subset(BODY, sorted(wanted, reverse=True))
    tables = {program[at : at + 4] for at in range(12, 12 + 16 * struct.unpack(">H", program[4:6])[0], 16)}
    assert tables == {b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"post"}


def test_a_font_is_described() -> None:
    """In thousandths of the type size, whatever units its file has."""
    said = [describe(name) for name in FACE_FILES]
    assert len({each.name for each in said}) == len(FACE_FILES)
    assert all(each.descent < 0 < each.cap_height <= each.ascent < 1350 for each in said)
    assert all(one.stem < other.stem for one, other in list(pairwise(said))[::2])


LETTERS_AND_MARKS = st.text(
    st.sampled_from("\u0644\u0627\u0628\u0645\u0647\u064b\u064f\u0651\u060c.("), min_size=1, max_size=8
)


@given(st.lists(LETTERS_AND_MARKS, min_size=1, max_size=4))
def test_a_word_is_shaped_alone(words: list[str]) -> None:
    """Buffers are used again: no word hangs on what was shaped before it."""
    name = FACE_FILES[NASKH]
    for word in words:
        run = shape(name, word)
        said = [(number, advance) for number, advance, _ in shaped_alone(name, word, "ltr")]
        assert [(glyph.number, glyph.advance) for glyph in run.glyphs] == said
        assert "".join(glyph.characters for glyph in run.glyphs) == word
