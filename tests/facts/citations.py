"""Citations as the fact base and the content write them: which lines they name, and whether they share any."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple


class Cite(NamedTuple):
    """Lines of one source."""

    source: str
    first: int
    last: int


@cache
def _parsed(reference: str) -> tuple[Cite, ...]:
    source, _, places = reference.partition(":")
    found: list[Cite] = []
    for part in filter(None, (each.strip() for each in places.split(","))):
        first, _, last = part.partition("-")
        found.append(Cite(source.strip(), int(first), int(last or first)))
    return tuple(found)


def parse(sources: Iterable[str]) -> tuple[Cite, ...]:
    """Return the citations as lines of sources: `lls:47,49-52` is two.

    Args:
        sources: Citations as facts and content write them.
    """
    return tuple(cite for reference in sources for cite in _parsed(reference))


def shared(sources: Iterable[str], wanted: Iterable[str]) -> bool:
    """Return whether the citations share a line with the wanted ones."""
    return _shared(tuple(sources), tuple(wanted))


@cache
def _shared(sources: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    theirs = parse(sources)
    return any(
        one.source == other.source and one.first <= other.last and other.first <= one.last
        for one in parse(wanted)
        for other in theirs
    )


def within(sources: Iterable[str], allowed: Iterable[str]) -> bool:
    """Return whether every cited line is among the allowed ones."""
    lines = parse(allowed)
    return all(
        any(one.source == other.source and other.first <= one.first and one.last <= other.last for other in lines)
        for one in parse(sources)
    )


def named(sources: Iterable[str]) -> frozenset[str]:
    """Return the ids of the sources that are cited."""
    return frozenset(reference.partition(":")[0] for reference in sources)
