"""Pictures as values, ready to be drawn: pixels, or filled outlines and lines. No file formats here."""

from __future__ import annotations

from typing import Literal

from booklet.core.values import frozen

PathStep = tuple[Literal["m", "l", "c", "h"], tuple[float, ...]]
"""One step of a path, named as its PDF operator is (ISO 32000-1, 8.5.2): to a point, a line to a point, a curve with
two control points to a point, back to where it began."""


@frozen
class Raster:
    """A picture of pixels.

    Attributes:
        width: In pixels, 1 or more.
        height: In pixels, 1 or more.
        pixels: Three bytes a pixel, red, green and blue in sRGB; row by row from the top. One byte if it is grey.
        is_grey: Pixels are greys: 0 is black, 255 white.
    """

    width: int
    height: int
    pixels: bytes
    is_grey: bool = False


@frozen
class Outline:
    """A filled shape.

    Attributes:
        steps: Places count from the picture's top left corner, to the right and downwards, in its own unit.
        fill: Red, green and blue, 0 to 1, in sRGB.
        is_even_odd: Inside is what lies behind an odd number of edges (ISO 32000-1, 8.5.3.3.3).
    """

    steps: tuple[PathStep, ...]
    fill: tuple[float, float, float]
    is_even_odd: bool = False


@frozen
class Stroke:
    """A line with round ends and corners.

    Attributes:
        steps: As those of an outline.
        color: Red, green and blue, 0 to 1, in sRGB.
        line: How wide it is, in the picture's unit.
    """

    steps: tuple[PathStep, ...]
    color: tuple[float, float, float]
    line: float


@frozen
class Vector:
    """A picture of filled shapes and lines, in drawing order; width and height in a unit of its own."""

    width: float
    height: float
    outlines: tuple[Outline | Stroke, ...]


Artwork = Raster | Vector


@frozen
class ScanCode:
    """A square code that a phone reads.

    Attributes:
        artwork: The code with the white margin it needs, in dark squares of one unit.
        address: Where it leads.
    """

    artwork: Vector
    address: str


@frozen
class Logo:
    """A hospital's mark: the picture, and what a screen reader says in its place."""

    artwork: Artwork
    alt: str
