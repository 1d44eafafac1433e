"""The font of what people type."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from booklet.formats.pdf.field_font import add_field_font
from booklet.formats.pdf.file import PdfFile
from booklet.typeset.text.font_files import glyph_number, glyph_width
from booklet.typeset.text.fonts import FACE_FILES


def test_it_has_letters_of_names_and_their_widths() -> None:
    """All of WinAnsi that the face has, at the place that WinAnsi gives it."""
    file = PdfFile()
    number = add_field_font(file)
    catalog = b"<< /Type /Catalog /Pages << /Type /Pages /Kids [] /Count 0 >> /Font %d 0 R >>" % number
    pdf = pikepdf.open(BytesIO(file.finish(catalog, b"<< >>")))
    font = pdf.Root.Font
    assert (str(font.Subtype), str(font.Encoding)) == ("/TrueType", "/WinAnsiEncoding")
    widths = [float(width) for width in font.Widths]
    assert len(widths) == int(font.LastChar) - int(font.FirstChar) + 1
    name = FACE_FILES[0]
    for letter in "Aaéñüßøåç¿’–":
        (code,) = letter.encode("cp1252")
        assert abs(widths[code - int(font.FirstChar)] - 1000 * glyph_width(name, glyph_number(name, letter))) < 0.01
    assert len(bytes(font.FontDescriptor.FontFile2.read_bytes())) == int(font.FontDescriptor.FontFile2.Length1)
    assert len(font.FontDescriptor.FontFile2.read_raw_bytes()) < 25_000
