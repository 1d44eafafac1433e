"""Runs and shapes as PDF operators; what they mean to a screen reader is not known here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from booklet.core.identity_key import Same
from booklet.core.piece_store import piece
from booklet.core.units import Points
from booklet.core.values import field, slotted
from booklet.formats.pdf.encoding import NAMES, Encoding
from booklet.formats.pdf.plain_numbers import plain_number
from booklet.formats.pdf.rectangles import hundredths, rectangle, rounded
from booklet.formats.pdf.text_object import TextObject
from booklet.formats.pdf.vector_art import VectorArt
from booklet.model.artwork import Raster, Vector
from booklet.typeset.boxes import Mark, Picture, Run, Shape
from booklet.typeset.text.extents import whole_width
from booklet.typeset.text.letterforms import UNITS, letterforms
from booklet.typeset.theme.colors import Rgb

Inks = Callable[[Rgb], tuple[float, ...]]
"""Turns a screen color into what is printed: one number is a grey, three are RGB, four CMYK."""

_THIN = 0.005
"""What is less than this is nothing, in points: numbers are written to a hundredth."""

_SCALE_PLACES = 5
"""Decimal places of a scale: a thousand units then end a two hundredth of a point from where they should."""

_FILL = {1: "g", 3: "rg", 4: "k"}
_STROKE = {1: "G", 3: "RG", 4: "K"}
"""Color operators by the number of components (ISO 32000-1, 8.6.8)."""


def on_screen(color: Rgb) -> tuple[float, ...]:
    """Return the color as it is."""
    return color


@cache
def _fill(color: tuple[float, ...]) -> str:
    return f"{_numbers(color)} {_FILL[len(color)]}"


@cache
def _stroke(color: tuple[float, ...]) -> str:
    return f"{_numbers(color)} {_STROKE[len(color)]}"


def _numbers(color: tuple[float, ...]) -> str:
    # A thousandth is a quarter of the least step of a screen's color.
    return " ".join(plain_number(part, 3) for part in color)


@slotted
class Painter:
    """The operators of one page while it is drawn.

    Attributes:
        height: Height of the page, since PDF counts from the bottom.
        inks: What colors are printed with.
        operators: Drawn so far, in order.
        images: Each picture of pixels that was drawn, by its name in the page's resources.
    """

    encoding: Encoding
    height: Points
    inks: Inks = on_screen
    operators: list[str] = field(default_factory=list)
    images: dict[str, Raster] = field(default_factory=dict)
    _color: Rgb | None = None
    _font: tuple[int, float] = (-1, 0.0)
    _stroke: tuple[Rgb, float] | None = None
    _text: TextObject = field(init=False)
    _is_round: bool = False

    def __post_init__(self) -> None:
        self._text = TextObject(self.encoding, self.operators)

    def mark(self, mark: Mark, x: Points, y: Points) -> None:
        """Draw a mark; x and y are the corner that its own place counts from."""
        if isinstance(mark, Run):
            self.text(mark, x + mark.x, self.height - y - mark.y)
        elif isinstance(mark, Picture):
            self._picture(mark, x + mark.x, self.height - y - mark.y)
        elif isinstance(mark, Shape):
            self._shape(mark, x + mark.x, self.height - y - mark.y - mark.height)

    def begin_clip(self, x: Points, y: Points, width: Points, height: Points) -> None:
        """Draw nothing outside a rectangle until `end_clip`."""
        self.end_text()
        self.operators.append(f"q {rectangle(x, self.height - y - height, width, height)} W n")

    def end_clip(self) -> None:
        """End clipping. `Q` restores the state of before (ISO 32000-1, 8.4.2), so all of it must be set again."""
        self.end_text()
        self.operators.append("Q")
        self._color, self._font, self._stroke, self._is_round = None, (-1, 0.0), None, False

    def begin_text(self) -> None:
        """Begin a text object, if none is open."""
        self._text.begin()

    def end_text(self) -> None:
        """End the text object, if one is open."""
        self._text.end()

    def finish(self) -> bytes:
        """Return all operators."""
        self.end_text()
        # Words are full of spaces, so that one more is compressed to less than the end of a line.
        return " ".join(self.operators).encode("latin-1")

    def text(self, run: Run, x: Points, y: Points) -> None:
        """Draw a run; x and y, upwards, are where it begins."""
        if run.color != self._color:
            self._set_fill(run.color)
        if run.is_drawn:
            self.end_text()
            self.operators += _letters(run, x, y)
            return
        if (run.face, run.size) != self._font:
            self._font = (run.face, run.size)
            self.operators.append(f"{NAMES[run.face]} {run.size:g} Tf")
        if run.is_rtl:
            self.end_text()
            self.operators += _from_right(run, self.encoding, x, y)
            return
        self._text.show(run, x, y)

    def _shape(self, shape: Shape, x: Points, y: Points) -> None:
        self.end_text()
        radius = min(shape.radius, shape.width / 2, shape.height / 2)
        if shape.fill:
            self._set_fill(shape.fill)
        if radius > 0 and shape.fill and not shape.stroke:
            self._soft(shape, x, y, radius)
            return
        if shape.stroke:
            self._set_stroke(shape.stroke, shape.line)
        paint = "B" if shape.fill and shape.stroke else "f" if shape.fill else "S"
        if radius > 0:
            # The same shape in other places is the same text, which is compressed to nearly nothing.
            path = rounded(shape.width, shape.height, radius)
            self.operators.append(f"q 1 0 0 1 {hundredths(x)} {hundredths(y)} cm {path} {paint} Q")
            return
        if shape.stroke:
            self._set_corners(is_round=False)
        self.operators.append(f"{rectangle(x, y, shape.width, shape.height)} {paint}")

    def _soft(self, shape: Shape, x: Points, y: Points, radius: Points) -> None:
        """Draw a shape with round corners: a wide round line around a smaller one, along a line, or at a place."""
        assert shape.fill
        self._set_stroke(shape.fill, 2 * radius)
        self._set_corners(is_round=True)
        x, y, width, height = x + radius, y + radius, shape.width - 2 * radius, shape.height - 2 * radius
        if min(width, height) < _THIN:
            end = f"{hundredths(x + width)} {hundredths(y + height)}"
            self.operators.append(f"{hundredths(x)} {hundredths(y)} m {end} l S")
        else:
            self.operators.append(f"{rectangle(x, y, width, height)} B")

    def _picture(self, picture: Picture, x: Points, top: Points) -> None:
        self.end_text()
        bottom, art = top - picture.height, picture.artwork
        if isinstance(art, Raster):
            name = f"/Im{len(self.images) + 1}"
            self.images[name] = art
            place = f"{hundredths(picture.width)} 0 0 {hundredths(picture.height)} {hundredths(x)} {hundredths(bottom)}"
            self.operators.append(f"q {place} cm {name} Do Q")
            return
        # What lies outside the picture is cut off; colors set inside do not last. Its own units count downwards.
        scale = plain_number(picture.width / art.width, _SCALE_PLACES)
        corner, room = f"{hundredths(x)} {hundredths(top)}", rectangle(0.0, 0.0, art.width, art.height)
        drawn = _outlines(Same(art), self.inks)
        self.operators.append(f"q {scale} 0 0 -{scale} {corner} cm {room} W n {drawn} Q")

    def _set_fill(self, color: Rgb) -> None:
        if color != self._color:
            self._color = color
            self.operators.append(_fill(self.inks(color)))

    def _set_corners(self, *, is_round: bool) -> None:
        if is_round != self._is_round:
            self._is_round = is_round
            self.operators.append("1 J 1 j" if is_round else "0 J 0 j")

    def _set_stroke(self, color: Rgb, line: Points) -> None:
        if (color, line) != self._stroke:
            self._stroke = (color, line)
            self.operators.append(f"{_stroke(self.inks(color))} {hundredths(line)} w")


@lru_cache(maxsize=64)
def _outlines(art: Same[Vector], inks: Inks) -> str:
    """Return what draws a picture; its places count from its top left corner, so that it is the same on every page."""
    if inks is not on_screen:
        return _draw_outlines(art.thing, inks)
    return piece("outlines", lambda: art.thing, lambda: _draw_outlines(art.thing, inks), str)


def _draw_outlines(art: Vector, inks: Inks) -> str:
    drawn = VectorArt(max(art.width, art.height), lambda color: _fill(inks(color)), lambda color: _stroke(inks(color)))
    return drawn.draw(art.outlines)


def _letters(run: Run, x: Points, y: Points) -> Iterator[str]:
    """Yield a run's characters as shapes."""
    scale = plain_number(run.size / UNITS, _SCALE_PLACES)
    for left, path in letterforms(run.face, run.text):
        if path:
            place = f"{scale} 0 0 {scale} {plain_number(x + left * run.size, 1)} {plain_number(y, 1)}"
            yield f"q {place} cm {path} f Q"


def _from_right(run: Run, encoding: Encoding, x: Points, y: Points) -> tuple[str, str, str]:
    """Return what draws a run that is read from right to left, beginning at its right edge."""
    right = x if run.is_right else x + whole_width(run)
    drawn = encoding.draw_from_right(run.face, run.text, run.size)
    return f"q 1 0 0 1 {hundredths(right)} {hundredths(y)} cm", drawn, "Q"
