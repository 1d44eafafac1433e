"""Texts that are no names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from booklet.core.units import mm
from booklet.errors import OrderError
from booklet.ordering.texts import as_day, as_flag, as_length, as_pages


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (as_day, "2026-11-30", date(2026, 11, 30)),
        (as_flag, "Yes", True),
        (as_flag, "0", False),
        (as_pages, "16", 16),
        (as_length(1.0), "0.1", mm(0.1)),
        (as_length(1.0), "0,1", mm(0.1)),
    ],
)
def test_what_is_read(read: Callable[[str], object], text: str, value: object) -> None:
    """As people write it."""
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "texts", "hint"),
    [
        (as_day, ("tomorrow", "30.11.2026", "2026-13-01"), "Write year, month and day: 2026-11-30."),
        (as_flag, ("maybe", "2"), "Write yes or no."),
        (as_pages, ("0", "6", "-4", "4.0", "٤", "99999"), "Give a multiple of 4, such as 16."),
        (as_length(1.0), ("-1", "2", "nan", "inf", "thin"), "Give millimeters, from 0 to 1."),
    ],
)
def test_what_is_refused(read: Callable[[str], object], texts: tuple[str, ...], hint: str) -> None:
    """With what to write."""
    for text in texts:
        with pytest.raises(OrderError) as caught:
            read(text)
        assert caught.value.hint == hint
