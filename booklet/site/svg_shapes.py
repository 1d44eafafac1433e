"""Shapes of SVG as steps of a path: fontTools reads path data and keeps transformations."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal
from xml.etree.ElementTree import Element

from booklet.core.extras import how_to_install
from booklet.core.values import field, slotted
from booklet.model.artwork import PathStep

Matrix = Any
"""A `fontTools.misc.transform.Transform`; the package brings no types for it."""

SvgPoint = tuple[float, float]

FARTHEST = 1e7
"""No place in a picture is farther from its corner, in the picture's own unit."""

_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_PATH = re.compile(r"[MmZzLlHhVvCcSsQqTtAa0-9eE+\-.,\s]*")
_CALL = re.compile(r"\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)\s*,?")


def numbers(text: str) -> tuple[float, ...]:
    """Return the numbers of an attribute, between spaces or commas.

    Raises:
        ValueError: If anything else stands there.
    """
    if _NUMBER.sub("", text).strip(", \t\r\n"):
        raise ValueError(f"{text[:40]!r} are no numbers")
    return tuple(map(float, _NUMBER.findall(text)))


def color(written: str) -> tuple[float, float, float] | None:
    """Return a color, or None for no fill.

    Raises:
        ValueError: If it is no opaque color, such as a gradient.
    """
    # Pillow knows the names of CSS.
    from PIL.ImageColor import getrgb  # noqa: PLC0415

    if written == "none":
        return None
    try:
        parts = getrgb(written)
    except ValueError:
        raise ValueError(f"the picture has the fill {written[:40]!r}, which is not drawn") from None
    if len(parts) > 3:  # noqa: PLR2004  (red, green, blue)
        raise ValueError(f"the picture has the fill {written[:40]!r}, which one can see through")
    return (parts[0] / 255, parts[1] / 255, parts[2] / 255)


def transformed(matrix: Matrix | None, written: str) -> Matrix:
    """Return a matrix with what a `transform` attribute asks for; `None` is a matrix that changes nothing.

    Raises:
        ValueError: If the attribute cannot be read.
    """
    matrix = _identity() if matrix is None else matrix
    position = 0
    while position < len(written.rstrip()):
        call = _CALL.match(written, position)
        if call is None:
            raise ValueError(f"the picture has the transformation {written[:40]!r}, which is not read")
        position = call.end()
        arguments = numbers(call[2])
        make = _CALLS.get((call[1], len(arguments)))
        if make is None:
            raise ValueError(f"the picture has the transformation {call[0].strip()[:40]!r}, which is not read")
        matrix = make(matrix, *arguments)
    return matrix


def _identity() -> Matrix:
    try:
        from fontTools.misc.transform import Transform  # noqa: PLC0415  (few sites have a logo in SVG)
    except ImportError:
        message = f"an SVG logo needs the package 'fontTools', which is not installed. {how_to_install('site')}"
        raise ValueError(message) from None
    return Transform()


def _turned(matrix: Matrix, degrees: float, x: float = 0.0, y: float = 0.0) -> Matrix:
    return matrix.translate(x, y).rotate(math.radians(degrees)).translate(-x, -y)


_CALLS: Mapping[tuple[str, int], Callable[..., Matrix]] = {
    ("matrix", 6): lambda matrix, *given: matrix.transform(given),
    ("translate", 1): lambda matrix, x: matrix.translate(x, 0),
    ("translate", 2): lambda matrix, x, y: matrix.translate(x, y),
    ("scale", 1): lambda matrix, x: matrix.scale(x, x),
    ("scale", 2): lambda matrix, x, y: matrix.scale(x, y),
    ("rotate", 1): _turned,
    ("rotate", 3): _turned,
    ("skewX", 1): lambda matrix, x: matrix.skew(math.radians(x), 0),
    ("skewY", 1): lambda matrix, y: matrix.skew(0, math.radians(y)),
}
"""How functions of a `transform` attribute change a matrix, by name and number of arguments (SVG 1.1, 7.6)."""


def steps_of(kind: str, attributes: Mapping[str, str], matrix: Matrix) -> tuple[PathStep, ...]:
    """Return the steps of a shape, transformed.

    Raises:
        ValueError: If its path cannot be read.
    """
    from fontTools.pens.transformPen import TransformPen  # noqa: PLC0415  (few sites have a logo in SVG)
    from fontTools.svgLib.path import parse_path  # noqa: PLC0415

    try:
        written = _path_data(kind, attributes)
        if not _PATH.fullmatch(written):
            raise ValueError(written)
        pen = _Pen()
        parse_path(" ".join(written.split()), TransformPen(pen, matrix))
    except (ValueError, TypeError, LookupError, ArithmeticError, AssertionError):
        raise ValueError(f"the picture has a <{kind}> that cannot be read") from None
    if any(not -FARTHEST < number < FARTHEST for _, places in pen.steps for number in places):
        raise ValueError(f"the picture has a <{kind}> that lies too far out")
    return tuple(pen.steps)


def _path_data(kind: str, attributes: Mapping[str, str]) -> str:
    """Return any shape as the data of a path."""
    from fontTools.svgLib.path import PathBuilder  # noqa: PLC0415

    values = dict(attributes)
    values.pop("transform", None)
    if kind == "rect":
        values |= _corners(values)
    builder = PathBuilder()
    builder.add_path_from_element(Element(kind, values))
    return "".join(builder.paths)


def _corners(values: Mapping[str, str]) -> dict[str, str]:
    """Return a rectangle's round corners: one radius stands for both, and none is more than half a side (9.2)."""
    across, down = values.get("rx", values.get("ry", "0")), values.get("ry", values.get("rx", "0"))
    return {
        "rx": str(min(float(across), float(values["width"]) / 2)),
        "ry": str(min(float(down), float(values["height"]) / 2)),
    }


@slotted
class _Pen:
    """Keeps what is drawn as steps; fontTools calls it by these names."""

    steps: list[PathStep] = field(default_factory=list)
    here: SvgPoint = (0.0, 0.0)

    def moveTo(self, point: SvgPoint) -> None:  # noqa: N802  (fontTools' names, here and below)
        """Begin at a point."""
        self._add("m", point)

    def lineTo(self, point: SvgPoint) -> None:  # noqa: N802
        """Draw a line to a point."""
        self._add("l", point)

    def curveTo(self, one: SvgPoint, other: SvgPoint, end: SvgPoint) -> None:  # noqa: N802
        """Draw a curve with two control points."""
        self._add("c", one, other, end)

    def qCurveTo(self, control: SvgPoint, end: SvgPoint) -> None:  # noqa: N802
        """Draw a curve with one control point: the two of a cubic curve lie two thirds of the way to it."""
        one, other = (tuple(a + (b - a) * 2 / 3 for a, b in zip(at, control, strict=True)) for at in (self.here, end))
        self._add("c", one, other, end)

    def closePath(self) -> None:  # noqa: N802
        """Go back to where it began."""
        self.steps.append(("h", ()))

    def endPath(self) -> None:  # noqa: N802
        """Leave it open; filling closes it."""

    def _add(self, name: Literal["m", "l", "c"], *points: Iterable[float]) -> None:
        numbers = tuple(number for point in points for number in point)
        self.steps.append((name, numbers))
        self.here = (numbers[-2], numbers[-1])
