"""Temperatures: given in one scale, printed in both."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.site.temperature import Temperature, as_temperature


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("38.0 C", "38.0 °C (100.4 °F)"),
        ("38 C", "38.0 °C (100.4 °F)"),
        ("38.3 C", "38.3 °C (100.9 °F)"),
        ("38.5°C", "38.5 °C (101.3 °F)"),
        ("39.0 degrees C", "39.0 °C (102.2 °F)"),
        ("100.4 F", "100.4 °F (38.0 °C)"),
        ("101 F", "101.0 °F (38.3 °C)"),
        ("101.3F", "101.3 °F (38.5 °C)"),
        ("37.0 C", "37.0 °C (98.6 °F)"),
        ("40.0 C", "40.0 °C (104.0 °F)"),
    ],
)
def test_both_scales_are_printed(given: str, words: str) -> None:
    """The one that was given comes first, each with one decimal, and no line is broken within."""
    made = as_temperature(given)
    assert made.words.replace("\u00a0", " ") == words
    assert " " not in made.words
    assert as_temperature(made) is made


@pytest.mark.parametrize(
    "value", ["38,3 C", "38.35 C", "38.3", "C 38.3", "383 K", "-38.3 C", "٣٨ C", "38.3 C ", "", 38.3, None]
)
def test_other_forms_are_refused(value: object) -> None:
    """A comma, two decimals or no scale is no temperature."""
    with pytest.raises(ValueError, match=r"is no temperature\. Write degrees and scale: '38\.3 C' or '100\.9 F'$"):
        as_temperature(value)


@pytest.mark.parametrize("value", ["36.9 C", "40.1 C", "98.4 F", "104.1 F", "38.3 F", "100.9 C", "83.3 C"])
def test_what_is_no_fever_is_refused(value: str) -> None:
    """A slip of the pen, or the wrong scale, is not printed."""
    with pytest.raises(ValueError, match=r"cannot be a fever rule\. It lies between 37\.0\u00a0°C"):
        as_temperature(value)


@given(st.integers(370, 400))
def test_celsius_to_fahrenheit_and_back(tenths: int) -> None:
    """The printed Fahrenheit is the nearest tenth, never half way between two, and leads back to the same Celsius."""
    celsius = Decimal(tenths) / 10
    printed = Temperature(celsius, "C").fahrenheit
    assert abs(printed - (celsius * 9 / 5 + 32)) < Decimal("0.05")
    assert Temperature(printed, "F").celsius == celsius


@given(st.integers(986, 1040))
def test_fahrenheit_to_celsius(tenths: int) -> None:
    """The printed Celsius is the nearest tenth, and the higher Fahrenheit is never the lower Celsius."""
    fahrenheit = Decimal(tenths) / 10
    printed = Temperature(fahrenheit, "F").celsius
    assert abs(printed - (fahrenheit - 32) * 5 / 9) < Decimal("0.05")
    assert printed <= Temperature(fahrenheit + Decimal("0.1"), "F").celsius
