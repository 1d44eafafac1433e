"""Words that are read from right to left, as glyphs: each is shaped once, and all words of a text in one go.

Asking HarfBuzz takes longer than shaping does, so a row of words takes a quarter of the time of its words one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import fsum

from booklet.core.late_patterns import late_pattern
from booklet.core.values import replace
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

    Attributes:
        glyphs: By their numbers.
        said: What each stands for.
        advances: How far the next glyph stands from each, in units of the font.
        em: How many units an em has.
        of_one: The number of each glyph as HarfBuzz writes it, if it has stood for one character, or none, each time.
        spaces: Numbers of spaces between words.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.em = 0
        self.glyphs: list[Glyph] = []
        self.said: list[str] = []
        self.advances: list[int] = []
        self.of_one: dict[str, int] = {}
        self.spaces: set[int] = set()
        self._seen: set[str] = set()

    def __missing__(self, key: tuple[str, str]) -> int:
        from booklet.typeset.text.font_files import font_file, glyph_width  # noqa: PLC0415

        written, characters = key
        found = _GLYPH.fullmatch(written)
        assert found, written
        number, x, y, advance = (int(each or 0) for each in found.groups())
        self.em = em = font_file(self.name).face.upem
        glyph = Glyph(number, characters, advance / em, glyph_width(self.name, number), x / em, y / em)
        self.glyphs.append(_apart(glyph))
        self.said.append(characters)
        self.advances.append(advance)
        self[key] = made = len(self.glyphs) - 1
        if characters == " ":
            self.spaces.add(made)
        if written in self._seen:
            self.of_one.pop(written, None)
        elif len(characters) <= 1:
            self.of_one[written] = made
        self._seen.add(written)
        return made

    def row(self, text: str) -> tuple[int, ...]:
        """Return the numbers of the glyphs of words with spaces between them, in reading order."""
        # A run that finds all of a booklet kept does without HarfBuzz.
        from booklet.typeset.text.font_files import row_from_right, starts_from_right  # noqa: PLC0415

        written = row_from_right(self.name, text)
        try:
            numbers = tuple(map(self.of_one.__getitem__, written))
        except KeyError:
            numbers = ()
        # Nearly always each glyph stands for what it stood for before; then nobody has to ask what that is.
        if "".join(map(self.said.__getitem__, numbers)) == text:
            return numbers
        return tuple(map(self.__getitem__, zip(written, dealt(text, starts_from_right(self.name, text)), strict=True)))


def _apart(glyph: Glyph) -> Glyph:
    """Return a letter that is drawn over the one before it a hair left of it.

    Programs that sort letters by place then read it behind that one: lam and alef are two glyphs at one place.
    """
    from unicodedata import combining  # noqa: PLC0415  (few booklets are read from right to left)

    is_letter = glyph.characters and not combining(glyph.characters[0])
    return replace(glyph, x=glyph.x - HAIR) if is_letter and not glyph.advance and not glyph.x else glyph


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
        made = self._shaped([word])[0] if word else [()]
        self._keep([word], made)
        return made[0]

    def learn(self, words: Sequence[str]) -> list[float]:
        """Shape words that nobody has met, in one go.

        Args:
            words: Different ones, each of Arabic letters that the font has; the first of each is none that is drawn on
                what stands before it.

        Returns:
            How wide each is, in ems.
        """
        new = [word for word in words if word not in self]
        if not new:
            return [*map(self.width, words)]
        made, wide = self._shaped(new)
        self._keep(new, made)
        return wide if len(new) == len(words) else [*map(self.width, words)]

    def width(self, word: str) -> float:
        """Return how wide a word is, in ems."""
        known = self._numbers
        units = fsum(map(known.advances.__getitem__, self[word]))
        return units / known.em if units else 0.0

    def _keep(self, words: Sequence[str], made: Sequence[tuple[int, ...]]) -> None:
        if len(self) + len(words) > MOST_WORDS:
            self.clear()
        self.update(zip(words, made, strict=True))

    def _shaped(self, words: Sequence[str]) -> tuple[list[tuple[int, ...]], list[float]]:
        """Return the glyphs of words, and how wide each word is."""
        known = self._numbers
        text = " ".join(words)
        numbers = known.row(text)
        ends = [place for place, number in enumerate(numbers) if number in known.spaces] if len(words) > 1 else []
        assert len(ends) == len(words) - 1, text
        ends.append(len(numbers))
        # Units are whole numbers, so that differences of sums are as exact as sums.
        sums = [*accumulate(map(known.advances.__getitem__, numbers), initial=0)]
        made: list[tuple[int, ...]] = []
        wide: list[float] = []
        start, em = 0, known.em
        for end in ends:
            made.append(numbers[start:end])
            wide.append((sums[end] - sums[start]) / em)
            start = end + 1
        return made, wide
