"""No italics and no exclamation marks: slanted letters are harder to read, and a raised voice frightens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.check.context import Subject
from booklet.check.finding import Fault

_ITALICS = re.compile(r"(?<!\w)([*_])(?=\w)[^*_]*\w[.,;:]?\1(?!\w)")


def check(subject: Subject) -> Iterator[Fault]:
    """Yield every text that tries either."""
    for said in subject.said:
        words = said.text.plain
        italics = _ITALICS.search(words)
        if italics:
            yield Fault(said.document, said.location, f"{italics[0]!r} asks for italics", "Write **bold**, or nothing.")
        if "!" in words:
            hint = "End the sentence with a full stop."
            yield Fault(said.document, said.location, "the text has an exclamation mark", hint)
