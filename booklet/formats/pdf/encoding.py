"""The fonts of a file, and text in their codes.

An encoding is decided by its alphabet and by nothing else, so that whatever is drawn with it can be used in every file
with the same alphabet.
"""

from __future__ import annotations

from binascii import a2b_base64, b2a_base64
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from booklet.core.disk_cache import cache_key, load_cached, store_cached
from booklet.formats.pdf.alphabet import BODY_FACES, Alphabet
from booklet.formats.pdf.coded_words import CodedWords, Shown
from booklet.formats.pdf.file import PdfFile, deflated
from booklet.formats.pdf.font_objects import Font, FontObjects
from booklet.typeset.text.fonts import (
    FACE_FILES,
    FaceId,
    fonts_key,
)

if TYPE_CHECKING:
    from booklet.formats.pdf.letters_from_right import LettersFromRight

NAMES = tuple(f"/F{face + 1}" for face in range(len(FACE_FILES)))
"""What a page's content calls the font of each face."""


class Encoding:
    """The fonts of an alphabet. It equals itself alone.

    Attributes:
        alphabet: Signs beside what is common of the body faces' ASCII.
        key: Another alphabet, font file or program has another one.
        fonts: For each face that is used.
        coded: The words of each of these faces.
    """

    def __init__(self, alphabet: Alphabet, fonts: Mapping[FaceId, Font], key: str) -> None:
        self.alphabet = alphabet
        self.key = key
        self.fonts = fonts
        self.coded = {face: CodedWords(face, alphabet) for face in fonts}
        self._letters: dict[tuple[FaceId, float], LettersFromRight] = {}

    def row(self, face: FaceId, text: str) -> str | None:
        """Return a run in codes, for the face's font, if its glyphs stand in a row from left to right; or None.

        Raises:
            KeyError: If the alphabet lacks one of its signs.
        """
        return self.coded[face].row(text.split(" "))

    def encode(self, face: FaceId, text: str) -> Sequence[Shown]:
        """Return a run that is read from left to right in codes, for the face's font.

        Raises:
            KeyError: If the alphabet lacks one of its signs.
        """
        row = self.row(face, text)
        return self.coded[face].placed(text) if row is None else (Shown(row),)

    def width(self, face: FaceId, text: str) -> float:
        """Return how wide a run is as it is drawn, in ems: gaps between its glyphs are rounded.

        Raises:
            KeyError: If the face lacks one of its characters.
        """
        return self.coded[face].width(text.split(" "))

    def draw_from_right(self, face: FaceId, text: str, size: float) -> str:
        """Return the operators that draw a run that is read from right to left; its right edge is at the origin.

        Raises:
            KeyError: If the alphabet lacks one of its signs.
        """
        letters = self._letters.get((face, size))
        if letters is None:
            from booklet.formats.pdf.letters_from_right import LettersFromRight  # noqa: PLC0415  (most have none)

            words = self.coded[face]
            codes = {(sign.characters, sign.glyph): code for sign, code in words.codes.items()}
            letters = self._letters[face, size] = LettersFromRight(face, size, codes, words.space)
        return letters.drawn(text)

    def add_to(self, file: PdfFile) -> int:
        """Add the fonts to a file and return the number of the dictionary that names them (ISO 32000-1, 7.8.3)."""
        objects = FontObjects(file)
        entries = (b"%s %d 0 R" % (NAMES[face].encode("ascii"), objects.add(font)) for face, font in self.fonts.items())
        return file.add(b"<<%s>>" % b" ".join(entries))


@lru_cache(maxsize=64)
def encoding(alphabet: Alphabet) -> Encoding:
    """Return the fonts of an alphabet, made once, and kept for the next run."""
    faces = sorted({*BODY_FACES, *(sign.face for sign in alphabet)})
    levels = sorted({face - face % 2 for face in faces})
    written = "".join(f"{sign.face}{sign.characters}{sign.glyph}\0" for sign in sorted(alphabet))
    key = cache_key((*(fonts_key(level).encode() for level in levels), written.encode()))
    kept = load_cached("fonts", key)
    if kept is not None:
        return Encoding(alphabet, {int(face): _revived(font) for face, font in kept.items()}, key)
    fonts = {face: _font(face, alphabet) for face in faces}
    store_cached("fonts", key, {str(face): _as_json(font) for face, font in fonts.items()})
    return Encoding(alphabet, fonts, key)


def _font(face: FaceId, alphabet: Alphabet) -> Font:
    # A run that finds the fonts kept does without HarfBuzz.
    from booklet.formats.pdf.font_subset import make_subset  # noqa: PLC0415

    made = make_subset(face, alphabet)
    return Font(
        made.base_font,
        made.widths,
        made.descriptor,
        made.is_short,
        len(made.program),
        *map(deflated, (made.program, made.glyphs, made.unicode)),
    )


def _as_json(font: Font) -> list[Any]:
    return [*font[:5], *(b2a_base64(data, newline=False).decode("ascii") for data in font[5:])]


def _revived(kept: Any) -> Font:
    return Font(*kept[:5], *map(a2b_base64, kept[5:]))
