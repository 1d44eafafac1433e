"""Words, as lines are made of them."""

from __future__ import annotations

import pytest

from booklet.core.values import replace
from booklet.model.break_marks import BREAK
from booklet.model.papers import PAPERS
from booklet.model.text import Span, Text
from booklet.typeset.text.typefaces import width
from booklet.typeset.text.words import Face, Word, cut, fitting, words_of
from booklet.typeset.theme.theme import Theme

THEME = Theme(PAPERS["half-letter"])
PLAIN = Face(12.0, THEME.stack(), rise=0.0, color=THEME.ink, tag=0)


def said(word: Word) -> str:
    """Return what a word says."""
    return "".join(piece.text for piece in word.pieces)


def test_words_are_measured_with_their_spaces() -> None:
    """A word is as wide as its pieces; the space behind it belongs to it, but for the last."""
    first, last = words_of(Text((Span("one tw"), Span("o"))), [PLAIN, PLAIN])
    assert (said(first), said(last)) == ("one", "two")
    assert first.width == pytest.approx(width("one", is_bold=False) * 12.0)
    assert first.gap == pytest.approx(width(" ", is_bold=False) * 12.0)
    assert (last.gap, last.gap_span) == (0.0, -1)


def test_what_holds_together_is_one_word() -> None:
    """Until it is wider than a line."""
    (word,) = words_of(Text.of("(555) 555-0142"), [PLAIN])
    assert [said(part) for part in fitting(word, [PLAIN], 200.0)] == ["(555) 555-0142"]
    assert [said(part) for part in fitting(word, [PLAIN], 60.0)] == ["(555)", "555-0142"]


def test_chinese_words_are_as_little_as_a_character() -> None:
    """A mark of a source stays with the words that it stands behind; all is as wide as it is set."""
    look = Face(12.0, replace(THEME, typeface="noto-sans-sc").stack(), rise=0.0, color=THEME.ink, tag=0)
    text = Text((Span("用imatinib。"), Span("\u00a01", cite=True), Span("每天 5 次")))
    words = words_of(text, [look] * 3)
    assert [said(word) for word in words] == ["用", "imatinib。\u00a01", "每", "天", "5 次"]
    assert words[3].gap_span == 2
    assert all(word.width == pytest.approx(sum(piece.width for piece in word.pieces)) for word in words)


def test_a_word_is_cut_between_characters() -> None:
    """Each part is as wide as it is set, kerned; a page number is never cut."""
    (word,) = words_of(Text((Span("ToTaToTa", page="x"),)), [PLAIN])
    parts = cut(word, [PLAIN], 25.0)
    assert "".join(map(said, parts)) == "ToTaToTa\u00a0"
    for part in parts:
        wide = sum(width(piece.text, is_bold=False) * 12.0 if piece.text else piece.width for piece in part.pieces)
        assert part.width == pytest.approx(wide)
        assert part.width <= 25.0
    assert parts[-1].pieces[-1].page == "x"


def test_a_line_may_end_at_a_mark_which_is_not_set() -> None:
    """In words of one direction and of both; what holds together at a mark is parted there, and a page number stays."""
    text = Text((Span(f"Kranken{BREAK}haus{BREAK} und{BREAK}Arzt {BREAK}", page="x"),))
    words = words_of(text, [PLAIN])
    assert [said(word) for word in words] == ["Kranken", "haus", "und", "Arzt", "\u00a0"]
    assert [word.gap_span for word in words] == [-1, 0, -1, 0, -1]
    assert words[0].width == pytest.approx(width("Kranken", is_bold=False) * 12.0)
    look = Face(12.0, replace(THEME, typeface="noto-naskh-arabic").stack(), rise=0.0, color=THEME.ink, tag=0)
    both = Text((Span(f"اتصل{BREAK}فورا MRD{BREAK}ALL"),))
    found = words_of(both, [look], ["1" * 10 + "2" * 7])
    assert [said(word) for word in found] == ["اتصل", "فورا", "MRD", "ALL"]
    assert [piece.level for word in found for piece in word.pieces] == [1, 1, 2, 2]


def test_a_word_that_is_cut_keeps_its_letters_whole() -> None:
    """An accent that is a character of its own stays with its letter."""
    look = Face(12.0, replace(THEME, typeface="open-sans").stack(), rise=0.0, color=THEME.ink, tag=0)
    (word,) = words_of(Text.of("e\u0323" * 12), [look])
    parts = [said(part) for part in cut(word, [look], 30.0)]
    assert len(parts) > 2
    assert {len(part) % 2 for part in parts} == {0}
