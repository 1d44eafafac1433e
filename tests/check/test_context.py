"""What rules look at."""

from __future__ import annotations

from pathlib import Path

from booklet.check.context import CheckContext
from booklet.library.read_content import read_content
from tests.tiny_content import edited, write_content


def test_titles_of_sources_are_not_ours(tmp_path: Path) -> None:
    """What they are about is."""
    said = CheckContext(read_content(write_content(tmp_path))).texts
    words = [each.text.plain for each in said]
    assert "For parents." in words
    assert "The first page" not in words
    assert {each.text.plain for each in said if each.is_row} >= {"It is shorter.", "This booklet belongs to"}


def test_content_that_cannot_be_used(tmp_path: Path) -> None:
    """Its texts are there, its booklets are not."""
    context = CheckContext(read_content(write_content(tmp_path, edited("content.yaml", "title", "tilte"))))
    assert context.library is None
    assert context.plans == ()
    assert any(each.text.plain == "It is shorter." for each in context.texts)
