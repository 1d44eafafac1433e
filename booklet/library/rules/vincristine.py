"""Vincristine goes into a vein and nowhere else: into the spine it kills (the sources give it into a vein only)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from booklet.files.problems import Location
from booklet.language.rules.en import RULES as ENGLISH
from booklet.language.rules.en import SPINE
from booklet.library.rules._words import Breach, all_words, ways
from booklet.model.drugs import Drug
from booklet.model.text import Text
from booklet.model.walk import PlacedValue

_NAMED = re.compile(r"vincristine|oncovin|vincasar", re.IGNORECASE)
_FIELD = "drug:vincristine"
_HEADINGS = frozenset({"title", "heading", "setting"})

_HINT = "Vincristine into the spine kills. Take this away; the sources give it into a vein only."


def vincristine_goes_into_veins_only(values: Iterable[PlacedValue]) -> Iterator[Breach]:
    """Words about vincristine name no way but a vein: in its own file, in texts that name it, and in their heads."""
    listed = list(values)
    drug = next((value for _, value, _ in listed if isinstance(value, Drug)), None)
    is_own = drug is not None and _NAMED.search(f"{drug.id} {drug.name}") is not None
    named = {location for location, value, _ in listed if isinstance(value, Text) and _is_named(value)}
    for location, words in all_words(listed):
        if is_own or location in named or _heads(location, named) or _NAMED.search(words):
            yield from _breaches(location, words)
    for location, statement in ways(listed) if is_own else ():
        if statement.way != "vein":
            yield Breach((*location, "way"), f"vincristine must never have the icon of {statement.way!r}", _HINT)


def _is_named(text: Text) -> bool:
    return any(span.field == _FIELD or _NAMED.search(span.text) for span in text.spans)


def _heads(location: Location, named: set[Location]) -> bool:
    """Return whether something is the head of a part in which vincristine is named."""
    *around, name = location
    return name in _HEADINGS and any(list(each[: len(around)]) == around for each in named)


def _breaches(location: Location, words: str) -> Iterator[Breach]:
    if SPINE.search(words):
        yield Breach(location, "vincristine must never be put together with the spine", _HINT)
    elif not ENGLISH.is_only_into_veins(words):
        yield Breach(location, "vincristine may only be said to be given into a vein", _HINT)
