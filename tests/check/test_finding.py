"""Findings."""

from __future__ import annotations

from booklet.check.finding import Finding
from booklet.errors import Problem


def test_how_a_finding_reads() -> None:
    """Place, problem, rule; a warning says so."""
    error = Finding("a.yaml", 3, "reached", "error", "this is wrong", "")
    warning = Finding("a.yaml", 0, "unused", "warning", "this is odd", "")
    assert str(error) == "a.yaml:3: this is wrong [reached]"
    assert str(warning) == "a.yaml: warning: this is odd [unused]"


def test_what_was_found_while_reading() -> None:
    """A safety rule keeps its name; what cannot be read belongs to the rule "content"."""
    assert Finding.of_problem(Problem("a", 1, "b", "c", "no_dose_from_us")).rule == "no_dose_from_us"
    assert Finding.of_problem(Problem("a", 1, "b")) == Finding("a", 1, "content", "error", "b", "")
