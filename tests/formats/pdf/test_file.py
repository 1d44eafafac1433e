"""Objects, and their layout in the file."""

from __future__ import annotations

import zlib
from hashlib import sha256
from io import BytesIO

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from booklet.formats.pdf.file import PdfFile, deflated, differences


def minimal(words: bytes = b"abc", more: int = 0) -> bytes:
    """Return a file of one empty page whose content are the words, with so many more objects."""
    file = PdfFile()
    content = file.add_stream(words)
    pages, page = file.reserve(), file.reserve()
    file.put(
        page,
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 200 50] /Resources << >> /Contents %d 0 R >>" % (pages, content),
    )
    file.put(pages, b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % page)
    first = file.reserve(more)
    file.put(first, *(b"<< /Number %d >>" % number for number in range(more)))
    listed = b" ".join(b"%d 0 R" % (first + number) for number in range(more))
    return file.finish(b"<< /Type /Catalog /Pages %d 0 R /More [%s] >>" % (pages, listed), b"<< /Title (T) >>")


@given(st.binary(max_size=200), st.integers(0, 1000))
def test_objects_read_back(words: bytes, more: int) -> None:
    """However many, each is found under its number, and streams hold their bytes."""
    with pikepdf.open(BytesIO(minimal(words, more))) as pdf:
        assert str(pdf.docinfo.Title) == "T"
        assert pdf.pages[0].Contents.read_bytes() == words
        assert [int(each.Number) for each in pdf.Root.More] == list(range(more))


def test_every_stream_ends_with_a_line_end() -> None:
    """PDF/A asks for a line end before `endstream` (ISO 19005-2, 6.1.7.1); the length leaves it out."""
    data = minimal(more=900)
    assert data.count(b"\nendstream") == data.count(b"endstream") > 3


def test_a_reader_finds_nothing_to_repair() -> None:
    """Neither in the table of objects nor in the objects."""
    with pikepdf.open(BytesIO(minimal(b"q Q", 900))) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_the_file_says_what_it_is() -> None:
    """Version and a line of bytes beyond ASCII at the start, the end at the end (ISO 32000-1, 7.5.2 and 7.5.5)."""
    data = minimal()
    first, second, *_ = data.split(b"\n")
    assert first == b"%PDF-1.7"
    assert second[:1] == b"%"
    assert len([byte for byte in second if byte > 127]) == 4
    assert data.endswith(b"%%EOF\n")


def test_identity_is_that_of_all_there_is() -> None:
    """Other content or another object, another identifier; the same, the same file."""
    assert minimal() == minimal()
    one, other = (pikepdf.open(BytesIO(data)).trailer.ID for data in (minimal(b"abc"), minimal(b"abd")))
    more = pikepdf.open(BytesIO(minimal(b"abc", 1))).trailer.ID
    assert len({bytes(each[0]) for each in (one, other, more)}) == 3


def test_the_same_bytes_on_every_system() -> None:
    """What compresses gives these, whatever Python and processor it runs on; another version of it is a change."""
    words = b"".join(b"0 -16 Td[(%d %s)]TJ\n" % (count * count, b"word" * (count % 7)) for count in range(2000))
    made = deflated(words)
    assert zlib.decompress(made) == words
    assert sha256(made).hexdigest() == "f2f8791ad65b97a7b206060b70da4e1ffbc3fad0a410cc9331f668e088b07a8c"


def test_what_is_compressed_already_stays_as_it_is() -> None:
    """It may come from another file."""
    file = PdfFile()
    number = file.add_deflated(deflated(b"words"), b"/Kind /Test")
    root = file.add(b"<< /Type /Pages /Count 0 /Kids [] >>")
    data = file.finish(b"<< /Type /Catalog /Pages %d 0 R /It %d 0 R >>" % (root, number), b"<< >>")
    with pikepdf.open(BytesIO(data)) as pdf:
        assert (pdf.Root.It.read_bytes(), str(pdf.Root.It.Kind)) == (b"words", "/Test")


@given(st.integers(1, 8), st.data())
def test_rows_are_their_differences(width: int, data: st.DataObject) -> None:
    """Added to the row above, byte by byte, each is what it was (ISO 32000-1, 7.4.4.4)."""
    count = data.draw(st.integers(1, 20))
    rows = data.draw(st.binary(min_size=count * width, max_size=count * width))
    before, found = bytes(width), b""
    made = differences(rows, width)
    for start in range(0, len(made), width + 1):
        assert made[start] == 2
        before = bytes((one + other) % 256 for one, other in zip(before, made[start + 1 :], strict=False))
        found += before
    assert found == rows
