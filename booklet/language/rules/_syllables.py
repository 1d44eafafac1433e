"""Syllables of Spanish words, and how easy Spanish is to read."""

from __future__ import annotations

import re
from itertools import pairwise

_STRONG, _ACCENTED_WEAK = "aeoáéó", "íú"
_SILENT = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.!?…:]+")


def syllables(word: str) -> int:
    """Return how many syllables a Spanish word has: at least one.

    A group of vowels is one, but between two strong vowels and beside an accented weak one it is cut (Real Academia
    Española, Ortografía, 2010, diptongos e hiatos). The u of "qu", and of "gu" before e and i, is silent; y behind a
    vowel at the end, as in "hoy", belongs to it.

    Example:
        >>> [syllables(word) for word in ("día", "leucemia", "guía", "sangre", "quimioterapia", "rey")]
        [2, 3, 2, 2, 5, 1]
    """
    count = 0
    for group in _VOWELS.findall(_SILENT.sub("", word.lower())):
        count += 1
        for one, other in pairwise(group):
            count += (one in _STRONG and other in _STRONG) or one in _ACCENTED_WEAK or other in _ACCENTED_WEAK
    return max(count, 1)


def inflesz(text: str) -> float:
    """Return the INFLESZ of a text: 80 and more is very easy, 65 rather easy, 55 normal (Barrio-Cantalejo 2008).

    It is the measure of Szigriszt Pazos, 206.835 − 62.3 × syllables a word − words a sentence.
    """
    sentences = [each for each in _SENTENCE.split(text) if _WORD.search(each)]
    words = _WORD.findall(text)
    if not words:
        return 100.0
    return 206.835 - 62.3 * sum(map(syllables, words)) / len(words) - len(words) / len(sentences)
