"""Colours and palettes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.colours import BLACK, IN_BLACK, PALETTE, WHITE, Palette, code, contrast, grey, rgb, shade, tint

PARTS = st.floats(0, 1)
COLOURS = st.tuples(PARTS, PARTS, PARTS)


@given(st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}"))
def test_a_code_names_one_colour(given_code: str) -> None:
    """There and back again."""
    assert code(rgb(given_code)) == given_code


def test_contrast_is_that_of_the_standard() -> None:
    """Checked against the figures WCAG's own examples give: #767676 on white is 4.54 to 1."""
    assert round(contrast(rgb("#767676"), WHITE), 2) == 4.54


@given(COLOURS, COLOURS)
def test_contrast_has_no_direction(one: tuple[float, float, float], other: tuple[float, float, float]) -> None:
    """Words on a ground are as easy to read as the ground's colour on theirs."""
    assert contrast(one, other) == contrast(other, one) >= 1
    assert contrast(one, other) <= contrast(BLACK, WHITE) + 1e-9


@given(COLOURS)
def test_grey_is_neutral(colour: tuple[float, float, float]) -> None:
    """A copier has no hue; what is grey already stays as it is."""
    assert len(set(grey(colour))) == 1
    assert grey(grey(colour)) == pytest.approx(grey(colour))


@given(COLOURS, PARTS)
def test_tints_are_lighter_and_shades_are_darker(colour: tuple[float, float, float], strength: float) -> None:
    """Mixed with white and with black; at full strength both are the colour itself."""
    assert all(made >= part - 1e-9 for made, part in zip(tint(colour, strength), colour, strict=True))
    assert all(made <= part for made, part in zip(shade(colour, strength), colour, strict=True))
    assert tint(colour, 1) == pytest.approx(colour)
    assert shade(colour, 1) == colour


def test_a_palette_names_its_colours() -> None:
    """In the order of the README."""
    assert list(PALETTE.named()) == ["ink", "muted", "teal", "violet", "green", "orange", "blue", "alert"]
    assert set(IN_BLACK.named().values()) == {BLACK}


def test_a_palette_is_loaded_from_a_theme_file(tmp_path: Path) -> None:
    """Text or path; what is not named stays."""
    path = tmp_path / "ward.yaml"
    path.write_text('colours: {teal: "#004F9F"}', encoding="utf-8")
    loaded = Palette.load(str(path))
    assert (loaded.teal, loaded.ink) == (rgb("#004F9F"), PALETTE.ink)
    assert loaded == Palette.load(path)
