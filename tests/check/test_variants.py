"""All booklets, measured."""

from __future__ import annotations

import pytest

from booklet import Library
from booklet.check import variants as finished
from booklet.check.finding import Finding
from booklet.check.variants import Measured, measure_editions, variants


@pytest.fixture(scope="module")
def measured(tiny: Library) -> list[Measured]:
    """Return all booklets of the small library, measured."""
    return list(measure_editions(tiny))


def test_every_edition_paper_and_ink(measured: list[Measured]) -> None:
    """Large print on whole sheets only; at least one booklet is measured in each."""
    there = list(variants())
    assert len(there) == len(set(there)) == 18
    assert {(each.edition, each.paper) for each in there if each.edition == "large-print"} == {
        ("large-print", "letter"),
        ("large-print", "a4"),
    }
    looks = [each.looks.theme for each in measured]
    assert {(each.paper.name, each.edition, each.inking) for each in looks} == set(there)


def test_every_booklet_is_measured(measured: list[Measured]) -> None:
    """All in full ink, one of each subtype in the other inks; named after profile and variant; none has a problem."""
    assert len(measured) == 6 * 18 + 12 * 4
    assert [each.name for each in measured[:2]] == ["b-cell-half-letter", "b-cell-patient-half-letter"]
    assert measured[18].name == "b-cell-half-letter-low"
    assert measured[-1].name == "t-cell-a4-large-print-grey"
    assert len({each.name for each in measured}) == len(measured)
    assert not any(each.findings for each in measured)


def test_a_problem_names_its_page(tiny: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Booklet and page take the place of file and line."""
    monkeypatch.setattr(finished, "breaches", lambda _: [(3, "too small")])
    first = next(measure_editions(tiny))
    assert first.findings == (Finding("b-cell-half-letter", 3, "finished_pages", "error", "too small", finished.HINT),)
