"""What is drawn on a page, as PDF operators: shapes and text, each marked with its tag or as an artifact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from booklet.pdf.reportlab_adapter import PdfFile
from booklet.pdf.structure import Structure
from booklet.typeset.boxes import ARTIFACT, Mark, Run, Shape
from booklet.typeset.theme import Rgb
from booklet.units import Points

_KAPPA = 0.5523
"""How far a curve's control points lie from a quarter circle's ends, as a share of the radius."""

_NOTHING = -2


@cache
def _rgb(colour: Rgb) -> str:
    return " ".join(f"{part:.4g}" for part in colour)


@dataclass(slots=True)
class ContentStream:
    """The operators of one page while it is drawn.

    Attributes:
        page: Index of the page, from 0.
        height: Height of the page, since PDF counts from the bottom.
    """

    file: PdfFile
    tree: Structure
    page: int
    height: Points
    _operators: list[str] = field(default_factory=list)
    _tag: int = _NOTHING
    _fill: Rgb | None = None
    _font: tuple[str, float] = ("", 0.0)

    def draw(self, marks: Sequence[Mark], x: Points, y: Points, offset: int) -> None:
        """Draw marks.

        Args:
            marks: In order.
            x: Left edge of their box, from the page's left edge.
            y: Top edge of their box, from the page's top edge.
            offset: Index of the first tag of their element.
        """
        for mark in marks:
            self._open(mark.tag if mark.tag == ARTIFACT else offset + mark.tag)
            if isinstance(mark, Run):
                self._text(mark, x + mark.x, self.height - y - mark.y)
            else:
                self._shape(mark, x + mark.x, self.height - y - mark.y - mark.height)

    def draw_furniture(self, marks: Sequence[Mark]) -> None:
        """Draw head, folio and tab, marked as belonging to the pagination (ISO 32000-1, 14.8.2.2)."""
        if not marks:
            return
        self._close()
        self._operators.append("/Artifact << /Type /Pagination >> BDC")
        self._tag = ARTIFACT
        self.draw(marks, 0.0, 0.0, 0)
        self._close()

    def finish(self) -> bytes:
        """Return the operators."""
        self._close()
        return "\n".join(self._operators).encode("latin-1")

    def _open(self, tag: int) -> None:
        if tag == self._tag:
            return
        self._close()
        if tag == ARTIFACT:
            self._operators.append("/Artifact BMC")
        else:
            identifier = self.tree.mark(tag, self.page)
            self._operators.append(f"/{self.tree.tags[tag].role} << /MCID {identifier} >> BDC")
        self._tag = tag

    def _close(self) -> None:
        if self._tag != _NOTHING:
            self._operators.append("EMC")
            self._tag = _NOTHING

    def _text(self, run: Run, x: Points, y: Points) -> None:
        self._set_fill(run.colour)
        shown = []
        for name, string in self.file.encode(run.face, run.text):
            if (name, run.size) != self._font:
                self._font = (name, run.size)
                shown.append(f"{name} {run.size:g} Tf")
            shown.append(f"{string} Tj")
        self._operators.append(f"BT {x:.2f} {y:.2f} Td {' '.join(shown)} ET")

    def _shape(self, shape: Shape, x: Points, y: Points) -> None:
        path = _path(x, y, shape.width, shape.height, shape.radius)
        if shape.fill:
            self._set_fill(shape.fill)
        if shape.stroke:
            path = f"{_rgb(shape.stroke)} RG {shape.line:g} w {path}"
        self._operators.append(path + (" B" if shape.fill and shape.stroke else " f" if shape.fill else " S"))

    def _set_fill(self, colour: Rgb) -> None:
        if colour != self._fill:
            self._fill = colour
            self._operators.append(f"{_rgb(colour)} rg")


def _path(x: Points, y: Points, width: Points, height: Points, radius: Points) -> str:
    if radius <= 0:
        return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
    radius = min(radius, width / 2, height / 2)
    near, right, top = radius * (1 - _KAPPA), x + width, y + height
    return (
        f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l "
        f"{right - near:.2f} {y:.2f} {right:.2f} {y + near:.2f} {right:.2f} {y + radius:.2f} c "
        f"{right:.2f} {top - radius:.2f} l "
        f"{right:.2f} {top - near:.2f} {right - near:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
        f"{x + radius:.2f} {top:.2f} l "
        f"{x + near:.2f} {top:.2f} {x:.2f} {top - near:.2f} {x:.2f} {top - radius:.2f} c "
        f"{x:.2f} {y + radius:.2f} l "
        f"{x:.2f} {y + near:.2f} {x + near:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h"
    )
