"""Vincristine goes into a vein and nowhere else: into the spine it kills (the sources give it into a vein only)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from booklet.files.problems import Location
from booklet.language.rules import rules_of, with_rules
from booklet.language.rules.en import RULES as ENGLISH
from booklet.language.rules.en import SPINE
from booklet.library.rules._words import Breach, all_words, ways
from booklet.model.drugs import Drug
from booklet.model.text import Text
from booklet.model.walk import PlacedValue

_NAMES = r"vincristin|oncovin|vincasar|marqibo|\bvinca\b|(?-i:\bVCR\b)|长春新碱|فينكريستين|винкристин"
"""What it is called: by sources, by makers, on wards, and in other letters."""

_NAMED = re.compile(_NAMES, re.IGNORECASE)
_SHORT_FOR_SPINE = re.compile(r"\bI\.?T\b")
"""How wards write "intrathecal"."""

VINCRISTINE = "vincristine"
"""Its id."""

_FIELD = f"drug:{VINCRISTINE}"
_HEADINGS = frozenset({"title", "heading", "setting"})

_HINT = "Vincristine into the spine kills. Take this away; the sources give it into a vein only."


def vincristine_goes_into_veins_only(values: Iterable[PlacedValue], also: Collection[str] = ()) -> Iterator[Breach]:
    """Words about vincristine name no way but a vein: in its own file, in texts that name it, and in their heads.

    Args:
        values: All things of a file.
        also: Names that it has at one hospital.
    """
    listed = list(values)
    naming = _naming(tuple(also))
    drug = next((value for _, value, _ in listed if isinstance(value, Drug)), None)
    is_own = drug is not None and naming.search(f"{drug.id} {drug.name}") is not None
    named = {location for location, value, _ in listed if isinstance(value, Text) and _is_named(value, naming)}
    for location, words in all_words(listed):
        if is_own or location in named or _heads(location, named) or naming.search(words):
            yield from _breaches(location, words)
    for location, statement in ways(listed) if is_own else ():
        if statement.way != "vein":
            yield Breach((*location, "way"), f"vincristine must never have the icon of {statement.way!r}", _HINT)


def _naming(also: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds its names."""
    return re.compile("|".join((_NAMES, *map(re.escape, also))), re.IGNORECASE) if also else _NAMED


def _is_named(text: Text, naming: re.Pattern[str]) -> bool:
    return any(span.field == _FIELD or naming.search(span.text) for span in text.spans)


def _heads(location: Location, named: set[Location]) -> bool:
    """Return whether something is the head of a part in which vincristine is named."""
    *around, name = location
    return name in _HEADINGS and any(list(each[: len(around)]) == around for each in named)


def _names_spine(words: str) -> bool:
    """Return whether words name the spine, in whatever language they are."""
    if SPINE.search(words) or _SHORT_FOR_SPINE.search(words):
        return True
    known = filter(None, map(rules_of, with_rules()))
    return any(rules.ways["spinal-fluid"].search(words) for rules in known)


def _breaches(location: Location, words: str) -> Iterator[Breach]:
    if _names_spine(words):
        yield Breach(location, "vincristine must never be put together with the spine", _HINT)
    elif not ENGLISH.is_only_into_veins(words):
        yield Breach(location, "vincristine may only be said to be given into a vein", _HINT)
