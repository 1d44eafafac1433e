"""The looks of a booklet: one type scale, one spacing grid, one set of colours, stated here and nowhere else.

Sizes follow clear-print guidance: body text of at least 12 points on 17, nothing under 9,
45 to 70 characters a line, no italics, no blocks of capitals.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from booklet.elements import Colour
from booklet.units import Paper, Points

Rgb = tuple[float, float, float]
"""Red, green and blue, 0 to 1, in sRGB."""

TypeName = Literal[
    "cover",
    "title",
    "band",
    "heading",
    "card",
    "subheading",
    "body",
    "strong",
    "lead",
    "small",
    "label",
    "folio",
    "cite",
]

_SRGB_KNEE = 0.04045
"""Where sRGB's tone curve turns from a line into a power."""


def rgb(code: str) -> Rgb:
    """Return a colour from its #RRGGBB code.

    Example:
        >>> rgb("#FF0000")
        (1.0, 0.0, 0.0)
    """
    return (int(code[1:3], 16) / 255, int(code[3:5], 16) / 255, int(code[5:7], 16) / 255)


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance).

    Example:
        >>> round(contrast((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)))
        21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def linear(part: float) -> float:
    """Return the light that a part of an sRGB colour stands for, both 0 to 1 (IEC 61966-2-1)."""
    return part / 12.92 if part <= _SRGB_KNEE else ((part + 0.055) / 1.055) ** 2.4


def _luminance(colour: Rgb) -> float:
    red, green, blue = map(linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def tint(colour: Rgb, strength: float) -> Rgb:
    """Return the colour mixed with white; strength 1 is the colour itself, 0 is white."""
    red, green, blue = (1 - (1 - part) * strength for part in colour)
    return (red, green, blue)


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One step of the type scale: size and leading in points, and whether it is bold."""

    size: Points
    leading: Points
    is_bold: bool = False


_TYPE: dict[TypeName, TypeStyle] = {
    "cover": TypeStyle(32, 38, is_bold=True),
    "title": TypeStyle(24, 29, is_bold=True),
    "band": TypeStyle(28, 33, is_bold=True),
    "heading": TypeStyle(15, 20, is_bold=True),
    "card": TypeStyle(14, 18, is_bold=True),
    "subheading": TypeStyle(12, 17, is_bold=True),
    "body": TypeStyle(12, 17),
    "strong": TypeStyle(12, 17, is_bold=True),
    "lead": TypeStyle(13, 19),
    "small": TypeStyle(10, 14),
    "label": TypeStyle(9.5, 13, is_bold=True),
    "folio": TypeStyle(9, 12),
    "cite": TypeStyle(9, 9),
}

_COLOURS: dict[Colour, str] = {
    "teal": "#0B6E75",
    "violet": "#6B4E9B",
    "green": "#2B774A",
    "orange": "#A84E08",
    "blue": "#1F5FA8",
    "red": "#B3261E",
    "ink": "#1B2A33",
}


@dataclass(frozen=True)
class Theme:
    """Everything that decides the looks for one paper size. Lengths in points.

    Attributes:
        paper: The page.
        unit: The spacing grid; every gap is a multiple of it or a half.
        side: Margin left and right; both alike, since pages are read on screen and folded too.
        top: Where text starts, from the page's top edge.
        foot: How far above the page's bottom edge text ends.
        line_gap: From one line to write on to the next: room for a pen.
        tick: Side of a tick box.
        radius: Corner of cards.
        pad: Room between a card's edge and its text.
    """

    paper: Paper
    unit: Points = 4.0
    side: Points = 46.0
    top: Points = 56.0
    foot: Points = 52.0
    line_gap: Points = 26.0
    tick: Points = 14.0
    radius: Points = 5.0
    pad: Points = 12.0
    ink: Rgb = field(default_factory=lambda: rgb("#1B2A33"))
    muted: Rgb = field(default_factory=lambda: rgb("#51626D"))
    hairline: Rgb = field(default_factory=lambda: rgb("#8A979E"))
    white: Rgb = (1.0, 1.0, 1.0)

    @property
    def measure(self) -> Points:
        """Width of the text."""
        return self.paper.width - 2 * self.side

    @property
    def bottom(self) -> Points:
        """Where text ends, from the page's top edge."""
        return self.paper.height - self.foot

    def space(self, steps: float) -> Points:
        """Return a gap of so many steps of the spacing grid."""
        return self.unit * steps

    def type(self, name: TypeName) -> TypeStyle:
        """Return a step of the type scale."""
        return _TYPE[name]

    def colour(self, name: Colour) -> Rgb:
        """Return a colour by its name."""
        return rgb(_COLOURS[name])

    def tint(self, name: Colour) -> Rgb:
        """Return the ten per cent tint that lies behind cards of this colour."""
        return tint(self.colour(name), 0.1)
