"""Tests and procedures."""

from __future__ import annotations

from booklet.blocks.tests import Test, Tests
from booklet.model.text import Text
from tests.blocks.making import kinds, label, said


def test_each_has_a_line_for_dates() -> None:
    """Name, condition, what it is for, and a line."""
    block = Tests(
        title=Text.of("Tests"),
        intro=(label("Ask."),),
        tests=(Test(name=Text.of("MRD"), statements=(said("It helps."),), condition="If so:"),),
    )
    assert kinds(block) == ["Heading", "Paragraph", "Heading", "Paragraph", "Bullets", "WritingLines"]
