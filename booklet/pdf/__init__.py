"""Draw made-up pages as a PDF."""

from __future__ import annotations

from booklet.pdf.metadata import Metadata
from booklet.pdf.press import draw_press
from booklet.pdf.reader import draw_reader

__all__ = ["Metadata", "draw_press", "draw_reader"]
