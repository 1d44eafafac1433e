"""One denominator for all shares: "5 out of 100" and "1 out of 20" cannot be compared at a glance.

Readers with little practice in numbers take 1 in 20 for less than 5 in 100; percent is a third way to say it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.files.problems import Location
from booklet.files.yaml_reader import YamlDocument
from booklet.model.content_files import FiguresFile

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine)"
_SHARE = re.compile(
    rf"\b(?P<part>{_NUMBER})\s+(?:out\s+of|in)\s+(?:every\s+)?(?P<whole>\d{{1,6}}|two|three|four|five|ten|twenty|hundred)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\d\s*%|\bpercent\b|\bper cent\b", re.IGNORECASE)


class _Share(NamedTuple):
    document: YamlDocument
    location: Location
    words: str
    whole: str


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every share with another denominator than most, and every share in percent."""
    shares = list(_shares(context))
    if not shares:
        return
    usual = Counter(share.whole for share in shares if share.whole != "%").most_common(1)
    norm = usual[0][0] if usual else "100"
    for share in shares:
        if share.whole != norm:
            hint = f"Say it out of {norm}, as in the rest of the content."
            yield Fault(share.document, share.location, f"{share.words!r} has a denominator of its own", hint)


def _shares(context: CheckContext) -> Iterator[_Share]:
    for document, location, words in _written(context):
        for share, whole in shares_in(words):
            yield _Share(document, location, share, whole)


def shares_in(words: str) -> Iterator[tuple[str, str]]:
    """Yield every share, and what it is a share of.

    Example:
        >>> list(shares_in("It helps 95 out of 100 children, or 95%."))
        [('95 out of 100', '100'), ('5%', '%')]
    """
    yield from ((match[0], match["whole"].lower()) for match in _SHARE.finditer(words))
    yield from ((match[0], "%") for match in _PERCENT.finditer(words))


def _written(context: CheckContext) -> Iterator[tuple[YamlDocument, Location, str]]:
    """Yield words as they are typed: figures where they are stored, the rest without what is filled in."""
    for document in context.content.documents:
        for file in context.content.records.get(document.file.name, ()):
            for position, figure in enumerate(file.figures if isinstance(file, FiguresFile) else ()):
                yield document, ("figures", position, "text"), figure.text
    for placed in context.texts:
        typed = "".join("" if span.field else span.text for span in placed.text.spans)
        yield placed.document, placed.location, typed
