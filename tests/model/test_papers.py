"""The page sizes are those of the standards."""

from __future__ import annotations

import pytest

from booklet.core.units import in_mm
from booklet.model.papers import PAPERS
from tests.in_one_go import in_one_go

SIZES = (("a4", 210, 297), ("a5", 148, 210), ("letter", 215.9, 279.4), ("half-letter", 139.7, 215.9))
"""Millimeters: ISO 216, and ANSI/ASME Y14.1 with half of its A size."""


def test_every_paper_is_looked_at() -> None:
    """The table has each paper."""
    assert {name for name, *_ in SIZES} == set(PAPERS)


@in_one_go("size", SIZES)
def test_size(size: tuple[str, float, float]) -> None:
    """Width and height are those of the standard, within a hundredth of a millimeter."""
    name, width, height = size
    paper = PAPERS[name]
    assert (in_mm(paper.width), in_mm(paper.height)) == pytest.approx((width, height), abs=0.01)
    assert paper.name == name
