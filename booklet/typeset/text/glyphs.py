"""Shaped text as values: glyphs of one face, with their places."""

from __future__ import annotations

from typing import NamedTuple


class Glyph(NamedTuple):
    """One glyph of a shaped run. Lengths are in ems.

    Attributes:
        number: The glyph's number in its font file.
        characters: What it stands for: several characters for a joined form, "" for a part of the glyph before it.
        advance: How far the next glyph stands from this one.
        width: How wide the font says the glyph is; `advance` differs from it where a pair is kerned.
        x: How far it is moved right of its place.
        y: How far it is moved up.
    """

    number: int
    characters: str
    advance: float
    width: float
    x: float = 0.0
    y: float = 0.0


class ShapedRun(NamedTuple):
    """A run of one face, script and direction as glyphs, in reading order.

    Attributes:
        glyphs: In the order of the characters they stand for.
        is_rtl: Each glyph stands left of the one before it.
    """

    glyphs: tuple[Glyph, ...]
    is_rtl: bool = False

    @property
    def width(self) -> float:
        """How wide the run is, in ems."""
        return sum(glyph.advance for glyph in self.glyphs)
