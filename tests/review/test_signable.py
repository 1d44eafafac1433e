"""All that can be signed, by name."""

from __future__ import annotations

from booklet import Library
from booklet.review.signable import read_everything, reading_of, signables, title_of


def test_each_has_a_name_a_title_and_a_reading(tiny: Library) -> None:
    """Blocks in the library's order, and the fixed words behind them."""
    there = signables(tiny)
    assert list(there) == [*(entry.id for entry in tiny.entries), "language"]
    assert [each.block for each in read_everything(tiny)] == list(there)
    assert [reading_of(found, tiny).block for found in there.values()] == list(there)
    assert (title_of(there["opener"]), title_of(there["language"])) == ("Induction", "English")
