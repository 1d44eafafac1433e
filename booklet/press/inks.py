"""From screen colours to the inks of a press.

Print shops ask for process inks (CMYK) with text in the black plate alone, and send files back that have RGB in them.
Their own colour profiles are not known here, so each colour of the theme has a mix of its own: two inks and black, in
steps of five per cent. The complements of red, green and blue would not do: process cyan is far bluer than a screen's,
and the teal of phase 1 would print as the blue of phase 5.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from booklet.elements import Colour
from booklet.typeset.theme import Rgb, Theme
from booklet.units import PAPERS

Inks = tuple[float, ...]
"""One number is a grey, printed with black alone: 0 is black, 1 white. Four are cyan, magenta, yellow and black."""

MIXES: Mapping[Colour, tuple[float, float, float, float]] = {
    "teal": (0.95, 0.0, 0.35, 0.40),
    "violet": (0.55, 0.65, 0.0, 0.15),
    "green": (0.75, 0.0, 0.70, 0.40),
    "orange": (0.0, 0.60, 1.0, 0.35),
    "blue": (0.95, 0.55, 0.0, 0.10),
    "red": (0.0, 0.90, 0.95, 0.30),
}
"""Cyan, magenta, yellow and black of the theme's colours.

Each is within 2 (CIE 1976 colour difference) of its screen colour where process inks look as PDF viewers show them;
the complements are up to 24 away. No mix has more ink than 200 per cent; shops allow 300.
"""

_GREYEST = 0.25
"""Colours with less of their depth in a hue than this are greys: ink, muted text, hairlines and their tints.

The theme's greys have at most 0.18; its colours have at least 0.35.
"""

_SAME_HUE = 0.05
"""How far a tint's or shade's hue may be from its colour's: rounding."""

_DIGITS = 4
"""Digits behind the point; a share with more of them could not be told from its neighbour."""


@cache
def press_inks(colour: Rgb) -> Inks:
    """Return the inks for a colour.

    The theme's ink is full black, and greys are tints of black: as deep against paper as they are against ink.
    A tint of one of the theme's colours is a tint of its mix, a brighter shade has less black in it.
    Any other colour is made of its complements.
    """
    return tuple(round(share, _DIGITS) for share in _inks(colour))


def _inks(colour: Rgb) -> Inks:
    depth = 1 - min(colour)
    if depth == 0 or _chroma(colour) / depth < _GREYEST:
        return (max(1 - _depth(colour) / _depth(_theme().ink), 0.0),)
    for name, (cyan, magenta, yellow, black) in MIXES.items():
        own = _theme().colour(name)
        if max(abs(one - other) for one, other in zip(_hue(own), _hue(colour), strict=True)) < _SAME_HUE:
            strength = _chroma(colour) / _chroma(own)
            if strength > 1:
                return (cyan, magenta, yellow, max(1 - (1 - black) * strength, 0.0))
            return (cyan * strength, magenta * strength, yellow * strength, black * strength)
    white = max(colour)
    return (*((white - part) / white for part in colour), 1 - white)


@cache
def _theme() -> Theme:
    return Theme(next(iter(PAPERS.values())))


def _depth(colour: Rgb) -> float:
    return 1 - sum(colour) / 3


def _chroma(colour: Rgb) -> float:
    return max(colour) - min(colour)


def _hue(colour: Rgb) -> tuple[float, ...]:
    """Return how much of each complement the colour has, the most being 1; tints and shades have their colour's."""
    return tuple((max(colour) - part) / _chroma(colour) for part in colour)
