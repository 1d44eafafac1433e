"""Vincristine goes into a vein and nowhere else: into the spine it kills (the sources give it into a vein only)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from booklet.files.problems import Location
from booklet.language.rules import rules_of, with_rules
from booklet.language.rules.en import RULES as ENGLISH
from booklet.language.rules.en import SPINE
from booklet.library.rules._words import Breach, all_words, ways
from booklet.library.rules.quantities import plain_words
from booklet.model.drugs import Drug
from booklet.model.text import Text
from booklet.model.walk import PlacedValue

_NAMES = (
    r"vin[\W_]{0,3}[ck]ristin|oncovin|vincasar|marqibo|\bvinca\b|\bV\.? ?C\.? ?R\b|长春\s?新碱|فينكريستين|винкристин"
)
"""What it is called: by sources, by makers, on wards, and in other letters."""

_NAMED = re.compile(_NAMES, re.IGNORECASE)
_SHORT_FOR_SPINE = re.compile(r"\bI\.? ?T\b(?! (?:desk|help|team|support|department|service)\b)|\bLP\b|\bI\.?C\.?V\b")
"""How wards write "intrathecal", "lumbar puncture" and "into the brain's own spaces"."""

_SPINE_IN_OTHER_WORDS = re.compile(
    r"intra[\W_]{0,3}th?[eé](?:[ck]|que)|\btheca|epidural|neuraxial|subarachnoid|intra[\W_]{0,3}(?:ventric|cere[bv]r|csf)"
    r"|ommaya|\bliquor\b|\breservoir|backbone|\bbrain\b"
    r"|(?:lower|small of the|in(?:to)? the|your|child[’']s) back\b(?! (?:of|room|door|entrance|building|yard)\b)"
    r"|espalda|espina|интратекал|спинно|позвоночник",
    re.IGNORECASE,
)
"""Where it must never go, as people and languages without rules of their own say it."""

_SHORT_FOR_OTHER_WAYS = re.compile(r"\b(?:IM|SC|SQ|PO)\b|\bI\.M\.|\bS\.C\.|\bP\.O\.|\b[Ss]ub-?(?:[Qq]|cut)\b|\bp\.?o\b")
"""Into a muscle, under the skin and by mouth, as wards write it."""

_STRANGE = re.compile(r"[^\x00-\x7f\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027]")

VINCRISTINE = "vincristine"
"""Its id."""

_FIELD = f"drug:{VINCRISTINE}"
_HEADINGS = frozenset({"title", "heading", "setting"})
_HEADS = frozenset({"title", "heading", "term", "label"})
"""What says of which thing all is that stands with it."""

_HINT = "Vincristine into the spine kills. Take this away; the sources give it into a vein only."


def vincristine_goes_into_veins_only(values: Iterable[PlacedValue], also: Collection[str] = ()) -> Iterator[Breach]:
    """Words about vincristine name no way but a vein: in its file, in texts and heads that name it, and under these.

    Args:
        values: All things of a file.
        also: Names that it has at one hospital.
    """
    listed = list(values)
    naming = _naming(tuple(also))
    drug = next((value for _, value, _ in listed if isinstance(value, Drug)), None)
    is_own = drug is not None and naming.search(f"{drug.id} {drug.name}") is not None
    named = {location for location, value, _ in listed if isinstance(value, Text) and _is_named(value, naming)}
    written = [(location, _as_read(words)) for location, words in all_words(listed)]
    under = {
        tuple(location[:-1])
        for location, words in written
        if location[-1:] and location[-1] in _HEADS and naming.search(words)
    }
    for location, words in written:
        if is_own or location in named or _is_under(location, under) or _heads(location, named) or naming.search(words):
            yield from _breaches(location, words)
    for location, statement in ways(listed) if is_own else ():
        if statement.way != "vein":
            yield Breach((*location, "way"), f"vincristine must never have the icon of {statement.way!r}", _HINT)


def _as_read(words: str) -> str:
    """Return words without characters that nobody sees, or that look like others; few texts have any."""
    return plain_words(words) if _STRANGE.search(words) else words


def _naming(also: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds its names."""
    return re.compile("|".join((_NAMES, *map(re.escape, also))), re.IGNORECASE) if also else _NAMED


def _is_named(text: Text, naming: re.Pattern[str]) -> bool:
    return any(span.field == _FIELD or naming.search(_as_read(span.text)) for span in text.spans)


def _heads(location: Location, named: set[Location]) -> bool:
    """Return whether something is the head of a part in which vincristine is named."""
    *around, name = location
    return name in _HEADINGS and any(list(each[: len(around)]) == around for each in named)


def _is_under(location: Location, heads: set[tuple[int | str, ...]]) -> bool:
    """Return whether something stands in a part whose head names vincristine."""
    return bool(heads) and any(tuple(location[:length]) in heads for length in range(len(location) + 1))


def _names_spine(words: str) -> bool:
    """Return whether words name the spine, in whatever language they are."""
    if any(pattern.search(words) for pattern in (SPINE, _SHORT_FOR_SPINE, _SPINE_IN_OTHER_WORDS)):
        return True
    known = filter(None, map(rules_of, with_rules()))
    return any(rules.ways["spinal-fluid"].search(words) for rules in known)


def _breaches(location: Location, words: str) -> Iterator[Breach]:
    if _names_spine(words):
        yield Breach(location, "vincristine must never be put together with the spine", _HINT)
    elif _SHORT_FOR_OTHER_WAYS.search(words) or not ENGLISH.is_only_into_veins(words):
        yield Breach(location, "vincristine may only be said to be given into a vein", _HINT)
