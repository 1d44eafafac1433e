"""The theme keeps the clear-print rules it states."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from booklet.elements import Colour
from booklet.text import Text
from booklet.typeset.stick import Stick
from booklet.typeset.theme import Theme, TypeName, contrast, rgb
from booklet.units import PAPERS

COLOURS: tuple[Colour, ...] = get_args(Colour)
THEMES = [Theme(paper) for paper in PAPERS.values()]
SAMPLE = (
    "Your child may get this medicine in the first phase. The goal of this phase is that tests find no more "
    "leukemia cells. Your team will tell you what to expect and when to come back to the clinic."
)


def test_nothing_is_smaller_than_nine_points() -> None:
    """Folios and source marks are at least 9 points, body text at least 12."""
    sizes = {name: THEMES[0].type(name) for name in get_args(TypeName)}
    assert min(style.size for style in sizes.values()) >= 9
    assert sizes["body"].size >= 12


@pytest.mark.parametrize("theme", THEMES, ids=list(PAPERS))
def test_line_holds_45_to_70_characters(theme: Theme) -> None:
    """The measure fits the body type."""
    per_character = Stick(theme).width(Text.of(SAMPLE), "body") / len(SAMPLE)
    assert 45 <= theme.measure / per_character <= 70


@pytest.mark.parametrize("colour", COLOURS)
def test_white_words_on_colour_have_enough_contrast(colour: Colour) -> None:
    """Bands, pills, tabs and discs: 4.5 to 1 or better."""
    theme = THEMES[0]
    assert contrast(theme.white, theme.colour(colour)) >= 4.5


@pytest.mark.parametrize(("colour", "ink"), list(product(COLOURS, ("ink", "muted", "own"))))
def test_words_on_tints_have_enough_contrast(colour: Colour, ink: str) -> None:
    """Ink, muted text and the colour itself, on paper and on the colour's tint: 4.5 to 1 or better."""
    theme = THEMES[0]
    words = {"ink": theme.ink, "muted": theme.muted, "own": theme.colour(colour)}[ink]
    assert contrast(words, theme.tint(colour)) >= 4.5
    assert contrast(words, theme.white) >= 4.5


def test_contrast_is_that_of_the_standard() -> None:
    """Checked against the figures WCAG's own examples give: #767676 on white is 4.54 to 1."""
    assert round(contrast(rgb("#767676"), rgb("#FFFFFF")), 2) == 4.54


def test_tabs_of_neighbours_do_not_touch_the_text() -> None:
    """A tab is narrower than the margin it stands in."""
    assert all(theme.side >= 26 + 8 for theme in THEMES)
