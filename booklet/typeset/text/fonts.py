"""Fonts: which characters a face has, and how wide a run is. The one place where text is measured.

HarfBuzz measures. What it says of characters and of pairs of them is kept on disk, so that words in Latin letters are
measured by adding up, to the same figure; all other runs are shaped as wholes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from io import SEEK_END
from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING

from booklet.core.disk_cache import cache_key, load_cached, store_cached
from booklet.core.resources import font_path
from booklet.core.values import frozen

if TYPE_CHECKING:
    from pathlib import Path

    from booklet.typeset.text.glyphs import ShapedRun
    from booklet.typeset.text.shaped_words import ShapedWords

Rows = Sequence[tuple[str, Sequence[tuple[float, str]]]]
"""Characters whose pairs are kerned alike; then for each distance in ems, what may follow."""

FaceId = int
"""Index into `FACE_FILES`; an odd one is bold."""

FACE_FILES = (
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf",
    "DejaVuSans-symbols.ttf",
    "DejaVuSansB-symbols.ttf",
    "OpenSans-Regular.ttf",
    "OpenSans-Bold.ttf",
    "NotoSansSC-Regular-gb2312.ttf",
    "NotoSansSC-Bold-gb2312.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
    "NotoSansMyanmar-Regular.ttf",
    "NotoSansMyanmar-Bold.ttf",
)
"""Pairs of faces, regular and bold; which of them a language is set in, `typefaces.py` says."""

_WIDE_PUNCTUATION = "\u2014\u2018\u2019\u201c\u201d\u2026"
"""Punctuation that Chinese has in common with Latin scripts, as wide as a character there."""

BODY, SYMBOLS, LETTERS, SONG, NASKH, MYANMAR = 0, 2, 4, 6, 8, 10
"""The first of each pair."""

_PAIRED = "".join(
    (
        *map(chr, range(0x21, 0x7F)),
        "¡¿«»°·ÁÉÍÓÚÜÑáéíóúüñÀÂÇÈÊËÎÏÔŒÙÛàâçèêëîïôœùûÄÖäöß",
        "–—‘’“”•…×±≤≥\u02bb\u02bc\u2010\u2011",
    )
)
"""Characters of the body faces that are measured by adding up: ASCII, punctuation, letters of Spanish, French, German.

A space is none of them, so that a line is as wide as its words and spaces.
"""

_SPACES = " \u00a0"

_CHINESE = (range(0x3000, 0x3020), range(0x4E00, 0xA000), range(0xFF01, 0xFF5F))
"""Punctuation, ideographs and wide forms of Chinese; marks and letters of other languages in its face are shaped."""


def _plain_of(level: FaceId, characters: Iterable[str]) -> str:
    """Return the characters of a pair of faces that are one glyph each, whatever stands beside them."""
    import unicodedata  # noqa: PLC0415  (asked once for each font file)

    if level == BODY:
        return "".join(filter(set(characters).__contains__, _PAIRED))
    if level == LETTERS:
        return "".join(each for each in characters if unicodedata.category(each)[0] not in "MC")
    if level == SONG:
        return "".join(
            each for each in characters if each in _WIDE_PUNCTUATION or any(ord(each) in block for block in _CHINESE)
        )
    return "".join(characters) if level == SYMBOLS else ""


def is_wide(character: str) -> bool:
    """Return whether a character is as wide as an ideograph where Chinese is written (Unicode, UAX #11)."""
    import unicodedata  # noqa: PLC0415  (few booklets have characters beside ASCII that nobody has measured)

    return unicodedata.east_asian_width(character) in "WF" or character in _WIDE_PUNCTUATION


_DIRECTORY = 12 + 16 * 62
"""Bytes at a font file's start that hold the directory of its tables: room for more of them than any has."""

_MOST_SHAPED = 20_000
"""Runs that are kept shaped."""


class _Kerning(dict[tuple[str, str], float]):
    """Pairs of characters, each looked up once in the rows of a face: text has few of them."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self.rows = {first: row for firsts, row in rows for first in firsts}

    def __missing__(self, pair: tuple[str, str]) -> float:
        first, second = pair
        row = self.rows.get(first, ())
        self[pair] = by = next((by for by, seconds in row if second in seconds), 0.0)
        return by


@frozen
class Metrics:
    """What is known of a face.

    Attributes:
        widths: Width of each of its characters, in ems.
        x_height: How tall small letters are, in ems; 0 for a face of symbols, which does not say.
        plain: Characters, as keys, that are measured without HarfBuzz, as `str.translate` takes them to drop them.
        kerning: For two characters, how much wider they are side by side than apart, in ems.
    """

    widths: dict[str, float]
    x_height: float
    plain: dict[int, None]
    kerning: _Kerning


@cache
def fonts_key(level: int) -> str:
    """Return a key for what is made from the files of one pair of faces, by the index of the first."""
    return cache_key(font_path(name).read_bytes() for name in FACE_FILES[level : level + 2])


@cache
def tables_key(level: int) -> str:
    """Return the same for a pair whose files are large and are hardly ever used, without reading all of them.

    A font file begins with a checksum of each of its tables (OpenType, Table Directory).
    """
    return cache_key(_size_and_start(font_path(name)) for name in FACE_FILES[level : level + 2])


def _size_and_start(path: Path) -> bytes:
    with path.open("rb") as file:
        start = file.read(_DIRECTORY)
        return b"%d %s" % (file.seek(0, SEEK_END), start)


@cache
def metrics(face: FaceId) -> Metrics:
    """Return what is known of a face; its file is read if nobody has done so before."""
    return _pair(face - face % 2)[face % 2]


@cache
def _pair(level: FaceId) -> tuple[Metrics, ...]:
    kept = load_cached("metrics", fonts_key(level)) or _read(level)
    return tuple(
        Metrics(
            dict(zip(characters, widths, strict=True)),
            tall,
            dict.fromkeys(map(ord, plain + _SPACES if plain else "")),
            _Kerning(rows),
        )
        for characters, widths, tall, plain, rows in kept
    )


def _read(level: FaceId) -> list[tuple[str, list[float], float, str, Rows]]:
    """Return what is known of a pair of faces, read from their files, and keep it."""
    # A run that finds the metrics kept does without HarfBuzz.
    from booklet.typeset.text.font_files import kerning, widths, x_height  # noqa: PLC0415

    made: list[tuple[str, list[float], float, str, Rows]] = []
    for name in FACE_FILES[level : level + 2]:
        wide = widths(name)
        plain = _plain_of(level, wide)
        # Of the other faces, no pair of plain characters is kerned.
        rows = kerning(name, plain) if level == BODY else ()
        made.append(("".join(wide), [*wide.values()], x_height(name), plain, rows))
    store_cached("metrics", fonts_key(level), made)
    return made


def x_height(face: FaceId) -> float:
    """Return how tall small letters are, in ems; 0 for a face of symbols, which does not say."""
    return metrics(face).x_height


def is_plain(face: FaceId, text: str) -> bool:
    """Return whether each character of a run is one glyph, whatever stands beside it."""
    return not text.translate(metrics(face).plain)


def is_kerned(face: FaceId) -> bool:
    """Return whether plain characters of a face close up beside some others."""
    return bool(metrics(face).kerning.rows)


def kern(face: FaceId, pair: tuple[str, str]) -> float:
    """Return how much wider two characters of a plain run are side by side than apart, in ems."""
    return metrics(face).kerning[pair]


def has(face: FaceId, character: str) -> bool:
    """Return whether a face has a character."""
    return character in metrics(face).widths


def added_up(face: FaceId, text: str) -> float:
    """Return how wide a plain run is, in ems.

    Raises:
        KeyError: If the face lacks one of its characters.
    """
    known = metrics(face)
    wide = fsum(map(known.widths.__getitem__, text))
    return wide + fsum(map(known.kerning.__getitem__, pairwise(text))) if known.kerning.rows else wide


@lru_cache(maxsize=_MOST_SHAPED)
def shaped(face: FaceId, text: str) -> ShapedRun:
    """Return a run that is read from left to right as glyphs.

    Args:
        face: Has all of its characters.
        text: Characters of one script.
    """
    from booklet.typeset.text.font_files import shape  # noqa: PLC0415

    return shape(FACE_FILES[face], text)


@cache
def words_from_right(face: FaceId) -> ShapedWords:
    """Return the words of a face that are read from right to left as glyphs: they are measured, placed, and drawn."""
    from booklet.typeset.text.shaped_words import ShapedWords  # noqa: PLC0415  (most booklets run from left to right)

    return ShapedWords(FACE_FILES[face])


def is_rtl(face: FaceId) -> bool:
    """Return whether a face is of a script that is written from right to left."""
    return face - face % 2 == NASKH


@lru_cache(maxsize=_MOST_SHAPED)
def _width_from_right(face: FaceId, text: str) -> float:
    """Return how wide a run that is read from right to left is: its line is mirrored, then drawn."""
    words = text.split(" ")
    wide = fsum(map(words_from_right(face).width, words))
    return wide + (len(words) - 1) * metrics(face).widths[" "] if len(words) > 1 else wide


def run_width(face: FaceId, text: str, *, is_rtl: bool = False) -> float:
    """Return how wide a run is, in ems: multiply by the type size for points.

    Raises:
        KeyError: If the face lacks one of its characters.
    """
    known = metrics(face)
    if is_rtl:
        return _width_from_right(face, text)
    if not text.translate(known.plain):
        return added_up(face, text)
    words = text.split(" ")
    if len(words) > 1:
        return fsum([run_width(face, word) for word in words]) + (len(words) - 1) * known.widths[" "]
    return shaped(face, text).width
