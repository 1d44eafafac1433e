"""The fonts of a file."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from booklet.formats.pdf.encoding import alphabet_of, encoding
from booklet.formats.pdf.file import PdfFile
from tests.formats.pdf.manuscripts import reader


def test_ascii_is_one_string_in_the_first_font() -> None:
    """In regular and in bold."""
    made = encoding(frozenset())
    assert made.encode(0, "a (b)") == [("/F1+0", "(a \\(b\\))")]
    assert made.encode(1, "a") == [("/F2+0", "(a)")]


def test_other_characters_have_to_be_in_the_alphabet() -> None:
    """What is not would be a box in print."""
    assert encoding(alphabet_of("é")).encode(0, "é")
    with pytest.raises(KeyError):
        encoding(frozenset()).encode(0, "é")


def test_an_alphabet_names_the_face_of_each_character() -> None:
    """Regular and bold; another face where those lack it; what no face has is left out, and so is ASCII."""
    assert alphabet_of("aé") == {(0, "é"), (1, "é")}
    assert alphabet_of("→") == {(2, "→"), (3, "→")}
    assert alphabet_of("ก") == frozenset()


def test_text_of_several_fonts_comes_in_order() -> None:
    """A face with more than 256 characters in use is several fonts in the file."""
    many = "".join(sorted({character for _, character in alphabet_of("".join(map(chr, range(0xA1, 0x250))))}))
    made = encoding(alphabet_of(many))
    faces = [character for character in many if (0, character) in made.alphabet]
    names = [name for name, _ in made.encode(0, "".join(faces))]
    assert names[0] == "/F1+0"
    assert len(names) == len(set(names)) > 1


def test_the_same_alphabet_is_one_encoding() -> None:
    """So that what is drawn with it is found again."""
    assert encoding(alphabet_of("é’")) is encoding(alphabet_of("’é"))


def test_fonts_are_embedded() -> None:
    """Each with its program and a way back to characters; faces that nothing needs are not there."""
    file = PdfFile()
    fonts = encoding(frozenset()).add_to(file)
    root = file.add(b"<< /Type /Pages /Count 0 /Kids [] >>")
    data = file.finish(b"<< /Type /Catalog /Pages %d 0 R /Fonts %d 0 R >>" % (root, fonts), b"<< >>")
    with pikepdf.open(BytesIO(data)) as pdf:
        assert set(pdf.Root.Fonts.keys()) == {"/F1+0", "/F2+0"}
        for font in pdf.Root.Fonts.values():
            assert len(font.Widths) == int(font.LastChar) + 1
            assert font.FontDescriptor.FontFile2.read_bytes().startswith(b"\0\1\0\0")
            assert int(font.FontDescriptor.FontFile2.Length1) == len(font.FontDescriptor.FontFile2.read_bytes())
            assert b"beginbfchar" in font.ToUnicode.read_bytes() or b"beginbfrange" in font.ToUnicode.read_bytes()


def test_no_standard_font_gets_in() -> None:
    """Whatever is printed, all of it is embedded."""
    assert b"Helvetica" not in reader()
