"""What is drawn on a tagged page: text and shapes, each marked with its tag or as an artifact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from booklet.pdf.painter import Painter
from booklet.pdf.reportlab_adapter import PdfFile
from booklet.pdf.structure import Structure
from booklet.typeset.boxes import ARTIFACT, Mark, Picture
from booklet.units import Points

_NOTHING = -2


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
    _painter: Painter = field(init=False)
    _tag: int = _NOTHING

    def __post_init__(self) -> None:
        self._painter = Painter(self.file, self.height)

    @property
    def images(self) -> Mapping[str, int]:
        """Object number of each image that the page shows, by its name in the page's resources."""
        return self._painter.images

    def draw(self, marks: Sequence[Mark], x: Points, y: Points, offset: int) -> None:
        """Draw marks.

        Args:
            marks: In order.
            x: Left edge of their box, from the page's left edge.
            y: Top edge of their box, from the page's top edge.
            offset: Index of the first tag of their element.
        """
        for mark in marks:
            tag = mark.tag if mark.tag == ARTIFACT else offset + mark.tag
            self._open(tag)
            if isinstance(mark, Picture) and tag != ARTIFACT:
                top = self.height - y - mark.y
                self.tree.bounds[tag] = (x + mark.x, top - mark.height, x + mark.x + mark.width, top)
            self._painter.mark(mark, x, y)

    def draw_furniture(self, marks: Sequence[Mark]) -> None:
        """Draw head, folio and tab, marked as belonging to the pagination (ISO 32000-1, 14.8.2.2)."""
        if not marks:
            return
        self._close()
        self._painter.operators.append("/Artifact << /Type /Pagination >> BDC")
        self._tag = ARTIFACT
        self.draw(marks, 0.0, 0.0, 0)
        self._close()

    def finish(self) -> bytes:
        """Return the operators."""
        self._close()
        return "\n".join(self._painter.operators).encode("latin-1")

    def _open(self, tag: int) -> None:
        if tag == self._tag:
            return
        self._close()
        if tag == ARTIFACT:
            self._painter.operators.append("/Artifact BMC")
        else:
            identifier = self.tree.mark(tag, self.page)
            self._painter.operators.append(f"/{self.tree.tags[tag].role} << /MCID {identifier} >> BDC")
        self._tag = tag

    def _close(self) -> None:
        if self._tag != _NOTHING:
            self._painter.operators.append("EMC")
            self._tag = _NOTHING
