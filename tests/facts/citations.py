"""Citations as the fact base and the content write them: which lines they name, and whether they share any."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Cite(NamedTuple):
    """Lines of one source."""

    source: str
    first: int
    last: int


def parse(sources: Iterable[str]) -> tuple[Cite, ...]:
    """Return the citations as lines of sources: `lls:47,49-52` is two.

    Args:
        sources: Citations as facts and content write them.
    """
    found: list[Cite] = []
    for reference in sources:
        source, _, places = reference.partition(":")
        for part in filter(None, (each.strip() for each in places.split(","))):
            first, _, last = part.partition("-")
            found.append(Cite(source.strip(), int(first), int(last or first)))
    return tuple(found)


def shared(sources: Iterable[str], wanted: Iterable[str]) -> bool:
    """Return whether the citations share a line with the wanted ones."""
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
