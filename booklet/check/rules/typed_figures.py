"""A number is stored once, in figures.yaml, and referred to: two copies of it would differ one day.

Counted are digits, and numbers in words before a length of time or a share. Digits inside a name, such as KMT2A, are
no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.model.text import Text

_WORDS = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TIME = r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?)"
_FIGURE = re.compile(
    rf"(?<![\w-])\d+(?:[.,:]\d+)*(?![\w-])(?:\s*(?:%|{_TIME}\b))?"
    rf"|\b{_WORDS}\s+(?:(?:to|or)\s+{_WORDS}\s+)?{_TIME}\b|\b(?:one|{_WORDS})\s+out\s+of\b|\bone\s+{_TIME}\b",
    re.IGNORECASE,
)


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every number that is typed in a statement or a label."""
    for placed in context.texts:
        match = _FIGURE.search(_typed(placed.text)) if placed.is_row else None
        if match:
            hint = "Store it in figures.yaml and write {figure:id} here."
            yield Fault(placed.document, placed.location, f"the number {match[0].strip()!r} is typed here", hint)


def _typed(text: Text) -> str:
    """Return the text with a mark in place of what is filled in."""
    return "".join("…" if span.field else span.text for span in text.spans)
