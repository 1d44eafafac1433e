"""What one reader gets of one entry of the library."""

from __future__ import annotations

from functools import lru_cache

from booklet.core.result_cache import kept
from booklet.core.values import frozen, replace
from booklet.files.record import Record
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.library.library import Library
from booklet.model.block import Block
from booklet.model.chosen import Chosen, Verdict, whole
from booklet.model.conditions import Answer, Trait
from booklet.model.entry import MOST_ENTRIES, Entry
from booklet.model.text import Audience
from booklet.selection.chosen_for import Reader
from booklet.selection.mentions import Mentions, mentions
from booklet.selection.nested_conditions import AnsweredAlike, NestedCondition, conditions_in
from booklet.selection.plan import Choice, Decided
from booklet.selection.rows import choose_inside, chosen, leave_out_inside
from booklet.selection.said_once import Said


@frozen
class ChosenEntry:
    """What one reader gets of an entry.

    Attributes:
        block: The block with the rows that are left and their conditions; None if it is left out.
        decided: The decisions for it and everything in it.
        said: Terms and sources that the remaining text refers to.
    """

    entry: Entry
    block: Chosen[Block] | None
    decided: Decided
    said: Mentions


@lru_cache(maxsize=4096)
def choose_entry(
    library: Library, entry: Entry, asked: tuple[tuple[str, Trait], ...], audience: Audience, said: Said
) -> ChosenEntry:
    """Return what a reader gets of an entry.

    It is the very same for readers who do not differ in the axes that it names, and for those who do but answer all its
    conditions alike.

    Args:
        library: What the entry belongs to.
        entry: The entry.
        asked: What is known of the axes that its conditions name.
        audience: Whom the words speak to.
        said: Rows of it that another row of the booklet says.
    """
    words = condition_words(library, audience)
    reader = Reader(dict(asked), words, is_child=audience == "family", said=dict(said), asks_why=False)
    conditions = _conditions(entry, is_out=reader.answer(entry.when) is Answer.NO) if asked else ()
    return _choose(library, entry, AnsweredAlike(conditions, reader), audience, said)


@kept(2 * MOST_ENTRIES)
def _conditions(entry: Entry, *, is_out: bool) -> tuple[NestedCondition, ...]:
    """Return the conditions of an entry; for readers for whom it is not, its own alone, so that it is not opened."""
    return (NestedCondition(entry.when, entry.about, () if is_out else conditions_in(entry.block)),)


@lru_cache(maxsize=4096)
def _choose(library: Library, entry: Entry, alike: AnsweredAlike, audience: Audience, said: Said) -> ChosenEntry:  # noqa: ARG001  (parts of the key)
    """Return what a reader gets of an entry; the reader is made of all that is in the key."""
    reader = alike.reader
    decided = Decided(lambda: _decided(entry, replace(reader, asks_why=True)))
    if reader.answer(entry.when) is Answer.NO:
        return ChosenEntry(entry, None, decided, Mentions())
    lead = reader.lead(entry.when, entry.about)
    inside = choose_inside(entry.block, entry.id, reader.under(entry.when, lead))
    if inside.is_empty:
        return ChosenEntry(entry, None, decided, Mentions())
    verdict: Verdict = "maybe" if lead or inside.is_open else "in"
    block = _shared_or(chosen(entry.block, inside, lead, verdict), entry.block)
    return ChosenEntry(entry, block, decided, mentions(block.record))


def _decided(entry: Entry, reader: Reader) -> Choice:
    """Return the decision for an entry and everything in it, as `_choose` makes it."""
    if reader.answer(entry.when) is Answer.NO:
        return out(entry, reader.reason(entry.when))
    lead = reader.lead(entry.when, entry.about)
    inside = choose_inside(entry.block, entry.id, reader.under(entry.when, lead))
    rows = tuple(inside.choices)
    if inside.is_empty:
        return Choice(entry.id, "out", "nothing in it is for this reader", rows=rows, taught=entry.taught)
    is_open = inside.is_open and not lead
    reason = "all of it stands under conditions" if is_open else reader.reason(entry.when, entry.about)
    return Choice(entry.id, "maybe" if lead or inside.is_open else "in", reason, rows=rows, taught=entry.taught)


def _shared_or(block: Chosen[Block], all_of_it: Block) -> Chosen[Block]:
    """Return the one object for a block that is printed as it stands, so that what is made of it serves all readers."""
    return whole(all_of_it) if block.record is all_of_it and _is_plain(block) else block


def _is_plain(chosen: Chosen[Record]) -> bool:
    """Return whether it stands under no condition, and everything in it is printed."""
    inside = (row for rows in chosen.inside.values() for row in rows)
    return not chosen.lead and chosen.verdict != "out" and all(map(_is_plain, inside))


def left_out(entry: Entry, reason: str) -> ChosenEntry:
    """Return an entry that is left out, though it is for this reader."""
    return ChosenEntry(entry, None, Decided(lambda: out(entry, reason)), Mentions())


def out(entry: Entry, reason: str) -> Choice:
    """Return the decision that leaves a block out with all that is in it."""
    rows = tuple(leave_out_inside(entry.block, entry.id, reason).choices)
    return Choice(entry.id, "out", reason, rows=rows, taught=entry.taught)


@lru_cache(maxsize=64)
def condition_words(library: Library, audience: Audience = "family") -> ConditionsInWords:
    """Return what says conditions on the library's axes; the same object for the same library and audience."""
    return ConditionsInWords.of(library.axes.values(), library.language, audience)
