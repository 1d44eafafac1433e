"""Which function sets which element."""

from __future__ import annotations

from typing import get_args

import pytest

from booklet.core.values import replace
from booklet.model.elements import Element, PageBreak, Paragraph
from booklet.model.papers import PAPERS
from booklet.model.text import Text
from booklet.typeset.boxes import Break, Item
from booklet.typeset.items import item_height
from booklet.typeset.set_type import _SETTERS
from booklet.typeset.theme.colors import PALETTE
from booklet.typeset.theme.theme import Theme
from tests.formats.pdf.manuscripts import every_element
from tests.typeset.setting import THEME, THEMES, galley, named, runs


def test_every_element_has_a_setter() -> None:
    """The set of elements is closed, and nothing else is set."""
    assert set(_SETTERS) == set(get_args(Element))


def test_sample_holds_every_element() -> None:
    """The manuscript the drawing tests use leaves none out."""
    used = {type(element) for part in every_element().parts for element in part.elements}
    assert used == set(get_args(Element))


def test_setting_twice_gives_the_same() -> None:
    """A galley depends on element, theme and color, and on nothing that went before."""
    for part in every_element().parts:
        for element in part.elements:
            assert galley(element, part.color) == galley(element, part.color)


def test_page_break_is_a_break() -> None:
    """It prints nothing."""
    made = galley(PageBreak())
    assert (made.items, made.tags) == ([Break()], [])


def test_a_galley_is_kept_for_its_theme() -> None:
    """The same theme, made twice, finds it; another ink, edition or palette does not."""
    element = Paragraph(Text.of("Set once."))
    first = galley(element)
    assert galley(element, theme=Theme(PAPERS["half-letter"])) is first
    other = replace(THEME, palette=replace(PALETTE, ink=PALETTE.teal))
    made = [galley(element, theme=theme) for theme in (*THEMES, other)]
    assert len({id(each) for each in made}) == len(THEMES) + 1
    assert {run.color for each in made[-1:] for run in runs(each)} == {PALETTE.teal}


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_ink_moves_nothing(theme: Theme) -> None:
    """Every element takes the same room, and has its words and tags where they are in full ink."""
    full = replace(theme, inking="full")
    for part in every_element().parts:
        for element in part.elements:
            one, other = galley(element, part.color, theme), galley(element, part.color, full)
            assert one.tags == other.tags
            assert list(map(taken, one.items)) == list(map(taken, other.items))
            assert [(run.text, run.x, run.y, run.size) for run in runs(one)] == [
                (run.text, run.x, run.y, run.size) for run in runs(other)
            ]


def taken(item: Item) -> tuple[float, float, bool]:
    """Return what an item takes on a page."""
    return item_height(item), item.space_before, item.keep_next
