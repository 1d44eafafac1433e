"""Faces as fonts of a file."""

from __future__ import annotations

import re
import struct

import pytest

from booklet.formats.pdf.alphabet import Sign, alphabet_of, codes_of
from booklet.formats.pdf.font_subset import make_subset, to_unicode
from booklet.typeset.text.font_files import glyph_number, glyph_width
from booklet.typeset.text.fonts import FACE_FILES

MANY = "".join(map(chr, range(0xA1, 0x180)))


@pytest.mark.parametrize("face", range(len(FACE_FILES)))
def test_a_subset_is_a_font(face: int) -> None:
    """A TrueType program with the tables a viewer needs, and what a viewer has to know to measure it."""
    made = make_subset(face, frozenset({Sign(face, "\u2192" if face in {2, 3} else "\u2019")}))
    assert made.program.startswith(b"\0\1\0\0")
    assert all(table in made.program for table in (b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"))
    assert all(f"/{key}" in made.descriptor for key in ("Ascent", "Descent", "CapHeight", "FontBBox", "StemV"))
    assert re.fullmatch(r"[A-Z]{6}\+[\w-]+", made.base_font)


def test_the_same_signs_are_the_same_bytes() -> None:
    """And other signs have another name: printers keep fonts by their names."""
    assert make_subset(0, alphabet_of(MANY)) == make_subset(0, alphabet_of(MANY[::-1]))
    assert make_subset(0, alphabet_of("\u00e9")).base_font != make_subset(0, alphabet_of("\u00f1")).base_font


def test_every_code_has_its_glyph_and_its_width() -> None:
    """Codes that are not used have neither: their glyph is the one of no character."""
    alphabet = alphabet_of("\u2019\u00e9")
    made, codes = make_subset(0, alphabet), codes_of(0, alphabet)
    glyphs = struct.unpack(f">{len(made.glyphs) // 2}H", made.glyphs)
    assert len(glyphs) == max(codes.values()) + 1
    assert {code for code, glyph in enumerate(glyphs) if glyph} == set(codes.values())
    assert len({glyphs[code] for code in codes.values()}) == len(codes)
    widths: dict[int, float] = {}
    for first, row in re.findall(r"(\d+) \[(.*?)\]", made.widths):
        widths |= {int(first) + place: float(width) for place, width in enumerate(row.split())}
    assert [*widths] == [*codes.values()]
    assert widths[ord("A")] == 1000 * glyph_width(FACE_FILES[0], glyph_number(FACE_FILES[0], "A"))


def test_only_codes_that_are_used_mean_something() -> None:
    """No code means U+0000, and each means what it was set for (ISO 19005-2, 6.2.11.7)."""
    made = make_subset(0, alphabet_of("\u2019"))
    assert b"\n<41> <5A> <0041>\n" in made.unicode
    assert b"\n<7F> <2019>\n" in made.unicode
    assert b"<25>" not in made.unicode


def test_maps_to_unicode_in_blocks() -> None:
    """Characters above U+FFFF take two units, joined forms several; a block has no more than a hundred rows."""
    codes = {Sign(0, "\U0001f600"): 200, Sign(0, "\u0644\u0627", 7): 201, Sign(0, "", 8): 202}
    written = to_unicode(codes)
    assert b"<C8> <D83DDE00>" in written
    assert b"<C9> <06440627>" in written
    assert b"<CA> <200D>" in written
    many = to_unicode({Sign(0, chr(0x100 + 2 * index)): 0x100 + index for index in range(250)})
    assert re.findall(rb"(\d+) beginbfchar", many) == [b"100", b"100", b"50"]


def test_a_range_differs_in_its_last_byte() -> None:
    """Of codes and of characters; what stands in between ends it, and joined forms have rows of their own."""
    signs = [*range(0x4E00, 0x4E05), *range(0x4EFE, 0x4F02)]
    codes = {Sign(0, chr(sign)): code for code, sign in enumerate(signs, start=0xFE)} | {
        Sign(0, "\u0644\u0627", 7): 0x107
    }
    written = to_unicode(codes)
    assert re.findall(rb"<(....)> <(....)> <(....)>", written) == [
        (b"00FE", b"00FF", b"4E00"),
        (b"0100", b"0102", b"4E02"),
        (b"0103", b"0104", b"4EFE"),
        (b"0105", b"0106", b"4F00"),
    ]
    assert re.findall(rb"\n<(....)> <(\w+)>\n", written) == [(b"0000", b"FFFF"), (b"0107", b"06440627")]
