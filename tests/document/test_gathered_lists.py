"""The lists that the table of medicines takes in."""

from __future__ import annotations

from booklet.document.gathered_lists import gathered_lists
from booklet.library.library import Library
from booklet.model.profile import Profile
from booklet.selection.select import select_blocks


def test_lists_have_the_number_of_their_phase() -> None:
    """Those outside of phases have none; the same lists are the very same object."""
    chapters = select_blocks(Profile("ph-positive"), Library.load()).chapters
    lists = gathered_lists(chapters)
    assert [each.number for each in lists] == ["1", "2", "3", "4", "5", "", ""]
    assert [each.title.plain for each in lists if not each.number] == ["Brain and spine medicines", "Other medicines"]
    assert gathered_lists(chapters) is lists
