"""All booklets, measured."""

from __future__ import annotations

import pytest

from booklet import Library
from booklet.check import editions
from booklet.check.editions import measure_editions
from booklet.check.finding import Finding


def test_every_booklet_on_every_paper(tiny: Library) -> None:
    """Named after profile and paper; none has a problem."""
    measured = list(measure_editions(tiny))
    assert len(measured) == 36
    assert [each.name for each in measured[:2]] == ["b-cell-half-letter", "b-cell-patient-half-letter"]
    assert measured[-1].name == "t-cell-high-patient-a5"
    assert not any(each.findings for each in measured)


def test_a_problem_names_its_page(tiny: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Booklet and page take the place of file and line."""
    monkeypatch.setattr(editions, "breaches", lambda _: [(3, "too small")])
    first = next(measure_editions(tiny))
    assert first.findings == (Finding("b-cell-half-letter", 3, "finished_pages", "error", "too small", editions.HINT),)
