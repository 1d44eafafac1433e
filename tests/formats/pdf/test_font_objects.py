"""Fonts as objects of a file."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from booklet.formats.pdf.alphabet import alphabet_of
from booklet.formats.pdf.encoding import encoding
from booklet.formats.pdf.file import PdfFile


def fonts_of(characters: str) -> pikepdf.Pdf:
    """Return a file with the fonts of an alphabet."""
    file = PdfFile()
    fonts = encoding(alphabet_of(characters)).add_to(file)
    root = file.add(b"<< /Type /Pages /Count 0 /Kids [] >>")
    return pikepdf.open(BytesIO(file.finish(b"<< /Type /Catalog /Pages %d 0 R /Fonts %d 0 R >>" % (root, fonts), b"")))


def test_what_two_fonts_say_alike_is_there_once() -> None:
    """The map from bytes to codes, that from codes to characters, and that to glyphs; programs are their own."""
    with fonts_of("\u00e9") as pdf:
        regular, bold = pdf.Root.Fonts["/F1"], pdf.Root.Fonts["/F2"]
        assert regular.Encoding.objgen == bold.Encoding.objgen
        assert regular.ToUnicode.objgen == bold.ToUnicode.objgen
        below = [font.DescendantFonts[0] for font in (regular, bold)]
        assert below[0].CIDToGIDMap.objgen == below[1].CIDToGIDMap.objgen
        assert below[0].FontDescriptor.FontFile2.objgen != below[1].FontDescriptor.FontFile2.objgen


def test_a_map_says_what_its_dictionary_says() -> None:
    """PDF/A asks that both are alike, and that the font beneath is of the same collection (ISO 19005-2, 6.2.11.3)."""
    with fonts_of("") as pdf:
        font = pdf.Root.Fonts["/F1"]
        said, entries = font.Encoding.read_bytes(), font.Encoding
        assert b"/CMapName /%s def" % str(entries.CMapName)[1:].encode() in said
        assert b"/WMode %d def" % int(entries.WMode) in said
        assert entries.CIDSystemInfo == font.DescendantFonts[0].CIDSystemInfo
        assert b"(%s)" % str(entries.CIDSystemInfo.Registry).encode() in said
