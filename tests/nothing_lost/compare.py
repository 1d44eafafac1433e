"""Compare what booklets print with what they printed before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from booklet import Library
from booklet.files.record import Record
from booklet.model.chosen import path_in, rows_by_field
from booklet.model.citations import cited_lines
from booklet.model.statements import Worded

Booklets = Mapping[str, Mapping[str, Sequence[str]]]
"""By booklet and "id | condition | sources", the words of it that are not printed."""

MERGES = Path(__file__).parent / "merges.yaml"


class Merge(NamedTuple):
    """A statement that another one says now.

    Attributes:
        was: Its id.
        now: The id of the other; several ids with " + " between them say it together.
        why: The reason, in a few words.
    """

    was: str
    now: str
    why: str


class Withdrawn(NamedTuple):
    """A statement that was wrong for some readers, and is not printed for them any more.

    Attributes:
        was: Its id.
        of: Whose booklets it was wrong in: a word of their names, such as a stage.
        why: The reason, in a few words.
    """

    was: str
    of: str
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


def read_withdrawn(path: Path = MERGES) -> tuple[Withdrawn, ...]:
    """Return what was withdrawn for some readers.

    Raises:
        TypeError: If a line of the file has other keys.
    """
    return tuple(Withdrawn(**each) for each in yaml.safe_load(path.read_text(encoding="utf-8"))["withdrawn"])


def declared_merges(library: Library) -> tuple[Merge, ...]:
    """Return the merges that content declares, under the ids that booklets are compared by.

    They are rows with `said_in`, and words of the glossary with `told_in`.
    """
    names: dict[str, str] = {}
    left: list[tuple[str, str]] = []
    for entry in library.entries:
        for path, name, row in _rows(entry.block, entry.id, entry.id):
            names[path] = name
            left += ((name, place) for place in row.said_in)
    said = [Merge(name, names[place], f"the content says: said in {place}") for name, place in left]
    told = (
        Merge(f"term/{term.id}", " + ".join(names[path] for path in term.told_in), "the glossary leads to its page")
        for term in library.terms.values()
        if term.told_in
    )
    return (*said, *told)


def _rows(record: Record, path: str, name: str) -> Iterator[tuple[str, str, Worded]]:
    """Yield every row of words in a record with its path and with its id here, which names all that it stands in."""
    for _, rows in rows_by_field(record):
        for row in rows:
            own = row.id or getattr(row, "name", "")
            if isinstance(row, Worded):
                yield f"{path}/{row.id}", f"{name}/{own}", row
            yield from _rows(row, path_in(row, path), f"{name}/{own}" if own else name)


def _others(merges: Sequence[Merge]) -> Mapping[str, frozenset[tuple[str, ...]]]:
    """Return by a merged statement's id what says it now: ids that say it together, for each way."""
    return {was: frozenset(ids_of(each) for each in merges if each.was == was) for was in {each.was for each in merges}}


def ids_of(merge: Merge) -> tuple[str, ...]:
    """Return the ids that say a merged statement together."""
    return tuple(merge.now.split(" + "))


def lost(
    before: Booklets, now: Booklets, merges: Sequence[Merge], withdrawn: Sequence[Withdrawn] = ()
) -> Iterator[str]:
    """Yield what a booklet printed before and does not print now; another condition or other sources count as lost.

    Args:
        before: All booklets of the commit before.
        now: All booklets.
        merges: What may be missing where another statement says it.
        withdrawn: What may be missing for some readers.
    """
    into = _others(merges)
    for booklet, printed in before.items():
        wrong = {each.was for each in withdrawn if each.of in booklet.split()}
        if booklet not in now:
            yield f"{booklet}: there is no such booklet any more"
            continue
        there = {key for key, missing in now[booklet].items() if not missing}
        by_id: dict[str, list[Said]] = {}
        for each in map(read_key, there):
            by_id.setdefault(each.id, []).append(each)
        for key, missing in printed.items():
            was = read_key(key)
            if missing or key in there or was.id in wrong:
                continue
            if not any(_say_together(names, was, by_id) for names in into.get(was.id, ())):
                yield f"{booklet}: {key}"


def unprinted(now: Booklets, merges: Sequence[Merge]) -> Iterator[str]:
    """Yield what is chosen for a booklet and not printed in it, but for what is merged into something printed."""
    into = _others(merges)
    for booklet, printed in now.items():
        there = {read_key(key).id for key, missing in printed.items() if not missing}
        for key, missing in printed.items():
            if missing and not any(there.issuperset(names) for names in into.get(read_key(key).id, ())):
                yield f"{booklet}: {key}: {' … '.join(missing)}"


def _say_together(names: Sequence[str], was: Said, by_id: Mapping[str, Sequence[Said]]) -> bool:
    """Return whether statements of these ids are there, under no further condition, and rest on all its sources."""
    there = [[each for each in by_id.get(name, ()) if _asks_for_no_more_than(each, was)] for name in names]
    sources = frozenset(source for some in there for each in some for source in each.sources)
    return all(there) and _rests_on(sources, was.sources)


def _asks_for_no_more_than(now: Said, was: Said) -> bool:
    """Return whether each condition of a statement is one of another's, or any of what would do is."""
    return all(each in was.conditions or was.conditions & {*each.split(" or ")} for each in now.conditions)


def _rests_on(now: frozenset[str], was: frozenset[str]) -> bool:
    """Return whether all lines that a statement rested on are among those of others, or its sources as they stand."""
    return was <= now or cited_lines(was) <= cited_lines(now)


def read_key(key: str) -> Said:
    """Return a statement from its "id | condition | sources"."""
    name, conditions, sources = key.split(" | ")
    return Said(name, frozenset(filter(None, conditions.split(" & "))), frozenset(sources.split(", ")))
