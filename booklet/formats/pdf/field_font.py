"""The font of what people type: one byte a code, since programs that fill in forms know few other fonts.

It holds all that the encoding WinAnsi has: letters of English, Spanish, French, German and Scandinavian names. Whoever
types others sees them in a font of the viewer's own.
"""

from __future__ import annotations

import base64
from typing import Any

from booklet.core.disk_cache import cache_key, load_cached, store_cached
from booklet.formats.pdf.file import PdfFile, deflated
from booklet.typeset.text.fonts import FACE_FILES, fonts_key

_FACE = 0
_FIRST, _LAST = 0x20, 0xFF

_NONSYMBOLIC = 32
"""Flag of font descriptors (ISO 32000-1, table 123)."""


def add_field_font(file: PdfFile) -> int:
    """Add the font to a file and return its number (ISO 32000-1, 9.6.3)."""
    made = _made()
    program = file.add_deflated(base64.b64decode(made["program"]), b"/Length1 %d" % made["length"])
    base_font = made["base_font"].encode("ascii")
    descriptor = file.add(
        b"<< /Type /FontDescriptor /FontName /%s %s /FontFile2 %d 0 R >>"
        % (base_font, made["descriptor"].encode("ascii"), program)
    )
    return file.add(
        b"<< /Type /Font /Subtype /TrueType /BaseFont /%s /Encoding /WinAnsiEncoding /FirstChar %d /LastChar %d "
        b"/Widths [%s] /FontDescriptor %d 0 R >>"
        % (base_font, _FIRST, _LAST, made["widths"].encode("ascii"), descriptor)
    )


def _made() -> Any:
    key = cache_key((fonts_key(_FACE).encode(), b"field font"))
    kept = load_cached("field-font", key)
    if kept is None:
        kept = _make()
        store_cached("field-font", key, kept)
    return kept


def _make() -> dict[str, Any]:
    from booklet.typeset.text.font_files import describe, subset_of_characters, widths  # noqa: PLC0415  (brings HarfBuzz)

    name = FACE_FILES[_FACE]
    known, described = widths(name), describe(name)
    characters = [bytes((code,)).decode("cp1252", "replace") for code in range(_FIRST, _LAST + 1)]
    program = subset_of_characters(name, [ord(each) for each in characters if each in known])
    box = " ".join(f"{number:g}" for number in described.box)
    return {
        "base_font": f"FIELDS+{described.name}",
        "widths": " ".join(f"{1000 * known.get(each, 0.0):g}" for each in characters),
        "descriptor": f"/Ascent {described.ascent:g} /CapHeight {described.cap_height:g} "
        f"/Descent {described.descent:g} /Flags {_NONSYMBOLIC} "
        f"/FontBBox [{box}] /ItalicAngle 0 /StemV {described.stem:g}",
        "length": len(program),
        "program": base64.b64encode(deflated(program)).decode("ascii"),
    }
