"""ReportLab's private names: where they moved, this file says so first."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
import reportlab
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFInfo, PDFObject, PDFStream
from reportlab.pdfbase.ttfonts import TTFont

from booklet.pdf.reportlab_adapter import PdfFile, literal, text_string


def test_reportlab_is_the_version_whose_names_are_used() -> None:
    """Another minor version may keep them elsewhere: look at this file and the adapter before allowing it."""
    assert reportlab.__version__.startswith("5.1.")


@pytest.mark.parametrize(
    "name", ["idToObject", "idToObjectNumberAndVersion", "delayedFonts", "info", "Catalog", "fontMapping"]
)
def test_document_has_its_tables(name: str) -> None:
    """The object table, the fonts that wait, the catalog and the information dictionary are attributes."""
    assert hasattr(PDFDocument(), name)


def test_classes_have_their_methods() -> None:
    """What the adapter overrides or calls is there."""
    assert all(hasattr(PDFDocument, name) for name in ("Reference", "format", "updateSignature"))
    assert all(hasattr(TTFont, name) for name in ("splitString", "getSubsetInternalName", "addObjects"))
    assert issubclass(PDFStream, PDFObject)
    assert hasattr(PDFStream, "format")
    assert hasattr(PDFInfo, "format")


def minimal(file: PdfFile, text: str = "abc") -> bytes:
    """Return a file of one page that says the text."""
    parts = file.encode(0, text)
    words = " ".join(f"{name} 12 Tf {string} Tj" for name, string in parts)
    content = file.add_stream(f"BT 20 20 Td {words} ET".encode("latin-1"))
    pages, page = file.reserve(), file.reserve()
    entries = b"/MediaBox [0 0 200 50] /Resources << /Font %s >>" % file.fonts_reference()
    file.put(page, b"<< /Type /Page /Parent %d 0 R %s /Contents %d 0 R >>" % (pages, entries, content))
    file.put(pages, b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % page)
    return file.finish(b"<< /Type /Catalog /Pages %d 0 R >>" % pages, b"<< /Title (T) >>", [words.encode("latin-1")])


def test_every_stream_ends_with_a_line_end() -> None:
    """PDF/A asks for a line end before `endstream` (ISO 19005-2, 6.1.7.1); the length leaves it out."""
    data = minimal(PdfFile())
    assert data.count(b"\nendstream") == data.count(b"endstream")
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.docinfo.Title) == "T"


def test_no_standard_font_gets_in() -> None:
    """ReportLab brings Helvetica in by the back door; here nobody calls it."""
    assert b"Helvetica" not in minimal(PdfFile())


def test_identity_is_that_of_the_pages() -> None:
    """Other pages, another identifier; the same pages, the same file."""
    assert minimal(PdfFile()) == minimal(PdfFile())
    one, other = (pikepdf.open(BytesIO(minimal(PdfFile(), text))).trailer.ID for text in ("abc", "abd"))
    assert bytes(one[0]) != bytes(other[0])


@given(st.binary())
def test_literal_string_reads_back(data: bytes) -> None:
    """Whatever the bytes, the string object stands for them."""
    assert bytes(pikepdf.Object.parse(literal(data))) == data


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_text_string_reads_back(text: str) -> None:
    """Titles and link texts come out as they went in."""
    assert str(pikepdf.Object.parse(text_string(text))) == text


def test_characters_of_two_subsets_come_in_order() -> None:
    """A font with more than 256 characters in use is several fonts in the file."""
    file = PdfFile()
    many = "".join(chr(code) for code in range(0xA1, 0x180) if code != 0xAD)
    names = [name for name, _ in file.encode(0, many)]
    assert len(names) >= 1
    assert names[0] == file.encode(0, "abc")[0][0]
