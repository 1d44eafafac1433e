"""Shaped runs as values."""

from __future__ import annotations

from booklet.typeset.text.glyphs import Glyph, ShapedRun


def test_a_run_is_as_wide_as_its_glyphs_go_on() -> None:
    """Kerned, not as wide as they are alone."""
    assert ShapedRun((Glyph(1, "T", 0.5, 0.6), Glyph(2, "o", 0.5, 0.5))).width == 1.0
