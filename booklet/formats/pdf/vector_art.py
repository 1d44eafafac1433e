"""Pictures of shapes and lines as operators of a page's content (ISO 32000-1, 8.5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from booklet.formats.pdf.plain_numbers import plain_number
from booklet.model.artwork import Outline, PathStep, Stroke
from booklet.model.paths import circle_in

Rgb = tuple[float, float, float]

_STEPS = 2000
"""A picture has at least so many steps from edge to edge: one is a pixel where it is as wide as a screen."""

_MOST_PLACES = 4

_DOT = 2
"""Steps of a line that may be a dot."""


class VectorArt:
    """The operators of a picture while it is drawn, in its own units; places count from its top left corner downwards.

    Args:
        size: Its longer side.
        fill: Returns what sets the color of what is filled.
        stroke: Returns what sets that of lines.
    """

    def __init__(self, size: float, fill: Callable[[Rgb], str], stroke: Callable[[Rgb], str]) -> None:
        self._places = places_for(size)
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
                self._line(path(shape.steps, self._places), shape.color, shape.line)
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
        self._operators.append(f"{path(shape.steps, self._places)} f{'*' if shape.is_even_odd else ''}")

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
        self._set_stroke(edge.color, edge.line)
        self._operators.append(f"{path(shape.steps, self._places)} B{'*' if shape.is_even_odd else ''}")

    def _dot(self, middle: tuple[float, float], size: float, color: Rgb) -> None:
        """Draw a disc: the round ends of a line without length (8.5.3.2), a tenth of what four curves take."""
        place = _place(*middle, self._places)
        self._line(f"{place} m {place} l", color, size)

    def _line(self, drawn: str, color: Rgb, width: float) -> None:
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

    def _set_stroke(self, color: Rgb, width: float) -> None:
        style = (color, f"{plain_number(width, self._places + 1)} w")
        if style == self._stroked:
            return
        self._end_lines()
        if not self._stroked or color != self._stroked[0]:
            self._operators.append(self._stroke(color))
        if not self._stroked or style[1] != self._stroked[1]:
            self._operators.append(style[1])
        self._stroked = style


def places_for(size: float) -> int:
    """Return how many decimal places tell where something is in a picture of a size."""
    return next(places for places in range(_MOST_PLACES + 1) if size * 10**places >= _STEPS or places == _MOST_PLACES)


def path(steps: Sequence[PathStep], decimals: int) -> str:
    """Return the operators of a path. A line to where it is already is left out, but where all of it is a dot.

    Args:
        steps: Its steps.
        decimals: How many decimal places its numbers have.
    """
    parts: list[str] = []
    here = ""
    for name, numbers in steps:
        places = [_place(x, y, decimals) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if name == "l" and places == [here] and len(steps) > _DOT:
            continue
        here = places[-1] if places else here
        parts += (*places, name)
    return " ".join(parts)


def _place(x: float, y: float, decimals: int) -> str:
    return f"{plain_number(x, decimals)} {plain_number(y, decimals)}"
