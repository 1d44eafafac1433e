"""No text promises that a treatment works, cures or does no harm: no source does, and a family would build on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault

_OUTCOME = (
    r"(?:cure[ds]?|heal(?:s|ed)?|recovers?|survives?|lives?|works?|wins?|beats?|gets? (?:well|better)"
    r"|(?:go(?:es)?|stays?) away|disappears?|succeeds?"
    r"|be (?:fine|well|okay|ok|all right|safe|gone|cured|healed|healthy|saved|successful|a success))"
)
_HARM = r"(?:hurts?|harms?|comes? back|returns?|relapses?|spreads?|fails?|dies?)"
_HOW = r"(?:(?:now|all|always|soon|surely|certainly|definitely|then|completely|perfectly|totally|quite|very)\s+)*"
_PROMISES = re.compile(
    "|".join(
        (
            rf"\b(?:will|shall|is going to|are going to|’ll)\s+{_HOW}(?:be\s+)?{_HOW}{_OUTCOME}\b",
            rf"\b(?:will not|won[’']t|cannot|can[’']t|never|do not|does not)\s+(?:ever\s+)?{_HARM}\b",
            rf"\balways\s+{_OUTCOME}\b",
            r"\bcures\b",
            rf"\b(?:is|are|was|were|gets?|been|be)\s+{_HOW}(?:cured|curable|harmless|painless|risk-free|safe)\b",
            r"\bguarantee\w*|\b(?:we|I) promise\b|\bfor (?:sure|certain)\b(?!\s+\w)|\b(?:certain|sure|bound) to\b",
            r"\b(?:no|without|without any) (?:side effects?|risks?|danger|pain|harm)\b",
            r"\bnothing (?:can|will|could) (?:go wrong|happen)\b",
            r"\b(?:do not|don[’']t|no need to|nothing to) (?:worry|fear|be afraid)\b",
        )
    ),
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|nobody|no one|no source|nor|never)\b[^.]*?"
    r"\b(?:means?|says?|knows?|promises?|tells?|that)\b[^.]*$|\b(?:if|whether)\b[^.,]*$",
    re.IGNORECASE,
)
"""Before the words, in their sentence: what they say is denied, or said to be open."""


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every promise, in what is said to a family and to a patient."""
    for placed in context.texts:
        for found in promises_in(placed.text.plain):
            hint = "Say what the source says, with its hedge: 'may', 'can', 'aims to'."
            yield Fault(placed.document, placed.location, f"{found!r} promises what no source does", hint)


def promises_in(words: str) -> Iterator[str]:
    """Yield what reads like a promise.

    Example:
        >>> list(promises_in("Your child will be cured. Remission does not mean that your child is cured."))
        ['will be cured']
    """
    for match in _PROMISES.finditer(words):
        sentence = re.split(r"[.?!:]\s", words[: match.start()])[-1]
        is_question = re.match(r"[^.!]*\?", words[match.end() :]) is not None
        if not is_question and not _DENIED.search(sentence):
            yield match[0]
