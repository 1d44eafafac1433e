"""The front cover."""

from __future__ import annotations

from dataclasses import replace

from booklet.blocks.cover import Cover
from booklet.elements import Cover as CoverElement
from booklet.text import Text
from tests.blocks.making import INFO, elements, label


def test_it_carries_labels_lines_and_the_draft_note() -> None:
    """Whom it is for, lines to write on, and what must be seen first."""
    block = Cover(title=Text.of("Title"), eyebrow=Text.of("For you"), lines=(label("Name"),))
    info = replace(INFO, labels=(Text.of("T-cell"),), notes=(Text.of("Draft."),))
    expected = CoverElement(
        eyebrow=Text.of("For you"),
        title=Text.of("Title"),
        labels=(Text.of("T-cell"),),
        lines=(Text.of("Name"),),
        notes=(Text.of("Draft."),),
    )
    assert elements(block, info) == [expected]
    assert block.IS_COVER
