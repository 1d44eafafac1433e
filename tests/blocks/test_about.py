"""About this booklet."""

from __future__ import annotations

from booklet.blocks.about import About
from booklet.model.text import Text
from tests.blocks.making import kinds, label, section


def test_what_it_composes() -> None:
    """A heading, how to use the booklet, and the sections."""
    block = About(title=Text.of("About"), intro=(label("Use it."),), sections=(section(),))
    assert kinds(block) == ["Heading", "Paragraph", "Heading", "Paragraph", "Bullets", "Bullets"]
