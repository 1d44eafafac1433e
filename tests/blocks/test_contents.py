"""The table of contents."""

from __future__ import annotations

from booklet.blocks.contents import Contents
from booklet.core.values import replace
from booklet.model.elements import ContentsEntry
from booklet.model.elements import TableOfContents as ContentsElement
from booklet.model.text import Text
from tests.blocks.making import INFO, elements


def test_it_lists_the_chapters_of_the_booklet() -> None:
    """Whatever chapters there are; page numbers come later."""
    entries = (ContentsEntry("1", Text.of("One"), "one", "teal"),)
    assert elements(Contents(title=Text.of("Inside")), replace(INFO, contents=entries))[1] == ContentsElement(entries)
