"""Which characters of a text run from left to right in the midst of words that are read from right to left.

The standard alone (UAX #9) would print a number and its unit, or the groups of a telephone number, in the wrong order.
So Latin words and numbers that belong together are isolates: one thing, read from the left, as if they stood between
the characters U+2066 and U+2069. Nobody types these, and no text has them: they are thought of here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from booklet.core.late_patterns import late_pattern
from booklet.core.values import frozen
from booklet.model.text import BETWEEN_LANGUAGES, Span

LEFT_TO_RIGHT, RIGHT_TO_LEFT, ISOLATED = "0", "1", "2"
"""Levels as they are written in a string, one for each character: odd ones run from right to left."""

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
"""Blocks of scripts that are written from right to left."""

_CORE = rf"[^\W{_RTL}]+"
_JOIN = r"[.,:/'’@&·×+=~#%?_*°\u00ad\u2010\u2011–-]{1,3}"
_TOKEN = rf"(?:[+±−$€£#~°]|--|(?<![^\s(])-)?{_CORE}(?:{_JOIN}{_CORE})*[%°‰′″+]*"
_SPACE = r"(?:,?[ \u00a0]|[.:;][ \u00a0](?=[A-Za-z]))"
_ROW = rf"{_TOKEN}(?:{_SPACE}{_TOKEN})*"
_BRACKETS = rf"(?:\({_ROW}\)|\[{_ROW}\])"
_SIGN = r"(?:[×+=/–−-][ \u00a0])?"
_ISOLATE = late_pattern(rf"(?:{_BRACKETS}[ \u00a0]?)*{_TOKEN}(?:{_SPACE}{_SIGN}{_TOKEN}|[ \u00a0]?{_BRACKETS})*")
"""Words and numbers with what joins them, and with what stands in brackets behind or before them: "38.3 °C (101 °F)".

A comma of the script ends an isolate, and so does a full stop before a number: what is behind it is a thing of its own.
A row of Latin words is one thing, with the full stops and commas in it, such as the title of an English page.
"""

_ANY_CORE = late_pattern(_CORE)
"""What every isolate has in it."""

_DIGITS_OF_THE_SCRIPT = late_pattern("[\u0600-\u0605\u0660-\u0669\u066b\u066c\u06dd\u06f0-\u06f9]")
"""Numbers in Arabic digits: what stands between them is left to the standard."""

_FIRST_FROM_RIGHT = _RTL[0]
_FROM_RIGHT = late_pattern(f"[{_RTL}]")
_NAME = late_pattern(rf"[{_RTL}]+(?:[ \u00a0.'’-]{{1,2}}[{_RTL}]+)*")
"""Words of a right-to-left script, such as a person's name in the midst of English."""

_LATIN_WORD = late_pattern(r"[^\W\d_]{2}")
"""A word. A text that has one, and no letter of a right-to-left script, is in another language."""

_BEGIN, _END = "\u2066", "\u2069"


def isolates(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield where Latin words and numbers that belong together begin and end.

    Example:
        >>> text = "\u0627\u0628 38.3 \u00b0C (101 \u00b0F)."
        >>> [text[start:end] for start, end in isolates(text)]
        ['38.3 °C (101 °F)']
    """
    return (found.span() for found in _ISOLATE.finditer(text))


def levels_from_right(text: str) -> str:
    """Return the levels of a text that is read from right to left, with its isolates."""
    if not _ANY_CORE.search(text):
        return _as_the_standard_says(text) if _DIGITS_OF_THE_SCRIPT.search(text) else RIGHT_TO_LEFT * len(text)
    if _DIGITS_OF_THE_SCRIPT.search(text):
        return _as_the_standard_says(text)
    parts: list[str] = []
    place = 0
    # Beside isolates there are only letters of the script, and what is neutral: all of it is of the text's own level.
    for start, end in isolates(text):
        parts += (RIGHT_TO_LEFT * (start - place), ISOLATED * (end - start))
        place = end
    return "".join((*parts, RIGHT_TO_LEFT * (len(text) - place)))


def _levels_from_left(text: str, level: int) -> str:
    """Return the levels of words that are read from left to right: names in letters of other scripts are isolates."""
    if not _is_from_right(text):
        return str(level) * len(text)
    if _DIGITS_OF_THE_SCRIPT.search(text):
        return "".join(str(level + each) for each in _levels_by_rule(text, 0))
    parts: list[str] = []
    place = 0
    for name in _NAME.finditer(text):
        parts += (str(level) * (name.start() - place), str(level + 1) * len(name[0]))
        place = name.end()
    return "".join((*parts, str(level) * (len(text) - place)))


def _is_from_right(text: str) -> bool:
    """Return whether a text has a letter that is written from right to left."""
    # Most texts have none that stands behind the Latin ones, and need no pattern.
    return not text.isascii() and max(text) >= _FIRST_FROM_RIGHT and bool(_FROM_RIGHT.search(text))


def _levels_by_rule(text: str, base: int) -> list[int]:
    from booklet.typeset.text.bidi import bidi_classes, levels  # noqa: PLC0415  (few booklets have Arabic digits)

    return levels(bidi_classes(text), base, text)


def _as_the_standard_says(text: str) -> str:
    parts: list[str] = []
    place = 0
    for start, end in isolates(text):
        parts += (text[place:start], _BEGIN, text[start:end], _END)
        place = end
    whole = "".join((*parts, text[place:]))
    found = _levels_by_rule(whole, 1)
    return "".join(str(level) for level, each in zip(found, whole, strict=True) if each not in {_BEGIN, _END})


@frozen
class Flow:
    """Which way a text runs.

    Attributes:
        is_rtl: It is read from right to left as a whole.
        from_right: Whether the words of each span are.
        levels: The levels of the characters of each span.
    """

    is_rtl: bool
    from_right: tuple[bool, ...]
    levels: tuple[str, ...]

    def is_apart(self, index: int, span: Span) -> bool:
        """Return whether a span is no part of the words around it: a mark of a source, or a page number."""
        return self.from_right[index] and (span.cite or bool(span.page))


def flow_of(spans: Sequence[Span], from_right: Sequence[bool], *, is_rtl: bool) -> Flow | None:
    """Return which way a text runs; None if nothing is read from right to left.

    A text is read as its document is, unless all of it is in another language.

    Args:
        spans: Of the text.
        from_right: Whether the language of each is read from right to left, as its letters are.
        is_rtl: Whether the document's is.
    """
    if not is_rtl and True not in from_right and not any(_is_from_right(span.text) for span in spans):
        return None
    if is_rtl and True not in from_right and not any(span.language for span in spans):
        # Words of the document's own language, in letters of another one.
        from_right = [True] * len(spans)
    is_other = bool(spans) and all(span.language for span in spans)
    whole = all(from_right) if is_other else is_rtl
    return Flow(whole, tuple(from_right), tuple(span_levels(spans, from_right, is_rtl=whole)))


def second_language(spans: Sequence[Span], flow: Flow) -> int:
    """Return the span behind which a text is said again in a language of the other direction, or -1."""
    for index, span in enumerate(spans[:-1]):
        if span.text == BETWEEN_LANGUAGES:
            return index if flow.from_right[index] != flow.from_right[index + 1] else -1
    return -1


def span_levels(spans: Sequence[Span], from_right: Sequence[bool], *, is_rtl: bool) -> list[str]:
    """Return the levels of the characters of each span.

    Args:
        spans: Of one text.
        from_right: Whether the words of each are read from right to left, one a span.
        is_rtl: Whether the text as a whole is.
    """
    found: list[str] = []
    is_foreign = not any(_is_from_right(span.text) for span in spans)
    for kind, group in groupby(zip(spans, from_right, strict=True), key=lambda pair: (pair[1], pair[0].cite)):
        held = [span.text for span, _ in group]
        if kind[0]:
            whole = "".join(held)
            # A hospital's line in English ends with its full stop, also in an Arabic booklet.
            is_one = whole.strip("*") if kind[1] else is_foreign and _LATIN_WORD.search(whole)
            levels = ISOLATED * len(whole) if is_one else levels_from_right(whole)
            start = 0
            for text in held:
                found.append(levels[start : start + len(text)])
                start += len(text)
        else:
            found += [_levels_from_left(text, 2 if is_rtl else 0) for text in held]
    return found
