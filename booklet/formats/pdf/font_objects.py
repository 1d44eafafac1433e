"""Fonts as objects of a file (ISO 32000-1, 9.7)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from booklet.formats.pdf.file import PdfFile, deflated

_BYTES_AS_THEY_ARE = b"""\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo 3 dict dup begin
/Registry (Adobe) def
/Ordering (Identity) def
/Supplement 0 def
end def
/CMapName /OneByteIdentityH def
/CMapType 1 def
/WMode 0 def
1 begincodespacerange
<00> <FF>
endcodespacerange
1 begincidrange
<00> <FF> 0
endcidrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
"""A map of one byte a code, as `Identity-H` is one of two. Programs that do not read maps know it by this name."""

_COLLECTION = b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"


class Font(NamedTuple):
    """One font of a file.

    Attributes:
        base_font: PostScript name.
        widths: The widths of its codes, as the file lists them.
        descriptor: Entries of the font descriptor but the font's name and program.
        is_short: Whether a code is one byte; else it is two.
        length: Bytes of the program before it was compressed.
        program: The TrueType font, compressed.
        glyphs: The glyph of each code, compressed.
        unicode: CMap from codes to characters, compressed.
    """

    base_font: str
    widths: str
    descriptor: str
    is_short: bool
    length: int
    program: bytes
    glyphs: bytes
    unicode: bytes


class FontObjects:
    """Adds fonts to a file; what two of them say alike is there once."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._shared: dict[tuple[bytes, bytes], int] = {}

    def add(self, font: Font) -> int:
        """Add one composite font with all that belongs to it, and return its number."""
        base_font, file = font.base_font.encode("ascii"), self._file
        program = file.add_deflated(font.program, b"/Length1 %d" % font.length)
        descriptor = file.add(
            b"<</Type/FontDescriptor/FontName/%s%s/FontFile2 %d 0 R>>"
            % (base_font, font.descriptor.encode("ascii"), program)
        )
        descendant = file.add(
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s%s/W[%s]/CIDToGIDMap %d 0 R/FontDescriptor %d 0 R>>"
            % (base_font, _COLLECTION, font.widths.encode("ascii"), self._once(font.glyphs), descriptor)
        )
        return file.add(
            b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding%s/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
            % (base_font, self._map(font), descendant, self._once(font.unicode))
        )

    def _map(self, font: Font) -> bytes:
        """Return what leads from the bytes of a string to codes (9.7.5)."""
        if not font.is_short:
            return b"/Identity-H"
        return b" %d 0 R" % self._once(_short_map(), b"/Type/CMap/CMapName/OneByteIdentityH/WMode 0" + _COLLECTION)

    def _once(self, data: bytes, entries: bytes = b"") -> int:
        """Return the number of a stream that fonts share; its data is compressed already."""
        if (data, entries) not in self._shared:
            self._shared[data, entries] = self._file.add_deflated(data, entries)
        return self._shared[data, entries]


@lru_cache(maxsize=1)
def _short_map() -> bytes:
    return deflated(_BYTES_AS_THEY_ARE)
