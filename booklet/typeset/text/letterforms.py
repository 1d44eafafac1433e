"""Outlines of letters, for those that are decoration: what is drawn as a shape is text to no program.

Viewers that ignore tags read all text of a page, such as the letter of a tab in the middle of a sentence.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from booklet.core.disk_cache import load_cached, store_cached
from booklet.typeset.text.fonts import FACE_FILES, FaceId, fonts_key, run_width

UNITS: Final = 250
"""Units an em of outlines: in type of 12 points one is a twentieth of a point, less than a printer with 720 dots an
inch can tell."""

_LETTERS = "!" + "".join(map(chr, (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))))
"""What is kept between runs: what thumb-index tabs and marks have in most booklets."""


@cache
def letterforms(face: FaceId, words: str) -> tuple[tuple[float, str], ...]:
    """Return each character of words of one face: how far it is from the left, in ems, and its outline.

    An outline is the operators of a PDF path, with so many units an em (ISO 32000-1, 8.5.2); "" for a space.
    """
    return tuple((run_width(face, words[:index]), _path(face, character)) for index, character in enumerate(words))


@cache
def _path(face: FaceId, character: str) -> str:
    return _kept(face).get(character) or _read(face, character)


@cache
def _kept(face: FaceId) -> dict[str, str]:
    """Return the outlines that are kept of a face."""
    key = f"{fonts_key(face - face % 2)}-{face}"
    outlines: dict[str, str] | None = load_cached("letterforms", key)
    if outlines is None:
        outlines = {character: _read(face, character) for character in _LETTERS}
        store_cached("letterforms", key, outlines)
    return outlines


def _read(face: FaceId, character: str) -> str:
    # A run that finds the outlines kept does without HarfBuzz.
    from booklet.typeset.text.font_files import glyph_path  # noqa: PLC0415

    steps = glyph_path(FACE_FILES[face], character, UNITS)
    return " ".join(f"{' '.join(map(str, numbers))} {operator}".strip() for operator, numbers in steps)
