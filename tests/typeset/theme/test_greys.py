"""Pictures for black ink alone."""

from __future__ import annotations

from itertools import product

import pytest

from booklet.model.artwork import Logo, Outline, PathStep, Raster, Stroke, Vector
from booklet.model.editions import INKS, Ink
from booklet.model.elements import FrontCover
from booklet.model.papers import PAPERS
from booklet.model.text import Text
from booklet.typeset.boxes import Box, Picture
from booklet.typeset.setter import Setter
from booklet.typeset.setters.front import set_cover
from booklet.typeset.theme.colors import as_light, contrast
from booklet.typeset.theme.greys import in_greys
from booklet.typeset.theme.theme import Theme

SQUARE: tuple[PathStep, ...] = (("m", (0.0, 0.0)), ("l", (2.0, 0.0)), ("l", (2.0, 2.0)), ("h", ()))
STEPS = (0, 1, 9, 11, 40, 128, 200, 254, 255)
COLORS = tuple(product(STEPS, repeat=3))


def test_pixels_become_greys_that_are_as_light() -> None:
    """Dark and light ones alike, to within the rounding of one step in 255; one byte a pixel, row by row."""
    made = in_greys(Raster(27, 27, bytes(part for color in COLORS for part in color)))
    assert isinstance(made, Raster)
    assert (made.width, made.height, made.is_grey) == (27, 27, True)
    red, green, blue = zip(*COLORS, strict=True)
    wanted = [as_light((r / 255, g / 255, b / 255))[0] * 255 for r, g, b in zip(red, green, blue, strict=True)]
    assert list(made.pixels) == pytest.approx(wanted, abs=0.51)


def test_greys_stay_what_they_are() -> None:
    """All 256 of them; and a picture that is grey already is not touched."""
    made = in_greys(Raster(256, 1, bytes(value for value in range(256) for _ in range(3))))
    assert isinstance(made, Raster)
    assert made.pixels == bytes(range(256))
    assert in_greys(made) is made


def test_shapes_become_greys_that_are_as_light() -> None:
    """What stood out from white still does, as much; paths are not touched."""
    fill = (0.2, 0.5, 0.9)
    shapes = (Outline(SQUARE, fill, is_even_odd=True), Outline(SQUARE, (1.0, 1.0, 1.0)), Stroke(SQUARE, fill, 0.5))
    made = in_greys(Vector(4.0, 2.0, shapes))
    assert isinstance(made, Vector)
    first, white, line = made.outlines
    assert isinstance(first, Outline)
    assert isinstance(white, Outline)
    assert line == Stroke(SQUARE, as_light(fill), 0.5)
    assert len(set(first.fill)) == 1
    assert contrast(first.fill, (1.0, 1.0, 1.0)) == pytest.approx(contrast(fill, (1.0, 1.0, 1.0)))
    assert white.fill == pytest.approx((1.0, 1.0, 1.0))
    assert (first.steps, first.is_even_odd, made.width, made.height) == (SQUARE, True, 4.0, 2.0)


@pytest.mark.parametrize("ink", INKS)
def test_a_logo_keeps_its_colors_but_in_grey_ink(ink: Ink) -> None:
    """Without large grounds there is color still."""
    artwork = Raster(1, 1, b"\x00\x80\xff")
    element = FrontCover(Text.of("E"), Text.of("T"), (), (), (), Logo(artwork, "A tree"))
    (box,) = set_cover(element, Setter(Theme(PAPERS["a5"], inking=ink), "teal")).items
    assert isinstance(box, Box)
    (picture,) = (mark for mark in box.marks if isinstance(mark, Picture))
    assert picture.artwork == (in_greys(artwork) if ink == "grey" else artwork)
