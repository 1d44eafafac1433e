"""Colors: what is known of them, and a booklet's palette."""

from __future__ import annotations

from importlib import import_module
from math import fsum
from pathlib import Path

from booklet.core.values import fields, frozen

Rgb = tuple[float, float, float]
"""Red, green and blue, 0 to 1, in sRGB."""

WHITE: Rgb = (1.0, 1.0, 1.0)
BLACK: Rgb = (0.0, 0.0, 0.0)

_SRGB_KNEE = 0.04045
"""Where sRGB's tone curve turns from a line into a power."""

LIGHTS = (0.2126, 0.7152, 0.0722)
"""What red, green and blue add to luminance (WCAG 2.2, relative luminance)."""

_DIGITS = slice(1, 3), slice(3, 5), slice(5, 7)


def rgb(code: str) -> Rgb:
    """Return a color from its #RRGGBB code.

    Example:
        >>> rgb("#FF0000")
        (1.0, 0.0, 0.0)
    """
    red, green, blue = (int(code[digits], 16) / 255 for digits in _DIGITS)
    return (red, green, blue)


def code(color: Rgb) -> str:
    """Return the #RRGGBB code of a color.

    Example:
        >>> code((1.0, 0.0, 0.5))
        '#FF0080'
    """
    return "#" + "".join(f"{round(part * 255):02X}" for part in color)


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colors, 1 to 21 (WCAG 2.2, relative luminance).

    Example:
        >>> round(contrast((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)))
        21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def linear(part: float) -> float:
    """Return the light that a part of an sRGB color stands for, both 0 to 1 (IEC 61966-2-1)."""
    return part / 12.92 if part <= _SRGB_KNEE else ((part + 0.055) / 1.055) ** 2.4


def encoded(light: float) -> float:
    """Return the part of an sRGB color that stands for this much light; the inverse of `linear`."""
    return light * 12.92 if light <= _SRGB_KNEE / 12.92 else 1.055 * light ** (1 / 2.4) - 0.055


def _luminance(color: Rgb) -> float:
    return fsum(share * linear(part) for share, part in zip(LIGHTS, color, strict=True))


def tint(color: Rgb, strength: float) -> Rgb:
    """Return the color mixed with white; strength 1 is the color itself, 0 is white."""
    red, green, blue = (1 - (1 - part) * strength for part in color)
    return (red, green, blue)


def shade(color: Rgb, strength: float) -> Rgb:
    """Return the color mixed with black; strength 1 is the color itself, 0 is black."""
    red, green, blue = (part * strength for part in color)
    return (red, green, blue)


def grey(color: Rgb) -> Rgb:
    """Return the grey that a black-and-white copier or printer makes of a color (luma, ITU-R BT.601, 2.5.1).

    Example:
        >>> code(grey((1.0, 0.0, 0.0)))
        '#4C4C4C'
    """
    luma = 0.299 * color[0] + 0.587 * color[1] + 0.114 * color[2]
    return (luma, luma, luma)


def as_light(color: Rgb) -> Rgb:
    """Return the grey with a color's luminance: it has the color's contrast with everything.

    Example:
        >>> code(as_light((1.0, 0.0, 0.0)))
        '#7F7F7F'
    """
    part = encoded(_luminance(color))
    return (part, part, part)


@frozen
class Palette:
    """A booklet's colors by name. Paper is white, and so are words on a ground of color.

    Attributes:
        ink: Text.
        muted: Text that says less: folios, source marks, small print.
        teal: One of the colors that chapters and phases choose from, as are violet, green, orange and blue.
        alert: The red of warnings and of the page that says when to call.
    """

    ink: Rgb
    muted: Rgb
    teal: Rgb
    violet: Rgb
    green: Rgb
    orange: Rgb
    blue: Rgb
    alert: Rgb

    @staticmethod
    def load(path: Path | str) -> Palette:
        """Return the palette of a theme file, as `load_palette` does; colors it does not name stay as they are.

        This name is kept for programs that were written for version 0.1.

        Raises:
            ContentError: If the file cannot be used; all its problems at once.
        """
        # Not an import of this module's own: what reads theme files makes palettes, so it is above this module.
        palette: Palette = import_module("booklet.typeset.theme.theme_file").load_palette(path)
        return palette

    def named(self) -> dict[str, Rgb]:
        """Return every color by its name, in the order the README lists them."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


PALETTE = Palette(
    ink=rgb("#1B2A33"),
    muted=rgb("#51626D"),
    teal=rgb("#0B6E75"),
    violet=rgb("#6B4E9B"),
    green=rgb("#2B774A"),
    orange=rgb("#A84E08"),
    blue=rgb("#1F5FA8"),
    alert=rgb("#B3261E"),
)
"""The colors of a booklet for which nobody chose others."""

IN_BLACK = Palette(**{each.name: BLACK for each in fields(Palette)})
"""The colors of a booklet for black-and-white copiers, which print a grey as dots and lose a light one."""
