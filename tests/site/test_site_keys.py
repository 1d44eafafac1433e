"""What may stand in a site's file, value by value."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from booklet.site.site_approval import Approval
from booklet.site.site_keys import Again, Fever, Phones, Signs, SiteFile, Team


def fever(once: str, start: str, minutes: int = 60, hours: int = 24, readings: int = 2) -> dict[str, Any]:
    """Return a fever rule as plain data."""
    again = {"from": start, "minutes_apart": str(minutes), "within_hours": str(hours), "readings": str(readings)}
    return {"once": once, "again": again}


def test_a_fever_rule_has_two_parts() -> None:
    """One reading, and several lower ones; the second part may be missing, and two readings are meant by it."""
    rule = Fever.from_data(fever("101 F", "100.4 F"))
    assert (rule.once.words, rule.again and rule.again.readings) == ("101.0\u00a0°F\u00a0(38.3\u00a0°C)", 2)
    assert Fever.from_data({"once": "38.0 C"}).again is None
    assert Again.from_data({"from": "38 C", "minutes_apart": "60", "within_hours": "24"}).readings == 2


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (fever("38.0 C", "38.0 C"), "no lower than the one reading of 38.0\u00a0°C"),
        (fever("38.0 C", "38.3 C"), "no lower than the one reading"),
        # One tenth of a degree Fahrenheit apart, these are the same in Celsius.
        (fever("101.0 F", "100.9 F"), "no lower than the one reading of 101.0\u00a0°F\u00a0(38.3\u00a0°C), as printed"),
        (fever("38.3 C", "38.0 C", minutes=90, hours=1), "2 readings 90 minutes apart do not fit into 1 hour"),
        (
            fever("38.3 C", "38.0 C", minutes=600, hours=24, readings=4),
            "4 readings 600 minutes apart do not fit into 24 hours",
        ),
    ],
)
def test_a_fever_rule_that_makes_no_sense(given: dict[str, Any], message: str) -> None:
    """The two parts do not contradict each other, on either scale, and there is time for all readings."""
    with pytest.raises(ValidationError, match=message.replace("(", r"\(").replace(")", r"\)")):
        Fever.from_data(given)


@pytest.mark.parametrize("number", ["4", "721", "1e2", "60.0", "-60", "", "६०", "9" * 5000, "six"])
def test_whole_numbers_have_bounds(number: str) -> None:
    """Digits alone, within what a rule may say."""
    with pytest.raises(ValidationError, match="is no whole number from 5 to 720"):
        Again.from_data({"from": "38 C", "minutes_apart": number, "within_hours": "24"})


def test_addresses_keep_their_lines() -> None:
    """Each line without the blanks around it; a text has its most characters, and a phone number has digits."""
    assert Team(doctor="Dr.\n  Test").doctor == "Dr.\nTest"
    assert Phones(day="112").day == "112"
    for text, message in (
        ("x" * 161, "longer than 160 characters"),
        (" \n ", "the text is empty"),
        (5, "text is needed"),
    ):
        with pytest.raises(ValidationError, match=message):
            Team.from_data({"doctor": text})
    with pytest.raises(ValidationError, match="'ask the clinic' holds no phone number"):
        Phones(night="ask the clinic")


def test_an_approval_holds_through_its_last_day() -> None:
    """And not a day longer."""
    approval = Approval(by="A", role="B", until=date(2027, 1, 31))
    assert approval.holds(date(2027, 1, 31))
    assert not approval.holds(date(2027, 2, 1))


def test_signs_are_few() -> None:
    """One to eight: a longer list is not read in a hurry."""
    for count in (0, 9):
        with pytest.raises(ValidationError):
            Signs.from_data({"list": ["Chills"] * count})
    assert len(Signs.from_data({"list": ["Chills"] * 8}).items) == 8


def test_nothing_asks_for_a_patient() -> None:
    """No key is for a name, a number or a birthday of a patient, and none can be added."""
    assert set(SiteFile.record_fields) == {
        *("schema_version", "extends", "hospital", "logo", "phones", "where_to_go", "fever", "signs", "team"),
        *("regimen", "paper", "hide", "show", "brands", "sources", "check_url", "document_type"),
    }
    with pytest.raises(ValidationError, match="patient"):
        SiteFile.from_data({"schema": "1", "patient": "A"})
