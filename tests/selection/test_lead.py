"""What stands before words."""

from __future__ import annotations

import pytest

from booklet.selection.lead import Lead, least

CHILD, OPEN, BOTH, NONE = Lead(True, ""), Lead(False, "x"), Lead(True, "x"), Lead(False, "")  # noqa: FBT003  (short names)


@pytest.mark.parametrize(
    ("lead", "text"), [(CHILD, "In children:"), (OPEN, "If x:"), (BOTH, "In children, if x:"), (NONE, "")]
)
def test_it_reads_what_it_prints(lead: Lead, text: str) -> None:
    """Nothing where nothing has to stand."""
    assert lead.text == text
    assert Lead.read(text) == lead


def test_what_is_said_around_is_not_said_again() -> None:
    """Of both halves, what is left."""
    assert BOTH.within(CHILD) == OPEN
    assert BOTH.within(OPEN) == CHILD
    assert BOTH.within(BOTH) == NONE
    assert OPEN.within(NONE) == OPEN


def test_what_asks_for_less_is_enough() -> None:
    """A note that asks for more than another one adds nothing; those that ask for other things stay."""
    assert BOTH.asks_for(OPEN)
    assert BOTH.asks_for(CHILD)
    assert not OPEN.asks_for(BOTH)
    assert least([BOTH, OPEN]) == [OPEN]
    assert least([CHILD, OPEN, BOTH]) == [CHILD, OPEN]
    assert least([NONE, CHILD, OPEN]) == [NONE]
