"""The art of the cover."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest

from booklet.core.units import Area
from booklet.typeset.boxes import ARTIFACT
from booklet.typeset.theme.colors import WHITE, contrast
from booklet.typeset.theme.cover_art import brighter, cells, cover_art
from booklet.typeset.theme.theme import Theme
from tests.in_one_go import in_one_go
from tests.typeset.setting import LOW, THEME, THEMES

LOGO = Area(46.0, 36.0, 180.0, 76.0)

each_theme = in_one_go("theme", THEMES)
with_and_without_logo = pytest.mark.parametrize("logo", [None, LOGO], ids=["no-logo", "logo"])


@with_and_without_logo
@each_theme
def test_no_cell_touches_another(theme: Theme, logo: Area | None) -> None:
    """So that outlines are as clear as grounds."""
    for one, other in combinations(cells(theme, 250.0, logo), 2):
        assert hypot(one.x - other.x, one.y - other.y) > (one.size + other.size) / 2


@with_and_without_logo
@each_theme
def test_cells_stay_clear_of_words_and_logo(theme: Theme, logo: Area | None) -> None:
    """They end where the words begin, and pass by the logo, for which there are fewer or other ones."""
    found = cells(theme, 250.0, logo)
    assert len(found) >= 30
    for cell in found:
        assert cell.y + cell.size / 2 <= 250.0
        if logo:
            across = max(logo.x - cell.x, 0.0, cell.x - logo.x - logo.width)
            down = max(logo.y - cell.y, 0.0, cell.y - logo.y - logo.height)
            assert hypot(across, down) > cell.size / 2


@each_theme
def test_most_of_a_cell_is_on_the_page(theme: Theme) -> None:
    """Some run over its edges, and more than half of each is seen across."""
    found = cells(theme, 250.0)
    assert any(cell.x + cell.size / 2 > theme.paper.width or cell.y < cell.size / 2 for cell in found)
    assert all(0 <= cell.x <= theme.paper.width and cell.y >= 0 for cell in found)


def test_large_cells_come_first() -> None:
    """Small ones fill what room is left, and would take it from them."""
    sizes = [cell.size for cell in cells(THEME, 250.0)]
    assert sizes[0] > 3 * sizes[-1]
    assert max(sizes) <= THEME.grid.largest_cell


def test_little_room_holds_fewer_cells() -> None:
    """Those that find no place are left out."""
    assert 0 < len(cells(THEME, 80.0)) < len(cells(THEME, 250.0))


def test_color_or_outlines() -> None:
    """Brighter than the ground, and no ground at all where large grounds are not printed; nothing of it is said."""
    teal = THEME.color("teal")
    grounds = cover_art(THEME, 250.0, teal)
    assert all(mark.fill and not mark.stroke and mark.tag == ARTIFACT for mark in grounds)
    assert all(contrast(mark.fill or WHITE, WHITE) <= contrast(teal, WHITE) for mark in grounds)
    outlines = cover_art(LOW, 250.0, teal)
    assert {(mark.fill, mark.stroke, mark.tag) for mark in outlines} == {(None, teal, ARTIFACT)}


def test_the_same_art_each_time() -> None:
    """What is chance in it begins anew."""
    cover_art.cache_clear()
    first = cover_art(THEME, 250.0, (0.1, 0.2, 0.3), LOGO)
    cover_art.cache_clear()
    assert cover_art(THEME, 250.0, (0.1, 0.2, 0.3), LOGO) == first


def test_brighter_keeps_within_what_there_is() -> None:
    """A bright theme's color gets no part above full."""
    assert brighter((0.5, 0.9, 0.0), 0.5) == (0.75, 1.0, 0.0)
