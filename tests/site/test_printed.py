"""A site's values in words, and why one is not printed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.errors import ContentError
from booklet.site import Site
from booklet.site.printed import NEEDED, fever_words
from booklet.site.site_keys import Fever
from tests.english import ENGLISH
from tests.site.site_content import SITE, TODAY, load, said, write_site


def words(folder: Path, as_of: date = TODAY) -> dict[str, list[str]]:
    """Return what a site prints, by value, with plain spaces."""
    values = Site.load(folder, as_of=as_of).details(ENGLISH).values
    return {value: [text.plain.replace("\u00a0", " ") for text in texts] for value, texts in values.items()}


def test_everything_that_is_said_is_printed(tmp_path: Path) -> None:
    """As it is written; the fever rule in words, in both scales."""
    assert words(write_site(tmp_path)) == {
        "hospital": ["Test Hospital"],
        "phone_day": ["555-0101"],
        "phone_night": ["555-0102"],
        "where_to_go": ["Door 3"],
        "doctor": ["Dr. Test, 555-0103"],
        "fever": [
            "38.3 °C (100.9 °F) or higher, even once",
            "Or 38.0 °C (100.4 °F) or higher, 2 times in 24 hours. Wait 1 hour or more between readings.",
        ],
        "signs": ["Chills", "Bleeding"],
    }


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"once": "100.4 F"}, ["100.4 °F (38.0 °C) or higher, even once"]),
        (
            {
                "once": "101 F",
                "again": {"from": "100.4 F", "readings": "3", "minutes_apart": "30", "within_hours": "12"},
            },
            [
                "101.0 °F (38.3 °C) or higher, even once",
                "Or 100.4 °F (38.0 °C) or higher, 3 times in 12 hours. Wait 30 minutes or more between readings.",
            ],
        ),
        (
            {"once": "39 C", "again": {"from": "38 C", "minutes_apart": "120", "within_hours": "48"}},
            [
                "39.0 °C (102.2 °F) or higher, even once",
                "Or 38.0 °C (100.4 °F) or higher, 2 times in 48 hours. Wait 2 hours or more between readings.",
            ],
        ),
    ],
)
def test_a_fever_rule_in_words(rule: dict[str, object], expected: list[str]) -> None:
    """Whole hours are said as hours."""
    assert [each.replace("\u00a0", " ") for each in fever_words(Fever.from_data(rule), ENGLISH)] == expected


def test_who_approved_it_is_printed(tmp_path: Path) -> None:
    """Once, where the same person approved both until the same day; words of the site are never a pattern."""

    def notes(text: str) -> list[str]:
        return [note.plain.replace("\u00a0", " ") for note in load(write_site(tmp_path, text)).details(ENGLISH).notes]

    one = "approved by Test Reviewer, Test role. Valid until November 30, 2027."
    assert notes(SITE) == [f"Temperature and signs {one}"]
    head, _, tail = SITE.rpartition("Test Reviewer")
    assert notes(f"{head}'{{role}} {{0}} %s'{tail}") == [
        f"Temperature {one}",
        "Signs approved by {role} {0} %s, Test role. Valid until November 30, 2027.",
    ]
    assert notes(SITE.partition("signs:")[0]) == [f"Temperature {one}"]


@given(st.integers(-400, 400))
def test_an_approval_ends_after_its_last_day(tmp_path_factory: pytest.TempPathFactory, days: int) -> None:
    """On every day before and on it the value is printed; on every day after it the line is left to write on."""
    folder = write_site(tmp_path_factory.mktemp("site"))
    day = date(2027, 11, 30) + timedelta(days)
    details = Site.load(folder, as_of=day).details(ENGLISH)
    assert ("fever" in details.values, "signs" in details.values, bool(details.notes)) == (days <= 0,) * 3
    assert [gap.value for gap in details.gaps] == ([] if days <= 0 else ["fever", "signs"])


def test_today_is_the_day_if_none_is_given(tmp_path: Path) -> None:
    """An approval that ended in the last century holds no more."""
    folder = write_site(tmp_path, SITE.replace("2027-11-30", "1999-12-31"))
    assert [gap.value for gap in Site.load(folder).gaps] == ["fever", "signs"]


def test_gaps_say_what_and_why_and_where(tmp_path: Path) -> None:
    """Not said, not approved, or no longer approved."""
    text = SITE.replace("  night: 555-0102\n", "").replace("until: 2027", "until: 2025", 1)
    text = text.replace(
        "[Chills, Bleeding]\n  approved: {by: Test Reviewer, role: Test role, until: 2027-11-30}", "[Chills]"
    )
    folder = write_site(tmp_path / "s", text)
    assert [str(gap).replace(f"{tmp_path.as_posix()}/", "") for gap in load(folder).gaps] == [
        "the phone number for nights and weekends: the site does not say it (s/site.yaml:3)",
        "the temperature to call at: the approval of Test Reviewer ended on 2025-11-30 (s/site.yaml:6)",
        "the hospital's signs to call about: nobody has approved it (s/site.yaml:10)",
    ]


def test_an_empty_site_has_all_gaps(tmp_path: Path) -> None:
    """And prints nothing."""
    details = load(write_site(tmp_path, "schema: 1\n")).details(ENGLISH)
    assert (details.values, details.notes, details.logo) == ({}, (), None)
    assert [gap.value for gap in details.gaps] == list(NEEDED)


def test_a_site_that_cannot_be_used_prints_nothing(tmp_path: Path) -> None:
    """There is no half of one."""
    with pytest.raises(ContentError):
        load(write_site(tmp_path, SITE.replace("Door 3", "[]")))


def test_lines_of_an_address(tmp_path: Path) -> None:
    """They stay as they are typed: behind '|', below the key, in quotation marks; a phone number's, too."""
    lines = ("Emergency department", "1 Example Street", "Springfield")
    for typed in (
        "|\n  {}\n  {}\n  {}",
        "{}\n  {}\n  {}",
        "{}\n  {}\n\n  {}",
        '"{}\n  {}\n  {}"',
        "'{}\n    {}\n    {}'",
    ):
        folder = write_site(tmp_path / "s", SITE.replace("Door 3", typed.format(*lines)))
        assert [text.plain for text in load(folder).details(ENGLISH).values["where_to_go"]] == list(lines)
    folder = write_site(tmp_path / "s", SITE.replace("555-0101", "555-0101\n    555-0109"))
    assert [text.plain for text in load(folder).details(ENGLISH).values["phone_day"]] == ["555-0101", "555-0109"]


def test_too_many_lines(tmp_path: Path) -> None:
    """A page has so much room."""
    folder = write_site(tmp_path / "s", SITE.replace("Door 3", "|" + "\n  x" * 6))
    assert said(folder) == [
        "s/site.yaml:6: 'where_to_go': the text has more than 5 lines. Put some of them together | "
    ]


def test_spaces_that_forbid_a_break(tmp_path: Path) -> None:
    """They are kept, in the form that the fonts have; other spaces are one space."""
    typed = "+1\u00a0555\u202f0101\u2007x\u2060y  z\u2003a"
    folder = write_site(tmp_path / "s", SITE.replace("day: 555-0101", f"day: {typed}"))
    assert load(folder).details(ENGLISH).values["phone_day"][0].plain == "+1\u00a0555\u00a00101\u00a0xy z a"
