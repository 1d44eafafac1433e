"""Tests and procedures."""

from __future__ import annotations

from booklet.blocks.tests import Test, Tests
from booklet.model.text import Text
from tests.blocks.making import SO, kinds, label, said


def test_each_has_a_line_for_dates() -> None:
    """Name, condition, what it is for, and a line."""
    block = Tests(
        title=Text.of("Tests"),
        intro=(label("Ask."),),
        tests=(Test(name=Text.of("MRD"), statements=(said("It helps."),)),),
    )
    assert kinds(block, {"tests.0": SO}) == ["Heading", "Paragraph", "Heading", "Paragraph", "Bullets", "WritingLines"]
