"""Arabic, as it is shipped: what only this language has."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

import pytest

from booklet import Order, Profile
from booklet.make import make
from tests.english import ENGLISH
from tests.page_texts import library
from tests.translation.shipped import all_is_said, project, said

TAG: Final = "ar"


def test_medicines_can_be_found_on_a_label() -> None:
    """Each name is said in Arabic letters, and behind it as it stands on a vial."""
    names = [each for each in said(TAG) if each.text.file.startswith("drugs/") and each.text.id == "name"]
    assert len(names) > 20
    for each in names:
        assert each.translation
        assert re.fullmatch(rf"[\u0621-\u064a ]+ {re.escape(each.text.words)}", each.translation.words)


def test_words_to_know_can_be_recognized() -> None:
    """Each has letters that stand so in what staff say and write in English."""
    words = [each for each in said(TAG) if each.text.file == "glossary.yaml" and each.text.id.endswith("/term")]
    assert len(words) > 70
    for each in words:
        assert each.translation
        latin = set(re.findall("[a-z0-9]+", each.translation.words.lower()))
        assert latin
        assert latin <= set(re.findall("[a-z0-9]+", each.text.words.lower()))


def test_numbers_are_counted_as_arabic_counts() -> None:
    """One and two are words of their own; the noun changes behind 3 and behind 11."""
    form = project(TAG).folder.form
    assert form
    language = ENGLISH.with_values(dict(form.__dict__))
    assert [language.counted(n, language.hours) for n in (1, 2, 3, 12, 100)] == [
        "ساعة واحدة",
        "ساعتين",
        "3\u00a0ساعات",
        "12\u00a0ساعة",
        "100\u00a0ساعة",
    ]
    assert language.day(date(2026, 3, 5)) == "5 مارس 2026"
    assert language.row("أبج") == "أ، ب، ج"
    assert language.both("أبج") == "أ وب وج"


@pytest.mark.parametrize("sheet", ["emergency-sheet", "school-sheet", "home-sheet"])
def test_sheets(sheet: str) -> None:
    """What stands on one page in English takes two at most."""
    for profile in (Profile("ph-positive", risk="high"), Profile("burkitt", audience="patient")):
        order = Order(profile, product=sheet, language=TAG, draft_language=not all_is_said(TAG))
        assert len(make(order, library()).pages) <= 2
