"""Fonts: which face has a character, and how wide a run is. The one place where text is measured.

HarfBuzz measures. What it says of characters and of pairs of them is kept on disk, so that words in Latin letters are
measured by adding up, to the same figure; all other runs are shaped as wholes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from booklet.core.disk_cache import fingerprint, keep, recall
from booklet.core.resources import font_path
from booklet.errors import MissingGlyphError
from booklet.typeset.text.glyphs import ShapedRun

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
)
"""Body regular and bold, then pairs of faces that stand in for what those lack: symbols, and letters of names."""

_BODY, _SYMBOLS, _LETTERS = 0, 2, 4
"""The first of each pair."""

_LETTER_CATEGORIES = frozenset({"Ll", "Lu", "Lt", "Lm", "Lo", "Mn"})
"""Unicode categories of letters and of marks on letters."""

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

_MOST_SHAPED = 20_000
"""Runs that are kept shaped."""


class _Kerning(dict[tuple[str, str], float]):
    """Pairs of characters, each looked up once in the rows of a face: text has few of them."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = {first: row for firsts, row in rows for first in firsts}

    def __missing__(self, pair: tuple[str, str]) -> float:
        first, second = pair
        row = self._rows.get(first, ())
        self[pair] = by = next((by for by, seconds in row if second in seconds), 0.0)
        return by


class Metrics(NamedTuple):
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
    return fingerprint(font_path(name).read_bytes() for name in FACE_FILES[level : level + 2])


@cache
def all_fonts_key() -> str:
    """Return a key for what is made from the files of all faces."""
    return "".join(fonts_key(level) for level in (_BODY, _SYMBOLS, _LETTERS))


@cache
def _metrics(face: FaceId) -> Metrics:
    """Return what is known of a face; its file is read if nobody has done so before."""
    return _pair(face - face % 2)[face % 2]


@cache
def _pair(level: FaceId) -> tuple[Metrics, ...]:
    kept = recall("metrics", fonts_key(level)) or _read(level)
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
        candidates = {_BODY: _PAIRED, _SYMBOLS: "".join(wide), _LETTERS: ""}[level]
        plain = "".join(character for character in candidates if character in wide)
        made.append(("".join(wide), [*wide.values()], x_height(name), plain, kerning(name, plain)))
    keep("metrics", fonts_key(level), made)
    return made


def x_height(face: FaceId) -> float:
    """Return how tall small letters are, in ems; 0 for a face of symbols, which does not say."""
    return _metrics(face).x_height


def is_plain(face: FaceId, text: str) -> bool:
    """Return whether each character of a run is one glyph, whatever stands beside it."""
    return not text.translate(_metrics(face).plain)


def kern(face: FaceId, pair: tuple[str, str]) -> float:
    """Return how much wider two characters of a plain run are side by side than apart, in ems."""
    return _metrics(face).kerning[pair]


def _added_up(metrics: Metrics, text: str) -> float:
    return sum(map(metrics.widths.__getitem__, text)) + sum(map(metrics.kerning.__getitem__, pairwise(text)))


@lru_cache(maxsize=_MOST_SHAPED)
def shaped(face: FaceId, text: str, *, is_rtl: bool = False, language: str = "") -> ShapedRun:
    """Return a run as glyphs.

    Args:
        face: Has all of its characters.
        text: Characters of one script and one direction.
        is_rtl: The script is written from right to left.
        language: BCP 47 tag, or "".
    """
    from booklet.typeset.text.font_files import shape  # noqa: PLC0415

    return shape(FACE_FILES[face], text, is_rtl=is_rtl, language=language)


def run_width(face: FaceId, text: str) -> float:
    """Return how wide a run is, in ems: multiply by the type size for points.

    Raises:
        KeyError: If the face lacks one of its characters.
    """
    metrics = _metrics(face)
    if not text.translate(metrics.plain):
        return _added_up(metrics, text)
    words = text.split(" ")
    if len(words) > 1:
        return sum([run_width(face, word) for word in words]) + (len(words) - 1) * metrics.widths[" "]
    return shaped(face, text).width


@cache
def faces(word: str, *, is_bold: bool) -> tuple[tuple[FaceId, str], ...]:
    """Return the word cut into runs of one face, in reading order.

    A word with a letter that the body face lacks is set in another as a whole, as far as that has its characters:
    one letter of a name in another face would look like a fault.

    Raises:
        MissingGlyphError: If no face has one of its characters.
    """
    body = _BODY + is_bold
    if not word.translate(_covered(body)):
        return ((body, word),)
    chain = [body, _SYMBOLS + is_bold, _LETTERS + is_bold]
    if any(character not in _metrics(body).widths and _is_of_a_name(character) for character in word):
        chain.insert(0, chain.pop())
    runs = groupby(word, key=lambda character: _face_of(character, chain))
    return tuple((face, "".join(characters)) for face, characters in runs)


def _is_of_a_name(character: str) -> bool:
    """Return whether a character is a letter, or a mark on one."""
    import unicodedata  # noqa: PLC0415  (few words have a character that the body face lacks)

    return unicodedata.category(character) in _LETTER_CATEGORIES


def _face_of(character: str, chain: Sequence[FaceId]) -> FaceId:
    for face in chain:
        if character in _metrics(face).widths:
            return face
    raise MissingGlyphError(
        f"no font of this booklet has the character {character!r} (U+{ord(character):04X})",
        "Type the words without it.",
    )


@cache
def _covered(face: FaceId) -> dict[int, None]:
    return {ord(character): None for character in _metrics(face).widths}


@cache
def width(word: str, *, is_bold: bool) -> float:
    """Return how wide the word is, in ems: multiply by the type size for points.

    Raises:
        MissingGlyphError: If no face has one of its characters.
    """
    if word.isascii():
        # Nearly all words are; all of ASCII that is printed is plain in the body faces.
        try:
            return _added_up(_metrics(_BODY + is_bold), word)
        except KeyError:  # a control character, which the next line names
            pass
    return sum([run_width(face, characters) for face, characters in faces(word, is_bold=is_bold)])
