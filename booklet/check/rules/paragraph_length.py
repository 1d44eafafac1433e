"""A paragraph has at most five sentences: a statement is one idea, and a wall of words is not read."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.check.sentences import sentences

MOST_SENTENCES = 5


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every text with more sentences."""
    for placed in context.texts:
        count = len(sentences(placed.text))
        if count > MOST_SENTENCES:
            message = f"this text has {count} sentences"
            hint = f"Make several statements of it; at most {MOST_SENTENCES} sentences each."
            yield Fault(placed.document, placed.location, message, hint)
