"""Short forms, phone numbers and web addresses in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.model.text import Span, Text
from booklet.typeset.text.meanings import hint, may_lead, meaning_pattern, with_meanings

SHORT = (("ALL", "acute lymphoblastic leukemia"), ("MRD", "minimal residual disease"))

CALLED = [
    ("555-0142, Monday to Friday, 8 to 4", "555-0142", "tel:5550142"),
    ("Nurse line, 555-0113", "555-0113", "tel:5550113"),
    ("Call (415) 555-0113 at night", "(415) 555-0113", "tel:4155550113"),
    ("1-800-555-0113", "1-800-555-0113", "tel:18005550113"),
    ("+1 415.555.0113", "+1 415.555.0113", "tel:+14155550113"),
    ("555-0113, ext. 12", "555-0113, ext. 12", "tel:5550113;ext=12"),
    ("555-0113 ext 12 or the desk", "555-0113 ext 12", "tel:5550113;ext=12"),
    ("Clinic: +49 30 450566032", "+49 30 450566032", "tel:+4930450566032"),
    ("020 7946 0018", "020 7946 0018", "tel:02079460018"),
    ("Nurse (01 40 03 20 00)", "01 40 03 20 00", "tel:0140032000"),
    ("555\u00a00113", "555\u00a00113", "tel:5550113"),
]

OPENED = [
    ("See https://hospital.example/a?b=1.", "https://hospital.example/a?b=1", "https://hospital.example/a?b=1"),
    ("(www.hospital.example)", "www.hospital.example", "https://www.hospital.example"),
]


@pytest.mark.parametrize(("said", "words", "address"), CALLED + OPENED)
def test_numbers_and_addresses_are_links(said: str, words: str, address: str) -> None:
    """As hospitals write them; the words stay as they are."""
    marked = with_meanings(Text.of(said))
    assert marked.plain == said
    assert [(span.text, span.address) for span in marked.spans if span.address] == [(words, address)]


@pytest.mark.parametrize(
    "said",
    [
        "Building 2, 38 beds",
        "From 2026-11-28 to 2027-01-31",
        "Boston 02115 555 0142 8",
        "+49 30 450566032 24 hours",
        "38.3 °C or 100.9 °F",
        "Room 555-01423",
        "Content NQT4-KZ38 0.1.2026",
        "Dial 911",
        "12345678901234567890",
        "+1 2345 6789 0123 4567 8",
    ],
)
def test_what_may_be_no_number_stays_words(said: str) -> None:
    """A wrong number is worse than none."""
    assert with_meanings(Text.of(said)) == Text.of(said)


def test_short_forms_are_said_in_full() -> None:
    """As words of their own, in every form of brackets, and not inside other words."""
    marked = with_meanings(Text.of("ALL (ALL). MRD-negative, SMALL, ALL’s MRD"), SHORT)
    assert [span.text for span in marked.spans if span.expansion] == ["ALL", "ALL", "ALL", "MRD"]
    assert marked.plain == "ALL (ALL). MRD-negative, SMALL, ALL’s MRD"


def test_links_stay_whole() -> None:
    """Words that lead somewhere lead there still; a short form that is all of a link is said in full."""
    text = Text((Span("MRD", term="mrd"), Span(" test of ALL 555-0142", term="mrd"), Span("See", page="all-about")))
    marked = with_meanings(text, SHORT)
    assert [(span.text, span.expansion, span.address) for span in marked.spans] == [
        ("MRD", "minimal residual disease", ""),
        (" test of ALL 555-0142", "", ""),
        ("See", "", ""),
    ]


@given(st.text(alphabet="ALMRD 0123456789-.+(),:ehtx/w\u00a0\n"))
def test_no_letter_is_lost(words: str) -> None:
    """Whatever is found, the words are the same, and a page number is printed once."""
    text = Text((Span(words, again="If:"), Span("page", page="all-about")))
    marked = with_meanings(text, SHORT)
    assert marked.plain == text.plain
    assert [span.page for span in marked.spans if span.page] == ["all-about"]
    assert marked.again == "If:"


@given(st.text(st.sampled_from("0123456789 +-.()/:,ALMRDwhtps\u00a0e"), max_size=30))
def test_what_the_hint_passes_over_means_nothing(words: str) -> None:
    """It looks at less, and finds whatever the pattern finds."""
    if meaning_pattern(SHORT).search(words):
        assert hint(SHORT)(words)


@given(st.text(st.sampled_from("0123456789 +-.()/:,ALMRDwhtps\u00a0e"), max_size=30))
def test_words_that_lead_nowhere_need_half_of_the_pattern(words: str) -> None:
    """Without a number to call or an address, short forms alone are found by themselves, in the same places."""
    found = [each.span() for each in meaning_pattern(SHORT).finditer(words)]
    if not may_lead(words):
        assert [each.span() for each in meaning_pattern(SHORT, is_plain=True).finditer(words)] == found
