"""Letters that look like others: "м" for "m" hides a unit or a name from a rule, and not from who reads it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_ALWAYS: Mapping[int, int | str | None] = str.maketrans("ɡɑıʟᴍɢḿǵ", "gailmgmg")
"""Letters of phonetic script, which nobody types in words."""

_AMONG_LATIN: Mapping[int, int | str | None] = str.maketrans(
    "аеорсухіјѕԁԛмткнвгАЕОРСУХІЈЅМТКНВοινατρκυχεηΟΙΝΑΤΡΚΥΧΕΗΜΒΖ",
    "aeopcyxijsdqmtkhbgAEOPCYXIJSMTKHBoivatpkuxenOINATPKYXEHMBZ",
)
"""Cyrillic and Greek letters, as they look among Latin ones. A mu stays: "μg" is written so."""

_STRANGE = re.compile("[ɡɑıʟᴍɢḿǵ\u0370-\u052f]")
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z]")
_BETWEEN = re.compile(r"(?<=[A-Za-z])[\u0300-\u036f]+")
"""Marks over letters that make no letter of any language here with them."""


_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
"""Marks that take no room: where a word may end or may not, and which way it runs."""


def as_seen(text: str) -> str:
    """Return a text as who reads it sees it: without marks that take no room, and without lookalikes.

    Example:
        >>> as_seen("vin\u00adcristine")
        'vincristine'
    """
    return text if text.isascii() else without_lookalikes(unicodedata.normalize("NFC", _UNSEEN.sub("", text)))


def without_lookalikes(text: str) -> str:
    """Return a text whose words are of one script: letters that only look Latin among Latin ones are these.

    Args:
        text: In Unicode's form NFKC, where an accent that belongs to a letter is one with it.

    Example:
        >>> without_lookalikes("10 \u043cg"), without_lookalikes("винкристин")
        ('10 mg', 'винкристин')
    """
    bare = _BETWEEN.sub("", text)
    if not _STRANGE.search(bare):
        return bare
    return _LETTERS.sub(lambda match: _in_latin(match[0]), bare.translate(_ALWAYS))


def _in_latin(word: str) -> str:
    return word.translate(_AMONG_LATIN) if _LATIN.search(word) else word
