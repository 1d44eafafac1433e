"""The fonts of a file: which characters they hold, under which codes, and what the file says of them.

An encoding is decided by its alphabet and by nothing else, so that whatever is drawn with it can be used in every file
with the same alphabet.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from booklet.errors import MissingGlyphError
from booklet.pdf.file import PdfFile, deflated
from booklet.pdf.reportlab_adapter import Codes, Subset, make_subsets
from booklet.pdf.strings import literal
from booklet.typeset.boxes import Mark, Run
from booklet.typeset.fonts import FaceId, faces

Alphabet = frozenset[tuple[FaceId, str]]
"""Characters beside ASCII, each with the face that it is printed in."""

_BODY_FACES = (0, 1)
"""Faces that every file has; the others are there if the alphabet needs them."""


class Encoding:
    """The fonts of an alphabet. It equals itself alone.

    Attributes:
        alphabet: Characters beside ASCII.
    """

    def __init__(self, alphabet: Alphabet) -> None:
        self.alphabet = alphabet
        self._fonts: dict[str, Subset] = {}
        self._codes: dict[FaceId, Codes] = {}
        self._literals: dict[tuple[FaceId, str], list[tuple[str, str]]] = {}
        for face in sorted({*_BODY_FACES, *(face for face, _ in alphabet)}):
            characters = "".join(sorted(character for used, character in alphabet if used == face))
            subsets, self._codes[face] = make_subsets(face, characters)
            self._fonts |= {_name(face, index): subset for index, subset in enumerate(subsets)}
        self._packed = {name: (deflated(each.program), deflated(each.unicode)) for name, each in self._fonts.items()}

    def encode(self, face: FaceId, text: str) -> list[tuple[str, str]]:
        """Return the text as (font resource name, string object in Latin-1) for each font it needs, in order.

        Raises:
            KeyError: If the alphabet lacks a character.
        """
        key = (face, text)
        if key not in self._literals:
            codes = self._codes[face]
            runs = groupby((codes[character] for character in text), key=lambda code: code[0])
            self._literals[key] = [
                (_name(face, subset), literal(bytes(code for _, code in run)).decode("latin-1")) for subset, run in runs
            ]
        return self._literals[key]

    def add_to(self, file: PdfFile) -> int:
        """Add the fonts to a file and return the number of the dictionary that names them (ISO 32000-1, 7.8.3)."""
        entries = (b"%s %d 0 R" % (name.encode("ascii"), self._add(name, file)) for name in self._fonts)
        return file.add(b"<< %s >>" % b" ".join(entries))

    def _add(self, name: str, file: PdfFile) -> int:
        """Add one font (ISO 32000-1, 9.6.3) with its descriptor, program and map to Unicode."""
        font, (program, unicode) = self._fonts[name], self._packed[name]
        base_font = font.base_font.encode("ascii")
        descriptor = file.add(
            b"<< /Type /FontDescriptor /FontName /%s %s /FontFile2 %d 0 R >>"
            % (
                base_font,
                font.descriptor.encode("ascii"),
                file.add_deflated(program, b"/Length1 %d" % len(font.program)),
            )
        )
        widths = " ".join(f"{width:g}" for width in font.widths).encode("ascii")
        return file.add(
            b"<< /Type /Font /Subtype /TrueType /BaseFont /%s /FirstChar 0 /LastChar %d /Widths [%s] "
            b"/FontDescriptor %d 0 R /ToUnicode %d 0 R >>"
            % (base_font, len(font.widths) - 1, widths, descriptor, file.add_deflated(unicode))
        )


@lru_cache(maxsize=64)
def encoding(alphabet: Alphabet) -> Encoding:
    """Return the fonts of an alphabet, made once."""
    return Encoding(alphabet)


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
