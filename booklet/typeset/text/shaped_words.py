"""Words that are read from right to left, as glyphs: each is shaped once, and all words of a text in one go.

Asking HarfBuzz takes longer than shaping does, so a row of words takes a quarter of the time of its words one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import fsum

from booklet.core.late_patterns import late_pattern
from booklet.typeset.text.arabic import FROM_A_LETTER
from booklet.typeset.text.glyphs import Glyph, dealt

MOST_WORDS = 100_000
"""Words of a font that are kept: more than a booklet of 384 pages has. Nearly every word of Arabic is shaped."""

HAIR = 0.005
"""Less than a printer can show, in ems."""

_GLYPH = late_pattern(r"(\d+)(?:@(-?\d+),(-?\d+))?\+(-?\d+)")
"""A glyph as HarfBuzz writes it: its number, how far it is moved right and up, its advance, all in units."""


class _Numbers(dict[tuple[str, str], int]):
    """The glyphs of a font as words have them, numbered: a font has few, and a long booklet many words.

    A key is a glyph as HarfBuzz writes it, and what it stands for.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.glyphs: list[Glyph] = []
        self.advances: list[float] = []

    def __missing__(self, key: tuple[str, str]) -> int:
        from booklet.typeset.text.font_files import font_file, glyph_width  # noqa: PLC0415

        written, characters = key
        found = _GLYPH.fullmatch(written)
        assert found, written
        number, x, y, advance = (int(each or 0) for each in found.groups())
        em = font_file(self.name).face.upem
        glyph = Glyph(number, characters, advance / em, glyph_width(self.name, number), x / em, y / em)
        self.glyphs.append(_apart(glyph))
        self.advances.append(glyph.advance)
        self[key] = made = len(self.glyphs) - 1
        return made


def _apart(glyph: Glyph) -> Glyph:
    """Return a letter that is drawn over the one before it a hair left of it.

    Programs that sort letters by place then read it behind that one: lam and alef are two glyphs at one place.
    """
    from unicodedata import combining  # noqa: PLC0415  (few booklets are read from right to left)

    is_letter = glyph.characters and not combining(glyph.characters[0])
    return glyph._replace(x=glyph.x - HAIR) if is_letter and not glyph.advance and not glyph.x else glyph


class ShapedWords(dict[str, tuple[int, ...]]):
    """Words of one font, each as the numbers of its glyphs in reading order; shaped when first asked for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._numbers = _Numbers(name)

    @property
    def glyphs(self) -> Sequence[Glyph]:
        """The glyphs of all words, by their numbers."""
        return self._numbers.glyphs

    def __missing__(self, word: str) -> tuple[int, ...]:
        (made,) = self._shaped([word]) if word else [()]
        self._keep([word], [made])
        return made

    def learn(self, words: Sequence[str]) -> None:
        """Shape the words of a text that nobody has met, in one go; others than Arabic ones are left.

        Args:
            words: The font has all of their characters.
        """
        new = [word for word in dict.fromkeys(words) if word not in self and FROM_A_LETTER.match(word)]
        if new:
            self._keep(new, self._shaped(new))

    def width(self, word: str) -> float:
        """Return how wide a word is, in ems."""
        return fsum(map(self._numbers.advances.__getitem__, self[word]))

    def _keep(self, words: Sequence[str], made: Sequence[tuple[int, ...]]) -> None:
        if len(self) + len(words) > MOST_WORDS:
            self.clear()
        self.update(zip(words, made, strict=True))

    def _shaped(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        # A run that finds all of a booklet kept does without HarfBuzz.
        from booklet.typeset.text.font_files import row_from_right  # noqa: PLC0415

        text = " ".join(words)
        written, starts = row_from_right(self._numbers.name, text)
        said = dealt(text, starts)
        numbers = [*map(self._numbers.__getitem__, zip(written, said, strict=True))]
        if len(words) == 1:
            return [tuple(numbers)]
        gaps = [place for place, characters in enumerate(said) if characters == " "]
        assert len(gaps) == len(words) - 1, text
        return [tuple(numbers[start + 1 : end]) for start, end in pairwise((-1, *gaps, len(numbers)))]
