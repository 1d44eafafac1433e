"""A page for notes."""

from __future__ import annotations

from booklet.blocks.notes import Notes
from booklet.model.elements import WritingLines
from booklet.model.text import Text
from tests.blocks.making import elements, kinds, label


def test_lines_fill_the_page() -> None:
    """A heading, a word on how to use it, and lines."""
    block = Notes(title=Text.of("Notes"), intro=label("Write."))
    assert kinds(block) == ["Heading", "Paragraph", "WritingLines"]
    assert elements(block)[-1] == WritingLines(3, fills_page=True)
