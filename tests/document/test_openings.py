"""Chapters that may begin where others end."""

from __future__ import annotations

from booklet.core.identity_key import Same
from booklet.document.openings import opened
from booklet.model.elements import Band, ChapterOpening, Heading, PageBreak
from booklet.model.text import Text

OPENING = ChapterOpening("Chapter", "A")


def test_heading_and_band_open_a_chapter() -> None:
    """What begins a page in any case stays as it is."""
    heading, band, broken = Heading(Text.of("One"), 2), Band(Text(()), Text.of("Two"), Text(())), PageBreak()
    made = [opened(Same(each), OPENING) for each in (heading, band)]
    assert [getattr(each, "opens", None) for each in made] == [OPENING, OPENING]
    assert opened(Same(broken), OPENING) is broken


def test_the_same_heading_makes_the_same_one() -> None:
    """So that set type is found without a look into it."""
    heading = Heading(Text.of("One"), 2)
    assert opened.room()(Same(heading), OPENING) is opened.room()(Same(heading), ChapterOpening("Chapter", "A"))
