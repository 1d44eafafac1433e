"""What is drawn on a tagged page: text and shapes, each marked with its tag or as an artifact."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.core.units import Points
from booklet.core.values import field, slotted
from booklet.formats.pdf.encoding import Encoding
from booklet.formats.pdf.painter import Painter
from booklet.formats.pdf.strings import text_string
from booklet.typeset.boxes import ARTIFACT, Blank, Mark, Picture, Run, Tag

_NOTHING = -2

Bounds = tuple[Points, Points, Points, Points]
"""Left, bottom, right and top edge, from the page's lower left corner."""


@slotted
class ContentStream:
    """The operators of one page while it is drawn.

    Attributes:
        height: Height of the page, since PDF counts from the bottom.
        tags: Tags that its marks may have, by their index.
        painter: What was drawn so far, and its pictures.
        contents: The tag of every piece of marked content, by its identifier on the page (MCID).
        bounds: What a picture's tag takes up.
    """

    encoding: Encoding
    height: Points
    tags: Sequence[Tag] = ()
    painter: Painter = field(init=False)
    contents: list[int] = field(default_factory=list)
    bounds: dict[int, Bounds] = field(default_factory=dict)
    _tag: int = _NOTHING
    _is_in_text: bool = False

    def __post_init__(self) -> None:
        self.painter = Painter(self.encoding, self.height)

    def draw(self, marks: Sequence[Mark], x: Points, y: Points, offset: int) -> None:
        """Draw marks.

        Marked content of words stands inside a text object, and content behind it in the same one (ISO 32000-1,
        14.6.1): so most places are counted from the words before.

        Args:
            marks: In order.
            x: Left edge of their box, from the page's left edge.
            y: Top edge of their box, from the page's top edge.
            offset: Index of the first tag of their element.
        """
        painter, top = self.painter, self.height - y
        draw_text = painter.text
        for mark in marks:
            tag = mark.tag
            if tag != ARTIFACT:
                tag += offset
            if type(mark) is Run:
                # These are no part of a text object with others.
                is_apart = mark.is_drawn or mark.is_rtl
                if tag != self._tag or (is_apart and self._is_in_text):
                    self._open(tag, is_in_text=not is_apart)
                draw_text(mark, x + mark.x, top - mark.y)
                continue
            if isinstance(mark, Blank):
                continue
            if tag != self._tag or self._is_in_text:
                self._open(tag, is_in_text=False)
            if tag != ARTIFACT and isinstance(mark, Picture):
                edge = top - mark.y
                self.bounds[tag] = (x + mark.x, edge - mark.height, x + mark.x + mark.width, edge)
            painter.mark(mark, x, y)

    def draw_furniture(self, marks: Sequence[Mark]) -> None:
        """Draw head, folio and tab, marked as belonging to the pagination (ISO 32000-1, 14.8.2.2)."""
        if not marks:
            return
        self._close()
        self.painter.operators.append("/Artifact<</Type/Pagination>>BDC")
        self._tag = ARTIFACT
        self.draw(marks, 0.0, 0.0, 0)
        self._close()

    def finish(self) -> bytes:
        """Return the operators."""
        self._close()
        return self.painter.finish()

    def _open(self, tag: int, *, is_in_text: bool) -> None:
        painter = self.painter
        if self._tag != _NOTHING:
            if not self._is_in_text:
                painter.end_text()
            painter.operators.append("EMC")
        if is_in_text:
            painter.begin_text()
        else:
            painter.end_text()
        if tag == ARTIFACT:
            painter.operators.append("/Artifact BMC")
        else:
            held, said = self.tags[tag], ""
            if held.actual or held.expansion:
                # Most programs that take text out look for it here, and not in the tag tree.
                said = _said("ActualText", held.actual) + _said("E", held.expansion)
            painter.operators.append(f"/{held.role}<</MCID {len(self.contents)}{said}>>BDC")
            self.contents.append(tag)
        self._tag, self._is_in_text = tag, is_in_text

    def _close(self) -> None:
        if self._tag != _NOTHING:
            if not self._is_in_text:
                self.painter.end_text()
            self.painter.operators.append("EMC")
            self._tag, self._is_in_text = _NOTHING, False


def _said(key: str, words: str) -> str:
    """Return what is said of marked content in its own dictionary, or "" for no words (ISO 32000-1, 14.9.4, 14.9.5)."""
    return f"/{key} {text_string(words).decode('latin-1')}" if words else ""
