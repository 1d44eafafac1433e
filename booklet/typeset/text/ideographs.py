"""Where lines may end in a script without spaces between words: between most characters, and not beside some marks.

The rules are those that readers of Chinese expect (W3C, Requirements for Chinese Text Layout, 3.1.4: prohibition rules
for line start and line end). Words in Latin letters and numbers stay whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from booklet.typeset.text.fonts import is_wide

NEVER_FIRST = frozenset("，。、；：？！）》〉」』】〕］｝”’…—～·％%‰℃°,.;:?!)]}々\u00a0")
"""Characters that begin no line."""

NEVER_LAST = frozenset("（《〈「『【〔［｛“‘([{¥￥$€£≥≤<>±第\u00a0")
"""Characters that end no line; the last one stands before a number."""


def may_end(before: str, after: str) -> bool:
    """Return whether a line may end between two characters that stand side by side.

    Example:
        >>> may_end("治", "疗"), may_end("疗", "。"), may_end("（", "治"), may_end("5", "天"), may_end("a", "治")
        (True, False, False, False, True)
    """
    if before in NEVER_LAST or after in NEVER_FIRST:
        return False
    if not is_wide(before):
        # A number stays with what it counts.
        return is_wide(after) and not before.isdigit()
    return True


def parts(words: str) -> Iterator[str]:
    """Yield the parts of words between which a line may end.

    Example:
        >>> list(parts("用imatinib（伊马替尼）。"))
        ['用', 'imatinib', '（伊', '马', '替', '尼）。']
    """
    start = 0
    for place in range(1, len(words)):
        if may_end(words[place - 1], words[place]):
            yield words[start:place]
            start = place
    yield words[start:]
