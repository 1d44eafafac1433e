"""Words from the right as glyphs: what a word is does not hang on those that are shaped with it."""

from __future__ import annotations

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.text import shaped_words
from booklet.typeset.text.font_files import glyph_number, starts_from_right
from booklet.typeset.text.fonts import FACE_FILES, NASKH, run_width
from booklet.typeset.text.glyphs import Glyph, dealt
from booklet.typeset.text.shaped_words import ShapedWords
from tests.harfbuzz import shaped_alone

NAME = FACE_FILES[NASKH]
LETTERS = "\u0644\u0627\u0628\u0645\u0647"

WORDS = st.builds(
    str.__add__, st.sampled_from(LETTERS), st.text(st.sampled_from(f"{LETTERS}\u064b\u064f\u0651\u060c."), max_size=7)
)


def glyphs_of(word: str, known: ShapedWords | None = None) -> list[Glyph]:
    """Return a word's glyphs, of words that are known or of none."""
    known = ShapedWords(NAME) if known is None else known
    return [known.glyphs[number] for number in known[word]]


@given(st.lists(WORDS, min_size=1, max_size=6, unique=True), WORDS)
def test_a_word_is_what_it_is_alone(words: list[str], later: str) -> None:
    """As HarfBuzz shapes it, whether it was learned with others or asked for later."""
    known = ShapedWords(NAME)
    known.learn(words)
    for word in {*words, later}:
        said = shaped_alone(NAME, word, "rtl")
        glyphs = glyphs_of(word, known)
        assert [(each.number, each.advance, each.y) for each in glyphs] == said[::-1]
        assert "".join(each.characters for each in glyphs) == word
        assert known.width(word) == pytest.approx(fsum(each.advance for each in glyphs), abs=1e-12)


@pytest.mark.parametrize("name", [NAME, FACE_FILES[NASKH + 1]])
def test_what_a_glyph_stands_for_does_not_hang_on_what_was_shaped_before(name: str) -> None:
    """Each letter with each behind it, with marks and without, comes out as where nothing is known yet."""
    letters = [chr(code) for code in (*range(0x620, 0x64B), 0x66E, 0x671, 0x67E, 0x686, 0x6A9, 0x6AF, 0x6CC)]
    letters.remove("\u0640")
    words = [
        first + second + letters[(i * 7 + k) % len(letters)]
        for i, first in enumerate(letters)
        for k, second in enumerate(letters)
    ]
    marks = ("", "\u064b", "\u0651", "\u0651\u064e", "\u064e\u0651", "\u0670", "\u0654")
    words += [
        first + mark + second for i, first in enumerate(letters) for second in letters[i % 5 :: 5] for mark in marks
    ]
    known = ShapedWords(name)
    for start in range(0, len(words), 50):
        known.learn([*dict.fromkeys(words[start : start + 50])])
    for word in words:
        said = dealt(word, starts_from_right(name, word))
        assert [known.glyphs[number].characters for number in known[word]] == said, word


def test_a_long_row_is_read_whole() -> None:
    """However much HarfBuzz writes of it."""
    words = [first + second + third for first in LETTERS for second in LETTERS for third in LETTERS] * 8
    words = [word + LETTERS[index // 125 % 5] * (index // 125) for index, word in enumerate(words)]
    known = ShapedWords(NAME)
    known.learn(words)
    assert len(known) == len(words) == 1000
    assert glyphs_of(words[-1], known) == glyphs_of(words[-1])


def test_nothing_is_shaped_to_nothing() -> None:
    """Between two spaces stands a word of no letters."""
    assert glyphs_of("") == []


def test_brackets_are_mirrored() -> None:
    """They still say what was typed; glyphs come in reading order."""
    body = ShapedWords(FACE_FILES[0])
    bracket, letter = glyphs_of("(a", body)
    assert (bracket.characters, letter.characters) == ("(", "a")
    assert bracket.number == glyph_number(FACE_FILES[0], ")")


def test_a_letter_drawn_over_another_is_read_behind_it() -> None:
    """Lam and alef are two glyphs at one place: the alef stands a hair further left. A mark stays where it is."""
    lam, alef = glyphs_of("\u0644\u0627")
    assert (lam.characters, alef.characters) == ("\u0644", "\u0627")
    assert (alef.advance, lam.x) == (0, 0)
    assert -0.01 < alef.x < 0
    letter, mark = glyphs_of("\u0628\u064f")
    assert (letter.x, mark.characters) == (0, "\u064f")


def test_glyphs_are_shared_by_words() -> None:
    """A long booklet has some hundred thousand letters in a right-to-left script, and few glyphs."""
    known = ShapedWords(NAME)
    first, second = known["\u0628\u0627\u0628"], known["\u0628\u0627\u0628\u0627"]
    assert first[:2] == second[:2]


def test_words_are_shaped_again_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept has a limit; a word is as wide with it."""
    monkeypatch.setattr(shaped_words, "MOST_WORDS", 2)
    words = [first + second for first in "\u0628\u0627\u0644" for second in "\u0645\u0647"]
    known = ShapedWords(NAME)
    for word in words:
        assert known.width(word) == pytest.approx(fsum(each.advance for each in glyphs_of(word)), abs=1e-12)
        assert known.width(word) > 0
        assert len(known) <= 2
    apart = sum(run_width(NASKH, word, is_rtl=True) for word in words) + 5 * run_width(NASKH, " ")
    assert run_width(NASKH, " ".join(words), is_rtl=True) == pytest.approx(apart)
