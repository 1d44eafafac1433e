"""Words that are read from right to left, as operators: each letter is a text object of its own, in reading order.

Programs that know nothing of tags, and read a page as it was painted, read them best so. Each step from a letter to the
next moves what comes after it, so that a letter is drawn by the same text wherever it stands, which is made once and
compresses to nearly nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from booklet.formats.pdf.alphabet import SAME_CODE
from booklet.formats.pdf.plain_numbers import plain_number
from booklet.typeset.text.fonts import FaceId, run_width, words_from_right

_SPACE = -1
"""Number of the space between words, which is shaped with none of them."""


class LettersFromRight(dict[int, str]):
    """What draws each glyph of a face at one type size, by the glyph's number, made when it is first asked for."""

    def __init__(self, face: FaceId, size: float, codes: Mapping[tuple[str, int], str], space: str) -> None:
        """Begin with none.

        Args:
            face: The face.
            size: Type size in points.
            codes: The code of each glyph as it stands in a string, by what it stands for and its number in the font.
            space: The code of a space.
        """
        super().__init__()
        self._words, self._codes, self._size = words_from_right(face), codes, size
        self[_SPACE] = self._step(run_width(face, " "), space)

    def __missing__(self, number: int) -> str:
        glyph = self._words.glyphs[number]
        code = self._codes[glyph.characters, glyph.number]
        self[number] = made = self._step(glyph.advance, code, glyph.x, glyph.y)
        return made

    def drawn(self, text: str) -> str:
        """Return what draws a run; what was painted last has its right edge at the origin.

        Raises:
            KeyError: If a glyph has no code.
        """
        words = self._words
        numbers: list[int] = []
        for word in text.replace(SAME_CODE, " ").split(" "):
            numbers += words[word]
            numbers.append(_SPACE)
        del numbers[-1]
        return "\n".join(map(self.__getitem__, numbers))

    def _step(self, advance: float, code: str, x: float = 0.0, y: float = 0.0) -> str:
        """Return what moves to the left by a glyph's width and draws it there, moved by x and y; all in ems."""
        size = self._size
        # The places of a line's letters are sums of these, so they have a digit more than others.
        step = f"1 0 0 1 {plain_number(-advance * size, 3)} 0 cm\n" if advance else ""
        # A program that ends lines where text is placed, and nowhere else, needs a place for each letter.
        return f"{step}BT {plain_number(x * size, 2)} {plain_number(y * size, 2)} Td[({code})]TJ ET"
