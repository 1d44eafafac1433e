"""Characters that no font has."""

from __future__ import annotations

import pytest

from booklet.site.missing_glyphs import unprintable


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("Plain words, 555-0101", ""),
        ("Children’s, Ñuñoa → 38.0\u00a0°C", ""),
        ("Clinic 北京, د. أحمد", ""),
        ("Klinik ก 🏥", "ก"),
        ("🏥", "🏥"),
    ],
)
def test_the_first_one_is_named(words: str, missing: str) -> None:
    """Or none is."""
    assert unprintable(words) == missing
