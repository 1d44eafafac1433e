"""Who does what is said: active sentences are understood better (CDC Clear Communication Index). A warning.

Only a form of "be" or "get" right before a participle counts, and only with "by" behind it or in a sentence that
speaks to the reader's own action ("must be taken"): text about medicine rightly says "is given into a vein".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault

_BE = r"(?:am|is|are|was|were|be|been|being|gets?|got)"
_PARTICIPLE = (
    r"(?:\w{2,}ed|given|taken|done|made|seen|found|told|kept|held|shown|known|sent|put|written|chosen|brought|led|left)"
)
_NO_PARTICIPLE = r"(?!(?:tired|worried|scared|interested|need|based|related|red|bed|used to)\b)"
_FORM = rf"\b{_BE}(?:\s+(?:not|also|often|usually|then|first|\w+ly))?\s+{_NO_PARTICIPLE}{_PARTICIPLE}"
_PASSIVE = re.compile(
    rf"{_FORM}\s+by\s+"
    r"(?!mouth|the\s+mouth|vein|weight|hand|then|now|itself|\w+ing\b|a\s+lumbar|the\s+end)\w+"
    rf"|\b(?:must|should|has to|have to|needs to)\s+(?:not\s+)?(?:be|get)\s+{_NO_PARTICIPLE}{_PARTICIPLE}\b",
    re.IGNORECASE,
)
_ANY_FORM = re.compile(rf"{_FORM}\b", re.IGNORECASE)


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every text with such a sentence."""
    for placed in context.texts:
        match = passive(placed.text.plain)
        if match:
            hint = "Say who does it: 'Your team checks …'."
            yield Fault(placed.document, placed.location, f"“{match}” is in the passive voice", hint, "warning")


def passive(words: str) -> str:
    """Return the first words in the passive voice, or "".

    Example:
        >>> passive("The dose is checked by two nurses.")
        'is checked by two'
    """
    match = _PASSIVE.search(words)
    return match[0] if match else ""


def may_be_passive(words: str) -> bool:
    """Return whether anything in the words has a passive's form, with or without a doer: more than the rule objects to.

    Example:
        >>> may_be_passive("It is given into a vein."), may_be_passive("Your child gets it by mouth.")
        (True, False)
    """
    return _ANY_FORM.search(words) is not None
