"""How the texts of an order are read that are no names: days, lengths, counts, yes and no."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date

from booklet.core.units import mm
from booklet.errors import OrderError
from booklet.ordering.order_fields import key_of, shown
from booklet.press.folding import PAGES_OF_A_SHEET

YES = frozenset({"yes", "y", "true", "1", "on", "x"})
NO = frozenset({"no", "n", "false", "0", "off"})


def as_day(text: str) -> date:
    """Return a day that is written as 2026-11-30.

    Raises:
        OrderError: If it is none; the field is not known here.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{shown(text)} is no date"
        raise OrderError("", message, "Write year, month and day: 2026-11-30.") from None


def as_flag(text: str) -> bool:
    """Return yes or no.

    Raises:
        OrderError: If it is neither; the field is not known here.
    """
    wanted = key_of(text)
    if wanted not in YES | NO:
        raise OrderError("", f"{shown(text)} is neither yes nor no", "Write yes or no.")
    return wanted in YES


def as_pages(text: str) -> int:
    """Return how many pages are folded together: whole sheets of them.

    Raises:
        OrderError: If it is no multiple of 4; the field is not known here.
    """
    count = int(text) if text.isascii() and text.isdigit() and len(text) <= len("1000") else 0
    if count < PAGES_OF_A_SHEET or count % PAGES_OF_A_SHEET:
        raise OrderError("", f"{shown(text)} pages do not fill sheets", "Give a multiple of 4, such as 16.")
    return count


def as_length(most: float) -> Callable[[str], float]:
    """Return what reads a length in millimeters, from 0 to the most there may be, as points."""

    def read(text: str) -> float:
        try:
            length = float(text.replace(",", "."))
        except ValueError:
            length = math.nan
        if not 0 <= length <= most:
            raise OrderError("", f"{shown(text)} is no length", f"Give millimeters, from 0 to {most:g}.")
        return mm(length)

    return read
