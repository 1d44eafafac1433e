"""Lines that citations name."""

from __future__ import annotations

from booklet.model.citations import cited_lines


def test_lines() -> None:
    """One line, several, and the project's own words, which have none."""
    assert cited_lines(["acs:13", "lls:10-11", "acs:13", "ours"]) == {("acs", 13), ("lls", 10), ("lls", 11)}
