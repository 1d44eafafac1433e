"""Head, folio, footer and tab."""

from __future__ import annotations

from itertools import pairwise

import pytest

from booklet.errors import LayoutError
from booklet.model.document import Part
from booklet.typeset.boxes import ARTIFACT, Run, Shape
from booklet.typeset.pages.furniture import Spot, furnish
from booklet.typeset.setter import Setter
from booklet.typeset.text.typefaces import width
from booklet.typeset.theme.theme import PRINTABLE, Theme
from tests.in_one_go import in_one_go
from tests.typeset.setting import LARGE, THEME, THEMES

PART = Part("Induction", "1", "teal", ())
STICK = Setter(THEME, "teal")


def furniture(number: int, *, band: float = 0.0, part: Part = PART) -> dict[str, Run]:
    """Return the runs of a page's furniture by their words."""
    made = furnish(part, Spot(number, 0.0, band), "Draft", STICK)
    return {mark.text: mark for mark in made if isinstance(mark, Run)}


def tab(place: float, band: float = 0.0) -> Shape:
    """Return a page's tab."""
    made = furnish(PART, Spot(8, place, band), "", STICK)
    return next(mark for mark in made if isinstance(mark, Shape) and mark.fill == THEME.color("teal"))


def test_cover_is_bare() -> None:
    """A page that a band fills carries nothing."""
    assert furniture(1, band=THEME.paper.height) == {}


def test_page_without_a_title_keeps_its_footer() -> None:
    """The back cover has no folio and no tab, but a draft says so there too."""
    assert list(furniture(50, part=Part("", "", "teal", ()))) == ["Draft"]


@pytest.mark.parametrize(("number", "is_outer_right"), [(8, False), (9, True)])
def test_folio_and_tab_are_at_the_outer_edge(number: int, is_outer_right: bool) -> None:  # noqa: FBT001
    """Odd pages lie on the right: number, head and tab are where a thumb is."""
    middle = THEME.paper.width / 2
    runs = furniture(number)
    assert (runs[str(number)].x > middle) is is_outer_right
    assert (runs["Induction"].x > middle) is is_outer_right
    assert (runs["1"].x > middle) is is_outer_right
    assert (runs["Draft"].x > middle) is not is_outer_right


def test_mark_on_a_tab_is_where_office_printers_print() -> None:
    """The mark keeps 13 points from the edge; a printer's white margin may cut the tab, not its mark."""
    left, right = furniture(8)["1"], furniture(9)["1"]
    assert left.x >= 13
    assert right.x + left.size * 0.6 <= THEME.paper.width - 13


def test_page_with_a_band_has_no_running_head() -> None:
    """The band says it already."""
    assert "Induction" not in furniture(8, band=100.0)


def test_tab_stands_below_a_band() -> None:
    """On its own color it would not be seen."""
    assert tab(0.0, band=120.0).y > 120.0
    assert tab(1.0, band=120.0) == tab(1.0)


def test_all_of_it_is_decoration() -> None:
    """A screen reader does not hear the chapter's name on every page."""
    assert all(mark.tag == ARTIFACT for mark in furnish(PART, Spot(8), "Draft", STICK))


def test_tabs_go_down_the_edge_and_stay_on_the_page() -> None:
    """Each chapter's tab is lower than the one before, as a thumb index is; the last ends where the text does."""
    tops = [tab(index / 16).y for index in range(17)]
    assert tops == sorted(set(tops))
    assert tops[-1] + 34 == THEME.bottom


@in_one_go("theme", THEMES)
@pytest.mark.parametrize("number", [8, 9])
def test_furniture_stays_on_the_page(theme: Theme, number: int) -> None:
    """In each edition: head, folio and footer inside the margins, none on another; the tab's mark inside its tab."""
    setter = Setter(theme, "teal")
    made = furnish(PART, Spot(number), "Draft: not checked by a clinician yet", setter)
    runs = [mark for mark in made if isinstance(mark, Run)]
    mark = next(run for run in runs if run.text == "1")
    ground = next(each for each in made if isinstance(each, Shape) and each.height == theme.grid.tab_height)
    assert ground.x <= mark.x <= mark.x + mark.size / 2 <= ground.x + ground.width
    assert (ground.fill, mark.color) == (theme.color("teal"), theme.white)
    for run in runs:
        right = run.x + width(run.text, is_bold=bool(run.face % 2)) * run.size
        assert run is mark or theme.side - 0.01 <= run.x <= right <= theme.paper.width - theme.side + 0.01
    feet = sorted(
        (run.x, run.x + width(run.text, is_bold=bool(run.face % 2)) * run.size) for run in runs if run.y > theme.bottom
    )
    assert all(one[1] < other[0] for one, other in pairwise(feet))


def test_long_footer_has_two_lines_and_no_more() -> None:
    """It keeps clear of the folio; what is longer still is refused."""
    setter = Setter(LARGE, "teal")
    footer = "A line that a hospital wrote for the foot of each of its pages"
    runs = [mark for mark in furnish(PART, Spot(8), footer, setter) if isinstance(mark, Run)]
    lines = [run for run in runs if run.text in footer]
    assert " ".join(run.text for run in lines) == footer
    assert lines[1].y - lines[0].y == LARGE.type("folio").leading
    assert lines[1].y <= LARGE.paper.height - PRINTABLE
    with pytest.raises(LayoutError, match="the line at the foot of each page is too long") as caught:
        furnish(PART, Spot(8), footer * 3, setter)
    assert caught.value.hint == "Shorten it."


def notes(theme: Theme, used: float, *, part: Part = PART, words: str = "Notes") -> list[Run | Shape]:
    """Return what a page has for notes whose text takes a share of its room."""
    end = theme.top + used * (theme.bottom - theme.top) if used else 0.0
    setter = Setter(theme, "teal")
    made, plain = (furnish(part, Spot(9, 0.0, 0.0, each), "Draft", setter, words) for each in (end, 0.0))
    return [mark for mark in made if mark not in plain and isinstance(mark, Run | Shape)]


@in_one_go("theme", THEMES)
@pytest.mark.parametrize("used", [0.1, 0.35, 0.59])
def test_where_much_of_a_page_is_left_there_are_lines_for_notes(used: float, theme: Theme) -> None:
    """Below the text and its gap, a pen's height apart, clear of the foot, and said to nobody."""
    label, *lines = notes(theme, used)
    assert isinstance(label, Run)
    assert (label.text, label.x) == ("Notes", theme.side)
    assert label.y - label.size > theme.top + used * (theme.bottom - theme.top)
    places = [line.y + line.height / 2 for line in lines if isinstance(line, Shape)]
    assert len(places) >= 4
    assert [after - before for before, after in pairwise(places)] == pytest.approx(
        [theme.grid.line_gap] * (len(places) - 1)
    )
    assert 0 <= theme.bottom - theme.space(2) - places[-1] < theme.grid.line_gap
    assert {mark.tag for mark in (label, *lines)} == {ARTIFACT}


@pytest.mark.parametrize("used", [0.61, 0.9, 1.0])
def test_a_page_that_is_used_has_no_notes(used: float) -> None:
    """White is calm; lines would only crowd it."""
    assert notes(THEME, used) == []


def test_pages_without_lines_for_notes() -> None:
    """Those whose text goes on overleaf, those without a title, and those of documents that want none."""
    assert notes(THEME, 0.0) == []
    assert notes(THEME, 0.3, part=Part("", "", "teal", ())) == []
    assert notes(THEME, 0.3, words="") == []
