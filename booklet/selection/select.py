"""From a profile to a plan: which blocks and rows of the library one reader gets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from booklet.blocks.base import Block
from booklet.blocks.words_to_know import WordsToKnow
from booklet.conditions import Answer, Words
from booklet.errors import NoMatchingContentError
from booklet.library.entry import Entry
from booklet.library.library import Library
from booklet.profile import Profile
from booklet.records import Source, Term
from booklet.selection.mentions import Mentions, mentions
from booklet.selection.plan import Choice, ChosenBlock, ChosenChapter, Plan
from booklet.selection.rows import Reader, choose_inside, leave_out_inside, revised


def select_blocks(profile: Profile, library: Library) -> Plan:
    """Return what one reader gets of the library.

    Raises:
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
        NoMatchingContentError: If nothing is for this reader.
    """
    reader = Reader(library.traits(profile), condition_words(library))
    track = library.subtypes[profile.subtype].track
    chosen: list[tuple[Entry, Block]] = []
    choices: list[Choice] = []
    for entry in library.entries:
        block, choice = _choose(entry, track, reader)
        choices.append(choice)
        if block is not None:
            chosen.append((entry, block))
    if not chosen:
        raise NoMatchingContentError(
            "nothing in this content is for this profile", "Check the subtype and the risk group."
        )
    return _plan(profile, library, chosen, tuple(_flat(choices)))


def _choose(entry: Entry, track: str, reader: Reader) -> tuple[Block | None, Choice]:
    block = entry.block
    if track not in entry.tracks:
        names = " and ".join(f"{name.capitalize()} track" for name in entry.tracks)
        return None, _left_out(entry, f"belongs to the {names}")
    if reader.answer(entry.when) is Answer.NO:
        return None, _left_out(entry, reader.reason(entry.when))
    condition = reader.condition(entry.when)
    inside = choose_inside(block, entry.id, reader.under(entry.when, condition))
    rows = tuple(inside.choices)
    if inside.is_empty:
        return None, Choice(entry.id, "out", "nothing in it is for this reader", rows=rows)
    reason = "all of it stands under conditions" if inside.is_open and not condition else reader.reason(entry.when)
    choice = Choice(entry.id, "maybe" if condition or inside.is_open else "in", reason, rows=rows)
    return revised(block, inside.changes | ({"condition": condition} if condition else {})), choice


def _left_out(entry: Entry, reason: str) -> Choice:
    return Choice(entry.id, "out", reason, rows=tuple(leave_out_inside(entry.block, entry.id, reason).choices))


def _plan(
    profile: Profile, library: Library, chosen: Sequence[tuple[Entry, Block]], choices: tuple[Choice, ...]
) -> Plan:
    said = {entry.id: mentions(block) for entry, block in chosen}
    linked = {term for each in said.values() for term in each.terms}
    has_glossary = any(isinstance(block, WordsToKnow) for _, block in chosen)
    terms = _with_linked(linked, library.terms) if has_glossary else ()
    cited = {source for each in said.values() for source in each.sources} | {s for term in terms for s in term.sources}
    return Plan(
        profile=profile,
        labels=tuple(_labels(profile, library)),
        chapters=tuple(_chapters(chosen, library)),
        choices=choices,
        terms=terms,
        sources=_sources(cited, library.sources),
        unsigned=tuple(entry.id for entry, block in chosen if _needs_signature(block, said[entry.id], terms)),
    )


def _needs_signature(block: Block, said: Mentions, terms: Sequence[Term]) -> bool:
    """Return whether a block says anything clinical; what words mean is clinical, too."""
    return said.has_statements or (isinstance(block, WordsToKnow) and bool(terms))


def condition_words(library: Library) -> Words:
    """Return the wording of all values: axis, value and whether it must hold, to words that follow "If"."""
    values = {(axis.id, value.id): value for axis in library.axes.values() for value in axis.values}

    def words(axis: str, value: str, holds: bool) -> str:  # noqa: FBT001  (the shape conditions ask for)
        found = values[axis, value]
        return found.words_if if holds else found.words_unless

    return words


def _labels(profile: Profile, library: Library) -> Iterator[str]:
    yield library.subtypes[profile.subtype].label
    for axis, value in profile.axes().items():
        yield next(each.label for each in library.axes[axis].values if each.id == value)


def _chapters(chosen: Iterable[tuple[Entry, Block]], library: Library) -> Iterator[ChosenChapter]:
    for chapter, group in groupby(chosen, key=lambda pair: pair[0].chapter):
        yield ChosenChapter(library.chapters[chapter], tuple(ChosenBlock(entry.id, block) for entry, block in group))


def _with_linked(linked: Iterable[str], terms: Mapping[str, Term]) -> tuple[Term, ...]:
    """Return the terms, and those that their meanings link to, in alphabetical order."""
    found: dict[str, Term] = {}
    waiting = list(linked)
    while waiting:
        term = terms[waiting.pop()]
        if term.id not in found:
            found[term.id] = term
            waiting += mentions(term).terms
    return tuple(sorted(found.values(), key=lambda term: term.term.casefold()))


def _sources(cited: Iterable[str], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """Return the cited sources in the order of their marks: numbers first."""
    names = {source.partition(":")[0] for source in cited}
    found = (source for name, source in sources.items() if name in names)
    return tuple(sorted(found, key=lambda source: (not source.mark.isdecimal(), source.mark.zfill(2))))


def _flat(choices: Iterable[Choice]) -> Iterator[Choice]:
    for choice in choices:
        yield choice
        yield from _flat(choice.rows)
