"""Pictures of shapes and lines as operators of a page's content (ISO 32000-1, 8.5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from booklet.core.units import Points
from booklet.formats.pdf.plain_numbers import plain_number
from booklet.model.artwork import Outline, PathStep, Stroke
from booklet.model.paths import circle_in

Rgb = tuple[float, float, float]

_HUNDREDTHS = 2
"""Decimal places: a hundredth of a point is a tenth of what a printer with 720 dots an inch can tell."""

_DOT = 2
"""Steps of a line that may be a dot."""


class VectorArt:
    """The operators of a picture while it is drawn; places count from its top left corner.

    Args:
        scale: Points a unit of the picture.
        fill: Returns what sets the color of what is filled.
        stroke: Returns what sets that of lines.
    """

    def __init__(self, scale: float, fill: Callable[[Rgb], str], stroke: Callable[[Rgb], str]) -> None:
        self._scale = scale
        self._fill, self._stroke = fill, stroke
        self._operators = ["1 J 1 j"]
        self._lines: list[str] = []
        self._filled: Rgb | None = None
        self._stroked: tuple[Rgb, str] | None = None

    def draw(self, shapes: Sequence[Outline | Stroke]) -> str:
        """Return what draws shapes and lines, in their order."""
        edge: Outline | Stroke | None = None
        for shape, after in zip(shapes, (*shapes[1:], None), strict=True):
            if shape is edge:
                continue
            edge = after if isinstance(after, Stroke) and after.steps == shape.steps else None
            if isinstance(shape, Stroke):
                edge = None
                self._line(path(shape.steps, self._scale), shape.color, shape.line * self._scale)
            elif isinstance(edge, Stroke):
                self._edged(shape, edge)
            else:
                self._outline(shape)
        self._end_lines()
        return "\n".join(self._operators)

    def _outline(self, shape: Outline) -> None:
        found = circle_in(shape.steps)
        if found:
            self._dot(found[:2], 2 * found[2], shape.fill)
            return
        self._end_lines()
        self._set_fill(shape.fill)
        self._operators.append(f"{path(shape.steps, self._scale)} f{'*' if shape.is_even_odd else ''}")

    def _edged(self, shape: Outline, edge: Stroke) -> None:
        """Draw a shape and the line around it."""
        found = circle_in(shape.steps)
        if found and edge.line < 2 * found[2]:
            # The line lies half inside and half outside.
            self._dot(found[:2], 2 * found[2] + edge.line, edge.color)
            self._dot(found[:2], 2 * found[2] - edge.line, shape.fill)
            return
        self._end_lines()
        self._set_fill(shape.fill)
        self._set_stroke(edge.color, edge.line * self._scale)
        self._operators.append(f"{path(shape.steps, self._scale)} B{'*' if shape.is_even_odd else ''}")

    def _dot(self, middle: tuple[float, float], size: float, color: Rgb) -> None:
        """Draw a disc: the round ends of a line without length (8.5.3.2), a tenth of what four curves take."""
        place = _place(*middle, self._scale)
        self._line(f"{place} m {place} l", color, size * self._scale)

    def _line(self, drawn: str, color: Rgb, width: Points) -> None:
        """Draw a line together with those before it that look alike: one color covers itself."""
        self._set_stroke(color, width)
        self._lines.append(drawn)

    def _end_lines(self) -> None:
        if self._lines:
            self._operators.append(f"{' '.join(self._lines)} S")
            self._lines = []

    def _set_fill(self, color: Rgb) -> None:
        if color != self._filled:
            self._filled = color
            self._operators.append(self._fill(color))

    def _set_stroke(self, color: Rgb, width: Points) -> None:
        style = (color, f"{plain_number(width, _HUNDREDTHS)} w")
        if style == self._stroked:
            return
        self._end_lines()
        if not self._stroked or color != self._stroked[0]:
            self._operators.append(self._stroke(color))
        if not self._stroked or style[1] != self._stroked[1]:
            self._operators.append(style[1])
        self._stroked = style


def path(steps: Sequence[PathStep], scale: float) -> str:
    """Return the operators of a path. A line to where it is already is left out, but where all of it is a dot."""
    parts: list[str] = []
    here = ""
    for name, numbers in steps:
        places = [_place(x, y, scale) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if name == "l" and places == [here] and len(steps) > _DOT:
            continue
        here = places[-1] if places else here
        parts += (*places, name)
    return " ".join(parts)


def _place(x: float, y: float, scale: float) -> str:
    """Return a place; PDF counts upwards."""
    return f"{plain_number(x * scale, _HUNDREDTHS)} {plain_number(-y * scale, _HUNDREDTHS)}"
