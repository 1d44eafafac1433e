"""The one place that knows ReportLab's private names: its object table, its file layout, its font subsets.

ReportLab numbers the objects, subsets and embeds the fonts and writes the file; what is in the objects is ours.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from functools import lru_cache

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFInfo, PDFObject, PDFStream

from booklet.typeset.fonts import FaceId, font

PDF_VERSION = (1, 7)

_SPECIAL = re.compile(rb"[\\()\r\n]")
_ESCAPES = {b"\\": b"\\\\", b"(": b"\\(", b")": b"\\)", b"\r": b"\\r", b"\n": b"\\n"}


def literal(data: bytes) -> bytes:
    r"""Return a string object for use in a page's content or an object (ISO 32000-1, 7.3.4.2).

    Example:
        >>> literal(b"a (b)")
        b'(a \\(b\\))'
    """
    return b"(" + _SPECIAL.sub(lambda match: _ESCAPES[match[0]], data) + b")"


@lru_cache(maxsize=16384)
def _ascii_literal(text: str) -> str:
    return literal(text.encode("ascii")).decode("ascii")


def text_string(text: str) -> bytes:
    """Return a text string object: plain if it is ASCII, UTF-16BE otherwise (ISO 32000-1, 7.9.2.2)."""
    if text.isascii():
        return literal(text.encode("ascii"))
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode("ascii") + b">"


class _Ready(PDFObject):
    """An object whose bytes are ready. It has to be a `PDFObject`, or its Python name is written to the file."""

    def __init__(self, body: bytes = b"null") -> None:
        self.body = body

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002  (ReportLab's signature)
        return self.body


class _Info(PDFInfo):
    """Document information whose bytes are ready; ReportLab's own would hold dates."""

    body = b"<< >>"

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002  (ReportLab's signature)
        return self.body


class _Stream(PDFStream):
    """A stream with the line end before `endstream` that PDF/A asks for (ISO 19005-2, 6.1.7.1)."""

    def format(self, document: PDFDocument) -> bytes:
        return super().format(document).removesuffix(b"endstream\n") + b"\nendstream\n"


class PdfFile:
    """A PDF file while it is put together."""

    def __init__(self) -> None:
        self._document = PDFDocument(compression=1, invariant=1, pdfVersion=PDF_VERSION)
        self._info = _Info()
        self._document.info = self._info
        self._objects: dict[int, _Ready] = {}
        self._names: dict[tuple[FaceId, int], str] = {}

    def reserve(self) -> int:
        """Return the number of a new object whose bytes come later."""
        return self.add(b"null")

    def add(self, body: bytes) -> int:
        """Add an object and return its number."""
        ready = _Ready(body)
        name = self._document.Reference(ready).name  # type: ignore[no-untyped-call]
        number = int(self._document.idToObjectNumberAndVersion[name][0])
        self._objects[number] = ready
        return number

    def put(self, number: int, body: bytes) -> None:
        """Give a reserved object its bytes."""
        self._objects[number].body = body

    def add_stream(self, data: bytes, entries: bytes = b"", *, is_compressed: bool = True) -> int:
        """Add a stream with further dictionary entries and return its number."""
        if is_compressed:
            data = zlib.compress(data)
            entries += b" /Filter /FlateDecode"
        head = b"<< /Length %d %s >>\nstream\n" % (len(data), entries)
        return self.add(head + data + b"\nendstream")

    def encode(self, face: FaceId, text: str) -> list[tuple[str, str]]:
        """Return the text as (font resource name, string object in Latin-1) for each font subset it needs, in order."""
        if text.isascii():
            # ReportLab's first subset keeps ASCII at its own codes.
            return [(self._name(face, 0), _ascii_literal(text))]
        parts = font(face).splitString(text, self._document)
        return [(self._name(face, subset), literal(data).decode("latin-1")) for subset, data in parts]

    def fonts_reference(self) -> bytes:
        """Return a reference to the font resources that every page uses."""
        return b"%d 0 R" % self._document.idToObjectNumberAndVersion["BasicFonts"][0]

    def finish(self, catalog: bytes, info: bytes, identity: Iterable[bytes]) -> bytes:
        """Return the whole file.

        Args:
            catalog: The catalog's bytes.
            info: The document information's bytes.
            identity: What the file's identifier is made from; the same bytes give the same identifier.
        """
        document = self._document
        for used in document.delayedFonts:
            used.addObjects(document)
        for each in list(document.idToObject.values()):
            if type(each) is PDFStream:
                each.__class__ = _Stream
        for part in identity:
            document.updateSignature(part)
        document.Catalog = _Ready(catalog)  # type: ignore[attr-defined]  # there, but not in the stubs
        self._info.body = info
        return bytes(document.format())

    def _name(self, face: FaceId, subset: int) -> str:
        key = (face, subset)
        if key not in self._names:
            # ReportLab knows a font in a document once it has encoded something with it.
            font(face).splitString("", self._document)
            self._names[key] = font(face).getSubsetInternalName(subset, self._document)
        return self._names[key]
