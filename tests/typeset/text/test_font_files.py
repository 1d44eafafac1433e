"""Font files, as ReportLab reads them."""

from __future__ import annotations

import pytest

from booklet.typeset.text.font_files import font, widths, x_height
from booklet.typeset.text.fonts import FACE_FILES


@pytest.mark.parametrize("name", FACE_FILES)
def test_every_character_has_a_width(name: str) -> None:
    """In ems; no letter is wider than two."""
    found = widths(name)
    assert len(found) == len(font(name).face.charToGlyph)
    assert all(0 <= wide < 2 for wide in found.values())


def test_small_letters_have_a_height() -> None:
    """About half an em in the body faces; a face of symbols does not say."""
    assert [0.45 < x_height(name) < 0.55 for name in FACE_FILES[:2]] == [True, True]
    assert x_height(FACE_FILES[2]) == 0
