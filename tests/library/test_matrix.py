"""Every booklet there can be."""

from __future__ import annotations

from booklet import Library
from booklet.library.matrix import matrix


def test_the_matrix(tiny: Library) -> None:
    """Every subtype with what it allows."""
    assert [(each.subtype, each.risk) for each in matrix(tiny) if each.audience == "family"] == [
        ("b-cell", None),
        ("b-cell", "standard"),
        ("b-cell", "high"),
        ("open", None),
        ("open", "standard"),
        ("open", "high"),
        ("other", None),
        ("t-cell", None),
        ("t-cell", "high"),
    ]
