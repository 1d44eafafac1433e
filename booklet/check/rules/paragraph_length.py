"""A paragraph has at most five sentences: a statement is one idea, and a wall of words is not read."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.check.context import Subject
from booklet.check.finding import Fault
from booklet.check.sentences import sentences

MOST_SENTENCES = 5


def check(subject: Subject) -> Iterator[Fault]:
    """Yield every text with more sentences."""
    for said in subject.said:
        count = len(sentences(said.text))
        if count > MOST_SENTENCES:
            message = f"this text has {count} sentences"
            hint = f"Make several statements of it; at most {MOST_SENTENCES} sentences each."
            yield Fault(said.document, said.location, message, hint)
