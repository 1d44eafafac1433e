"""Doses and temperatures in languages that are not written as English is: a hospital may write so on its own lines."""

from __future__ import annotations

import re

from booklet.language.rules import rules_of, with_rules
from booklet.library.rules.quantities import plain_words

_OTHER_LETTERS = re.compile("[\u00ea\u0102-\u024f\u0300-\u1fff\u3000-\uffef]")
"""Letters and figures of no Western European language; no quotes or dashes. Few texts have any."""


def amount_in_other_letters(words: str) -> str:
    """Return the first words that say a dose or a temperature in a language that is not written as English is, or "".

    Example:
        >>> amount_in_other_letters("每天两次，每次5毫升"), amount_in_other_letters("5楼2号")
        ('每天两次', '')
    """
    if not _OTHER_LETTERS.search(words):
        return ""
    plain = plain_words(words)
    patterns = (rules.amounts for tag in with_rules() if (rules := rules_of(tag)) and rules.amounts)
    return next((match[0].strip() for pattern in patterns if (match := pattern.search(plain))), "")
