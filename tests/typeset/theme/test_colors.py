"""Colors and palettes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.theme.colors import (
    BLACK,
    IN_BLACK,
    PALETTE,
    WHITE,
    Palette,
    code,
    contrast,
    grey,
    rgb,
    shade,
    tint,
)

PARTS = st.floats(0, 1)
COLORS = st.tuples(PARTS, PARTS, PARTS)


@given(st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}"))
def test_a_code_names_one_color(given_code: str) -> None:
    """There and back again."""
    assert code(rgb(given_code)) == given_code


def test_contrast_is_that_of_the_standard() -> None:
    """Checked against the figures WCAG's own examples give: #767676 on white is 4.54 to 1."""
    assert round(contrast(rgb("#767676"), WHITE), 2) == 4.54


@given(COLORS, COLORS)
def test_contrast_has_no_direction(one: tuple[float, float, float], other: tuple[float, float, float]) -> None:
    """Words on a ground are as easy to read as the ground's color on theirs."""
    assert contrast(one, other) == contrast(other, one) >= 1
    assert contrast(one, other) <= contrast(BLACK, WHITE) + 1e-9


@given(COLORS)
def test_grey_is_neutral(color: tuple[float, float, float]) -> None:
    """A copier has no hue; what is grey already stays as it is."""
    assert len(set(grey(color))) == 1
    assert grey(grey(color)) == pytest.approx(grey(color))


@given(COLORS, PARTS)
def test_tints_are_lighter_and_shades_are_darker(color: tuple[float, float, float], strength: float) -> None:
    """Mixed with white and with black; at full strength both are the color itself."""
    assert all(made >= part - 1e-9 for made, part in zip(tint(color, strength), color, strict=True))
    assert all(made <= part for made, part in zip(shade(color, strength), color, strict=True))
    assert tint(color, 1) == pytest.approx(color)
    assert shade(color, 1) == color


def test_a_palette_names_its_colors() -> None:
    """In the order of the README."""
    assert list(PALETTE.named()) == ["ink", "muted", "teal", "violet", "green", "orange", "blue", "alert"]
    assert set(IN_BLACK.named().values()) == {BLACK}


def test_a_palette_is_loaded_from_a_theme_file(tmp_path: Path) -> None:
    """Text or path; what is not named stays."""
    path = tmp_path / "ward.yaml"
    path.write_text('colors: {teal: "#004F9F"}', encoding="utf-8")
    loaded = Palette.load(str(path))
    assert (loaded.teal, loaded.ink) == (rgb("#004F9F"), PALETTE.ink)
    assert loaded == Palette.load(path)
