"""Reading ease: the Flesch-Kincaid grade, once with explained words and names taken as easy and once as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from booklet.check.sentences import FEWEST_WORDS, sentences
from booklet.check.syllables import syllables
from booklet.core.values import frozen
from booklet.model.text import Text


@frozen
class Ease:
    """What the grade is made from. Eases add up.

    Attributes:
        words: Words in all sentences.
        eased: Syllables with one for each explained word and each name of a medicine.
        syllables: Syllables as they are.
    """

    sentences: int = 0
    words: int = 0
    eased: int = 0
    syllables: int = 0

    def __add__(self, other: Ease) -> Ease:
        return Ease(
            self.sentences + other.sentences,
            self.words + other.words,
            self.eased + other.eased,
            self.syllables + other.syllables,
        )

    @property
    def grade(self) -> float:
        """The grade with explained words and names as easy words."""
        return grade(self.words, self.sentences, self.eased)

    @property
    def plain_grade(self) -> float:
        """The grade of all words as they are."""
        return grade(self.words, self.sentences, self.syllables)


def grade(words: int, sentences: int, syllables: int) -> float:
    """Return the Flesch-Kincaid grade, to one decimal, never below 0; 0 where there is no sentence.

    Example:
        >>> grade(100, 10, 150)
        6.0
    """
    if not words or not sentences:
        return 0.0
    return max(round(0.39 * words / sentences + 11.8 * syllables / words - 15.59, 1), 0.0)


def ease(texts: Iterable[Text], names: re.Pattern[str] | None = None) -> Ease:
    """Return the ease of texts; fragments count for nothing.

    Args:
        texts: Each a paragraph, a list item, a cell.
        names: What finds explained words and names of medicines.
    """
    counted = [each for text in texts for each in sentences(text, names) if len(each) >= FEWEST_WORDS]
    words = [word for sentence in counted for word in sentence]
    return Ease(
        len(counted),
        len(words),
        sum(1 if word.is_name else syllables(word.text) for word in words),
        sum(syllables(word.text) for word in words),
    )
