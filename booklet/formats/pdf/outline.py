"""The document outline: bookmarks for chapters and the blocks in them (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from booklet.core.units import Points
from booklet.formats.pdf.file import PdfFile
from booklet.formats.pdf.link_annotations import destination
from booklet.formats.pdf.strings import text_string
from booklet.typeset.pages.pages import Bookmark, Pages

OutlineBranch = tuple[Bookmark, list[Bookmark]]
"""A chapter's bookmark and those below it."""

_title = lru_cache(maxsize=1024)(text_string)
"""Returns a title as a text string; most booklets have the same ones."""


def branches(bookmarks: Sequence[Bookmark]) -> list[OutlineBranch]:
    """Return the bookmarks as two levels; one of level 2 before any of level 1 stands on its own."""
    tree: list[OutlineBranch] = []
    for bookmark in bookmarks:
        if bookmark.level == 1 or not tree:
            tree.append((bookmark, []))
        else:
            tree[-1][1].append(bookmark)
    return tree


def outline_root(pages: Pages, numbers: Sequence[int], file: PdfFile) -> int:
    """Add the outline's objects and return the root's number, or 0 if there are no bookmarks.

    Args:
        pages: The pages with their bookmarks.
        numbers: Object number of every page.
        file: Gets the objects.
    """
    tree = branches(pages.bookmarks)
    if not tree:
        return 0
    root, first = file.reserve(), file.reserve(len(tree))
    tops = range(first, first + len(tree))
    for (bookmark, below), top, links in zip(tree, tops, _neighbors(tops, root), strict=True):
        first = file.reserve(len(below))
        children = range(first, first + len(below))
        for child, number, beside in zip(below, children, _neighbors(children, top), strict=True):
            file.put(number, _entry(child, numbers, pages.paper.height, beside))
        span = b" /First %d 0 R /Last %d 0 R /Count -%d" % (children[0], children[-1], len(below)) if below else b""
        file.put(top, _entry(bookmark, numbers, pages.paper.height, links + span))
    file.put(root, b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (tops[0], tops[-1], len(tops)))
    return root


def _neighbors(row: Sequence[int], parent: int) -> list[bytes]:
    """Return, for each entry of a row, the references to its parent and to those beside it."""
    links = []
    for index in range(len(row)):
        before = b" /Prev %d 0 R" % row[index - 1] if index else b""
        after = b" /Next %d 0 R" % row[index + 1] if index + 1 < len(row) else b""
        links.append(b"/Parent %d 0 R%s%s" % (parent, before, after))
    return links


def _entry(bookmark: Bookmark, numbers: Sequence[int], height: Points, links: bytes) -> bytes:
    where = destination(bookmark.place, numbers[bookmark.place.page - 1], height)
    return b"<< /Title %s /Dest %s %s >>" % (_title(bookmark.title), where, links)
