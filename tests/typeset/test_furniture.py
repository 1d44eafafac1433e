"""Head, folio, footer and tab."""

from __future__ import annotations

import pytest

from booklet.elements import Part
from booklet.typeset.boxes import ARTIFACT, Run, Shape
from booklet.typeset.furniture import furnish
from booklet.typeset.stick import Stick
from tests.typeset.setting import THEME

PART = Part("Induction", "1", "teal", ())
STICK = Stick(THEME, "teal")


def furniture(number: int, *, has_head: bool = True) -> dict[str, Run]:
    """Return the runs of a page's furniture by their words."""
    made = furnish(PART, number, 0.0, "Draft", STICK, has_head=has_head)
    return {mark.text: mark for mark in made if isinstance(mark, Run)}


def test_page_without_a_title_is_bare() -> None:
    """Cover and back cover carry nothing."""
    assert furnish(Part("", "", "teal", ()), 1, 0, "Draft", STICK, has_head=True) == []


@pytest.mark.parametrize(("number", "is_outer_right"), [(8, False), (9, True)])
def test_folio_and_tab_are_at_the_outer_edge(number: int, is_outer_right: bool) -> None:  # noqa: FBT001
    """Odd pages lie on the right: number, head and tab are where a thumb is."""
    middle = THEME.paper.width / 2
    runs = furniture(number)
    assert (runs[str(number)].x > middle) is is_outer_right
    assert (runs["Induction"].x > middle) is is_outer_right
    assert (runs["1"].x > middle) is is_outer_right
    assert (runs["Draft"].x > middle) is not is_outer_right


def test_page_with_a_band_has_no_running_head() -> None:
    """The band says it already."""
    assert "Induction" not in furniture(8, has_head=False)


def test_all_of_it_is_decoration() -> None:
    """A screen reader does not hear the chapter's name on every page."""
    assert all(mark.tag == ARTIFACT for mark in furnish(PART, 8, 0, "Draft", STICK, has_head=True))


def test_tabs_go_down_the_edge_and_stay_on_the_page() -> None:
    """Each chapter's tab is lower than the one before, as a thumb index is; the last ends where the text does."""
    tops = []
    for index in range(17):
        made = furnish(PART, 8, index / 16, "", STICK, has_head=True)
        tab = next(mark for mark in made if isinstance(mark, Shape) and mark.fill == THEME.colour("teal"))
        tops.append(tab.y)
    assert tops == sorted(set(tops))
    assert tops[-1] + 34 == THEME.bottom
