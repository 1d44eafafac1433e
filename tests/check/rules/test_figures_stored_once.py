"""Figures that are stored twice."""

from __future__ import annotations

from pathlib import Path

from tests.check.checking import found
from tests.tiny_content import edited


def test_the_same_number_from_the_same_line(tmp_path: Path) -> None:
    """One of the two goes."""
    more = "sources: [two:5]}\n  - {id: again, text: 4 Weeks, sources: [one:1, two:5]}"
    assert found("figures_stored_once", tmp_path, edited("figures.yaml", "sources: [two:5]}", more)) == [
        "figures.yaml:3: error: '4 Weeks' is stored as 'weeks' already, from the same line | Use {figure:weeks}."
    ]


def test_the_same_number_from_another_line(tmp_path: Path) -> None:
    """That is another fact."""
    more = "sources: [two:5]}\n  - {id: again, text: 4 weeks, sources: [two:6]}"
    assert found("figures_stored_once", tmp_path, edited("figures.yaml", "sources: [two:5]}", more)) == []
