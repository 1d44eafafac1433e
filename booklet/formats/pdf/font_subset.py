"""A face as a font of a PDF file: its glyphs, and what the file says of them. Imported when no fonts are kept."""

from __future__ import annotations

import hashlib
import string
import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from booklet.core.values import frozen
from booklet.formats.pdf.alphabet import Alphabet, Sign, are_short, codes_of
from booklet.typeset.text.font_files import describe, glyph_number, glyph_width, subset
from booklet.typeset.text.fonts import FACE_FILES, FaceId

_MOST_ROWS = 100
"""Rows of one block in a map to Unicode (Adobe technical note 5014, 1.4.1)."""

_LAST_BYTE = 0xFF

_TAG_LETTERS = 6


@frozen
class Subset:
    """The signs of a face, as one font of a file.

    Attributes:
        base_font: PostScript name, with a tag for the subset before it (ISO 32000-1, 9.6.4).
        widths: Widths of its codes in thousandths of the type size, as the file lists them (9.7.4.3).
        descriptor: Entries of the font descriptor but the font's name and program (9.8).
        is_short: Whether a code is one byte; else it is two.
        program: The TrueType font.
        glyphs: For each code from 0 the glyph's number in it, two bytes each (9.7.4.3).
        unicode: CMap from codes to characters (9.10.3).
    """

    base_font: str
    widths: str
    descriptor: str
    is_short: bool
    program: bytes
    glyphs: bytes
    unicode: bytes


def make_subset(face: FaceId, alphabet: Alphabet) -> Subset:
    """Return the font that holds a face's signs; the same signs give the same bytes.

    Args:
        face: Index of the face.
        alphabet: Signs beside what is common of the body faces' ASCII; those of other faces are passed over.
    """
    name, codes = FACE_FILES[face], codes_of(face, alphabet)
    numbers = {sign: _number(name, sign) for sign in codes}
    program, renumbered = subset(name, numbers.values())
    last = max(codes.values())
    places = {code: renumbered[numbers[sign]] for sign, code in codes.items()}
    described = describe(name)
    base_font = f"{_tag(program, list(codes))}+{described.name}"
    box = " ".join(f"{number:g}" for number in described.box)
    return Subset(
        base_font,
        _rows(list(codes.values()), [1000 * glyph_width(name, number) for number in numbers.values()]),
        f"/Ascent {described.ascent:g}/CapHeight {described.cap_height:g}/Descent {described.descent:g}/Flags 4"
        f"/FontBBox[{box}]/ItalicAngle 0/StemV {described.stem:g}",
        are_short(codes),
        program,
        struct.pack(f">{last + 1}H", *(places.get(code, 0) for code in range(last + 1))),
        to_unicode(codes),
    )


def _number(name: str, sign: Sign) -> int:
    return sign.glyph if sign.glyph >= 0 else glyph_number(name, sign.characters)


def _tag(program: bytes, signs: Sequence[Sign]) -> str:
    """Return six letters for a subset: other subsets get others, since printers keep fonts by their names."""
    digest = hashlib.sha256(program + repr(signs).encode()).digest()
    return "".join(string.ascii_uppercase[byte % 26] for byte in digest[:_TAG_LETTERS])


def to_unicode(codes: dict[Sign, int]) -> bytes:
    """Return the map from codes to characters, for all codes that are used and for no others.

    A glyph that is a part of the one before it says nothing of its own; no code may be without meaning
    (ISO 19005-2, 6.2.11.7), so it stands for a zero-width joiner.
    """
    said = {code: sign.characters or "\u200d" for sign, code in codes.items()}
    ranges, digits = list(_ranges(said)), 2 if are_short(codes) else 4
    written = {code: b"<%0*X>" % (digits, code) for pair in ranges for code in pair}
    rows = [b"%b <%b>" % (written[first], _hex(said[first])) for first, last in ranges if first == last]
    spans = [
        b"%b %b <%b>" % (written[first], written[last], _hex(said[first])) for first, last in ranges if first != last
    ]
    mapped = _blocks(b"bfchar", rows) + _blocks(b"bfrange", spans)
    return (
        b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        b"1 begincodespacerange\n<%b> <%b>\nendcodespacerange\n%b"
        b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend" % (b"0" * digits, b"F" * digits, mapped)
    )


def _ranges(said: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of codes in a row that mean characters in a row; both differ in their last byte."""
    first = last = -1
    for code, words in said.items():
        follows = code == last + 1 and code & _LAST_BYTE and len(words) == len(said[last]) == 1
        if last >= 0 and not (follows and ord(words) == ord(said[last]) + 1 and ord(words) & _LAST_BYTE):
            yield first, last
            first = code
        first, last = (code, code) if last < 0 else (first, code)
    if last >= 0:
        yield first, last


def _blocks(kind: bytes, rows: Sequence[bytes]) -> bytes:
    """Return rows of a map in blocks."""
    parts = (rows[start : start + _MOST_ROWS] for start in range(0, len(rows), _MOST_ROWS))
    return b"".join(b"%d begin%s\n%s\nend%s\n" % (len(part), kind, b"\n".join(part), kind) for part in parts)


def _hex(characters: str) -> bytes:
    return characters.encode("utf-16-be").hex().upper().encode("ascii")


def _rows(codes: Sequence[int], widths: Sequence[float]) -> str:
    """Return widths as a file lists them: a code, then in brackets the widths of it and of those that follow it."""
    rows = []
    numbered = enumerate(zip(codes, widths, strict=True))
    for _, run in groupby(numbered, key=lambda pair: pair[1][0] - pair[0]):
        held = [pair for _, pair in run]
        rows.append(f"{held[0][0]} [{' '.join(f'{width:g}' for _, width in held)}]")
    return " ".join(rows)
