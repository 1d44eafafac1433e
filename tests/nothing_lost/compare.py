"""Compare what booklets print with what they printed before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

Booklets = Mapping[str, Mapping[str, Sequence[str]]]
"""By booklet and "id | condition | sources", the words of it that are not printed."""

MERGES = Path(__file__).parent / "merges.yaml"


class Merge(NamedTuple):
    """A statement that another one says now.

    Attributes:
        was: Its id.
        now: The id of the other.
        why: The reason, in a few words.
    """

    was: str
    now: str
    why: str


class Said(NamedTuple):
    """One statement in one booklet."""

    id: str
    conditions: frozenset[str]
    sources: frozenset[str]


def read_merges(path: Path = MERGES) -> tuple[Merge, ...]:
    """Return the merges on purpose.

    Raises:
        TypeError: If a line of the file has other keys.
    """
    return tuple(Merge(**each) for each in yaml.safe_load(path.read_text(encoding="utf-8"))["merges"])


def lost(before: Booklets, now: Booklets, merges: Sequence[Merge]) -> Iterator[str]:
    """Yield what a booklet printed before and does not print now; another condition or other sources count as lost.

    Args:
        before: All booklets of the commit before.
        now: All booklets.
        merges: What may be missing where another statement says it.
    """
    into = {each.was: each.now for each in merges}
    for booklet, printed in before.items():
        if booklet not in now:
            yield f"{booklet}: there is no such booklet any more"
            continue
        there = {key for key, missing in now[booklet].items() if not missing}
        by_id: dict[str, list[Said]] = {}
        for each in map(read_key, there):
            by_id.setdefault(each.id, []).append(each)
        for key, missing in printed.items():
            if missing or key in there:
                continue
            was = read_key(key)
            others = by_id.get(into.get(was.id, ""), [])
            if not any(each.conditions <= was.conditions and each.sources >= was.sources for each in others):
                yield f"{booklet}: {key}"


def unprinted(now: Booklets, merges: Sequence[Merge]) -> Iterator[str]:
    """Yield what is chosen for a booklet and not printed in it, but for what is merged into something printed."""
    into = {each.was: each.now for each in merges}
    for booklet, printed in now.items():
        there = {read_key(key).id for key, missing in printed.items() if not missing}
        for key, missing in printed.items():
            if missing and into.get(read_key(key).id) not in there:
                yield f"{booklet}: {key}: {' … '.join(missing)}"


def read_key(key: str) -> Said:
    """Return a statement from its "id | condition | sources"."""
    name, conditions, sources = key.split(" | ")
    return Said(name, frozenset(filter(None, conditions.split(" & "))), frozenset(sources.split(", ")))
