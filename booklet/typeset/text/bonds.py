"""Which words stay on one line: a number with what it counts, the groups of a phone number, "ext." with its number."""

from __future__ import annotations

import re
from typing import Final

from booklet.core.late_patterns import late_pattern

NONE, LOOSE, FIRM = 0, 1, 2
"""How firmly a space holds: a line may end there; it does not if there is room; only where nothing else gives way."""

_NUMBER = late_pattern(r"[(\[“‘\"'+#~≥≤<>=$€£-]*\d[\d.,:/()‑–-]*[\d)%]|[(\[“‘\"'+#~≥≤<>=$€£-]*\d\)?")
"""A number, whole: a comma, a full stop or the like behind it ends what it counts."""

_BEGINS_NUMBER = late_pattern(r"[(\[“‘\"'+#~≥≤<>=$€£-]*\d")

_UNIT = late_pattern(
    r"[(\[]?(?:°?(?-i:[CF])|°|%|[ap]\.?m\.?|h|hrs?|mm|cm|km|kg|g|mg|m[lL]|x)[)\],.;:!?،؛؟]*", re.IGNORECASE
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CONNECTING: Final = _set(
    "and or but if then when while the a an at in on to from for by of with until till as is are after before so"
)
"""Words behind a number that it does not count."""

_LABELS: Final = _set(
    "ext extension x no nos nr room rm ward floor building bldg suite ste door gate bed level unit tower pager option"
    " press dial apt box exit tel fax phase day week grade page step"
)
"""Words in front of a number that say what it numbers."""

_LETTERS: Final = frozenset({"T", "B"})
"""The letter of a cell type, in front of "cell"."""


_MOST_WORDS = 50_000
"""Words that are kept."""


def bond(left: str, right: str) -> int:
    """Return how firmly the space between two words holds.

    Example:
        >>> bond("(555)", "555-0142"), bond("555-0142", "ext."), bond("ext.", "12"), bond("12,", "or")
        (2, 1, 2, 0)
    """
    if left.isdigit() or left in _LETTERS:
        return FIRM if _BEGINS_NUMBER.match(right) or _UNIT.fullmatch(right) else LOOSE
    if _NUMBER.fullmatch(left):
        if _BEGINS_NUMBER.match(right) or _UNIT.fullmatch(right):
            return FIRM
        return NONE if right.strip("(,.;:!?)،؛؟").casefold() in _CONNECTING else LOOSE
    is_label = left.strip("(").rstrip(".:").casefold() in _LABELS
    return FIRM if is_label and _BEGINS_NUMBER.match(right) else NONE


class _Holding(dict[str, bool]):
    """Whether the space behind a word may hold anything, worked out once for each word: most words hold nothing."""

    def __missing__(self, left: str) -> bool:
        if len(self) >= _MOST_WORDS:
            self.clear()
        is_label = left.strip("(").rstrip(".:").casefold() in _LABELS
        # Few words have a digit, and booklets of none do without the pattern, which takes long to compile.
        is_number = not left.isalpha() and any(map(str.isdecimal, left)) and bool(_NUMBER.fullmatch(left))
        self[left] = made = is_label or left.isdigit() or left in _LETTERS or is_number
        return made


HOLDING: Final = _Holding()
