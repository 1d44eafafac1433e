"""Font files, read by ReportLab: which characters a face has and how wide they are. Imported when none is known yet."""

from __future__ import annotations

from functools import cache
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

from booklet.core.resources import font_path

_EM = 1e3
"""ReportLab measures in thousandths of the type size."""

_X_HEIGHT = slice(86, 88)
_UNITS = slice(18, 20)


@cache
def font(name: str) -> TTFont:
    """Return a font by its file's name, read once a process.

    The name given to ReportLab is the file's stem: two files must never share one.
    """
    return TTFont(name.removesuffix(".ttf"), str(font_path(name)))


def widths(name: str) -> dict[str, float]:
    """Return how wide each character of a font is, in ems."""
    metrics = font(name).face
    return {chr(code): metrics.charWidths.get(code, metrics.defaultWidth) / _EM for code in metrics.charToGlyph}


def x_height(name: str) -> float:
    """Return how tall small letters of a font are, in ems; 0 if it does not say (OpenType, OS/2)."""
    tables: Any = font(name).face
    tall, em = tables.get_table("OS/2")[_X_HEIGHT], tables.get_table("head")[_UNITS]
    return int.from_bytes(tall, "big") / int.from_bytes(em, "big")
