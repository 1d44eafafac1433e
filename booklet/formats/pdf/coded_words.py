"""Words of a face in the codes of a file's fonts, and how wide they are as they are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING

from booklet.core.values import frozen
from booklet.formats.pdf.alphabet import BODY_FACES, SAME_CODE, Alphabet, Sign, are_short, codes_of
from booklet.formats.pdf.strings import literal
from booklet.typeset.text.fonts import FaceId, is_kerned, is_plain, kern, metrics, run_width, shaped

if TYPE_CHECKING:
    from booklet.typeset.text.glyphs import Glyph

_MOST_WORDS = 50_000
"""Words that are kept encoded: more than all that some hundred booklets print."""

_STEP = 5
"""Gaps between glyphs are multiples of so many thousandths of an em, and few: at 12 points, to a 33rd of a point."""

_LONGEST_WORD = 40
"""Characters of the longest word that is kept: longer ones are whole lines of a script without spaces."""


@frozen
class Shown:
    """Glyphs that are shown with one operator.

    Attributes:
        codes: What the operator TJ takes between its brackets, in Latin-1 (ISO 32000-1, 9.4.3).
        x: How far right of the run's own place they begin, in ems.
        y: How far up.
    """

    codes: str
    x: float = 0.0
    y: float = 0.0


class _FirstOfPairs(dict[tuple[str, str], str]):
    """The code of the first of two characters of a face, with what interrupts a string between them."""

    def __init__(self, face: FaceId, codes: Mapping[str, str]) -> None:
        super().__init__()
        self.face = face
        self._codes = codes

    def __missing__(self, pair: tuple[str, str]) -> str:
        self[pair] = made = self._codes[pair[0]] + _gap(kern(self.face, pair))
        return made


class _Backs(dict[tuple[str, str], float]):
    """How far to go back between two characters of a face, in ems."""

    def __init__(self, face: FaceId) -> None:
        super().__init__()
        self.face = face

    def __missing__(self, pair: tuple[str, str]) -> float:
        self[pair] = made = _back(kern(self.face, pair)) / 1000
        return made


class _DrawnWidths(dict[str, float]):
    """How wide words of a face are as they are drawn, in ems; only glyphs that stand in a row are measured."""

    def __init__(self, face: FaceId) -> None:
        super().__init__()
        self.face = face
        self._is_body = face in BODY_FACES
        known = metrics(face)
        self._widths = known.widths | {SAME_CODE: known.widths.get(" ", 0.0)}
        self._backs = _Backs(face) if is_kerned(face) else None

    def __missing__(self, word: str) -> float:
        if not ((self._is_body and word.isascii()) or is_plain(self.face, word)):
            glyphs = shaped(self.face, word).glyphs
            made = fsum([glyph.width for glyph in glyphs]) - fsum(map(_back, _gaps_of(glyphs))) / 1000
        elif self._backs is None:
            made = fsum(map(self._widths.__getitem__, word))
        else:
            made = fsum(map(self._widths.__getitem__, word)) - fsum(map(self._backs.__getitem__, pairwise(word)))
        if len(word) <= _LONGEST_WORD:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[word] = made
        return made


class NotInARowError(Exception):
    """The glyphs of a word do not stand in a row: one of them is moved up or down, or the first one is moved aside."""


class CodedWords(dict[str, str]):
    """Words of one face in codes, each made when it is first asked for.

    A word is what stands inside the parentheses of a string, which kerning interrupts.
    """

    def __init__(self, face: FaceId, alphabet: Alphabet) -> None:
        super().__init__()
        self.face = face
        codes = codes_of(face, alphabet)
        length = 1 if are_short(codes) else 2
        self.codes = {sign: _code(code, length) for sign, code in codes.items()}
        self.plain = {sign.characters: code for sign, code in self.codes.items() if sign.glyph < 0}
        self.space = self.plain.get(" ", "")
        self.plain |= dict.fromkeys(SAME_CODE, self.space)
        self.pairs = _FirstOfPairs(face, self.plain) if is_kerned(face) else None
        self.widths = _DrawnWidths(face)

    def __missing__(self, word: str) -> str:
        if (self.face in BODY_FACES and word.isascii()) or is_plain(self.face, word):
            made = self._in_codes(word)
        else:
            made = self._in_a_row(shaped(self.face, word).glyphs)
        if len(word) <= _LONGEST_WORD:
            if len(self) >= _MOST_WORDS:
                self.clear()
            # Many words are their own codes, which are then no second string.
            self[word] = made = word if made == word else made
        return made

    def _in_codes(self, word: str) -> str:
        """Return a word in codes each of whose characters is one glyph."""
        if self.pairs is None or not word:
            return "".join(map(self.plain.__getitem__, word))
        return "".join(map(self.pairs.__getitem__, pairwise(word))) + self.plain[word[-1]]

    def row(self, words: Sequence[str]) -> str | None:
        """Return words with spaces between them as a string, if their glyphs stand in a row; or None.

        Raises:
            KeyError: If the alphabet lacks one of their signs.
        """
        try:
            return f"({self.space.join(map(self.__getitem__, words))})"
        except NotInARowError:
            return None

    def width(self, words: Sequence[str]) -> float:
        """Return how wide words with spaces between them are as they are drawn, in ems; they stand in a row."""
        widths = self.widths
        return fsum(map(widths.__getitem__, words)) + (len(words) - 1) * widths[" "]

    def placed(self, text: str) -> list[Shown]:
        """Return a run glyph by glyph where they do not stand in a row."""
        shown: list[Shown] = []
        x = 0.0
        for index, word in enumerate(text.split(" ")):
            if index:
                shown.append(Shown(f"({self.space})", x))
                x += run_width(self.face, " ")
            try:
                shown.append(Shown(f"({self[word]})", x))
            except NotInARowError:
                shown += self._one_by_one(word, x)
            x += run_width(self.face, word)
        return shown

    def _one_by_one(self, word: str, x: float) -> Iterator[Shown]:
        for glyph in shaped(self.face, word).glyphs:
            yield Shown(f"({self._code_of(glyph)})", x + glyph.x, glyph.y)
            x += glyph.advance

    def _in_a_row(self, glyphs: Sequence[Glyph]) -> str:
        """Return glyphs that stand on one line, one right of the other, moved as far as they have to be."""
        if glyphs[0].x or any(glyph.y for glyph in glyphs):
            raise NotInARowError
        return "".join(map(str.__add__, map(self._code_of, glyphs), (*map(_gap, _gaps_of(glyphs)), "")))

    def _code_of(self, glyph: Glyph) -> str:
        return self.codes[Sign(self.face, glyph.characters, glyph.number)]


def _code(code: int, length: int) -> str:
    """Return the bytes of a code as they stand inside a string."""
    return literal(code.to_bytes(length, "big")).decode("latin-1")[1:-1]


def _gaps_of(glyphs: Sequence[Glyph]) -> list[float]:
    """Return how much further apart glyphs stand than they are wide, in ems."""
    return [one.advance - one.width - one.x + other.x for one, other in pairwise(glyphs)]


def _back(gap: float) -> int:
    """Return how far to go back where there is a gap, in thousandths of an em."""
    return _STEP * round(-1000 * gap / _STEP)


def _gap(gap: float) -> str:
    """Return what interrupts a string by how far to go back, or "" (ISO 32000-1, 9.4.3)."""
    back = _back(gap)
    return f"){back}(" if back else ""
