"""Shaped text as values: glyphs of one face, with their places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import fsum

from booklet.core.values import frozen


@frozen
class Glyph:
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


@frozen
class ShapedRun:
    """A run of one face and script that is read from left to right.

    Attributes:
        glyphs: In the order of the characters they stand for.
    """

    glyphs: tuple[Glyph, ...]

    @property
    def width(self) -> float:
        """How wide the run is, in ems."""
        return fsum(glyph.advance for glyph in self.glyphs)


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
    if len(starts) == len(text) and starts == [*range(len(text))]:
        return [*text]
    found = [text[start:end] for start, end in pairwise((*starts, len(text)))]
    if "" not in found:
        return found
    done = 0
    for first, characters in enumerate(found):
        if characters or first < done:
            continue
        # So far the last glyph of a cluster has all of its characters.
        done = next(place for place in range(first, len(found)) if found[place]) + 1
        whole, others = found[done - 1], done - 1 - first
        found[first:done] = [*(whole[index : index + 1] for index in range(others)), whole[others:]]
    return found
