"""No italics and no exclamation marks: slanted letters are harder to read, and a raised voice frightens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault

_ITALICS = re.compile(r"(?<!\w)([*_])(?=\w)[^*_]*\w[.,;:]?\1(?!\w)")


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every text that tries either."""
    for placed in context.texts:
        words = placed.text.plain
        italics = _ITALICS.search(words)
        if italics:
            yield Fault(
                placed.document, placed.location, f"{italics[0]!r} asks for italics", "Write **bold**, or nothing."
            )
        if "!" in words:
            hint = "End the sentence with a full stop."
            yield Fault(placed.document, placed.location, "the text has an exclamation mark", hint)
