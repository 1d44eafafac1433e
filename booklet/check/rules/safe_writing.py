"""Medicines are written safely: forms that have been misread as doses are not used (ISMP's list), nor are decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.model.content_files import FiguresFile

_UNSAFE = (
    (re.compile(r"\b(?:tea|table)spoon(?:ful)?s?\b|\btsp\b|\btbsp\b", re.IGNORECASE), "Measure liquids in mL only."),
    (re.compile(r"\b(?:QD|QOD|IU|BID|TID|QID|PRN)\b"), "Write it out in plain words."),
    (re.compile(r"\d+\.\d+|(?<![\d.])\.\d+"), "Use whole numbers; a point is easily missed."),
)


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every unsafe form in texts and figures."""
    texts = [(placed.document, placed.location, placed.text.plain) for placed in context.texts]
    for document, (location, record, _) in context.values:
        if isinstance(record, FiguresFile):
            texts += [(document, (*location, "figures", i), each.text) for i, each in enumerate(record.figures)]
    for document, location, words in texts:
        for pattern, hint in _UNSAFE:
            match = pattern.search(words)
            if match:
                yield Fault(document, location, f"{match[0]!r} can be misread", hint)
