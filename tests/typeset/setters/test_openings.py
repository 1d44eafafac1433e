"""What shows that a chapter begins in the midst of a page."""

from __future__ import annotations

from booklet.model.elements import ChapterOpening, Heading
from booklet.typeset.boxes import ARTIFACT, Box, Break, Run
from booklet.typeset.theme.theme import Theme
from tests.in_one_go import in_one_go
from tests.typeset.setting import THEMES, galley, words


@in_one_go("theme", THEMES)
def test_tab_title_and_rule_stand_above_the_heading(theme: Theme) -> None:
    """On one line within the measure; they are decoration, as running heads are."""
    made = galley(
        Heading(words("Chemotherapy"), 2, "chemo", opens=ChapterOpening("Treatments explained", "A")), theme=theme
    )
    first, line, *_ = made.items
    assert isinstance(first, Break)
    assert first.opens
    assert isinstance(line, Box)
    assert line.is_between
    assert line.keep_next
    assert [mark.text for mark in line.marks if isinstance(mark, Run)] == ["A", "Treatments explained"]
    assert {mark.tag for mark in line.marks} == {ARTIFACT}
    assert all(mark.x >= 0 for mark in line.marks)
    assert all(mark.x + mark.width <= theme.measure + 1e-6 for mark in line.marks if not isinstance(mark, Run))
    assert made.bookmark == "Chemotherapy"


def test_a_chapter_without_a_tab_has_its_title_alone() -> None:
    """At the left edge."""
    made = galley(Heading(words("First"), 2, opens=ChapterOpening("Chapter", "")))
    line = made.items[1]
    assert isinstance(line, Box)
    assert [(mark.text, mark.x) for mark in line.marks if isinstance(mark, Run)] == [("Chapter", 0.0)]
