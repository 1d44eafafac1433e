"""From a plan to a manuscript: every chosen block composed, in parts with head, foot and thumb index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from booklet.blocks.contents import Contents
from booklet.blocks.drug_list import DrugList
from booklet.blocks.medicine_table import MedicineTable
from booklet.blocks.words_to_know import WordsToKnow
from booklet.core.content_number import content_number
from booklet.core.identity_key import Same
from booklet.document.block_words import said_block
from booklet.document.explained_words import ExplainedWords, explained_words
from booklet.document.final_blocks import final_block
from booklet.document.gathered_lists import gathered_lists
from booklet.document.links import LinkTidier
from booklet.document.openings import opened
from booklet.library.library import Library
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen, whole
from booklet.model.document import Document, Part, SaidBlock
from booklet.model.elements import ChapterOpening, ContentsEntry
from booklet.model.language import Language
from booklet.model.packs import PACKS, WHOLE, number_of
from booklet.model.statements import Chapter, Source, Term
from booklet.model.text import Text
from booklet.model.wording import fill
from booklet.selection.chosen_entries import condition_words
from booklet.selection.plan import ChosenBlock, ChosenChapter, Plan
from booklet.selection.said_once import told_on
from booklet.version import __version__


def compose(plan: Plan, library: Library) -> Document:
    """Return the booklet of a plan as elements."""
    audience, language = plan.profile.audience, library.language
    title = library.title.said_to(audience)
    words = explained_words(plan.terms, tuple(_printing(plan)))
    info = _info(plan, library, title, words)
    blocks = frozenset(chosen.id for chapter in plan.chapters for chosen in chapter.blocks)
    elsewhere = dict(_elsewhere(plan, language))
    terms = frozenset(term.id for term in words.entries)
    passing = frozenset(text.plain for text in (*info.imprint, *info.notes, *_leads_to(plan, language)))
    made = [
        part
        for chapter in plan.chapters
        for part in _parts(chapter, info, LinkTidier(terms, blocks, audience, elsewhere), passing, words)
    ]
    return Document(
        title=language.titled(title.plain, (*_part_of(plan, language), *plan.given)),
        language=language,
        footer=_footer(plan, library),
        parts=tuple(part for part, _ in made),
        said=tuple(said for _, each in made for said in each),
        notes=language.booklet.notes,
        alphabet=library.alphabet,
    )


def compose_by_hand(
    blocks: Sequence[Block], *, title: str, language: Language, sources: Sequence[Source], terms: Sequence[Term]
) -> Document:
    """Return a booklet of blocks given one by one: covers stand alone, the rest is one part under the title."""
    anchors = [f"{type(block).__name__.lower()}-{number}" for number, block in enumerate(blocks, start=1)]
    entries = (
        ContentsEntry("", block.title, anchor, "teal")
        for block, anchor in zip(blocks, anchors, strict=True)
        if not block.IS_COVER and not isinstance(block, Contents)
    )
    info = BookletInfo(
        language=language,
        title=Text.of(title),
        contents=tuple(entries),
        terms=tuple(terms),
        sources=tuple(sources),
        marks={source.id: source.mark for source in sources},
    )
    chapter = Chapter(id="booklet", title=title, tab="", color="teal", tracks=("booklet",))
    chosen = tuple(ChosenBlock(anchor, whole(block)) for block, anchor in zip(blocks, anchors, strict=True))
    has_glossary = any(isinstance(block, WordsToKnow) for block in blocks)
    links = LinkTidier(frozenset(term.id for term in terms if has_glossary), frozenset(anchors))
    parts = tuple(part for part, _ in _parts(ChosenChapter(chapter, chosen), info, links, frozenset()))
    return Document(title=title, language=language, footer="", parts=parts, notes=language.booklet.notes)


def _part_of(plan: Plan, language: Language) -> Iterator[str]:
    """Yield which part of a booklet it is, if it is a pack."""
    if plan.pack != WHOLE:
        words = language.packs
        yield fill(words.part, number=number_of(plan.pack), count=len(PACKS), name=words.name(plan.pack))


def _elsewhere(plan: Plan, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the id of each block in other packs, with what stands behind words that name its page."""
    for name, each in plan.elsewhere.items():
        title = each.title.said_to(plan.profile.audience).plain
        yield name, fill(language.packs.elsewhere, title=title, number=number_of(each.pack))


def _leads_to(plan: Plan, language: Language) -> Iterator[Text]:
    """Yield what is said of the code to scan, which holds the content's number."""
    if plan.details.check:
        yield Text.of(fill(language.booklet.leads_to, address=plan.details.check.address))


def _footer(plan: Plan, library: Library) -> str:
    """Return what stands at the foot of every page: the content's number, behind the mark of a draft."""
    language = library.language
    content = fill(language.booklet.content_footer, number=content_number(library.hash))
    return f"{language.booklet.draft_footer}{language.rows.sentence}{content}" if plan.is_draft else content


def _info(plan: Plan, library: Library, title: Text, explained: ExplainedWords) -> BookletInfo:
    words = library.language.booklet
    table = _table(plan)
    program = fill(words.program, version=__version__)
    content = fill(words.content, version=library.version, number=content_number(library.hash))
    every = [each for chapter in plan.chapters for each in chapter.blocks]
    return BookletInfo(
        language=library.language,
        title=title,
        labels=tuple(map(Text.of, plan.given)),
        known=plan.known,
        blocks=plan.blocks,
        pack=plan.pack,
        part=Text.of(next(_part_of(plan, library.language), "")),
        notes=tuple(_notes(plan, library.language)),
        imprint=(*_signed(plan, library.language), Text.of(program), Text.of(content), *_site(plan, library.language)),
        contents=tuple(_contents(plan)),
        terms=explained.entries,
        told_on=told_on(explained.entries, {each.id: each.chosen for each in every}),
        sources=plan.sources,
        marks=_marks(library),
        details=plan.details,
        brands=plan.details.brands,
        gathered=gathered_lists(plan.chapters, library.phases) if table else (),
        gathered_at=table.leads_here.text if table else Text(()),
        wording=condition_words(library, plan.profile.audience),
    )


@lru_cache(maxsize=64)
def _marks(library: Library) -> Mapping[str, str]:
    """Return the mark of each source; the very same object for a library, since most blocks ask for it."""
    return {source.id: source.mark for source in library.sources.values()}


def _table(plan: Plan) -> MedicineTable | None:
    blocks = (each.block for chapter in plan.chapters for each in chapter.blocks)
    return next((block for block in blocks if isinstance(block, MedicineTable)), None)


def _printing(plan: Plan) -> Iterator[tuple[str, Chosen[Block]]]:
    """Yield the blocks, each with the id of the one that prints its words: of lists it takes in, that is the table."""
    every = [each for chapter in plan.chapters for each in chapter.blocks]
    table = next((each.id for each in every if isinstance(each.block, MedicineTable)), "")
    for each in every:
        yield table if table and isinstance(each.block, DrugList) else each.id, each.chosen


def _notes(plan: Plan, language: Language) -> Iterator[Text]:
    """Yield what the cover says beside what was given: what is taken to hold, what is not known, and a draft's mark."""
    words = language.booklet
    yield from (Text.of(fill(words.assumed, label=label)) for label in plan.assumed)
    yield from (Text.of(fill(words.not_known, axis=axis)) for axis in plan.not_known)
    if plan.is_draft:
        yield Text.of(words.draft)


def _site(plan: Plan, language: Language) -> Iterator[Text]:
    """Yield which details of a hospital these are, if there are any."""
    if plan.details.version:
        yield Text.of(fill(language.booklet.site, version=plan.details.version))


def _signed(plan: Plan, language: Language) -> Iterator[Text]:
    """Yield who checked the text, once nothing in it is left to sign."""
    for each in () if plan.is_draft else plan.approvals:
        yield Text.of(fill(language.booklet.signed, by=each.by, role=each.role, day=language.day(each.until)))


def _contents(plan: Plan) -> Iterator[ContentsEntry]:
    """Yield an entry for each chapter behind the cover, leading to its first block; the table of contents has none."""
    for chosen in plan.chapters:
        has_cover = any(each.block.IS_COVER for each in chosen.blocks)
        targets = [each for each in chosen.blocks if not isinstance(each.block, Contents)]
        if targets and not has_cover:
            chapter = chosen.chapter
            yield ContentsEntry(chapter.tab, Text.of(chapter.title), targets[0].id, chapter.color)


def _parts(
    chosen: ChosenChapter,
    info: BookletInfo,
    links: LinkTidier,
    passing: frozenset[str],
    words: ExplainedWords | None = None,
) -> Iterator[tuple[Part, tuple[SaidBlock, ...]]]:
    """Yield the chapter as parts, each with its blocks; covers stand alone, without head, foot and thumb index."""
    chapter = chosen.chapter
    for is_cover, blocks in groupby(chosen.blocks, key=lambda each: each.block.IS_COVER):
        made = [
            (block.id, final_block(block, chapter.color, info, links, words.of(block.id) if words else ()))
            for block in blocks
        ]
        elements = tuple([element for _, each in made for element in each.elements])
        if chapter.starts == "anywhere" and not is_cover and elements:
            elements = (opened.room()(Same(elements[0]), ChapterOpening(chapter.title, chapter.tab)), *elements[1:])
        counts = tuple([(name, len(each.elements)) for name, each in made])
        part = Part("" if is_cover else chapter.title, "" if is_cover else chapter.tab, chapter.color, elements, counts)
        yield part, tuple([said_block(name, each.words, passing) for name, each in made])
