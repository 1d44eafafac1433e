"""Fonts: which face has a character, and how wide it is. The one place where text is measured."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import NamedTuple

from booklet.core.disk_cache import fingerprint, keep, recall
from booklet.core.resources import font_path
from booklet.errors import MissingGlyphError

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
_NO_BREAK_SPACE = "\u00a0"


class Metrics(NamedTuple):
    """What is known of a face.

    Attributes:
        widths: Width of each of its characters, in ems.
        x_height: How tall small letters are, in ems; 0 for a face of symbols, which does not say.
    """

    widths: dict[str, float]
    x_height: float


@cache
def fonts_key() -> str:
    """Return a key for what is made from the font files."""
    return fingerprint(font_path(name).read_bytes() for name in FACE_FILES)


@cache
def _metrics() -> tuple[Metrics, ...]:
    """Return what is known of each face; the files are read if nobody has done so before."""
    kept = recall("metrics", fonts_key())
    if kept is not None:
        return tuple(Metrics(dict(zip(characters, widths, strict=True)), tall) for characters, widths, tall in kept)
    # A run that finds the metrics kept does without ReportLab.
    from booklet.typeset.text.font_files import widths, x_height  # noqa: PLC0415

    made = tuple(Metrics(widths(name), x_height(name)) for name in FACE_FILES)
    for face in made:
        # ReportLab encodes a no-break space as a space; it has to be measured as one.
        face.widths[_NO_BREAK_SPACE] = face.widths[" "]
    keep("metrics", fonts_key(), [["".join(face.widths), [*face.widths.values()], face.x_height] for face in made])
    return made


def _widths(face: FaceId) -> dict[str, float]:
    return _metrics()[face].widths


def x_height(face: FaceId) -> float:
    """Return how tall small letters are, in ems; 0 for a face of symbols, which does not say."""
    return _metrics()[face].x_height


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
def _covered(face: FaceId) -> dict[int, None]:
    return {ord(character): None for character in _widths(face)}


@cache
def width(word: str, *, is_bold: bool) -> float:
    """Return how wide the word is, in ems: multiply by the type size for points.

    Raises:
        MissingGlyphError: If no face has one of its characters.
    """
    return sum(sum(map(_widths(face).__getitem__, characters)) for face, characters in faces(word, is_bold=is_bold))
