"""Runs and shapes as PDF operators; what they mean to a screen reader is not known here."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from booklet.core.units import Points
from booklet.core.values import field, slotted
from booklet.formats.pdf.encoding import NAMES, Encoding
from booklet.formats.pdf.picture_objects import outline
from booklet.model.artwork import Outline, Raster
from booklet.typeset.boxes import Mark, Picture, Run, Shape
from booklet.typeset.text.letterforms import letterforms
from booklet.typeset.theme.theme import Rgb

Inks = Callable[[Rgb], tuple[float, ...]]
"""Turns a screen color into what is printed: one number is a grey, three are RGB, four CMYK."""

_KAPPA = 0.5523
"""How far a curve's control points lie from a quarter circle's ends, as a share of the radius."""

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
    return " ".join(f"{part:.4g}" for part in color)


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

    def mark(self, mark: Mark, x: Points, y: Points) -> None:
        """Draw a mark; x and y are the corner that its own place counts from."""
        if isinstance(mark, Run):
            self._text(mark, x + mark.x, self.height - y - mark.y)
        elif isinstance(mark, Picture):
            self._picture(mark, x + mark.x, self.height - y - mark.y)
        elif isinstance(mark, Shape):
            self._shape(mark, x + mark.x, self.height - y - mark.y - mark.height)

    def begin_clip(self, x: Points, y: Points, width: Points, height: Points) -> None:
        """Draw nothing outside a rectangle until `end_clip`."""
        self.operators.append(f"q {_rectangle(x, self.height - y - height, width, height)} W n")

    def end_clip(self) -> None:
        """End clipping. `Q` restores the color and font of before (ISO 32000-1, 8.4.2), so both must be set again."""
        self.operators.append("Q")
        self._color, self._font = None, (-1, 0.0)

    def _text(self, run: Run, x: Points, y: Points) -> None:
        self._set_fill(run.color)
        if run.is_drawn:
            self._letters(run, x, y)
            return
        if (run.face, run.size) != self._font:
            self._font = (run.face, run.size)
            self.operators.append(f"{NAMES[run.face]} {run.size:g} Tf")
        for shown in self.encoding.encode(run.face, run.text, is_rtl=run.is_rtl):
            # A tenth of a point is less than what a printer with 720 dots an inch can tell.
            left, up = x + shown.x * run.size, y + shown.y * run.size
            self.operators.append(f"BT {left:.1f} {up:.1f} Td [{shown.codes}] TJ ET")

    def _letters(self, run: Run, x: Points, y: Points) -> None:
        """Draw a run's characters as shapes."""
        scale = run.size / 1000
        for left, path in letterforms(run.face, run.text):
            if path:
                place = f"{scale:.5f} 0 0 {scale:.5f} {x + left * run.size:.1f} {y:.1f}"
                self.operators.append(f"q {place} cm {path} f Q")

    def _shape(self, shape: Shape, x: Points, y: Points) -> None:
        if shape.fill:
            self._set_fill(shape.fill)
        path = _rectangle(x, y, shape.width, shape.height)
        if shape.radius > 0:
            # The same shape in other places is the same text, which is compressed to nearly nothing.
            path = f"q 1 0 0 1 {x:.2f} {y:.2f} cm {_rounded(shape.width, shape.height, shape.radius)}"
        if shape.stroke:
            path = f"{_stroke(self.inks(shape.stroke))} {shape.line:g} w {path}"
        paint = "B" if shape.fill and shape.stroke else "f" if shape.fill else "S"
        self.operators.append(f"{path} {paint} Q" if shape.radius > 0 else f"{path} {paint}")

    def _picture(self, picture: Picture, x: Points, top: Points) -> None:
        bottom, art = top - picture.height, picture.artwork
        if isinstance(art, Raster):
            name = f"/Im{len(self.images) + 1}"
            self.images[name] = art
            place = f"{picture.width:.2f} 0 0 {picture.height:.2f} {x:.2f} {bottom:.2f}"
            self.operators.append(f"q {place} cm {name} Do Q")
            return
        # What lies outside the picture is cut off; colors set inside do not last.
        self.operators.append(f"q {x:.2f} {bottom:.2f} {picture.width:.2f} {picture.height:.2f} re W n")
        for each in art.outlines:
            color = _fill(self.inks(each.fill)) if isinstance(each, Outline) else _stroke(self.inks(each.color))
            self.operators.append(f"{color} {outline(each, x, top, picture.width / art.width)}")
        self.operators.append("Q")

    def _set_fill(self, color: Rgb) -> None:
        if color != self._color:
            self._color = color
            self.operators.append(_fill(self.inks(color)))


def _rectangle(x: Points, y: Points, width: Points, height: Points) -> str:
    return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"


@lru_cache(maxsize=1024)
def _rounded(width: Points, height: Points, radius: Points) -> str:
    """Return the path of a rectangle with round corners, its lower left corner at 0, 0."""
    radius = min(radius, width / 2, height / 2)
    near, right, top = radius * (1 - _KAPPA), width, height
    return (
        f"{radius:.2f} 0 m {right - radius:.2f} 0 l "
        f"{right - near:.2f} 0 {right:.2f} {near:.2f} {right:.2f} {radius:.2f} c "
        f"{right:.2f} {top - radius:.2f} l "
        f"{right:.2f} {top - near:.2f} {right - near:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
        f"{radius:.2f} {top:.2f} l "
        f"{near:.2f} {top:.2f} 0 {top - near:.2f} 0 {top - radius:.2f} c "
        f"0 {radius:.2f} l "
        f"0 {near:.2f} {near:.2f} 0 {radius:.2f} 0 c h"
    )
