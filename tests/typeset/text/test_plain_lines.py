"""Lines of plain text, broken in one walk."""

from __future__ import annotations

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.core.values import replace
from booklet.errors import MissingGlyphError
from booklet.model.papers import PAPERS
from booklet.model.text import Span, Text
from booklet.typeset.boxes import ARTIFACT
from booklet.typeset.text.bonds import HOLDING, bond
from booklet.typeset.text.fonts import kern, run_width
from booklet.typeset.text.line_break import any_lines, break_lines, line_width, span_faces
from booklet.typeset.text.plain_lines import WIDEST, plain_lines, plain_width
from booklet.typeset.text.typefaces import TYPEFACES
from booklet.typeset.text.words import Room, words_of
from booklet.typeset.theme.theme import Theme
from tests.typeset.text.made_up_spans import spans

THEME = Theme(PAPERS["half-letter"])
BODY = THEME.type("body")

USUAL = "a rest 555-0142 ext. 12 mg T cell Day day 8, (step 3) é ☐ ł"
WORDS = st.one_of(
    st.sampled_from([*USUAL.split(), ""]),
    st.text(st.sampled_from("abcilmWAVTo.,;-–’“”0123456789éñ"), min_size=1, max_size=12),
)
SPANS = st.builds(replace, spans(WORDS, 25), page=st.sampled_from(("", "", "", "here")))
TEXTS = st.lists(SPANS, max_size=6).map(lambda spans: Text(tuple(spans)))


@given(TEXTS, st.floats(20, 400), st.sampled_from((0.0, 12.5)), st.sampled_from((0, ARTIFACT)))
def test_lines_are_those_of_all_other_text(text: Text, measure: float, x: float, tag: int) -> None:
    """The same runs in the same places, to the last bit."""
    looks = span_faces(text, BODY, THEME, THEME.ink, [tag] * len(text.spans))
    plain = plain_lines(text, looks, measure, x, 10.0)
    if plain is not None:
        assert plain == any_lines(text, looks, Room(measure, x, 10.0))


@given(TEXTS)
def test_a_line_is_as_wide_as_all_other_text(text: Text) -> None:
    """To the last bit."""
    looks = span_faces(text, BODY, THEME, THEME.ink, [0] * len(text.spans))
    wide = fsum(word.width + word.gap for word in words_of(text, looks))
    assert plain_width(text, looks) in {wide, None}
    assert line_width(text, looks) == wide


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (Text.of("A ☐ box"), 300.0),
        (Text.of("Incomprehensibilities"), 40.0),
        (Text.of("Call 555 0142 0143 0144 0145"), 60.0),
    ],
)
def test_text_that_is_not_plain(text: Text, measure: float) -> None:
    """Another face, a word or a number that is wider than a line."""
    looks = span_faces(text, BODY, THEME, THEME.ink, [0] * len(text.spans))
    assert plain_lines(text, looks, measure, 0.0, 10.0) is None
    room = Room(measure, 0.0, 10.0)
    assert break_lines(text, looks, room) == any_lines(text, looks, room)


def test_nearly_all_text_is_plain() -> None:
    """Words of several spans, a link in their midst, numbers that hold their units."""
    text = Text((Span("Call your "), Span("care team", term="x", bold=True), Span(". Day or night, within 24 hours.")))
    looks = span_faces(text, BODY, THEME, THEME.ink, [0, 1, 0])
    lines = plain_lines(text, looks, 120.0, 0.0, 10.0)
    assert lines is not None
    said = ["".join(run.text for run in line) for line in lines]
    assert said == ["Call your care team. ", "Day or night, within ", "24 hours."]


def test_a_page_number_stands_behind_its_words() -> None:
    """On one line with the last of them; what comes next stands behind the room that is kept for it."""
    text = Text((Span("Call us. "), Span("See page", page="here"), Span(".")))
    looks = span_faces(text, BODY, THEME, THEME.ink, [0, 1, 0])
    lines = plain_lines(text, looks, 60.0, 0.0, 10.0)
    assert lines is not None
    assert [[(run.text, run.page) for run in line] for line in lines] == [
        [("Call us. ", "")],
        [("See ", "")],
        [("page\u00a0", ""), ("", "here"), (".", "")],
    ]
    ends = [run.x for run in lines[-1]]
    assert ends[0] < ends[1] < ends[2]


def test_what_no_face_has_is_refused() -> None:
    """As it is in all other text."""
    text = Text.of("a \x07 b")
    looks = span_faces(text, BODY, THEME, THEME.ink, [0])
    with pytest.raises(MissingGlyphError):
        plain_lines(text, looks, 100.0, 0.0, 10.0)


@given(WORDS, WORDS)
def test_words_that_hold_nothing_hold_nothing(left: str, right: str) -> None:
    """Whatever stands behind them."""
    assert HOLDING[left] or not bond(left, right)


def test_no_character_is_wider_than_the_widest() -> None:
    """Nor with the widest gap behind it, in any face that ASCII is set in."""
    ascii_characters = "".join(map(chr, range(0x20, 0x7F)))
    for face in {typeface.latin + is_bold for typeface in TYPEFACES.values() for is_bold in (0, 1)}:
        widest = max(run_width(face, character) for character in ascii_characters)
        gap = max(kern(face, (one, other)) for one in ascii_characters for other in ascii_characters)
        assert widest + gap < WIDEST
