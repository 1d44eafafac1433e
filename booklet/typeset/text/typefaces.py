"""Typefaces: which faces the words of a language are set in, and how. The one place that says so.

A language names its typeface, or has that of its script. A new face is two lines: its files in `fonts.py`, and its
record here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import groupby
from math import fsum
from typing import Final, NamedTuple

from booklet.core.values import frozen
from booklet.errors import MissingGlyphError
from booklet.model.break_marks import BREAK, unmarked
from booklet.model.language import LanguageForm, TypefaceName
from booklet.typeset.text import arabic
from booklet.typeset.text.burmese import is_burmese
from booklet.typeset.text.fonts import (
    BODY,
    LETTERS,
    MYANMAR,
    NASKH,
    SONG,
    SYMBOLS,
    FaceId,
    added_up,
    fonts_key,
    has,
    is_wide,
    metrics,
    run_width,
    tables_key,
    words_from_right,
)

_LETTER_CATEGORIES = frozenset({"Ll", "Lu", "Lt", "Lm", "Lo", "Mn"})
"""Unicode categories of letters and of marks on letters."""


@frozen
class Typeface:
    """How the words of a language are set.

    Attributes:
        latin: First of the pair of faces, regular and bold, that have ASCII, and all that no other face of it owns.
        script: First of the pair that has the letters of another script; `latin` if there is none.
        others: Pairs that stand in for what those lack, first the one that is asked first.
        leading: Leading, as a multiple of what the type scale says, which is made for Latin letters.
        least_leading: The least leading, as a multiple of the type size: what the highest and lowest marks take.
        has_spaces: Words stand between spaces; if not, a line may end between most characters.
        is_rtl: Words are read from right to left.
    """

    latin: FaceId
    script: FaceId
    others: tuple[FaceId, ...]
    leading: float = 1.0
    least_leading: float = 0.0
    has_spaces: bool = True
    is_rtl: bool = False

    @property
    def pairs(self) -> tuple[FaceId, ...]:
        """The first face of each pair that it may take characters from."""
        return tuple(dict.fromkeys((self.latin, self.script, *self.others)))


DEFAULT: Final[TypefaceName] = "atkinson-hyperlegible-next"
"""What English is set in."""

TYPEFACES: Final[dict[TypefaceName, Typeface]] = {
    "atkinson-hyperlegible-next": Typeface(BODY, BODY, (SYMBOLS, LETTERS)),
    # Two marks stand above each other on Vietnamese letters.
    "open-sans": Typeface(LETTERS, LETTERS, (SYMBOLS, BODY), least_leading=1.36),
    "noto-sans-sc": Typeface(BODY, SONG, (SYMBOLS, LETTERS), leading=1.17, least_leading=1.2, has_spaces=False),
    "noto-naskh-arabic": Typeface(BODY, NASKH, (SYMBOLS, LETTERS), leading=1.27, least_leading=1.5, is_rtl=True),
    # Letters stand below others, and marks above them.
    "noto-sans-myanmar": Typeface(BODY, MYANMAR, (SYMBOLS, LETTERS), leading=1.36, least_leading=1.75),
}
"""Leading by script: Latin 1.4 times the type size in running text, Chinese 1.55, Arabic (Naskh) 1.7, Burmese 1.9."""

_LAST = (SONG, NASKH, MYANMAR)
"""Pairs that every font stack ends with, so that a name is printed in the letters in which somebody has it. Their files
are read when no other face has a character."""

_OF_SCRIPT: Final[dict[str, TypefaceName]] = {
    "Latn": DEFAULT,
    "Cyrl": "open-sans",
    "Grek": "open-sans",
    "Hans": "noto-sans-sc",
    "Arab": "noto-naskh-arabic",
    "Mymr": "noto-sans-myanmar",
}
"""By ISO 15924. A language whose letters the face of its script lacks names another one."""


def typeface_of(language: LanguageForm) -> TypefaceName:
    """Return the typeface of a language: the one that it names, or that of its script."""
    return language.typeface or _OF_SCRIPT.get(language.script, "open-sans")


class _PlainWords(dict[str, float]):
    """The width of each word that one face can set, in ems; below 0 for words that need others, or may be parted."""

    def __init__(self, stack: FontStack) -> None:
        super().__init__()
        self._stack = stack

    def __missing__(self, word: str) -> float:
        stack = self._stack
        is_one = (word.isascii() and not stack.is_rtl) or (
            BREAK not in word and stack.faces(word) == ((stack.usual, word),)
        )
        self[word] = made = stack.measured(word) if is_one else -1.0
        return made


class FontStack(dict[str, float]):
    """The faces of one weight of a typeface. Words, measured: each one's width in ems, reckoned when first asked for.

    Attributes:
        typeface: What it is a weight of.
        latin: The face of ASCII.
        space: The face of spaces between words.
        usual: The face of nearly all words: that of ASCII, or of the script where they are read from right to left.
        is_rtl: Words are measured as they are read from right to left.
        is_plain: Words stand between spaces, and the face of ASCII has nearly all of them.
        plain: The width of each word that is in the usual face as a whole; less than 0 for the others.
    """

    def __init__(self, typeface: Typeface, *, is_bold: bool, is_rtl: bool = False) -> None:
        super().__init__()
        self.typeface = typeface
        self.is_bold = is_bold
        self.is_rtl = is_rtl
        self.latin = typeface.latin + is_bold
        self.script = typeface.script + is_bold
        is_of_script = typeface.has_spaces and is_rtl == typeface.is_rtl and has(self.script, " ")
        self.space = self.script if is_of_script else self.latin
        self.usual = self.script if is_rtl else self.latin
        self._joins = self.script != self.latin and typeface.has_spaces
        self._others = tuple(face + is_bold for face in typeface.others)
        self._faces: dict[str, tuple[tuple[FaceId, str], ...]] = {}
        self._owned: set[str] = set()
        self.is_plain = self.script == self.latin and typeface.has_spaces and not (is_rtl or typeface.is_rtl)
        self.plain = _PlainWords(self)

    def __hash__(self) -> int:  # type: ignore[override]
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __missing__(self, word: str) -> float:
        """Return how wide the word is, in ems: multiply by the type size for points.

        Raises:
            MissingGlyphError: If no face has one of its characters.
        """
        self[word] = made = self.measured(word)
        return made

    def measured(self, word: str) -> float:
        """Return the same, worked out each time."""
        if self.is_rtl:
            parts = self.faces(unmarked(word))
            return fsum([run_width(face, characters, is_rtl=True) for face, characters in parts])
        if word.isascii() and (word != " " or self.space == self.latin):
            # Nearly all words are; all of ASCII that is printed is plain in the faces that have it.
            try:
                return added_up(self.latin, word)
            except KeyError:  # a control character, which the next line names
                pass
        return fsum([run_width(face, characters) for face, characters in self.faces(unmarked(word))])

    def learn(self, words: Iterable[str]) -> None:
        """Shape words of the script that nobody has met, in one go; others are left until they are asked for."""
        known = self.plain
        new = arabic.from_letters([word for word in dict.fromkeys(words) if word not in known])
        if new and metrics(self.script).widths.keys() >= set("".join(new)):
            known.update(zip(new, words_from_right(self.script).learn(new), strict=True))

    @cached_property
    def from_right(self) -> FontStack:
        """The same faces for words that are read from right to left."""
        return FontStack(self.typeface, is_bold=self.is_bold, is_rtl=True)

    def faces(self, word: str) -> tuple[tuple[FaceId, str], ...]:
        """Return the word cut into runs of one face, in reading order.

        A word with a letter that the face lacks is set in another as a whole, as far as that has its characters:
        one letter of a name in another face would look like a fault.

        Raises:
            MissingGlyphError: If no face has one of its characters.
        """
        if self._owned and self._owned.issuperset(word):
            return ((self.script, word),)
        found = self._faces.get(word)
        if found is None:
            found = tuple(self._cut(word))
            if found == ((self.script, word),) and self._is_of_letters(word):
                # There are more words than letters, and of one or two ideographs more than there are ideographs.
                self._owned.update(word)
            else:
                self._faces[word] = found
        return found

    def _is_of_letters(self, word: str) -> bool:
        """Return whether each character of a word of the script is in the script's face whatever stands beside it."""
        # In Arabic a mark is not, nor is any letter among words that are read from the left.
        is_any = self.script == self.latin or not self.typeface.has_spaces
        return is_any or (self.is_rtl and arabic.LETTERS.fullmatch(word) is not None)

    def _cut(self, word: str) -> Iterator[tuple[FaceId, str]]:
        if word == " ":
            yield self.space, word
        elif self.is_rtl and arabic.WORD.match(word) and all(map(metrics(self.script).widths.__contains__, word)):
            yield self.script, word
        elif all(map(metrics(self.latin).widths.__contains__, word)) and (self.script == self.latin or word.isascii()):
            yield self.latin, word
        else:
            placed = zip(word, self._each(word), strict=True)
            for face, run in groupby(placed, key=lambda pair: pair[1]):
                yield face, "".join(character for character, _ in run)

    def _each(self, word: str) -> Iterator[FaceId]:
        """Yield the face of each character of a word."""
        chain = [self.latin, *self._others]
        letters = next((face for face in self._others if face - face % 2 in {BODY, LETTERS}), self.latin)
        lacked = (each for each in word if not has(self.latin, each) and not self._owns(each))
        if any(_is_of_a_name(each) and has(letters, each) for each in lacked):
            chain.remove(letters)
            chain.insert(0, letters)
        before = -1
        for character in word:
            # A full stop or the like behind a word of the script belongs to it.
            follows = before == self.script and self._joins and not character.isalnum() and has(self.script, character)
            before = self.script if follows or self._owns(character) else _face_of(character, chain)
            yield before

    def _owns(self, character: str) -> bool:
        """Return whether a character is one of the script, and not one that only happens to be in its face."""
        if self.script == self.latin or not has(self.script, character):
            return False
        if not self.typeface.has_spaces:
            return is_wide(character)
        return is_burmese(character) if self.script - self.is_bold == MYANMAR else arabic.is_arabic(character)


def _is_of_a_name(character: str) -> bool:
    """Return whether a character is a letter, or a mark on one."""
    import unicodedata  # noqa: PLC0415  (few words have a character that the face lacks)

    return unicodedata.category(character) in _LETTER_CATEGORIES


def _face_of(character: str, chain: list[FaceId]) -> FaceId:
    for face in (*chain, *(face + chain[0] % 2 for face in _LAST)):
        if has(face, character):
            return face
    raise MissingGlyphError(character)


class Weights(NamedTuple):
    """The font stacks of a typeface; `weights[is_bold]` is one of them."""

    regular: FontStack
    bold: FontStack


@cache
def weights(name: TypefaceName) -> Weights:
    """Return the font stacks of a typeface: what it is set with in regular, and in bold."""
    typeface = TYPEFACES[name]
    return Weights(FontStack(typeface, is_bold=False), FontStack(typeface, is_bold=True))


@cache
def typefaces_key(*names: TypefaceName) -> str:
    """Return a key for what is made from the font files of typefaces, and those that stand in for all of them."""
    pairs = dict.fromkeys(pair for name in names for pair in TYPEFACES[name].pairs)
    return "".join((*map(fonts_key, pairs), *(tables_key(pair) for pair in _LAST if pair not in pairs)))


def faces(word: str, *, is_bold: bool, typeface: TypefaceName = DEFAULT) -> tuple[tuple[FaceId, str], ...]:
    """Return a word cut into runs of one face, as `FontStack.faces` does."""
    return weights(typeface)[is_bold].faces(word)


def width(word: str, *, is_bold: bool, typeface: TypefaceName = DEFAULT) -> float:
    """Return how wide a word is, in ems, as a font stack says."""
    return weights(typeface)[is_bold][word]
