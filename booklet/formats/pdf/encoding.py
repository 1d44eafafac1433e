"""The fonts of a file: which characters they hold, under which codes, and what the file says of them.

An encoding is decided by its alphabet and by nothing else, so that whatever is drawn with it can be used in every file
with the same alphabet.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from booklet.core.disk_cache import fingerprint, keep, recall
from booklet.errors import MissingGlyphError
from booklet.formats.pdf.file import PdfFile, deflated
from booklet.formats.pdf.strings import literal
from booklet.typeset.boxes import Mark, Run
from booklet.typeset.text.fonts import FaceId, faces, fonts_key

Alphabet = frozenset[tuple[FaceId, str]]
"""Characters beside ASCII, each with the face that it is printed in."""

Codes = Mapping[str, Sequence[int]]
"""For each character, the subset it is in and its code there."""

_MOST_STRINGS = 50_000
"""Strings that are kept encoded: some hundred booklets' worth."""

_BODY_FACES = (0, 1)
"""Faces that every file has; the others are there if the alphabet needs them."""


class Font(NamedTuple):
    """One font of a file: at most 256 characters of a face.

    Attributes:
        base_font: PostScript name.
        widths: The widths of all codes from 0, as the file lists them.
        descriptor: Entries of the font descriptor but the font's name and program.
        length: Bytes of the program before it was compressed.
        program: The TrueType font, compressed.
        unicode: CMap from codes to characters, compressed.
    """

    base_font: str
    widths: str
    descriptor: str
    length: int
    program: bytes
    unicode: bytes


class Encoding:
    """The fonts of an alphabet. It equals itself alone.

    Attributes:
        alphabet: Characters beside ASCII.
        fonts: By their names in the file's resources.
        codes: For each face and character, the subset it is in and its code there.
    """

    def __init__(self, alphabet: Alphabet, fonts: Mapping[str, Font], codes: Mapping[FaceId, Codes]) -> None:
        self.alphabet = alphabet
        self.fonts = fonts
        self.codes = codes
        self._strings: dict[tuple[FaceId, str], list[tuple[str, str]]] = {}

    def encode(self, face: FaceId, text: str) -> list[tuple[str, str]]:
        """Return the text as (font resource name, string object in Latin-1) for each font it needs, in order.

        Raises:
            KeyError: If the alphabet lacks a character.
        """
        key = (face, text)
        if key not in self._strings:
            if len(self._strings) >= _MOST_STRINGS:
                self._strings.clear()
            self._strings[key] = self._encoded(face, text)
        return self._strings[key]

    def _encoded(self, face: FaceId, text: str) -> list[tuple[str, str]]:
        if text.isascii():
            return [(_name(face, 0), literal(text.encode("ascii")).decode("ascii"))]
        codes = self.codes[face]
        runs = groupby((codes[character] for character in text), key=lambda code: code[0])
        return [
            (_name(face, subset), literal(bytes(code for _, code in run)).decode("latin-1")) for subset, run in runs
        ]

    def add_to(self, file: PdfFile) -> int:
        """Add the fonts to a file and return the number of the dictionary that names them (ISO 32000-1, 7.8.3)."""
        entries = (b"%s %d 0 R" % (name.encode("ascii"), _add(font, file)) for name, font in self.fonts.items())
        return file.add(b"<< %s >>" % b" ".join(entries))


def _add(font: Font, file: PdfFile) -> int:
    """Add one font (ISO 32000-1, 9.6.3) with its descriptor, program and map to Unicode, and return its number."""
    base_font = font.base_font.encode("ascii")
    program = file.add_deflated(font.program, b"/Length1 %d" % font.length)
    descriptor = file.add(
        b"<< /Type /FontDescriptor /FontName /%s %s /FontFile2 %d 0 R >>"
        % (base_font, font.descriptor.encode("ascii"), program)
    )
    return file.add(
        b"<< /Type /Font /Subtype /TrueType /BaseFont /%s /FirstChar 0 /LastChar %d /Widths [%s] "
        b"/FontDescriptor %d 0 R /ToUnicode %d 0 R >>"
        % (
            base_font,
            font.widths.count(" "),
            font.widths.encode("ascii"),
            descriptor,
            file.add_deflated(font.unicode),
        )
    )


@lru_cache(maxsize=64)
def encoding(alphabet: Alphabet) -> Encoding:
    """Return the fonts of an alphabet, made once, and kept for the next run."""
    written = "".join(f"{face}{character}" for face, character in sorted(alphabet))
    key = fingerprint((fonts_key().encode(), written.encode()))
    kept = recall("fonts", key)
    if kept is not None:
        return _revived(alphabet, kept)
    # A run that finds the fonts kept does without ReportLab.
    from booklet.formats.pdf.reportlab_adapter import make_subsets  # noqa: PLC0415

    fonts: dict[str, Font] = {}
    codes: dict[FaceId, Codes] = {}
    for face in sorted({*_BODY_FACES, *(face for face, _ in alphabet)}):
        characters = "".join(sorted(character for used, character in alphabet if used == face))
        subsets, codes[face] = make_subsets(face, characters)
        for index, made in enumerate(subsets):
            widths = " ".join(f"{width:g}" for width in made.widths)
            program, unicode = deflated(made.program), deflated(made.unicode)
            fonts[_name(face, index)] = Font(
                made.base_font, widths, made.descriptor, len(made.program), program, unicode
            )
    keep("fonts", key, _as_json(fonts, codes))
    return Encoding(alphabet, fonts, codes)


def _as_json(fonts: Mapping[str, Font], codes: Mapping[FaceId, Codes]) -> Any:
    held = {
        name: [*font[:4], *(base64.b64encode(data).decode("ascii") for data in font[4:])]
        for name, font in fonts.items()
    }
    return {"fonts": held, "codes": {str(face): each for face, each in codes.items()}}


def _revived(alphabet: Alphabet, kept: Any) -> Encoding:
    fonts = {name: Font(*held[:4], *map(base64.b64decode, held[4:])) for name, held in kept["fonts"].items()}
    return Encoding(alphabet, fonts, {int(face): each for face, each in kept["codes"].items()})


@lru_cache(maxsize=256)
def alphabet_of(characters: str) -> Alphabet:
    """Return the alphabet of characters that may be printed, in regular and in bold; those of no face are left out."""
    return frozenset(each for character in characters if not character.isascii() for each in _in_faces(character))


def characters_in(marks: Iterable[Mark]) -> Alphabet:
    """Return the characters beside ASCII in marks, each with the face that it is set in."""
    runs = (mark for mark in marks if isinstance(mark, Run) and not mark.text.isascii())
    return frozenset((run.face, character) for run in runs for character in run.text if not character.isascii())


def _in_faces(character: str) -> Iterable[tuple[FaceId, str]]:
    try:
        return [(face, character) for is_bold in (False, True) for face, _ in faces(character, is_bold=is_bold)]
    except MissingGlyphError:
        return []


def _name(face: FaceId, subset: int) -> str:
    return f"/F{face + 1}+{subset}"
