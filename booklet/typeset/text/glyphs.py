"""Shaped text as values: glyphs of one face, with their places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
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


def dealt(text: str, starts: Sequence[int]) -> list[str]:
    """Return what each glyph of a text stands for.

    Of a cluster with several glyphs, each has one character in order, and the last one has the rest.

    Args:
        text: All of it.
        starts: For each glyph, in reading order, the first character of its cluster.

    Example:
        >>> dealt("abcde", [0, 1, 1, 4, 4])
        ['a', 'b', 'cd', 'e', '']
    """
    clusters = [(start, len(list(group))) for start, group in groupby(starts)]
    ends = (*(start for start, _ in clusters[1:]), len(text))
    found: list[str] = []
    for (start, count), end in zip(clusters, ends, strict=True):
        last = min(start + count - 1, end)
        found += [text[index : min(index + 1, end)] for index in range(start, start + count - 1)]
        found.append(text[last:end])
    return found
