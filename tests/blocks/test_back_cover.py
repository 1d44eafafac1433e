"""The back cover."""

from __future__ import annotations

from dataclasses import replace

from booklet.blocks.back_cover import BackCover
from booklet.elements import Paragraph
from booklet.text import Text
from tests.blocks.making import INFO, elements, kinds, label


def test_what_it_composes() -> None:
    """Lines to write on, what the booklet is not, and its imprint as a note."""
    block = BackCover(title=Text.of("Team"), fields=(label("Phone"),), notes=(label("No advice."),))
    assert kinds(block) == ["Heading", "FillIn", "Paragraph"]
    made = elements(block, replace(INFO, imprint=(Text.of("Edition 1"),)))
    assert made[-1] == Paragraph(Text.of("Edition 1"), style="note")
    assert block.IS_COVER
