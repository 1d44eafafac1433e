"""Fonts: which face has a character, and how wide it is. The one place where text is measured."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

from booklet.errors import MissingGlyphError
from booklet.resources import font_path

FaceId = int
"""Index into `FACE_FILES`."""

FACE_FILES = (
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf",
    "DejaVuSans-symbols.ttf",
    "DejaVuSansB-symbols.ttf",
)
"""Body regular and bold, then the faces that stand in for characters those lack, in the same order."""

_STAND_IN = 2
_X_HEIGHT = slice(86, 88)
_UNITS = slice(18, 20)
_NO_BREAK_SPACE = "\u00a0"


@cache
def font(face: FaceId) -> TTFont:
    """Return a face, read once a process.

    The name given to ReportLab is the file's stem: two files must never share one.
    """
    name = FACE_FILES[face]
    return TTFont(name.removesuffix(".ttf"), str(font_path(name)))


@cache
def _widths(face: FaceId) -> dict[str, float]:
    metrics = font(face).face
    widths = {chr(code): metrics.charWidths.get(code, metrics.defaultWidth) / 1000 for code in metrics.charToGlyph}
    # ReportLab encodes a no-break space as a space; it has to be measured as one.
    widths[_NO_BREAK_SPACE] = widths[" "]
    return widths


def _face_of(character: str, wanted: FaceId) -> FaceId:
    for face in (wanted, wanted + _STAND_IN):
        if character in _widths(face):
            return face
    raise MissingGlyphError(
        f"no font of this booklet has the character {character!r} (U+{ord(character):04X})",
        "type the words without it",
    )


@cache
def faces(word: str, *, is_bold: bool) -> tuple[tuple[FaceId, str], ...]:
    """Return the word cut into runs of one face, in reading order.

    Raises:
        MissingGlyphError: If no face has one of its characters.
    """
    wanted = int(is_bold)
    if not word.translate(_covered(wanted)):
        return ((wanted, word),)
    runs = groupby(word, key=lambda character: _face_of(character, wanted))
    return tuple((face, "".join(characters)) for face, characters in runs)


@cache
def x_height(face: FaceId) -> float:
    """Return how tall small letters are, in ems; 0 for a face of symbols, which does not say (OpenType, OS/2)."""
    tables: Any = font(face).face
    tall, em = tables.get_table("OS/2")[_X_HEIGHT], tables.get_table("head")[_UNITS]
    return int.from_bytes(tall, "big") / int.from_bytes(em, "big")


@cache
def _covered(face: FaceId) -> dict[int, None]:
    return {ord(character): None for character in _widths(face)}


@cache
def width(word: str, *, is_bold: bool) -> float:
    """Return how wide the word is, in ems: multiply by the type size for points.

    Raises:
        MissingGlyphError: If no face has one of its characters.
    """
    return sum(sum(map(_widths(face).__getitem__, characters)) for face, characters in faces(word, is_bold=is_bold))
