"""Text as numbers, words and marks: numbers in figures or in words, with what they are worth. No rule is here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from booklet.core.values import frozen
from booklet.library.rules.lookalikes import without_lookalikes

_DIGITS = "zero one two three four five six seven eight nine ten"
_TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_SMALL: Mapping[str, int] = {name: value for value, name in enumerate(f"{_DIGITS} {_TEENS}".split())}
_TENS: Mapping[str, int] = {
    name: 10 * value
    for value, name in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
_SPANISH: Mapping[str, int] = {"una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "ocho": 8}
"""The second language of many hospitals here."""

_LARGE: Mapping[str, int] = {"hundred": 100, "thousand": 1000}
_SHARES: Mapping[str, float] = {
    "half": 0.5,
    "halves": 0.5,
    "quarter": 0.25,
    "quarters": 0.25,
    "thirds": 1 / 3,
    "media": 0.5,
    "medio": 0.5,
}
_ARTICLES = frozenset({"a", "an"})
_ANY = re.compile(
    r"\d+|[\u00bc-\u00be\u2150-\u215e]|\b(?:"
    + "|".join((*_SMALL, *_TENS, *_SPANISH, *_LARGE, *_SHARES, "third"))
    + r")\b",
    re.IGNORECASE,
)

_SAME = str.maketrans(
    {"º": "°", "˚": "°", "–": "-", "‑": "-", "‐": "-", "—": "-", "−": "-", "×": "x", "⁄": "/", "٫": ".", "٬": ","}
)
"""Signs that stand for others, in the hands of whoever types."""

_TOKEN = re.compile(
    # A phone number is one word: with a plus or brackets, with four digits behind a hyphen, or in three groups or more.
    r"(?P<phone>\+\d[\d ().\-/]{5,20}\d|\(\d{2,5}\)[ \-]?\d[\d \-]{3,20}\d|(?:\d{1,4}[-. ]){0,4}\d{3}[-.]\d{4}(?!\d)"
    r"|\d{2,5}(?:[ .\-]\d{2,4}){2,6}(?!\d))"
    r"|(?P<time>\d{1,2}:\d{2}(?!\d))"
    r"|(?P<ordinal>\d+(?:st|nd|rd|th)\b)"
    r"|(?P<number>(?:\d{1,6} {0,2})?(?<![\d/])[1-7]/[2-8](?![\d/])|\d+(?:[.,]\d+)*|(?<!\d)[.,]\d+)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>\S)",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\bone[- ]oh[- ]", re.IGNORECASE)
"""How many say a temperature: "one-oh-one"."""

_POINT = re.compile(
    r"(?<=\d) point (?=\d)|(?<=\d)[·•∙⋅](?=\d)|(?<=\b\d\d)(?: ?\. | \.)(?=\d ?°? ?[CF]\b)"
    r"|(?<=\b1\d\d)(?: ?\. | \.)(?=\d ?°? ?[CF]\b)",
    re.IGNORECASE,
)
"""What stands for a point: its word, a dot that is raised, a point with a gap before one digit and a scale."""

_LEAST_DIGITS = 7
"""Of a phone number without a plus or brackets."""

_FRACTION = re.compile(r"(?:(\d+) *)?(\d)/(\d)")
_DIGITS_OF_A_THOUSAND = 3

QuantityKind = Literal["number", "phone", "time", "word", "mark"]


@frozen
class Token:
    """A piece of a text.

    Attributes:
        kind: What it is; an ordinal such as "2nd" is a word.
        written: As it is written.
        word: The same in small letters.
        start: Where it begins, in characters.
        end: Where it ends.
        value: Of a number, what it is worth; else 0.
        places: Of a number in figures, its digits behind the point; -1 if it is whole and in words.
    """

    kind: QuantityKind
    written: str
    word: str
    start: int
    end: int
    value: float = 0.0
    places: int = 0


NOTHING = Token("mark", "", "", 0, 0)
"""The token before the first one and behind the last one."""


def plain_words(text: str) -> str:
    """Return a text in one form of its signs: full-width digits, "½", "℃" and the like as they are typed.

    Letters that only look like those of the word around them are these.
    """
    if text.isascii():
        return _as_figures(text)
    widened = "".join(f" {each}" if _is_share(each) else each for each in text.translate(_SAME))
    same = unicodedata.normalize("NFKC", widened).translate(_SAME)
    printed = "".join(character for character in same if unicodedata.category(character) != "Cf")
    return _as_figures(without_lookalikes(printed))


def _as_figures(text: str) -> str:
    """Return a text with numbers that are typed as they are said, "38 point 5", in figures."""
    return _POINT.sub(".", _SPOKEN.sub("one hundred and ", text))


def _is_share(character: str) -> bool:
    """Return whether a character is a fraction, such as "½"."""
    return unicodedata.decomposition(character).startswith("<fraction>")


def count_numbers(text: str) -> int:
    """Return how many numbers a text has, in figures or in words: most have none, and need no closer look."""
    return len(_ANY.findall(text))


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text that `plain_words` has returned, numbers in words put together.

    Example:
        >>> [(each.written, each.value) for each in tokens("thirty-eight point five C") if each.kind == "number"]
        [('thirty-eight point five', 38.5)]
    """
    return list(_joined(text, list(_split(text))))


def _split(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        written, kind = match[0], match.lastgroup
        if kind == "phone" and not _is_phone(written, text[match.end() :]):
            yield from _numbers(written, match.start())
        elif kind == "number":
            yield _number(written, match.start())
        else:
            known: QuantityKind = "phone" if kind == "phone" else "time" if kind == "time" else "word"
            yield Token("mark" if kind == "mark" else known, written, written.casefold(), match.start(), match.end())


def _is_phone(written: str, behind: str) -> bool:
    """Return whether groups of digits are a phone number, which is no amount of anything."""
    if re.match(r" ?-?(?:m[gcl]|[gkμ]g|units?\b|iu\b|millig|microg|gram)", behind, re.IGNORECASE):
        return False
    return any(sign in written for sign in "+(") or sum(map(str.isdigit, written)) >= _LEAST_DIGITS


def _numbers(written: str, start: int) -> Iterator[Token]:
    """Yield groups of digits as numbers of their own."""
    for match in re.finditer(r"\d+(?:[.,]\d+)*|[^\s\d]", written):
        if match[0][0].isdigit():
            yield _number(match[0], start + match.start())
        else:
            yield Token("mark", match[0], match[0], start + match.start(), start + match.end())


def _number(written: str, start: int) -> Token:
    value, places = _worth(written)
    return Token("number", written, written, start, start + len(written), value, places)


def _worth(written: str) -> tuple[float, int]:
    """Return what figures are worth, and how many digits stand behind the point; a comma may be one."""
    fraction = _FRACTION.fullmatch(written)
    if fraction:
        return int(fraction[1] or 0) + int(fraction[2]) / int(fraction[3]), 1
    *groups, last = re.split(r"[.,]", written)
    is_whole = not groups or len(groups) > 1 or ("," in written and len(last) == _DIGITS_OF_A_THOUSAND and groups[0])
    if is_whole:
        return float("".join((*groups, last))[:15]), 0
    return float(f"{groups[0][:15] or 0}.{last[:15]}"), len(last)


def _joined(text: str, parts: Sequence[Token]) -> Iterator[Token]:
    position = 0
    while position < len(parts):
        count, value = _spelled(parts, position)
        if count:
            first, last = parts[position], parts[position + count - 1]
            written = text[first.start : last.end]
            places = -1 if value.is_integer() else 1
            yield Token("number", written, written.casefold(), first.start, last.end, value, places)
        else:
            yield parts[position]
        position += max(count, 1)


def _spelled(parts: Sequence[Token], position: int) -> tuple[int, float]:
    """Return how many tokens from here on are one number with words, and what it is worth; 0 if none are."""
    words = [each.word for each in parts[position : position + 14]]
    first = parts[position]
    taken, value = (1, first.value) if first.kind == "number" else _whole(words)
    if not taken:
        is_share = words[0] in _SHARES or words[:2] == ["third", "of"]
        return int(is_share), _SHARES.get(words[0], 1 / 3)
    if words[taken : taken + 1] and words[taken] in {"point", "dot", "comma"}:
        digits = [_SMALL[word] for word in words[taken + 1 : taken + 3] if _SMALL.get(word, 10) < 10]  # noqa: PLR2004
        if digits:
            return taken + 1 + len(digits), value + sum(digit / 10**place for place, digit in enumerate(digits, 1))
    for between in (["and", "a"], ["and", "one"], ["and"]):
        behind = words[taken : taken + len(between) + 1]
        if behind[:-1] == between and behind[-1] in _SHARES:
            return taken + len(behind), value + _SHARES[behind[-1]]
    return (0 if first.kind == "number" else taken), value


def _whole(words: Sequence[str]) -> tuple[int, float]:
    """Return how many words are one whole number, and which."""
    if words[0] in _SPANISH:
        return 1, float(_SPANISH[words[0]])
    total = part = 0.0
    taken = position = 0
    if words[0] in _ARTICLES and words[1:2] and words[1] in _LARGE:
        part, position = 1.0, 1
    while position < len(words):
        word = words[position]
        if taken and word in {"-", "and"} and words[position + 1 :] and _goes_on(word, words[position + 1], part):
            position += 1
            continue
        grown = _grown(word, part)
        if grown is None:
            break
        total, part = (total + grown, 0.0) if word == "thousand" else (total, grown)
        position += 1
        taken = position
    return taken, total + part


def _grown(word: str, part: float) -> float | None:
    """Return what a number in words is worth with one word more; None if the word does not go on with it."""
    if word in _SMALL and (part == 0 or part % 10 == 0):
        return part + _SMALL[word]
    if word in _TENS and part % 100 == 0:
        return part + _TENS[word]
    return max(part, 1.0) * _LARGE[word] if word in _LARGE else None


def _goes_on(between: str, word: str, part: float) -> bool:
    """Return whether a number in words goes on behind a hyphen or an "and"."""
    if between == "and":
        return part >= _LARGE["hundred"] and (word in _SMALL or word in _TENS)
    return word in _LARGE or (word in _SMALL and part % 10 == 0 and part > 0)
