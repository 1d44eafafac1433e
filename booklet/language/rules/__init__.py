"""Safety rules in each language, one module a language. A new language's rules are a new module, found by its name.

A module is called after the language's tag without its region, in small letters, as `zh_hans`, and holds `RULES`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from booklet.core.modules import module_names
from booklet.language.rules._table import LanguageRules

__all__ = ["LanguageRules", "rules_of", "with_rules"]


@cache
def with_rules() -> tuple[str, ...]:
    """Return the names of all languages with rules, as their modules are called."""
    return module_names(__path__)


def rules_of(tag: str) -> LanguageRules | None:
    """Return the rules of a language; None if there are none, so that nobody can sign what is said in it.

    Example:
        >>> rules_of("es-MX") is rules_of("es-US"), rules_of("tlh")
        (True, None)
    """
    language, *others = tag.lower().split("-")
    wanted = [f"{language}_{part}" for part in others] + [language]
    name = next((each for each in wanted if each in with_rules()), None)
    if name is None:
        return None
    rules = import_module(f"{__name__}.{name}").RULES
    return rules if isinstance(rules, LanguageRules) else None
