"""No bare "common" or "rare": readers take such words for far more than is meant (PMC5519649).

"Often used" and the like are a warning: a source's hedge stays, but a number would be better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault

_WORD = re.compile(r"\b(?:(?:un)?common(?:ly|est)?(?!\s+cold)|rare(?:ly|st)?)\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:in|more|less)\s+$", re.IGNORECASE)
"""Before the word: what is shared, or a comparison."""
_OFTEN = re.compile(
    r"\b(?:very\s+)?often\s+(?:used|seen|found|happens?|occurs?|causes?|gets?|have|has)\b", re.IGNORECASE
)


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every such word in a text without a number."""
    for placed in context.texts:
        words = placed.text.plain
        if any(character.isdigit() for character in words):
            continue
        for match in _WORD.finditer(words):
            if not _OTHER.search(words[: match.start()]):
                hint = "Give the source's number, or say it without the word: 'can happen', 'some children'."
                yield Fault(placed.document, placed.location, f"{match[0]!r} stands without a number", hint)
        for match in _OFTEN.finditer(words):
            hint = "Give the source's number, if it has one."
            yield Fault(placed.document, placed.location, f"{match[0]!r} stands without a number", hint, "warning")
