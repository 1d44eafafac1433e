"""Which function sets which element."""

from __future__ import annotations

from typing import get_args

from booklet.elements import Element, PageBreak
from booklet.typeset.boxes import Break
from booklet.typeset.set_type import _SETTERS
from tests.pdf.manuscripts import every_element
from tests.typeset.setting import galley


def test_every_element_has_a_setter() -> None:
    """The set of elements is closed, and nothing else is set."""
    assert set(_SETTERS) == set(get_args(Element))


def test_sample_holds_every_element() -> None:
    """The manuscript the drawing tests use leaves none out."""
    used = {type(element) for part in every_element().parts for element in part.elements}
    assert used == set(get_args(Element))


def test_setting_twice_gives_the_same() -> None:
    """A galley depends on element, theme and colour, and on nothing that went before."""
    for part in every_element().parts:
        for element in part.elements:
            assert galley(element, part.colour) == galley(element, part.colour)


def test_page_break_is_a_break() -> None:
    """It prints nothing."""
    made = galley(PageBreak())
    assert (made.items, made.tags) == ([Break()], [])
