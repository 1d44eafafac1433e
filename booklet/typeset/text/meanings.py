"""Find what words mean beside their letters: short forms that are said in full, numbers to call, addresses to open.

A number becomes a link only where it is plain what belongs to it: a wrong one would be called at night. One that other
digits follow without a mark between stays words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from booklet.core.late_patterns import late_pattern
from booklet.core.values import replace
from booklet.model.text import Span, Text

Expansions = tuple[tuple[str, str], ...]
"""Short forms, each with what it stands for."""

_EXTENSION = r"(?:,?[ \u00a0](?:ext\.?|extension|x)[ \u00a0]?(?P<extension>\d{1,6}))?"
_GAP = r"[ \u00a0.\u2011-]"
_NORTH_AMERICAN = rf"(?:\+?1{_GAP})?(?:\(\d{{3}}\)[ \u00a0]?|\d{{3}}{_GAP})?\d{{3}}{_GAP}\d{{4}}"
_GROUPED = rf"(?:\+\d{{1,3}}|0\d{{1,4}})(?:{_GAP}(?:\(\d{{1,5}}\)|\d{{1,11}})){{1,6}}"
_PHONE = (
    rf"(?<![\w.+/\u2011-])(?P<phone>{_NORTH_AMERICAN}(?!\w|[\u2011./-]\w|[ \u00a0]\d)"
    rf"|(?:^|(?<=[:;,] )|(?<=\()){_GROUPED}(?=$|[,;)\n]|\.(?!\w)|,?[ \u00a0]ext)){_EXTENSION}"
)
_PAGE = r"(?P<page>https?://[A-Za-z0-9._~:/?#@!&=%+-]*[A-Za-z0-9/]|\bwww\.[A-Za-z0-9.-]+\.[a-z]{2,}[A-Za-z0-9/._-]*[A-Za-z0-9/])"

_LEAST_DIGITS, _MOST_DIGITS = 7, 15
"""How long a number is that anybody can call: from a local one in North America to the most there may be (E.164)."""


_A_DIGIT = re.compile("[0-9]").search
_DIGITS = late_pattern(r"[0-9]{3}|0[0-9]|\+[0-9]")
"""What every number to call has; the first is looked for faster."""

_ADDRESSES = ("www.", "http")
"""What every address of a page has."""


def with_meanings(text: Text, expansions: Expansions = ()) -> Text:
    """Return the text with its short forms, phone numbers and web addresses in spans of their own.

    Example:
        >>> [span.address for span in with_meanings(Text.of("Call 555-0142, day or night.")).spans]
        ['', 'tel:5550142', '']
        >>> [span.expansion for span in with_meanings(Text.of("What ALL is"), (("ALL", "a leukemia"),)).spans]
        ['', 'a leukemia', '']
    """
    hinted = hint(expansions)
    if not any(map(hinted, [span.text for span in text.spans])):
        return text
    pattern = meaning_pattern(expansions, is_plain=not any(map(may_lead, [span.text for span in text.spans])))
    if not any(pattern.search(span.text) for span in text.spans):
        return text
    return Text(tuple(part for span in text.spans for part in _parts(span, pattern, dict(expansions))))


def _parts(span: Span, pattern: re.Pattern[str], expansions: dict[str, str]) -> Iterator[Span]:
    if span.cite or span.spoken:
        yield span
        return
    start = 0
    for found in pattern.finditer(span.text):
        meant = _meant(span, found, expansions)
        if meant is None:
            continue
        if found.start() > start:
            yield _piece(span, start, found.start())
        yield meant
        start = found.end()
    if start < len(span.text) or not start:
        yield _piece(span, start, len(span.text)) if start else span


def _piece(span: Span, start: int, end: int) -> Span:
    """Return a part of a span; a page number stands behind the last one alone."""
    is_last = end == len(span.text)
    return replace(
        span, text=span.text[start:end], page=span.page if is_last else "", again=span.again if not start else ""
    )


def _meant(span: Span, found: re.Match[str], expansions: dict[str, str]) -> Span | None:
    """Return what was found as a span, or None if it is nothing, or belongs to a link that is there already."""
    piece = _piece(span, found.start(), found.end())
    words = found[0]
    if words in expansions:
        is_whole = words == span.text
        return replace(piece, expansion=expansions[words]) if is_whole or not (span.term or span.page) else None
    if span.term or span.page:
        return None
    if found["page"]:
        return replace(piece, address=words if "://" in words else f"https://{words}")
    digits = "".join(filter(str.isdigit, found["phone"]))
    if not _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS:
        return None
    plus = "+" if words.startswith("+") else ""
    return replace(piece, address=f"tel:{plus}{digits}{_extension(found['extension'])}")


def _extension(digits: str | None) -> str:
    """Return the end of a number's address that dials an extension (RFC 3966, 3)."""
    return f";ext={digits}" if digits else ""


@lru_cache(maxsize=8)
def hint(expansions: Sequence[tuple[str, str]]) -> Callable[[str], bool]:
    """Return what finds nothing where the pattern finds nothing, in a tenth of the time: most words mean nothing."""
    wanted = (*_ADDRESSES, *(short for short, _ in expansions))

    def hinted(words: str) -> bool:
        for each in wanted:
            if each in words:
                return True
        return bool(_A_DIGIT(words) and _DIGITS.search(words))

    return hinted


def may_lead(words: str) -> bool:
    """Return whether words may have a number to call or an address to open."""
    return any(each in words for each in _ADDRESSES) or bool(_A_DIGIT(words) and _DIGITS.search(words))


@lru_cache(maxsize=8)
def meaning_pattern(expansions: Sequence[tuple[str, str]], *, is_plain: bool = False) -> re.Pattern[str]:
    """Return what finds short forms, numbers to call and addresses to open.

    Args:
        expansions: The short forms.
        is_plain: Whether there are no others in the words; the pattern is compiled in a fifth of the time.
    """
    words = "|".join(re.escape(short) for short, _ in sorted(expansions, reverse=True))
    short = rf"(?<![\w-])(?:{words})(?![\w-])"
    if is_plain:
        return re.compile(short, re.ASCII)
    return re.compile(f"{_PAGE}|{_PHONE}{f'|{short}' if words else ''}", re.ASCII)
