"""Which form of a counted thing a whole number asks for (Unicode CLDR 48, cardinal plural rules)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, get_args

PluralForm = Literal["zero", "one", "two", "few", "many", "other"]

PLURAL_FORMS: tuple[PluralForm, ...] = get_args(PluralForm)

PluralRule = Literal["none", "one", "french", "arabic", "russian", "polish", "hebrew"]
"""Rules by name. "none": no form but one (Chinese, Vietnamese, Burmese). "one": 1 apart (English, Spanish, Somali).
"french": 0 and 1 apart (French, Haitian Creole, Hindi, Persian)."""


def plural_form(number: int, rule: PluralRule) -> PluralForm:
    """Return the form that a number of 0 or more asks for.

    Example:
        >>> plural_form(1, "one"), plural_form(1, "none"), plural_form(11, "arabic")
        ('one', 'other', 'many')
    """
    return _RULES[rule](number)


def stands_for_one_number(form: PluralForm, rule: PluralRule) -> bool:
    """Return whether a form is that of a single number, so that its words can say which one.

    Example:
        >>> stands_for_one_number("two", "arabic"), stands_for_one_number("one", "french")
        (True, False)
    """
    # All rules repeat themselves from 200 on.
    return sum(plural_form(number, rule) == form for number in range(200)) == 1


def _arabic(number: int) -> PluralForm:
    if number <= 2:  # noqa: PLR2004  (the rule's own numbers)
        return ("zero", "one", "two")[number]
    rest = number % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"  # noqa: PLR2004


def _russian(number: int) -> PluralForm:
    ten, hundred = number % 10, number % 100
    if ten == 1 and hundred != 11:  # noqa: PLR2004
        return "one"
    return "few" if 2 <= ten <= 4 and not 12 <= hundred <= 14 else "many"  # noqa: PLR2004


def _polish(number: int) -> PluralForm:
    if number == 1:
        return "one"
    form = _russian(number)
    return "many" if form == "one" else form


_RULES: Mapping[PluralRule, Callable[[int], PluralForm]] = {
    "none": lambda _: "other",
    "one": lambda number: "one" if number == 1 else "other",
    "french": lambda number: "one" if number <= 1 else "other",
    "hebrew": lambda number: "one" if number == 1 else "two" if number == 2 else "other",  # noqa: PLR2004
    "arabic": _arabic,
    "russian": _russian,
    "polish": _polish,
}
