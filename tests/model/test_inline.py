"""Inline text: a few marks mean something, everything else is text, and no character is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.model import inline
from booklet.model.inline import parse_inline
from booklet.model.text import AUDIENCES, Span

words = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)
forms = st.text("abc XYZ’,", min_size=1).filter(str.strip)
"""Words that can stand as one of two forms."""

SIGNS = [
    "**",
    "*",
    "_",
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "\\",
    "![",
    "`",
    "<b>",
    "</b>",
    "&amp;",
    "http://a.b",
    " ",
    "a",
    ".",
    "药",
    "。",
    "\u3000",
]
MARKS = ["term:a", "page:b-c", "{figure:x}", "{drug:y}", "[a b](term:c)", "[a](page:d)", "**bold**"]
marks = st.sampled_from([*SIGNS, *MARKS])
marked = st.lists(words | marks, max_size=12).map("".join)


@given(words.filter(lambda text: not set(text) & set(r"*_[]{}\\")))
def test_text_without_marks_survives_whole(text: str) -> None:
    """Every character of plain text is printed as it is."""
    parsed = parse_inline(text)
    assert parsed.plain == text
    assert parsed.spans == ((Span(text),) if text else ())


@given(words)
def test_escaped_text_survives_whole(text: str) -> None:
    """With a backslash before each mark, every text can be written."""
    assert parse_inline(re.sub(r"([*_\[\]{}\\])", r"\\\1", text)).plain == text


@given(marked)
def test_marks_never_become_anything_else(text: str) -> None:
    """Whatever is written: spans with known meanings, or an error in words; letters stay in order."""
    try:
        parsed = parse_inline(text)
    except ValueError:
        return
    rest = iter(text)
    assert all(character in rest for span in parsed.spans for character in span.text)
    for span in parsed.spans:
        assert not (span.term and span.page)
        assert span == Span(span.text, span.bold, span.term, span.page, span.field, patient=span.patient)


@given(marked)
def test_the_quick_way_reads_as_the_parser_does(text: str) -> None:
    """Usual marks are read without a parser; the parser would have read the same."""
    try:
        quick = inline._usual_spans(text)
    except ValueError:
        quick = None
    if quick is not None:
        children = inline._parser().parseInline(text)[0].children
        assert list(inline._merged(quick)) == list(inline._merged(inline._spans(children or [])))


@pytest.mark.parametrize(
    ("source", "spans"),
    [
        ("The **goal** is clear.", (Span("The "), Span("goal", bold=True), Span(" is clear."))),
        ("[bone marrow](term:bone-marrow)", (Span("bone marrow", term="bone-marrow"),)),
        ("See [page](page:notes).", (Span("See "), Span("page", page="notes"), Span("."))),
        ("About {figure:weeks}.", (Span("About "), Span("", field="figure:weeks"), Span("."))),
        ("**with {drug:imatinib}**", (Span("with ", bold=True), Span("", bold=True, field="drug:imatinib"))),
        ("[**bold** link](term:a)", (Span("bold", bold=True, term="a"), Span(" link", term="a"))),
        (r"\{figure:x\}", (Span("{figure:x}"),)),
        (r"\*\*not bold\*\*", (Span("**not bold**"),)),
        ("*one* _two_", (Span("*one* _two_"),)),
        ("<b>&amp;</b> `code` http://a.b", (Span("<b>&amp;</b> `code` http://a.b"),)),
        ("one\n  two", (Span("one two"),)),
        ("![alt](term:a)", (Span("!"), Span("alt", term="a"))),
        ("[no link]", (Span("[no link]"),)),
        ("{Your child|You} may", (Span("Your child", patient="You"), Span(" may"))),
        ("now{ or then|}.", (Span("now"), Span(" or then", patient=""), Span("."))),
        (
            "**{my child|me}** [{a|b}](term:c)",
            (Span("my child", bold=True, patient="me"), Span(" "), Span("a", term="c", patient="b")),
        ),
    ],
)
def test_examples(source: str, spans: tuple[Span, ...]) -> None:
    """Each mark has one meaning."""
    assert parse_inline(source).spans == spans


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{dose:x}", "'{dose:x}' is no reference; write one of {figure:name}, {drug:name}, {phase:name}"),
        ("{}", "'{}' is no reference"),
        ("{figure:A B}", "'{figure:A B}' is no reference"),
        ("{a|b|c}", "'{a|b|c}' needs two forms, for a family and for a patient, as in {your child|you}"),
        ("{|}", "'{|}' needs two forms"),
        ("[a](http://a.b)", "a link may lead to term:name or page:name, not to 'http://a.b'"),
        ("[a](term:)", "a link may lead to term:name or page:name, not to 'term:'"),
        ("a\x07b", "the text holds a control character"),
        ("a\tb\x00", "the text holds a control character"),
    ],
)
def test_errors_say_what_is_allowed(source: str, message: str) -> None:
    """A reference to nothing is refused in plain words."""
    with pytest.raises(ValueError, match=re.escape(message)):
        parse_inline(source)


@given(forms, forms)
def test_each_audience_hears_its_own_form(family: str, patient: str) -> None:
    """And nothing is left to choose; words in one form are the same object for both."""
    text = parse_inline(f"Ask {{{family}|{patient}}} now.")
    assert text.said_to("family").plain == f"Ask {family} now."
    assert text.said_to("patient").plain == f"Ask {patient} now."
    for audience in AUDIENCES:
        said = text.said_to(audience)
        assert all(span.patient is None for span in said.spans)
        assert said.said_to("patient") is said
