"""What a booklet says once: rows that another row of the same booklet says as well, under no further condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from booklet.core.identity_key import Same, SameItems
from booklet.core.result_cache import kept
from booklet.core.values import frozen
from booklet.files.record import Record
from booklet.model.block import Block
from booklet.model.chosen import Chosen, Lead, path_in, rows_with_paths
from booklet.model.conditions import Answer, Condition, Every, Traits
from booklet.model.entry import Entry
from booklet.model.statements import Term


@frozen
class PrintedConditions:
    """All conditions that are printed before a row.

    Attributes:
        of_children: Whether it is said to be known of children only.
        open: What is not known and must hold: all of these.
    """

    of_children: bool = False
    open: frozenset[Condition] = frozenset()

    def under(self, lead: Lead) -> PrintedConditions:
        """Return where something stands that is under one more condition."""
        more = lead.open.parts if isinstance(lead.open, Every) else (lead.open,) if lead.open else ()
        return PrintedConditions(self.of_children or lead.of_children, self.open.union(more))

    def asks_for_no_more_than(self, other: PrintedConditions) -> bool:
        """Return whether this one is for whoever the other is for."""
        traits: Traits = {}
        for each in other.open:
            traits = each.assumed(traits)
        holds = (each in other.open or each.answer(traits) is Answer.YES for each in self.open)
        return self.of_children <= other.of_children and all(holds)


Said = frozenset[tuple[str, str]]
"""Paths of rows that another row of the booklet says, each with the path of that one."""


def said_elsewhere(blocks: Mapping[Entry, Chosen[Block]]) -> Mapping[Entry, Said]:
    """Return the rows that another row of the same booklet says, by entry.

    Args:
        blocks: All blocks of a booklet with all their rows, by entry.
    """
    chosen = {entry.id: block for entry, block in blocks.items()}
    found: dict[Entry, Said] = {}
    said_of = _said_of.room()
    for entry in blocks:
        if declared(entry) and (said := said_of(entry, SameItems(tuple(map(chosen.get, _named(entry)))))):
            found[entry] = said
    return found


@kept()
def _said_of(entry: Entry, blocks: SameItems[Chosen[Block] | None]) -> Said:
    """Return the rows of an entry that other rows say.

    Args:
        entry: The entry.
        blocks: Those that it names, in the order of `_named`; None for one that the booklet does not have. Where all
            other rows stand makes no difference to it.
    """
    chosen = {name: block for name, block in zip(_named(entry), blocks.things, strict=True) if block is not None}
    rows = ((row, _place(row, places, chosen)) for row, places in declared(entry))
    return frozenset((row, place) for row, place in rows if place)


@lru_cache(maxsize=1024)
def _named(entry: Entry) -> tuple[str, ...]:
    """Return the ids of the blocks in which an entry's rows and those that say the same stand."""
    return _blocks_of(path for row, places in declared(entry) for path in (row, *places))


def _blocks_of(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the blocks that rows are in, each once."""
    return tuple(dict.fromkeys(path.partition("/")[0] for path in paths))


def told_on(terms: tuple[Term, ...], blocks: Mapping[str, Chosen[Block]]) -> Mapping[str, str]:
    """Return the ids of blocks in which rows under no condition say what words mean, by the word's id.

    Args:
        terms: The words.
        blocks: All blocks of a booklet with the rows that it prints, by id.
    """
    words = Same(terms)
    return _told_on.room()(words, SameItems(tuple(map(blocks.get, _told_in.room()(words)))))


@kept()
def _told_in(terms: Same[tuple[Term, ...]]) -> tuple[str, ...]:
    """Return the ids of the blocks that may say what words mean."""
    return _blocks_of(row for term in terms.thing for row in term.told_in)


@kept()
def _told_on(terms: Same[tuple[Term, ...]], blocks: SameItems[Chosen[Block] | None]) -> Mapping[str, str]:
    """Return the blocks that say what words mean; the very same object for the very same words and blocks.

    Args:
        terms: The words.
        blocks: Those that may say it, in the order of `_told_in`; None for one that the booklet does not have.
    """
    names = _told_in(terms)
    chosen = {name: block for name, block in zip(names, blocks.things, strict=True) if block is not None}
    always = PrintedConditions()
    return {
        term.id: term.told_in[0].partition("/")[0]
        for term in terms.thing
        if term.told_in and all(_conditions(row, chosen) == always for row in term.told_in)
    }


def _place(row: str, places: Iterable[str], chosen: Mapping[str, Chosen[Block]]) -> str:
    """Return the first of the places that the booklet prints under no further condition than the row, or ""."""
    own = _conditions(row, chosen)
    others = ((place, _conditions(place, chosen)) for place in places)
    return next((place for place, other in others if own and other and other.asks_for_no_more_than(own)), "")


def _conditions(row: str, chosen: Mapping[str, Chosen[Block]]) -> PrintedConditions | None:
    name = row.partition("/")[0]
    return _all_conditions.room()(name, Same(chosen[name])).get(row) if name in chosen else None


@kept()
def _all_conditions(name: str, block: Same[Chosen[Block]]) -> Mapping[str, PrintedConditions]:
    """Return where each row of a block stands, by its path, which begins with the block's name."""
    return dict(_inside(block.thing, name, PrintedConditions().under(block.thing.lead)))


def _inside(chosen: Chosen[Record], path: str, around: PrintedConditions) -> Iterator[tuple[str, PrintedConditions]]:
    for rows in chosen.inside.values():
        for row in rows:
            own = around.under(row.lead)
            yield f"{path}/{row.record.id}", own
            yield from _inside(row, path_in(row.record, path), own)


@lru_cache(maxsize=1024)
def declared(entry: Entry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the paths of an entry's rows that say where else they are said, with these places."""
    return tuple((path, row.said_in) for path, row in rows_with_paths(entry.block, entry.id) if row.said_in)
