"""Inks of a press."""

from __future__ import annotations

import math
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.model.elements import Color
from booklet.model.papers import PAPERS
from booklet.press.inks import MIXES, PRIMARIES, press_inks
from booklet.typeset.theme.colors import Rgb, linear, rgb, shade, tint
from booklet.typeset.theme.theme import Theme, card_tint

THEME = Theme(PAPERS["half-letter"])
COLORS: tuple[Color, ...] = get_args(Color)
PARTS = st.floats(0, 1)


def shown(inks: tuple[float, ...]) -> Rgb:
    """Return how process inks look: the primaries, each with its share of the paper (Neugebauer; Demichel's shares)."""
    looks = [0.0, 0.0, 0.0]
    for on in product((False, True), repeat=4):
        share = math.prod(part if is_on else 1 - part for part, is_on in zip(inks, on, strict=True))
        name = "".join(letter for letter, is_on in zip("CMYK", on, strict=True) if is_on)
        looks = [one + share * part for one, part in zip(looks, PRIMARIES[name], strict=True)]
    red, green, blue = looks
    return (red, green, blue)


def lab(color: Rgb) -> tuple[float, float, float]:
    """Return a color in CIELAB, white point D65."""
    red, green, blue = map(linear, color)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0888
    one, two, three = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return (116 * two - 16, 500 * (one - two), 200 * (two - three))


def difference(one: Rgb, other: Rgb) -> float:
    """Return the color difference of 1976."""
    return math.dist(lab(one), lab(other))


def test_ink_is_the_black_plate_alone() -> None:
    """Body text is grey 0; paper is grey 1; muted text and hairlines lie between, in the order they have on screen."""
    ink, muted, hairline, white = (press_inks(each) for each in (THEME.ink, THEME.muted, THEME.hairline, THEME.white))
    assert (ink, white) == ((0.0,), (1.0,))
    assert 0 < muted[0] < 0.35 < hairline[0] < 0.6
    assert len(press_inks(THEME.tint("ink"))) == 1


@pytest.mark.parametrize("name", [name for name in COLORS if name != "ink"])
def test_a_mix_looks_like_its_color(name: Color) -> None:
    """Within a difference of 2, where the complements are up to 24 away."""
    inks = press_inks(THEME.color(name))
    assert inks == MIXES[name]
    assert difference(shown(inks), THEME.color(name)) < 2


def test_every_color_of_the_theme_has_a_mix() -> None:
    """But ink, which is black."""
    assert set(MIXES) == set(COLORS) - {"ink"}


@pytest.mark.parametrize("name", list(MIXES))
def test_tints_and_shades_keep_their_hue(name: Color) -> None:
    """A tint has a share of each ink; a brighter shade has less black and as much of the rest."""
    color = THEME.color(name)
    pale = card_tint(color)
    assert press_inks(pale) == pytest.approx([0.1 * part for part in MIXES[name]], abs=1e-3)
    assert difference(shown(press_inks(pale)), pale) < 7
    brighter = press_inks((color[0] * 1.2, color[1] * 1.2, color[2] * 1.2))
    assert brighter[:3] == MIXES[name][:3]
    assert brighter[3] < MIXES[name][3]


OWN = ("#12636F", "#8A1538", "#00573F", "#5B2C83", "#C8102E", "#E87722", "#FFC72C", "#6E3A07", "#7A003C", "#2E8540")
"""Colors as hospitals have them, which no color of the theme is a tint or shade of."""


@pytest.mark.parametrize("code", OWN)
def test_a_hospital_s_own_color_looks_like_itself(code: str) -> None:
    """Within a difference of 2, from two inks and black; a teal does not become a blue."""
    inks = press_inks(rgb(code))
    assert difference(shown(inks), rgb(code)) < 2
    assert min(inks[:3]) == 0


@pytest.mark.parametrize("name", list(MIXES))
@pytest.mark.parametrize("strength", [0.6, 0.8])
def test_a_darker_shade_is_darker(name: Color, strength: float) -> None:
    """And no tint: it has more black in it, and words on it stand out as they do on screen."""
    darker = shade(THEME.color(name), strength)
    inks = press_inks(darker)
    assert inks[3] > MIXES[name][3]
    assert difference(shown(inks), darker) < 2


def test_what_inks_cannot_show_is_as_near_as_they_come() -> None:
    """Nearer than the complements are: a full yellow green, and the blue of screens."""
    for code, complements in (("#80FF00", (0.498, 0.0, 1.0, 0.0)), ("#0000FF", (1.0, 1.0, 0.0, 0.0))):
        found = (math.dist(shown(inks), rgb(code)) for inks in (press_inks(rgb(code)), complements))
        assert next(found) < next(found)


@given(PARTS, PARTS, PARTS, PARTS)
def test_any_color_has_inks(red: float, green: float, blue: float, strength: float) -> None:
    """Shares from 0 to 1, never more than 300 per cent, in figures that can stand in a PDF."""
    for color in ((red, green, blue), tint((red, green, blue), strength)):
        inks = press_inks(color)
        assert len(inks) in {1, 4}
        assert all(0 <= part <= 1 for part in inks)
        assert len(inks) == 1 or sum(inks) <= 3
        assert not any("e" in f"{part:.4g}" for part in inks)
