"""Breaking text into lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.errors import MissingGlyphError
from booklet.model.papers import PAPERS
from booklet.model.text import BETWEEN_LANGUAGES, Span, Text
from booklet.typeset.boxes import ARTIFACT, Run
from booklet.typeset.text.extents import whole_width
from booklet.typeset.text.font_files import shape
from booklet.typeset.text.fonts import FACE_FILES, run_width
from booklet.typeset.text.line_break import break_lines, resolve_pages, span_faces
from booklet.typeset.text.typefaces import width
from booklet.typeset.text.words import PAGE_DIGITS, Room
from booklet.typeset.theme.theme import Theme
from tests.arabic import ARABIC, CALL
from tests.english import ENGLISH

THEME = Theme(PAPERS["half-letter"])
BODY = THEME.type("body")

LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyzABCDEGIWilm.,;-–’“”0123456789éñß☐→≥łễЮʻ")
WORDS = st.text(LETTERS, min_size=1, max_size=24)
SENTENCES = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
TEXTS = st.lists(
    st.builds(Span, st.one_of(SENTENCES, st.just(" "), st.just("  ")), bold=st.booleans(), cite=st.booleans()),
    min_size=1,
    max_size=6,
).map(lambda spans: Text(tuple(spans)))


def set_lines(text: Text, measure: float) -> list[tuple[Run, ...]]:
    """Return the text in body type, its runs tagged with the index of their span."""
    faces = span_faces(text, BODY, THEME, THEME.ink, list(range(len(text.spans))))
    return break_lines(text, faces, Room(measure, 0.0, 10.0))


def right_edge(line: tuple[Run, ...]) -> float:
    """Return where the line's last letter ends; a space at the end does not count."""
    words = [(run, run.text.rstrip(" ") if run is line[-1] else run.text) for run in line]
    return max((run.x + run_width(run.face, text) * run.size for run, text in words), default=0.0)


@given(TEXTS, st.floats(5, 400))
def test_no_character_is_lost_or_added(text: Text, measure: float) -> None:
    """The runs of all lines, one after the other, are the text."""
    assert "".join(run.text for line in set_lines(text, measure) for run in line) == text.plain


@given(TEXTS, st.floats(30, 400))
def test_no_line_is_wider_than_its_measure(text: Text, measure: float) -> None:
    """No letter stands right of the measure; every letter is narrower than the least measure tried."""
    for line in set_lines(text, measure):
        # A last run of spaces only hangs out; what stands before it must fit.
        visible = line[:-1] if line and not line[-1].text.strip(" ") else line
        assert right_edge(visible) <= measure + 0.001 or all(not run.text.strip(" ") for run in visible)


@given(TEXTS, st.floats(30, 400))
def test_runs_follow_each_other(text: Text, measure: float) -> None:
    """Runs of a line touch: none overlaps the next, none leaves a gap."""
    for line in set_lines(text, measure):
        for one, other in pairwise(line):
            edge = one.x + run_width(one.face, one.text) * one.size
            assert other.x == pytest.approx(edge, abs=0.001)


@given(st.lists(st.text(st.sampled_from("abcdefghinorstuATVWYfk."), min_size=1, max_size=9), min_size=1, max_size=60))
def test_lines_are_as_full_as_they_can_be(words: list[str]) -> None:
    """The first word of each line would not have fitted on the line before, by what HarfBuzz says of whole words."""
    lines = ["".join(run.text for run in line).split(" ") for line in set_lines(Text.of(" ".join(words)), 200.0)]
    space = width(" ", is_bold=False)
    # A lone last word may be given company; up to there lines are full.
    for line, below in list(pairwise(lines))[:-1]:
        wide = sum(shape(FACE_FILES[0], word).width + space for word in line if word)
        first = shape(FACE_FILES[0], below[0]).width
        assert (wide + first) * BODY.size > 200.0 - BODY.size * 0.005 * len(" ".join((*line, below[0])))


@given(st.text(st.sampled_from("abcATVWYo."), min_size=30, max_size=60))
def test_a_word_that_is_cut_is_kerned(word: str) -> None:
    """Each part is as wide as it is set, and no wider than its measure."""
    for (run,) in set_lines(Text.of(word), 60.0):
        assert run_width(run.face, run.text) * run.size <= 60.001


def test_space_stays_at_the_end_of_a_broken_line() -> None:
    """A screen reader never hears the last word of a line and the first of the next as one."""
    lines = set_lines(Text.of("a day with food and water every single morning"), 100.0)
    assert len(lines) > 1
    assert all(line[-1].text.endswith(" ") for line in lines[:-1])


def test_character_without_a_glyph_is_an_error() -> None:
    """A character no font has stops the build and is named."""
    with pytest.raises(MissingGlyphError, match=r"character '漢' \(U\+6F22\)"):
        set_lines(Text.of("plain 漢 text"), 200.0)


def test_stand_in_face_has_what_the_body_face_lacks() -> None:
    """Arrows and tick boxes come from the symbol face, in the same line."""
    (line,) = set_lines(Text.of("a → b"), 200.0)
    assert [(run.text, run.face) for run in line] == [("a ", 0), ("→", 2), (" b", 0)]


def test_no_break_space_keeps_words_together() -> None:
    """A no-break space is no place to break a line."""
    lines = set_lines(Text.of("see page\u00a012"), width("see page", is_bold=False) * BODY.size)
    assert ["".join(run.text for run in line) for line in lines] == ["see ", "page\u00a012"]


def test_last_line_is_not_one_short_word() -> None:
    """The last word of the line before comes down, and with it no line gets wider than the measure."""
    lines = set_lines(Text.of("It may be used in this phase of the treatment too."), 140.0)
    assert ["".join(run.text for run in line).strip() for line in lines] == [
        "It may be used in this",
        "phase of the",
        "treatment too.",
    ]


@pytest.mark.parametrize(("words", "kept"), [("it takes 12 weeks", "12 weeks"), ("made by T cells", "T cells")])
def test_number_stays_with_what_it_counts(words: str, kept: str) -> None:
    """A line break between them would make a parent read twice."""
    for measure in range(60, 120, 5):
        lines = ["".join(run.text for run in line) for line in set_lines(Text.of(words), float(measure))]
        assert any(kept in line for line in lines)


def test_page_number_is_filled_in_and_the_line_closed_up() -> None:
    """One digit takes less room than the two that were kept; what follows moves left."""
    text = Text((Span("see page", page="notes"), Span(".")))
    (line,) = set_lines(text, 300.0)
    resolved = resolve_pages(line, {"notes": 7})
    assert "".join(run.text for run in resolved) == "see page\u00a07."
    assert resolved[-1].x < line[-1].x
    assert resolved[-1].x == pytest.approx(width("see page\u00a07", is_bold=False) * BODY.size)


def test_right_aligned_page_number_ends_at_its_edge() -> None:
    """In the table of contents numbers end at the right edge."""
    run = Run(100.0, 10.0, "", 0, 12.0, THEME.ink, ARTIFACT, page="notes", is_right=True)
    (resolved,) = resolve_pages([run], {"notes": 12})
    assert resolved.x + width("12", is_bold=False) * 12.0 == pytest.approx(100.0)


def test_empty_text_is_one_empty_line() -> None:
    """Nothing to say still takes a line."""
    assert set_lines(Text(()), 100.0) == [()]


PHONES = st.sampled_from(
    ["555-0142", "+1 (555) 555-0142", "(555) 555-0142", "+49 30 5550142", "01 38 39 40 41", "1 800 555 0142"]
)
COUNTED = st.sampled_from(["38.3 °C", "ext. 12", "ext. 4012", "7:00 am", "Floor 3", "(100.9 °F)", "No. 38", "30 cm"])
FILLING = st.lists(st.text(st.sampled_from("abcdefghinorstu"), min_size=3, max_size=9), max_size=12).map(" ".join)


@given(st.lists(st.tuples(FILLING, PHONES | COUNTED, st.sampled_from(["", ",", ".", ";"])), min_size=1, max_size=4))
def test_numbers_do_not_break(parts: list[tuple[str, str, str]]) -> None:
    """A number stands on one line with its groups, its unit and what it numbers, wherever that has room."""
    text = Text.of(" ".join(f"{words} and {number}{mark}" for words, number, mark in parts))
    widest = max(width(f"{number}{mark} ", is_bold=False) * BODY.size for _, number, mark in parts)
    for measure in (widest, 90.0, 110.0, 140.0, 200.0, 300.0):
        said = ["".join(run.text for run in line) for line in set_lines(text, max(measure, widest))]
        for _, number, _ in parts:
            assert any(number in line for line in said), said


@given(FILLING, st.floats(60, 300))
def test_no_break_spaces_hold(words: str, measure: float) -> None:
    """No line ends at one, where what it holds together fits."""
    text = Text.of(f"{words} Clinic\u00a0555-0142 {words}")
    said = ["".join(run.text for run in line) for line in set_lines(text, max(measure, 110.0))]
    assert any("Clinic\u00a0555-0142" in line for line in said)


def test_what_does_not_fit_is_parted_where_it_holds_least() -> None:
    """First between number and extension, then between groups, then at no-break spaces, and in a word at last."""

    def lines(words: str, measure: float) -> list[str]:
        return ["".join(run.text for run in line).strip(" ") for line in set_lines(Text.of(words), measure)]

    assert lines("+1 (555) 555-0142 ext. 12", 120.0) == ["+1 (555) 555-0142", "ext. 12"]
    assert lines("+1 (555) 555-0142 ext. 12", 70.0) == ["+1 (555)", "555-0142", "ext. 12"]
    assert lines("555-0142\u00a0ext.\u00a012", 60.0) == ["555-0142\u00a0", "ext.\u00a012"]
    assert lines("5550142", 20.0) == ["55", "501", "42"]


ARABIC_THEME = THEME.set_in(ARABIC, (ENGLISH,))
MIXED_WORDS = ("كلمة", "38.3", "°C", "(101", "°F)،", "Imatinib", "و5", "(MTX).", "إلى", "–")
MIXED = st.lists(st.sampled_from(MIXED_WORDS), min_size=1, max_size=30)
PAGES = st.sampled_from(["", "", "notes"])
MIXED_SPANS = st.one_of(
    st.builds(Span, MIXED.map(" ".join), bold=st.booleans(), cite=st.booleans(), page=PAGES),
    st.builds(Span, st.lists(st.sampled_from(["Call", "(5)", "now."])).map(" ".join), language=st.just("en-US")),
)
MIXED_TEXTS = st.lists(MIXED_SPANS, min_size=1, max_size=5).map(lambda spans: Text(tuple(spans)))


def arabic_lines(text: Text, measure: float) -> list[tuple[Run, ...]]:
    """Return the text set where lines begin at the right."""
    faces = span_faces(text, BODY, ARABIC_THEME, THEME.ink, list(range(len(text.spans))))
    return break_lines(text, faces, Room(measure, 0.0, 10.0, is_rtl=True))


@given(MIXED_TEXTS, st.floats(60, 400))
def test_words_of_both_directions_stand_side_by_side(text: Text, measure: float) -> None:
    """All characters are there in reading order; no run lies over another, and none out of the measure."""
    lines = arabic_lines(text, measure)
    assert "".join(run.text for line in lines for run in line).replace("\u00a0", "") == text.plain.replace("\u00a0", "")
    for line in lines:
        wide = [whole_width(run) or run_width(run.face, PAGE_DIGITS) * run.size for run in line]
        edges = sorted((run.x, run.x + width) for run, width in zip(line, wide, strict=True))
        assert all(after[0] >= before[1] - 0.001 for before, after in pairwise(edges))
        words = [run for run in line if run.text.strip(" ")]
        assert all(run.x <= measure for run in words)


def from_the_left(line: tuple[Run, ...]) -> str:
    """Return the runs of a line as they stand on a page that is mirrored, each in its reading order."""
    placed = sorted(line, key=lambda run: -(run.x + whole_width(run)))
    return "|".join(run.text.strip() for run in placed if run.text.strip())


def test_numbers_keep_their_order_in_arabic() -> None:
    """On the page, from left to right, each Latin word and number as it would stand in English."""
    (line,) = arabic_lines(Text.of(CALL), 2000)
    left, number, between, phone, comma, degrees, right = from_the_left(line).split("|")
    assert (number, phone, degrees) == ("1-800-227-2345", "(555) 555-0142", "38.3 °C (101 °F)")
    assert (left, right) == (".", "اتصل بالفريق إذا كانت الحرارة")
    assert comma == "أو أعلى. اتصل على الرقم"
    assert between.startswith("،")
    assert {run.text.strip(): run.is_rtl for run in line}["38.3 °C (101 °F)"] is False


def test_words_in_another_language_begin_on_their_own_side() -> None:
    """An English paragraph on an Arabic page begins at the left, and runs from there."""
    (line,) = arabic_lines(Text((Span("Call ", language="en-US"), Span("now.", bold=True, language="en-US"))), 300)
    assert [run.text for run in line] == ["Call ", "now."]
    assert line[0].x + whole_width(line[0]) == pytest.approx(300)
    assert line[1].x + whole_width(line[1]) == pytest.approx(line[0].x)
    assert not any(run.is_rtl for run in line)


def test_two_languages_that_do_not_fit_one_line_have_lines_of_their_own() -> None:
    """Each begins on its own side; on one line both are said side by side."""
    text = Text((Span("اتصل بالفريق"), Span(BETWEEN_LANGUAGES), Span("Call the team", language="en-US")))
    assert len(arabic_lines(text, 300)) == 1
    first, second = arabic_lines(text, 100)
    assert "".join(run.text for run in first) == "اتصل بالفريق / "
    assert first[0].x == 0
    assert [run.text for run in second] == ["Call the team"]
    assert second[0].x + whole_width(second[0]) == pytest.approx(100)
