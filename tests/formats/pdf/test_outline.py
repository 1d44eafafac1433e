"""Bookmarks."""

from __future__ import annotations

from booklet.formats.pdf.outline import branches
from booklet.typeset.pages.pages import Bookmark, PagePlace


def test_blocks_hang_below_their_chapter() -> None:
    """Two levels, in order."""
    marks = [Bookmark(name, level, PagePlace(1, 0.0)) for name, level in (("A", 1), ("a", 2), ("b", 2), ("B", 1))]
    assert [(top.title, [each.title for each in below]) for top, below in branches(marks)] == [
        ("A", ["a", "b"]),
        ("B", []),
    ]


def test_first_bookmark_stands_on_its_own() -> None:
    """A block before any chapter is not lost."""
    assert [top.title for top, _ in branches([Bookmark("a", 2, PagePlace(1, 0.0))])] == ["a"]
    assert branches([]) == []
