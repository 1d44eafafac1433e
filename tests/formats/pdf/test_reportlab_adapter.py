"""ReportLab's private names: where they moved, this file says so first."""

from __future__ import annotations

import pytest
import reportlab
from reportlab.pdfbase.ttfonts import TTFont

from booklet.formats.pdf.reportlab_adapter import make_subsets
from booklet.typeset.text.font_files import font
from booklet.typeset.text.fonts import FACE_FILES

MANY = "".join(chr(code) for code in range(0xA1, 0x180) if code != 0xAD)
HELD = "".join(character for character in MANY if ord(character) in font(FACE_FILES[0]).face.charToGlyph)


def test_reportlab_is_the_version_whose_names_are_used() -> None:
    """Another minor version may keep them elsewhere: look at this file and the adapter before allowing it."""
    assert reportlab.__version__.startswith("5.1.")


@pytest.mark.parametrize("name", ["splitString", "addObjects"])
def test_fonts_have_their_methods(name: str) -> None:
    """What the adapter calls is there."""
    assert hasattr(TTFont, name)


@pytest.mark.parametrize("face", range(len(FACE_FILES)))
def test_ascii_keeps_its_codes(face: int) -> None:
    """In the first subset, so that what is in it needs no table to be written."""
    _, codes = make_subsets(face, "")
    assert all(
        codes[chr(code)] == (0, code) for code in range(32, 127) if code in font(FACE_FILES[face]).face.charToGlyph
    )


def test_characters_get_codes_of_their_own() -> None:
    """The same ones each time; more than fit into one font are several."""
    subsets, codes = make_subsets(0, HELD)
    assert (subsets, codes) == make_subsets(0, HELD)
    beyond = [codes[character] for character in HELD]
    assert len(set(beyond)) == len(HELD)
    assert {subset for subset, _ in beyond} == set(range(len(subsets)))
    assert len({subset.base_font for subset in subsets}) == len(subsets)


def test_a_subset_is_a_font() -> None:
    """A TrueType program, a width for every code, and what a viewer has to know to measure it."""
    ((subset,), codes) = make_subsets(0, "’")
    assert subset.program.startswith(b"\0\1\0\0")
    _, code = codes["’"]
    assert subset.widths[code] == font(FACE_FILES[0]).face.charWidths[ord("’")]
    assert all(f"/{key} " in subset.descriptor for key in ("Ascent", "Descent", "CapHeight", "Flags", "StemV"))
    assert b"2019" in subset.unicode
