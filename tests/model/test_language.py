"""A language: days, counted things, words in a row."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from booklet.model.language import Counted
from booklet.model.text import Span, Text
from tests.any_text import ANY
from tests.english import ENGLISH


def test_days() -> None:
    """All months have names of their own; no line breaks between month and day."""
    assert ENGLISH.day(date(2027, 11, 3)) == "November\u00a03, 2027"
    assert len({ENGLISH.day(date(2027, month, 1)) for month in range(1, 13)}) == 12


def test_counted_things() -> None:
    """A form that a language does not need is that of all others."""
    assert [ENGLISH.counted(n, ENGLISH.hours) for n in (1, 2)] == ["1\u00a0hour", "2\u00a0hours"]
    arabic = ENGLISH.with_values({"plurals": "arabic"})
    thing = Counted(one="one, {n}", few="few, {n}", other="other, {n}")
    assert [arabic.counted(n, thing) for n in (1, 2, 3, 11)] == ["one, 1", "other, 2", "few, 3", "other, 11"]
    spelled = Counted(one="a single", two="a pair", other="{n} of them")
    assert [arabic.counted(n, spelled) for n in (1, 2, 3)] == ["a single", "a pair", "3 of them"]


@pytest.mark.parametrize("form", ["few", "many", "other"])
def test_forms_of_several_numbers_have_a_place_for_them(form: str) -> None:
    """A number that is not printed is lost."""
    with pytest.raises(ValidationError, match=r"need a place \{n\}"):
        Counted.from_data({"other": "{n} of them", form: "some of them"})


def test_words_in_a_row() -> None:
    """With commas, and with "and" and "or" before each but the first."""
    words = ["a", "b", "c"]
    assert (ENGLISH.row(words), ENGLISH.both(words), ENGLISH.either(words)) == (
        "a, b, c",
        "a and b and c",
        "a or b or c",
    )
    assert (ENGLISH.row([]), ENGLISH.both([]), ENGLISH.either(["x"])) == ("", "", "x")


@given(st.lists(st.text(ANY), max_size=4))
def test_words_in_a_row_stay_as_they_are(words: list[str]) -> None:
    """Whatever they are, also where they look like places."""
    assert ENGLISH.both(words) == " and ".join(words) or "" in words[:-1]


def test_conditions_in_a_row() -> None:
    """As words, unless the language has another mark between clauses than between words, as Chinese has."""
    chinese = ENGLISH.with_values({"rows": ENGLISH.rows.with_values({"comma": "、", "clause": "，"})})
    parts = ["a", "b"]
    assert (ENGLISH.clauses(parts), chinese.row(parts), chinese.clauses(parts)) == ("a, b", "a、b", "a，b")


def test_names_in_quotation_marks() -> None:
    """Those of the language, with what it has between words."""
    arabic = ENGLISH.with_values({"rows": ENGLISH.rows.with_values({"comma": "، ", "quoted": "«{name}»"})})
    assert (ENGLISH.quoted(["6-MP", "{x}"]), arabic.quoted(["6-MP", "6-TG"])) == ("“6-MP”, “{x}”", "«6-MP»، «6-TG»")


def test_titles() -> None:
    """A title, and whom it is for."""
    assert ENGLISH.rows.colon == ": "
    assert ENGLISH.titled("Card", ["B-cell", "High {risk}"]) == "Card: B-cell, High {risk}"


def test_sentences_behind_each_other() -> None:
    """With what the language has between them; behind the mark of a source stands a space in any case."""
    cited = Text((Span("一。"), Span("2", cite=True)))
    chinese = ENGLISH.with_values({"rows": ENGLISH.rows.with_values({"space": ""})})
    assert ENGLISH.join((Text.of("One."), Text.of(""), Text.of("Two."))).plain == "One. Two."
    assert chinese.join((Text.of("一。"), Text.of(""), Text.of("二。"))).plain == "一。二。"
    assert chinese.join((cited, Text.of("二。"))).plain == "一。2 二。"
