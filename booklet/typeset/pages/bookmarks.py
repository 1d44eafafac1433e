"""Which chapters a passage holds, and the document's outline."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.core.values import replace
from booklet.model.document import Document
from booklet.typeset.pages.pages import Bookmark, ChapterStart, PagePlace, Passage

Held = tuple[tuple[int, ...], Passage]
"""A passage with the indexes of the chapters in it: the one that goes on or begins at its head comes first."""


def begun(parts: Sequence[int], passage: Passage) -> list[tuple[int, ChapterStart]]:
    """Return the indexes of chapters that begin in a passage, each with where that is."""
    return list(zip(parts[len(parts) - len(passage.starts) :], passage.starts, strict=True))


def bookmarks_of(manuscript: Document, passages: Sequence[Held], firsts: Sequence[int]) -> tuple[Bookmark, ...]:
    """Return a bookmark for each chapter and each block in it; a block named like its chapter is not named twice."""
    bookmarks: list[Bookmark] = []
    chapter = -1
    for (parts, passage), first in zip(passages, firsts, strict=True):
        begin = [(part, start.place) for part, start in begun(parts, passage)]
        if len(begin) < len(parts) and parts[0] != chapter:
            begin.insert(0, (parts[0], PagePlace(1, 0.0)))
        title = manuscript.parts[parts[0]].title
        for words, there in (*passage.bookmarks, ("", None)):
            while begin and (there is None or _is_before(begin[0][1], there)):
                chapter, at = begin.pop(0)
                title = manuscript.parts[chapter].title
                if title:
                    bookmarks.append(Bookmark(title, 1, replace(at, page=first + at.page - 1)))
            if there and words != title:
                where = PagePlace(first + there.page - 1, there.y)
                bookmarks.append(Bookmark(words, 2 if title else 1, where))
        chapter = parts[-1]
    return tuple(bookmarks)


def _is_before(one: PagePlace, other: PagePlace) -> bool:
    """Return whether a place is before another one, or the same."""
    return (one.page, one.y) <= (other.page, other.y)
