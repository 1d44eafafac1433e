"""From a profile to a plan: which blocks and rows of the library one reader gets."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from booklet.blocks.words_to_know import WordsToKnow
from booklet.core.values import frozen, replace
from booklet.errors import NoMatchingContentError
from booklet.files.record import Record
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.library.library import Library
from booklet.model.block import Block
from booklet.model.chosen import Chosen, Verdict, rows_in, whole
from booklet.model.conditions import Answer, Trait
from booklet.model.entry import Entry
from booklet.model.hospital import Gap
from booklet.model.language import LANGUAGE
from booklet.model.packs import WHOLE
from booklet.model.profile import Profile
from booklet.model.statements import SiteLabel, Source, Term
from booklet.model.text import Audience
from booklet.selection.asked_for import AskedFor
from booklet.selection.chosen_for import Reader
from booklet.selection.mentions import Mentions, mentions, with_linked
from booklet.selection.plan import Choice, ChosenBlock, ChosenChapter, Decided, Elsewhere, Plan
from booklet.selection.rows import choose_inside, chosen, leave_out_inside
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
    found: list[_Chosen] = []
    elsewhere: dict[str, Elsewhere] = {}

    def choose(entry: Entry, said: Said = frozenset()) -> _Chosen:
        asked = tuple((axis, traits[axis]) for axis in entry.axes if axis in traits)
        return _choose(library, entry, asked, profile.audience, said)

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
            each = _left_out(entry, reason)
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


def _said_once(found: Sequence[_Chosen], choose: Callable[[Entry, Said], _Chosen]) -> list[_Chosen]:
    """Return the same without the rows that others among them say."""
    said = said_elsewhere({each.entry: each.block for each in found if each.block is not None})
    return [choose(each.entry, said[each.entry]) if each.entry in said else each for each in found]


def _check_requested(on_request: Sequence[str], chosen: Iterable[_Chosen]) -> None:
    """Refuse blocks that were asked for and are not for this reader.

    Raises:
        NoMatchingContentError: If there are any.
    """
    there = {each.entry.id for each in chosen}
    if lacking := [repr(each) for each in on_request if each not in there]:
        raise NoMatchingContentError(f"not for this profile: {', '.join(lacking)}", "Take it off what is asked for.")


@frozen
class _Chosen:
    """What one reader gets of an entry.

    Attributes:
        block: The block with the rows that are left and their conditions; None if it is left out.
        decided: The decisions for it and everything in it.
        said: What is left of it mentions.
    """

    entry: Entry
    block: Chosen[Block] | None
    decided: Decided
    said: Mentions


@lru_cache(maxsize=4096)
def _choose(
    library: Library, entry: Entry, asked: tuple[tuple[str, Trait], ...], audience: Audience, said: Said
) -> _Chosen:
    """Return what a reader gets of an entry; readers who do not differ in what it asks for get the same.

    What `said` names, another row of the booklet says.
    """
    words = condition_words(library, audience)
    reader = Reader(dict(asked), words, is_child=audience == "family", said=dict(said), asks_why=False)
    decided = Decided(lambda: _decided(entry, replace(reader, asks_why=True)))
    if reader.answer(entry.when) is Answer.NO:
        return _Chosen(entry, None, decided, Mentions())
    lead = reader.lead(entry.when, entry.about)
    inside = choose_inside(entry.block, entry.id, reader.under(entry.when, lead))
    if inside.is_empty:
        return _Chosen(entry, None, decided, Mentions())
    verdict: Verdict = "maybe" if lead or inside.is_open else "in"
    block = _shared_or(chosen(entry.block, inside, lead, verdict), entry.block)
    return _Chosen(entry, block, decided, mentions(block.record))


def _decided(entry: Entry, reader: Reader) -> Choice:
    """Return the decision for an entry and everything in it, as `_choose` makes it."""
    if reader.answer(entry.when) is Answer.NO:
        return _out(entry, reader.reason(entry.when))
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


def _hidden(entry: Entry, choose: Callable[[Entry], _Chosen]) -> Decided:
    """Return why a hidden block is left out; it is only chosen, as others are, if somebody asks for that."""

    def decide() -> Choice:
        found = choose(entry)
        return _out(entry, _why_hidden(entry)) if found.block is not None else found.decided.choices[0]

    return Decided(decide)


def _why_hidden(entry: Entry) -> str:
    if entry.is_sheet:
        return "a sheet of its own, in no booklet"
    return "only where a site or an order asks for it" if entry.is_on_request else "hidden by the site"


@lru_cache(maxsize=1024)
def _of_other_track(entry: Entry) -> Decided:
    names = " and ".join(f"{name.capitalize()} track" for name in entry.tracks)
    return Decided(lambda: _out(entry, f"belongs to the {names}"))


def _left_out(entry: Entry, reason: str) -> _Chosen:
    return _Chosen(entry, None, Decided(lambda: _out(entry, reason)), Mentions())


def _out(entry: Entry, reason: str) -> Choice:
    """Return the decision that leaves a block out with all that is in it."""
    rows = tuple(leave_out_inside(entry.block, entry.id, reason).choices)
    return Choice(entry.id, "out", reason, rows=rows, taught=entry.taught)


def _plan(profile: Profile, library: Library, chosen: Sequence[_Chosen], decided: tuple[Decided, ...]) -> Plan:
    linked = {term for each in chosen for term in each.said.terms}
    has_glossary = any(each.block and isinstance(each.block.record, WordsToKnow) for each in chosen)
    terms = with_linked(frozenset(linked), library) if has_glossary else ()
    cited = {source for each in chosen for source in each.said.sources} | {s for term in terms for s in term.sources}
    return Plan(
        profile=profile,
        labels=tuple(_labels(profile, library)),
        assumed=tuple(_labels_of(library.assumed(profile), library)),
        not_known=tuple(library.axes[axis].label for axis in library.not_known(profile)),
        chapters=tuple(_chapters(chosen, library)),
        decided=decided,
        terms=terms,
        sources=_sources(cited, library.sources),
        unsigned=tuple(_unsigned(chosen, terms)),
        details=library.details,
        gaps=tuple(_gaps(chosen, library)),
        known=_known(profile, library),
        blocks=frozenset(each.entry.id for each in chosen if each.block is not None),
    )


def _gaps(chosen: Iterable[_Chosen], library: Library) -> Iterator[Gap]:
    """Yield the site's gaps that leave a line of this booklet open."""
    if not library.details.gaps:
        return iter(())
    rows = (row for each in chosen if each.block for row in rows_in(each.block.record))
    asked = {row.site for row in rows if isinstance(row, SiteLabel)}
    return (gap for gap in library.details.gaps if gap.value in asked)


def _unsigned(chosen: Iterable[_Chosen], terms: Sequence[Term]) -> Iterator[str]:
    """Yield the blocks that say anything clinical, and the fixed words, which stand around what these say."""
    clinical = [each.entry.id for each in chosen if _needs_signature(each, terms)]
    yield from clinical
    if clinical:
        yield LANGUAGE


def _needs_signature(chosen: _Chosen, terms: Sequence[Term]) -> bool:
    """Return whether a block says anything clinical; what words mean is clinical, too."""
    if chosen.block is None or chosen.said.has_statements:
        return chosen.said.has_statements
    block = chosen.block.record
    return bool(terms) if isinstance(block, WordsToKnow) else block.IS_ALWAYS_SIGNED


@lru_cache(maxsize=64)
def condition_words(library: Library, audience: Audience = "family") -> ConditionsInWords:
    """Return what says conditions on the library's axes; the same object for the same library and audience."""
    return ConditionsInWords.of(library.axes.values(), library.language, audience)


def _known(profile: Profile, library: Library) -> dict[str, str]:
    """Return what is given or known of a reader by axis, in words; not what is only taken to hold."""
    subtype = library.subtypes[profile.subtype]
    said = {axis: next(iter(trait.values)) for axis, trait in subtype.traits.items() if trait.is_known}
    of_kind = {"subtype": subtype.label} if said else {}
    known = {**said, **profile.axes()}
    labels = {(axis.id, value.id): value.label for axis in library.axes.values() for value in axis.values}
    return of_kind | {axis: labels[axis, value] for axis, value in known.items() if (axis, value) in labels}


def _labels(profile: Profile, library: Library) -> Iterator[str]:
    """Yield what is known in words; what the subtype says already is not said again."""
    subtype = library.subtypes[profile.subtype]
    yield subtype.label
    values = library.values(profile).items()
    said = {axis: value for axis, trait in subtype.traits.items() if trait.is_known for value in trait.values}
    yield from _labels_of({axis: value for axis, value in values if said.get(axis) != value}, library)


def _labels_of(values: Mapping[str, str], library: Library) -> Iterator[str]:
    for axis, value in values.items():
        yield next(each.label for each in library.axes[axis].values if each.id == value)


def _chapters(chosen: Iterable[_Chosen], library: Library) -> Iterator[ChosenChapter]:
    for chapter, group in groupby(chosen, key=lambda each: each.entry.chapter):
        blocks = tuple(ChosenBlock(each.entry.id, each.block) for each in group if each.block is not None)
        yield ChosenChapter(library.chapters[chapter], blocks)


def _sources(cited: Iterable[str], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """Return the cited sources in the order of their marks: numbers first."""
    names = {source.partition(":")[0] for source in cited}
    found = (source for name, source in sources.items() if name in names)
    return tuple(sorted(found, key=lambda source: (not source.mark.isdecimal(), source.mark.zfill(2))))
