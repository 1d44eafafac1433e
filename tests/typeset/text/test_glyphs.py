"""Shaped runs as values."""

from __future__ import annotations

import pytest

from booklet.typeset.text.glyphs import Glyph, ShapedRun, dealt


def test_a_run_is_as_wide_as_its_glyphs_go_on() -> None:
    """Kerned, not as wide as they are alone."""
    assert ShapedRun((Glyph(1, "T", 0.5, 0.6), Glyph(2, "o", 0.5, 0.5))).width == 1.0


@pytest.mark.parametrize(
    ("text", "starts", "said"),
    [
        ("", [], []),
        ("abc", [0, 1, 2], ["a", "b", "c"]),
        ("abc", [0, 2], ["ab", "c"]),
        ("abc", [0, 0, 0, 0], ["a", "b", "c", ""]),
        ("abcdef", [0, 0, 3, 5, 5], ["a", "bc", "de", "f", ""]),
        ("ab", [0, 0], ["a", "b"]),
    ],
)
def test_characters_are_dealt_to_glyphs(text: str, starts: list[int], said: list[str]) -> None:
    """One to each glyph of a cluster, the rest to its last one; all of them once."""
    assert dealt(text, starts) == said
    assert "".join(said) == text
