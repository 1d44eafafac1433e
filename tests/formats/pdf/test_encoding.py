"""The fonts of a file."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from booklet.formats.pdf.alphabet import COMMON, alphabet_of, signs_in
from booklet.formats.pdf.coded_words import Shown
from booklet.formats.pdf.encoding import encoding
from booklet.formats.pdf.file import PdfFile
from booklet.typeset.boxes import Run
from booklet.typeset.text.fonts import NASKH, run_width, words_from_right
from tests.formats.pdf.manuscripts import reader


def test_words_are_a_byte_a_character() -> None:
    """In the face's font; brackets are escaped, and a no-break space is a space."""
    made = encoding(frozenset())
    assert made.encode(0, "n (n)") == (Shown("(n \\(n\\))"),)
    assert made.encode(0, "n\u00a0n") == made.encode(0, "n n")


def test_kerned_pairs_interrupt_a_string() -> None:
    """The operator goes back by thousandths of the type size."""
    assert encoding(frozenset()).encode(0, "To T") == (Shown("(T)80(o T)"),)


def test_other_characters_have_to_be_in_the_alphabet() -> None:
    """What is not would be a box in print."""
    assert encoding(alphabet_of("\u00e9")).encode(0, "\u00e9") == (Shown("(\x7f)"),)
    for text in ("\u00e9", "\u1eb9"):
        with pytest.raises(KeyError):
            encoding(frozenset()).encode(0, text)


def test_marks_on_letters_are_placed() -> None:
    """Glyph by glyph, each as far up as its font says, in a run whose other words stand in a row."""
    run = Run(0, 0, "a X\u0303 b", 4, 12, (0.0, 0.0, 0.0))
    shown = encoding(signs_in([run])).encode(4, run.text)
    assert any(each.y for each in shown)
    assert shown[0].x == 0 < shown[-1].x


def test_letters_beyond_plain_ones_are_shaped() -> None:
    """A Greek word stands in a row."""
    run = Run(0, 0, "\u03a3\u03bf\u03c6\u03af\u03b1", 4, 12, (0.0, 0.0, 0.0))
    (shown,) = encoding(signs_in([run])).encode(4, run.text)
    assert shown.x == shown.y == 0


def test_letters_from_the_right_stand_where_their_words_do() -> None:
    """Each a step left of the one before it, spaces too, and the last one at the run's place; marks are moved."""
    run = Run(0, 0, "\u0628\u064f\u0627\u0628\u00a0\u0644\u0627 \u0628", NASKH, 12, (0.0, 0.0, 0.0), is_rtl=True)
    lines = encoding(signs_in([run])).draw_from_right(NASKH, run.text, 12).splitlines()
    words = words_from_right(NASKH)
    expected: list[tuple[float, float, float]] = []
    place = 0.0
    for index, word in enumerate(run.text.replace("\u00a0", " ").split(" ")):
        if index:
            place -= run_width(NASKH, " ")
            expected.append((place, 0.0, 0.0))
        for glyph in map(words.glyphs.__getitem__, words[word]):
            place -= glyph.advance
            expected.append((place, glyph.x, glyph.y))
    found: list[tuple[float, float, float]] = []
    place = 0.0
    for line in lines:
        if line.endswith(" cm"):
            place += float(line.split()[4]) / 12
        else:
            x, y = line[2:].split("Td")[0].split()
            found.append((place, float(x) / 12, float(y) / 12))
    assert found == [pytest.approx(each, abs=0.001) for each in expected]
    assert place == pytest.approx(-run_width(NASKH, run.text.replace("\u00a0", " "), is_rtl=True), abs=0.001)
    assert any(y for _, _, y in found)
    assert len({line for line in lines if line.startswith("BT")}) > 4


def test_the_same_alphabet_is_one_encoding() -> None:
    """So that what is drawn with it is found again."""
    assert encoding(alphabet_of("é’")) is encoding(alphabet_of("’é"))


def test_a_face_with_many_signs_has_two_bytes_a_character() -> None:
    """Such as Chinese; other faces of the same file keep one byte."""
    many = "".join(map(chr, range(0x4E00, 0x4F00)))
    made = encoding(alphabet_of(many, ("noto-sans-sc",)))
    assert [font.is_short for font in made.fonts.values()] == [True, True, False, False]
    face = max(made.fonts)
    assert made.encode(face, many[:1]) == (Shown("(\0\x7f)"),)


def test_fonts_are_embedded() -> None:
    """Each with its program and a way back to characters; faces that nothing needs are not there."""
    file = PdfFile()
    fonts = encoding(frozenset()).add_to(file)
    root = file.add(b"<< /Type /Pages /Count 0 /Kids [] >>")
    data = file.finish(b"<< /Type /Catalog /Pages %d 0 R /Fonts %d 0 R >>" % (root, fonts), b"<< >>")
    with pikepdf.open(BytesIO(data)) as pdf:
        assert set(pdf.Root.Fonts.keys()) == {"/F1", "/F2"}
        for font in pdf.Root.Fonts.values():
            assert (str(font.Subtype), str(font.Encoding.CMapName)) == ("/Type0", "/OneByteIdentityH")
            assert b"<00> <FF> 0" in font.Encoding.read_bytes()
            (below,) = font.DescendantFonts
            firsts, rows = list(below.W)[::2], list(below.W)[1::2]
            codes = [int(first) + place for first, row in zip(firsts, rows, strict=True) for place in range(len(row))]
            assert codes == [*map(ord, COMMON)]
            assert len(below.CIDToGIDMap.read_bytes()) == 2 * (codes[-1] + 1)
            assert below.FontDescriptor.FontFile2.read_bytes().startswith(b"\0\1\0\0")
            assert int(below.FontDescriptor.FontFile2.Length1) == len(below.FontDescriptor.FontFile2.read_bytes())
            assert b"beginbfrange" in font.ToUnicode.read_bytes()


def test_no_standard_font_gets_in() -> None:
    """Whatever is printed, all of it is embedded."""
    assert b"Helvetica" not in reader()
