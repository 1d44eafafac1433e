"""Sentences are short: a reader under stress loses the thread after 14 words, and no sentence has more than 20."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.check.sentences import sentences

MOST_WORDS = 20
WISHED_WORDS = 14


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every sentence that is too long, and as a warning every one that is longer than it should be."""
    for placed in context.texts:
        for sentence in sentences(placed.text):
            count = len(sentence)
            begins = " ".join(word.text for word in sentence[:4])
            message = f"the sentence “{begins} …” has {count} words"
            if count > MOST_WORDS:
                hint = f"Cut it in two; at most {MOST_WORDS} words, better {WISHED_WORDS}."
                yield Fault(placed.document, placed.location, message, hint)
            elif count > WISHED_WORDS:
                yield Fault(
                    placed.document, placed.location, message, "Say it in two sentences, if you can.", "warning"
                )
