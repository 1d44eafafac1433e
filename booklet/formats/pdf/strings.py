"""Words as PDF strings: the one place where text becomes syntax."""

from __future__ import annotations

from booklet.model.break_marks import unmarked

_ESCAPES = ((b"\\", b"\\\\"), (b"(", b"\\("), (b")", b"\\)"), (b"\r", b"\\r"), (b"\n", b"\\n"))
"""How bytes that have a meaning in a string are escaped. The backslash comes first, since it begins all others."""

_MARK = b"\xfe\xff"
"""How a text in UTF-16BE begins."""

_DOCUMENT_CODES = (
    "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122"
)
"""What PDFDocEncoding has from 0x80 on (ISO 32000-1, D.2); letters and signs from 0xA1 on are those of Latin-1."""

_TO_DOCUMENT_CODES: dict[int, int | str] = {
    # Latin-1 has others in these places, or PDFDocEncoding has nothing there.
    **dict.fromkeys((*range(0x18, 0x20), *range(0x7F, 0xA1), 0xAD), "\u9999"),
    **{ord(character): code for code, character in enumerate(_DOCUMENT_CODES, start=0x80)},
}


def literal(data: bytes) -> bytes:
    r"""Return a string object for use in a page's content or an object (ISO 32000-1, 7.3.4.2).

    Example:
        >>> literal(b"a (b)")
        b'(a \\(b\\))'
    """
    for byte, escaped in _ESCAPES:
        data = data.replace(byte, escaped)
    return b"(" + data + b")"


def text_string(text: str) -> bytes:
    r"""Return a text string object: a byte a character in PDFDocEncoding if it has all of them, UTF-16BE otherwise.

    See ISO 32000-1, 7.9.2.2. Marks of breaks mean nothing in it, and are left out.

    Example:
        >>> text_string("a ’b’"), text_string("\u9280")
        (b'(a \x90b\x90)', b'<FEFF9280>')
    """
    if text.isascii():
        return literal(text.encode("ascii"))
    text = unmarked(text)
    try:
        coded = text.translate(_TO_DOCUMENT_CODES).encode("latin-1")
    except UnicodeEncodeError:
        coded = _MARK
    # What begins as other encodings do would be taken for one of them.
    if coded.startswith((_MARK, b"\xff\xfe", b"\xef\xbb\xbf")):
        return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode("ascii") + b">"
    return literal(coded)
