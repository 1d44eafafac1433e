"""From a profile to a plan: which blocks and rows of the library one reader gets."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from booklet.blocks.words_to_know import WordsToKnow
from booklet.core.values import replace
from booklet.errors import NoMatchingContentError
from booklet.library.library import Library
from booklet.model.chosen import rows_in
from booklet.model.entry import Entry
from booklet.model.hospital import Gap
from booklet.model.language import LANGUAGE
from booklet.model.packs import WHOLE
from booklet.model.profile import Profile
from booklet.model.statements import SiteLabel, Source, Term
from booklet.selection.asked_for import AskedFor
from booklet.selection.chosen_entries import ChosenEntry, choose_entry, left_out, out
from booklet.selection.mentions import with_linked
from booklet.selection.plan import Choice, ChosenBlock, ChosenChapter, Decided, Elsewhere, Plan
from booklet.selection.said_once import Said, said_elsewhere


def select_blocks(
    profile: Profile, library: Library, *, also: Collection[str] = (), pack: str = WHOLE, on_request: Sequence[str] = ()
) -> Plan:
    """Return what one reader gets of the library.

    Args:
        profile: The reader.
        library: What can be said.
        also: Ids of blocks that are chosen although no booklet prints them, such as that of a sheet.
        pack: The pack that is chosen, or "whole".
        on_request: Ids of blocks on request that are chosen, whatever the pack.

    Raises:
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
        NoMatchingContentError: If nothing is for this reader, or something that was asked for is not.
    """
    traits = library.traits(profile)
    track = library.track(profile)
    asked_for = AskedFor(pack, frozenset((*also, *on_request)))
    decided: dict[Entry, Decided] = {}
    found: list[ChosenEntry] = []
    elsewhere: dict[str, Elsewhere] = {}

    def choose(entry: Entry, said: Said = frozenset()) -> ChosenEntry:
        asked = tuple([(axis, traits[axis]) for axis in entry.axes if axis in traits])
        return choose_entry(library, entry, asked, profile.audience, said)

    for entry in library.entries:
        if track not in entry.tracks:
            decided[entry] = _of_other_track(entry)
            continue
        if asked_for.is_hidden(entry, library):
            decided[entry] = _hidden(entry, choose)
            continue
        each = choose(entry)
        if each.block is not None and (reason := asked_for.why_not(entry)):
            if not entry.is_of_packs:
                elsewhere[entry.id] = Elsewhere(each.block.record.title, entry.taught[0])
            each = left_out(entry, reason)
        decided[entry] = each.decided
        found.append(each)
    once = _said_once(found, choose)
    decided |= {each.entry: each.decided for each in once}
    chosen = [each for each in once if each.block is not None]
    if not chosen:
        raise NoMatchingContentError(
            "nothing in this content is for this profile", "Check the subtype and the risk group."
        )
    _check_requested(on_request, chosen)
    return replace(_plan(profile, library, chosen, tuple(decided.values())), pack=pack, elsewhere=elsewhere)


def _said_once(found: Sequence[ChosenEntry], choose: Callable[[Entry, Said], ChosenEntry]) -> list[ChosenEntry]:
    """Return the same without the rows that others among them say."""
    said = said_elsewhere({each.entry: each.block for each in found if each.block is not None})
    return [choose(each.entry, said[each.entry]) if each.entry in said else each for each in found]


def _check_requested(on_request: Sequence[str], chosen: Iterable[ChosenEntry]) -> None:
    """Refuse blocks that were asked for and are not for this reader.

    Raises:
        NoMatchingContentError: If there are any.
    """
    there = {each.entry.id for each in chosen}
    if lacking := [repr(each) for each in on_request if each not in there]:
        raise NoMatchingContentError(f"not for this profile: {', '.join(lacking)}", "Take it off what is asked for.")


def _hidden(entry: Entry, choose: Callable[[Entry], ChosenEntry]) -> Decided:
    """Return why a hidden block is left out; it is only chosen, as others are, if somebody asks for that."""

    def decide() -> Choice:
        found = choose(entry)
        return out(entry, _why_hidden(entry)) if found.block is not None else found.decided.choices[0]

    return Decided(decide)


def _why_hidden(entry: Entry) -> str:
    if entry.is_sheet:
        return "a sheet of its own, in no booklet"
    return "only where a site or an order asks for it" if entry.is_on_request else "hidden by the site"


@lru_cache(maxsize=1024)
def _of_other_track(entry: Entry) -> Decided:
    names = " and ".join(f"{name.capitalize()} track" for name in entry.tracks)
    return Decided(lambda: out(entry, f"belongs to the {names}"))


def _plan(profile: Profile, library: Library, chosen: Sequence[ChosenEntry], decided: tuple[Decided, ...]) -> Plan:
    nothing: frozenset[str] = frozenset()
    linked = nothing.union(*[each.said.terms for each in chosen])
    has_glossary = any(each.block and isinstance(each.block.record, WordsToKnow) for each in chosen)
    terms = with_linked(linked, library) if has_glossary else ()
    cited = nothing.union(*[each.said.sources for each in chosen], *[term.sources for term in terms])
    return Plan(
        profile=profile,
        labels=tuple(_labels(profile, library)),
        assumed=tuple(_labels_of(library.assumed(profile), library)),
        not_known=tuple(library.axes[axis].label for axis in library.not_known(profile)),
        chapters=tuple(_chapters(chosen, library)),
        decided=decided,
        terms=terms,
        sources=_sources(cited, library),
        unsigned=tuple(_unsigned(chosen, terms)),
        details=library.details,
        gaps=tuple(_gaps(chosen, library)),
        known=_known(profile, library),
        blocks=frozenset(each.entry.id for each in chosen if each.block is not None),
    )


def _gaps(chosen: Iterable[ChosenEntry], library: Library) -> Iterator[Gap]:
    """Yield the site's gaps that leave a line of this booklet open."""
    if not library.details.gaps:
        return iter(())
    rows = (row for each in chosen if each.block for row in rows_in(each.block.record))
    asked = {row.site for row in rows if isinstance(row, SiteLabel)}
    return (gap for gap in library.details.gaps if gap.value in asked)


def _unsigned(chosen: Iterable[ChosenEntry], terms: Sequence[Term]) -> Iterator[str]:
    """Yield the blocks that say anything clinical, and the fixed words, which stand around what these say."""
    clinical = [each.entry.id for each in chosen if _needs_signature(each, terms)]
    yield from clinical
    if clinical:
        yield LANGUAGE


def _needs_signature(chosen: ChosenEntry, terms: Sequence[Term]) -> bool:
    """Return whether a block says anything clinical; what words mean is clinical, too."""
    if chosen.block is None or chosen.said.has_statements:
        return chosen.said.has_statements
    block = chosen.block.record
    return bool(terms) if isinstance(block, WordsToKnow) else block.IS_ALWAYS_SIGNED


def _known(profile: Profile, library: Library) -> dict[str, str]:
    """Return what is known of a reader by axis, in words, without values that are only assumed."""
    subtype = library.subtypes[profile.subtype]
    said = {axis: next(iter(trait.values)) for axis, trait in subtype.traits.items() if trait.is_known}
    of_kind = {"subtype": subtype.label} if said else {}
    known = {**said, **profile.axes()}
    labels = _value_labels(library)
    return of_kind | {axis: labels[axis, value] for axis, value in known.items() if (axis, value) in labels}


@lru_cache(maxsize=64)
def _value_labels(library: Library) -> Mapping[tuple[str, str], str]:
    """Return the words for each value, by axis and value."""
    return {(axis.id, value.id): value.label for axis in library.axes.values() for value in axis.values}


def _labels(profile: Profile, library: Library) -> Iterator[str]:
    """Yield what is known in words; what the subtype says already is not said again."""
    subtype = library.subtypes[profile.subtype]
    yield subtype.label
    values = library.values(profile).items()
    said = {axis: value for axis, trait in subtype.traits.items() if trait.is_known for value in trait.values}
    yield from _labels_of({axis: value for axis, value in values if said.get(axis) != value}, library)


def _labels_of(values: Mapping[str, str], library: Library) -> Iterator[str]:
    labels = _value_labels(library)
    return (labels[each] for each in values.items())


def _chapters(chosen: Iterable[ChosenEntry], library: Library) -> Iterator[ChosenChapter]:
    for chapter, group in groupby(chosen, key=lambda each: each.entry.chapter):
        blocks = tuple(ChosenBlock(each.entry.id, each.block) for each in group if each.block is not None)
        yield ChosenChapter(library.chapters[chapter], blocks)


@lru_cache(maxsize=1024)
def _sources(cited: frozenset[str], library: Library) -> tuple[Source, ...]:
    """Return the cited sources in the order of their marks: numbers first."""
    names = {source.partition(":")[0] for source in cited}
    found = (source for name, source in library.sources.items() if name in names)
    return tuple(sorted(found, key=lambda source: (not source.mark.isdecimal(), source.mark.zfill(2))))
