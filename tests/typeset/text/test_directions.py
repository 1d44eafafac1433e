"""Which words and numbers are read from the left in the midst of Arabic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.model.text import BETWEEN_LANGUAGES, Span
from booklet.typeset.text.bidi import bidi_classes, levels
from booklet.typeset.text.directions import Flow, flow_of, isolates, levels_from_right, second_language, span_levels

WORD = "\u0643\u0644\u0645\u0629"
"""A word in Arabic."""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{WORD} 38.3 °C (101 °F).", ["38.3 °C (101 °F)"]),
        (f"{WORD} (555) 555-0142، {WORD}", ["(555) 555-0142"]),
        (f"{WORD} 1-800-227-2345.", ["1-800-227-2345"]),
        (f"{WORD} +1 (555) 010-0142", ["+1 (555) 010-0142"]),
        (f"\u064838.3 {WORD}", ["38.3"]),
        (f"{WORD} 6-mercaptopurine {WORD} MTX.", ["6-mercaptopurine", "MTX"]),
        (f"{WORD} (Imatinib) {WORD}", ["Imatinib"]),
        (f"imatinib (Gleevec)، {WORD}", ["imatinib (Gleevec)"]),
        (f"ALL (Ph+) {WORD}", ["ALL (Ph+)"]),
        (f"{WORD} 4 {WORD} 8 {WORD}", ["4", "8"]),
        (f"{WORD} 4–8، 2026-11-29", ["4–8", "2026-11-29"]),
        (f"{WORD} 7:00, 100%. 2 × 5 mg", ["7:00, 100%", "2 × 5 mg"]),
        (f"{WORD} (Vepesid, VP-16)، {WORD}", ["Vepesid, VP-16"]),
        (f"{WORD} https://example.org/a?b=1 {WORD}", ["https://example.org/a?b=1"]),
        (f"Ms. O’Hara, R.N. {WORD}", ["Ms. O’Hara, R.N"]),
        (f"({WORD} T-cell {WORD})", ["T-cell"]),
        (f"{WORD} Navigating Care. Treatment Option. {WORD}", ["Navigating Care. Treatment Option"]),
        (f"{WORD} MTX. 5 {WORD}", ["MTX", "5"]),
        (f"{WORD} --flip long. -5 {WORD}-5", ["--flip long", "-5", "5"]),
        (WORD, []),
        ("• – (", []),
    ],
)
def test_what_belongs_together(text: str, found: list[str]) -> None:
    """A number with its unit and the same in another unit; the groups of a telephone number; a name with another."""
    assert [text[start:end] for start, end in isolates(text)] == found


def test_an_isolate_is_read_from_the_left() -> None:
    """All around it is not, brackets included."""
    assert levels_from_right(f"({WORD} 38.3 °C)") == "111111" + "2" * len("38.3 °C") + "1"


TEXTS = st.text(st.sampled_from("\u0643\u0644\u064e\u060c\u061f aB3.,:()[]%°+-/×«»•\u00a0\u0663"), max_size=30)


@given(TEXTS)
def test_levels_are_those_of_the_standard(text: str) -> None:
    """With the characters that begin and end an isolate around each, though nobody has to reckon that for most text."""
    marked, place = "", 0
    for start, end in isolates(text):
        marked += f"{text[place:start]}\u2066{text[start:end]}\u2069"
        place = end
    marked += text[place:]
    found = levels(bidi_classes(marked), 1, marked)
    wanted = [level for level, each in zip(found, marked, strict=True) if each not in "\u2066\u2069"]
    assert levels_from_right(text) == "".join(map(str, wanted))


def test_arabic_digits_are_left_to_the_standard() -> None:
    """Read from the left, and so is what parts their groups."""
    assert levels_from_right("\u0661\u066b\u0662 \u0643") == "22211"


def test_a_mark_of_a_source_is_apart_from_the_number_before_it() -> None:
    """It is an isolate of its own; a star is neutral."""
    spans = (Span(f"{WORD} 38"), Span("1, 2", cite=True), Span(WORD), Span("*", cite=True))
    assert span_levels(spans, [True] * 4, is_rtl=True) == ["1111122", "2222", "1111", "1"]


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["Show them (now) this page."], ["2" * 26]),
        (["Call us: ", "ward 7!"], ["2" * 9, "2" * 7]),
        ([f"{WORD} page."], ["1" * len(WORD) + "1" + "2222" + "1"]),
        ([f"{WORD}. ", "Ask us."], ["1" * len(WORD) + "11", "2222221"]),
        (["555-0142."], ["222222221"]),
    ],
)
def test_a_text_in_latin_letters_alone_is_one_isolate(texts: list[str], wanted: list[str]) -> None:
    """Its full stop stands behind its last word; that of a sentence with a word of the script stands at the left."""
    assert span_levels([Span(text) for text in texts], [True] * len(texts), is_rtl=True) == wanted


def test_words_of_another_direction_are_one_isolate() -> None:
    """Whichever direction the text has that they stand in."""
    spans = (Span("On 5 / "), Span(f"{WORD} 5"))
    assert span_levels(spans, [False, True], is_rtl=False) == ["0" * 7, "111112"]
    assert span_levels(spans, [False, True], is_rtl=True) == ["2" * 7, "111112"]


def test_an_isolate_may_begin_in_one_span_and_end_in_another() -> None:
    """Bold figures are no other thing than the unit behind them."""
    spans = (Span(f"{WORD} "), Span("38.3", bold=True), Span(" °C."))
    assert span_levels(spans, [True] * 3, is_rtl=True) == ["11111", "2222", "2221"]


def test_a_text_runs_as_its_document_does() -> None:
    """Unless all of it is in another language, which has its own direction."""
    own, other = Span(WORD), Span("Call", language="en-US")
    assert flow_of((other,), [False], is_rtl=False) is None
    assert flow_of((Span("Call"),), [False], is_rtl=True) == Flow(is_rtl=True, from_right=(True,), levels=("2222",))
    assert flow_of((own, other), [True, False], is_rtl=True) == Flow(
        is_rtl=True, from_right=(True, False), levels=("1111", "2222")
    )
    assert flow_of((other,), [False], is_rtl=True) == Flow(is_rtl=False, from_right=(False,), levels=("0000",))
    assert flow_of((Span(WORD, language="ar"),), [True], is_rtl=False) == Flow(
        is_rtl=True, from_right=(True,), levels=("1111",)
    )


def test_where_a_text_is_said_again() -> None:
    """Behind the stroke between languages of two directions; a stroke in a text is none."""
    stroke, other = Span(BETWEEN_LANGUAGES), Span("Call", language="en-US")
    for spans, from_right, found in (
        ((Span(WORD), stroke, other), (True, True, False), 1),
        ((Span(WORD), Span(" / 5"), other), (True, True, False), -1),
        ((Span(WORD), stroke, Span(WORD)), (True, True, True), -1),
    ):
        flow = flow_of(spans, from_right, is_rtl=True)
        assert flow
        assert second_language(spans, flow) == found


def test_what_is_apart() -> None:
    """Marks of sources and page numbers, in words that are read from right to left."""
    cite, page, other = Span("1", cite=True), Span("", page="notes"), Span("1", cite=True, language="en-US")
    flow = flow_of((cite, page, other), [True, True, False], is_rtl=True)
    assert flow
    assert [flow.is_apart(index, span) for index, span in enumerate((cite, page, other))] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Dr. \u0628\u0627 \u0628, 555-0142", "0000" + "1111" + "0" * 10),
        ("\u0628\u0627", "11"),
        ("a (\u0628) 5 \u0628", "000" + "1" + "0000" + "1"),
        ("\u0628 \u0661\u0662", "1122"),
        ("Words", "00000"),
    ],
)
def test_a_name_in_the_midst_of_english(text: str, levels: str) -> None:
    """It is read from the right; numbers beside it are not, and figures in it go from the left."""
    flow = flow_of([Span(text)], [False], is_rtl=False)
    assert ("".join(flow.levels) if flow else "0" * len(text)) == levels
