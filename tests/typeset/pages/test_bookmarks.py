"""The outline, and which chapters a passage holds."""

from __future__ import annotations

from booklet.model.document import Document, Part
from booklet.typeset.pages.bookmarks import begun, bookmarks_of
from booklet.typeset.pages.pages import ChapterStart, PagePlace, Passage
from tests.english import ENGLISH

PARTS = tuple(Part(title, "", "teal", ()) for title in ("One", "Two", ""))
START = ChapterStart(3, PagePlace(2, 200.0))
PASSAGE = Passage((), (), {}, (("First", PagePlace(1, 40.0)), ("Second", PagePlace(2, 210.0))), starts=(START,))


def test_a_chapter_that_goes_on_is_not_among_those_that_begin() -> None:
    """The last of a passage's chapters are those that begin in it."""
    assert begun((0, 1), PASSAGE) == [(1, START)]
    assert begun((1,), PASSAGE) == [(1, START)]


def test_chapters_come_before_what_begins_with_them() -> None:
    """Pages count from the passage's first; blocks of a chapter without a title are of the first level."""
    manuscript = Document("Title", ENGLISH, "", PARTS)
    last = Passage((), (), {}, (("Team", PagePlace(1, 0.0)),))
    made = bookmarks_of(manuscript, [((0, 1), PASSAGE), ((2,), last)], [5, 7])
    assert [(mark.title, mark.level, mark.place.page) for mark in made] == [
        ("One", 1, 5),
        ("First", 2, 5),
        ("Two", 1, 6),
        ("Second", 2, 6),
        ("Team", 1, 7),
    ]
