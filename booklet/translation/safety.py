"""Safety rules that no translation can break, in the words of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.language.rules import LanguageRules, rules_of
from booklet.library.rules.lookalikes import as_seen
from booklet.translation.pairs import PairFault
from booklet.translation.source_texts import SourceText

_LEADING_SIX = re.compile(r"(?<!\w)6[\s\u00a0\u2010-\u2015-]*(MP|TG|mercapto\w*|thiogua\w*|tiogua\w*)", re.IGNORECASE)
_VINCRISTINE = "drugs/vincristine.yaml"
_DRUGS = "drugs/"
_ENGLISH = "en"


def safety_faults(source: SourceText, words: str, rules: LanguageRules) -> Iterator[PairFault]:
    """Yield every safety rule that a translation breaks.

    Args:
        source: The text as it is now.
        words: The translation.
        rules: What is known of its language.
    """
    words, english = as_seen(words), rules_of(_ENGLISH)
    if english is None:
        raise LookupError(_ENGLISH)
    yield from _ways(source, words, rules, english)
    if _LEADING_SIX.search(words) and not _LEADING_SIX.search(source.words):
        yield PairFault("the 6 before the name can be read as a dose", "Write the name of the medicine alone.")
    if (unit := rules.units.search(words)) and not english.units.search(source.words):
        yield PairFault(f"{unit[0]!r} reads like a dose or a temperature, and 'from' has none", "Say what 'from' says.")
    if (promise := rules.promises.search(words)) and not english.promises.search(source.words):
        yield PairFault(f"{promise[0]!r} promises more than 'from' does", "Say it as carefully as 'from' does.")


def _ways(source: SourceText, words: str, rules: LanguageRules, english: LanguageRules) -> Iterator[PairFault]:
    """A medicine is given in the ways that English names, and no text brings in the spine."""
    wanted, there = english.named_ways(source.words), rules.named_ways(words)
    if "spinal-fluid" in there - wanted:
        kills = " Vincristine into the spine kills." if source.file == _VINCRISTINE else ""
        yield PairFault("the spine is named here, and not in 'from'", f"Take it away.{kills}")
    elif _is_about_vincristine(source) and rules.is_only_into_veins(words) < english.is_only_into_veins(source.words):
        yield PairFault("a way to give vincristine is named here, and not in 'from'", "It goes into a vein only.")
    elif source.file.startswith(_DRUGS) and wanted != there:
        named, said = (", ".join(sorted(each)) or "none" for each in (wanted, there))
        yield PairFault(f"the ways to give it are {said}, and in 'from' {named}", "Name the ways of 'from'.")


def _is_about_vincristine(source: SourceText) -> bool:
    return source.file == _VINCRISTINE or "vincristine" in source.words.lower()
