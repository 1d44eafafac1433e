"""Lines of text in which words are read from right to left, broken in one walk."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from booklet.core.values import replace
from booklet.errors import MissingGlyphError
from booklet.model.papers import PAPERS
from booklet.model.text import Span, Text
from booklet.typeset.boxes import ARTIFACT, Run
from booklet.typeset.text.directions import flow_of
from booklet.typeset.text.level_lines import level_lines
from booklet.typeset.text.line_break import any_lines, break_lines, span_faces
from booklet.typeset.text.words import Room
from booklet.typeset.theme.theme import Theme
from tests.arabic import ARABIC, CALL, GIVEN
from tests.english import ENGLISH
from tests.typeset.text.made_up_spans import spans

WORDS = st.one_of(
    st.sampled_from([*CALL.split(), *GIVEN.split(), "", "\u00a0", "—", "«6-MP»", "(", "\u0661\u0662", "☐", "A4"]),
    st.text(st.sampled_from("\u0628\u0627\u0644\u0645\u064f\u0651.،5a"), min_size=1, max_size=8),
)
ARABIC_SPANS = spans(WORDS, 20, "ar")
LATIN_SPANS = st.builds(
    Span,
    st.lists(st.sampled_from(["Call", "(5)", "38.3", "°C", "now.", ""])).map(" ".join),
    cite=st.booleans(),
    language=st.sampled_from(("", "en-US")),
)
SPANS = st.one_of(ARABIC_SPANS, ARABIC_SPANS, LATIN_SPANS)
TEXTS = st.lists(SPANS, max_size=5).map(lambda spans: Text(tuple(spans)))


ROOM = Room(300.0, 12.5, 10.0)

ARABIC_PAGE = Theme(PAPERS["half-letter"]).set_in(ARABIC, (ENGLISH,))
ENGLISH_PAGE = Theme(PAPERS["half-letter"]).set_in(ENGLISH, (ARABIC,))

Lines = list[tuple[Run, ...]]


def lines_of(text: Text, theme: Theme, room: Room, tag: int = 0) -> tuple[Lines | None, Lines]:
    """Return the lines of a text in one walk, or None if it is not of this kind, and as they are of any text."""
    looks = span_faces(text, theme.type("body"), theme, theme.ink, [tag] * len(text.spans))
    flow = flow_of(text.spans, [look.stack.typeface.is_rtl for look in looks], is_rtl=theme.is_rtl)
    room = room._replace(is_rtl=theme.is_rtl)
    return level_lines(text, looks, room, flow) if flow else None, any_lines(text, looks, room)


_TWO_NUMBERS = Text((Span("اتصل " * 7 + "6-mercaptopurine، ١٢ 5", language="ar"),))
"""Numbers that hold together stand at different levels, as does the space between them."""


@given(TEXTS, st.sampled_from((ARABIC_PAGE, ENGLISH_PAGE)), st.floats(20, 400), st.sampled_from((0, ARTIFACT)))
@example(_TWO_NUMBERS, ARABIC_PAGE, 275.0, 0)
@example(Text((Span("\u0628 " * 9 + "5 \u0661\u0662\u0628 \u0628"),)), ARABIC_PAGE, 60.0, 0)
@example(Text((Span("\u0628 " * 9 + "\u0661\u0662 (5 \u0661) 6-MP"),)), ENGLISH_PAGE, 60.0, 0)
def test_lines_are_those_of_all_other_text(text: Text, theme: Theme, measure: float, tag: int) -> None:
    """The same runs in the same places."""
    made, expected = lines_of(text, theme, Room(measure, 12.5, 10.0), tag)
    if made is None:
        return
    assert [[replace(run, x=0.0) for run in line] for line in made] == [
        [replace(run, x=0.0) for run in line] for line in expected
    ]
    places = [[run.x for run in line] for line in expected]
    assert [[run.x for run in line] for line in made] == [pytest.approx(each) for each in places]


@pytest.mark.parametrize("text", [CALL, GIVEN, "\u0628\u00a0\u0628", "Imatinib"])
def test_nearly_all_text_is_of_this_kind(text: str) -> None:
    """With numbers, brackets and Latin names in its midst."""
    made, expected = lines_of(Text((Span(text), Span("1,\u00a02", cite=True), Span(" \u0628."))), ARABIC_PAGE, ROOM)
    assert made == expected


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (Text((Span("\u0628", page="here"),)), 300.0),
        (Text.of("\u0628\u0645\u0647" * 20), 40.0),
        (Text.of("\u0628 555 0142 0143 0144 0145"), 60.0),
    ],
)
def test_text_that_is_not(text: Text, measure: float) -> None:
    """A page that is not known yet, a word or a number that is wider than a line."""
    made, expected = lines_of(text, ARABIC_PAGE, ROOM._replace(measure=measure))
    assert made is None
    looks = span_faces(text, ARABIC_PAGE.type("body"), ARABIC_PAGE, ARABIC_PAGE.ink, [0])
    assert break_lines(text, looks, ROOM._replace(measure=measure, is_rtl=True)) == expected


def test_what_no_face_has_is_refused() -> None:
    """As it is in all other text."""
    with pytest.raises(MissingGlyphError):
        lines_of(Text.of("\u0628 \u0e01"), ARABIC_PAGE, ROOM)
