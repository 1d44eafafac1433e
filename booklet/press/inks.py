"""From screen colors to the inks of a press.

Print shops ask for process inks (CMYK) with text in the black plate alone, and send files back that have RGB in them.
Their own color profiles are not known here, so each color of the theme has a mix of its own: two inks and black, in
steps of five per cent. The complements of red, green and blue would not do: process cyan is far bluer than a screen's,
and the teal of phase 1 would print as the blue of phase 5. For other colors, such as a hospital's own,
a mix is searched.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import product
from math import fsum

from booklet.model.elements import Color
from booklet.model.papers import PAPERS
from booklet.typeset.theme.colors import Rgb, rgb, shade, tint
from booklet.typeset.theme.theme import Theme

PlateInks = tuple[float, ...]
"""One number is a grey, printed with black alone: 0 is black, 1 white. Four are cyan, magenta, yellow and black."""

MIXES: Mapping[Color, tuple[float, float, float, float]] = {
    "teal": (0.95, 0.0, 0.35, 0.40),
    "violet": (0.55, 0.65, 0.0, 0.15),
    "green": (0.75, 0.0, 0.70, 0.40),
    "orange": (0.0, 0.60, 1.0, 0.35),
    "blue": (0.95, 0.55, 0.0, 0.10),
    "red": (0.0, 0.90, 0.95, 0.30),
}
"""Cyan, magenta, yellow and black of the theme's colors.

Each is within 2 (CIE 1976 color difference) of its screen color where process inks look as PDF viewers show them;
the complements are up to 24 away. No mix has more ink than 200 per cent; shops allow 300.
"""

_GREYEST = 0.19
"""Colors with less of their depth in a hue than this are greys: ink, muted text, hairlines and their tints.

The theme's greys have at most 0.18; its colors have at least 0.35.
"""

_SAME = 0.01
"""How far the parts of a tint or shade may be from what its color's would be: rounding."""

PRIMARIES: Mapping[str, Rgb] = {
    name: rgb(code)
    for name, code in {
        "": "#FFFFFF", "C": "#00ADEF", "M": "#EC008C", "Y": "#FFF200", "K": "#231F20",
        "CM": "#2E3192", "CY": "#00A650", "MY": "#ED1C24", "CMY": "#363639",
        "CK": "#000F24", "MK": "#240000", "YK": "#1C1A00", "CMK": "#000002", "CYK": "#001300", "MYK": "#220000",
        "CMYK": "#000000",
    }.items()
}  # fmt: skip
"""Process inks on paper, alone and on each other, as PDF viewers show them.

A mix looks like all of them together, each with its share of the paper (Neugebauer; Demichel's shares).
"""

_PAIRS = (("C", "M"), ("C", "Y"), ("M", "Y"))
_WIDE, _FINE = 0.25, 0.004
"""First and last step of the search for a mix."""
_WAYS = tuple(product((-1, 0, 1), repeat=3))
"""Every way that a step may go: two inks and black, each less, the same or more."""

_DIGITS = 4
"""Digits behind the point; a share with more of them could not be told from its neighbor."""


@cache
def press_inks(color: Rgb) -> PlateInks:
    """Return the inks for a color.

    The theme's ink is full black, and greys are tints of black: as deep against paper as they are against ink.
    A tint of one of the theme's colors is a tint of its mix, a brighter shade has less black in it.
    Any other color is the mix that looks most like it.
    """
    return tuple(round(share, _DIGITS) for share in _inks(color))


def _inks(color: Rgb) -> PlateInks:
    depth = 1 - min(color)
    if depth == 0 or _chroma(color) / depth < _GREYEST:
        return (max(1 - _depth(color) / _depth(_theme().ink), 0.0),)
    for name, (cyan, magenta, yellow, black) in MIXES.items():
        own = _theme().color(name)
        strength = _chroma(color) / _chroma(own)
        if strength > 1 and _is_same(color, shade(own, strength)):
            return (cyan, magenta, yellow, max(1 - (1 - black) * strength, 0.0))
        if strength <= 1 + _SAME and _is_same(color, tint(own, strength)):
            return tuple(min(part * strength, 1.0) for part in MIXES[name])
    return _searched(color)


def _is_same(one: Rgb, other: Rgb) -> bool:
    return max(abs(part - its) for part, its in zip(one, other, strict=True)) < _SAME


def _searched(color: Rgb) -> PlateInks:
    """Return the two inks and black that look most like a color; a third ink would do what black does."""
    mixes = [_climbed(one, other, color) for one, other in _PAIRS]
    _, one, other, parts = min(mixes)
    shares = dict(zip(f"{one}{other}K", parts, strict=True))
    return tuple(shares.get(letter, 0.0) for letter in "CMYK")


_Shares = tuple[float, float, float]
"""Of two inks and black."""


def _climbed(one: str, other: str, color: Rgb) -> tuple[float, str, str, _Shares]:
    """Return the mix of two inks and black that comes closest to a color, with its distance.

    It is found by small steps.
    """
    complements = dict(zip("CMY", (1 - part for part in color), strict=True))
    best = (complements[one], complements[other], 1 - max(color))
    least, step = _distance(one, other, best, color), _WIDE
    while step > _FINE:
        near = (
            tuple(min(max(part + way * step, 0.0), 1.0) for part, way in zip(best, ways, strict=True)) for ways in _WAYS
        )
        distance, parts = min((_distance(one, other, (x, y, z), color), (x, y, z)) for x, y, z in near)
        if distance < least:
            least, best = distance, parts
        else:
            step /= 2
    return least, one, other, best


def _distance(one: str, other: str, parts: _Shares, color: Rgb) -> float:
    """Return how far the look of two inks and black is from a color, squared."""
    first, second, black = parts
    total = 0.0
    for (paper, x, y, xy, k, xk, yk, xyk), wanted in zip(_overprints(one, other), color, strict=True):
        without = (paper * (1 - first) + x * first) * (1 - second) + (y * (1 - first) + xy * first) * second
        under = (k * (1 - first) + xk * first) * (1 - second) + (yk * (1 - first) + xyk * first) * second
        total += (without * (1 - black) + under * black - wanted) ** 2
    return total


@cache
def _overprints(one: str, other: str) -> tuple[tuple[float, ...], ...]:
    """Return red, green and blue of paper, each ink, both, and the same under black."""
    names = [f"{inks}{black}" for black in ("", "K") for inks in ("", one, other, f"{one}{other}")]
    return tuple(zip(*(PRIMARIES[name] for name in names), strict=True))


@cache
def _theme() -> Theme:
    return Theme(next(iter(PAPERS.values())))


def _depth(color: Rgb) -> float:
    return 1 - fsum(color) / 3


def _chroma(color: Rgb) -> float:
    return max(color) - min(color)
