"""A treatment explained."""

from __future__ import annotations

from booklet.blocks.treatment import Treatment
from booklet.model.elements import Paragraph
from booklet.model.text import Text
from tests.blocks.making import elements, kinds, said, section


def test_main_points_first() -> None:
    """Then the sections."""
    block = Treatment(title=Text.of("T"), lead=(said("Mainly."),), sections=(section(),))
    assert kinds(block) == ["Heading", "Paragraph", "Heading", "Paragraph", "Bullets", "Bullets"]
    lead = elements(block)[1]
    assert isinstance(lead, Paragraph)
    assert lead.style == "lead"
