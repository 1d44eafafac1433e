"""Make up pages: give every box its place. Once, in one pass, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from booklet.core.identity_key import Same, SameItems
from booklet.core.piece_store import piece
from booklet.core.result_cache import MOST_KEPT, kept
from booklet.core.units import Points
from booklet.core.values import replace
from booklet.errors import LayoutError, MissingGlyphError
from booklet.model.document import Document, Part
from booklet.model.elements import Band, Element, FrontCover, PageBreak
from booklet.typeset.boxes import Galley, Run
from booklet.typeset.pages.bookmarks import Held, begun, bookmarks_of
from booklet.typeset.pages.continued import put_under
from booklet.typeset.pages.furniture import Spot, alike, around, foot
from booklet.typeset.pages.mirror import mirrored
from booklet.typeset.pages.page_breaks import place
from booklet.typeset.pages.pages import Body, Furniture, Page, PagePlace, Pages, Passage, Placed
from booklet.typeset.set_type import set_type
from booklet.typeset.setter import Setter, key_of, one_setter, one_theme
from booklet.typeset.text.line_break import resolve_pages
from booklet.typeset.text.typefaces import typefaces_key
from booklet.typeset.theme.theme import Theme
from booklet.typeset.theme.tighter import most_pages, tighter

_CHAPTERS_KEPT = 256
"""Chapters whose galleys are kept in order, the last used ones."""


def make_up(manuscript: Document, theme: Theme) -> Pages:
    """Return the manuscript as pages, mirrored if its language is read from right to left.

    Args:
        manuscript: What is said.
        theme: Paper, edition, ink and colors.

    Raises:
        LayoutError: If something is taller than a page and cannot be split, a page reference leads nowhere,
            or there is nothing to print.
        MissingGlyphError: If no font has one of the characters.
    """
    pages = lay_out(manuscript, theme)
    return mirrored(pages) if manuscript.language.direction == "rtl" else pages


def lay_out(manuscript: Document, theme: Theme) -> Pages:
    """Return the manuscript as pages on which lines begin at the left, whatever its language is.

    Args:
        manuscript: What is said.
        theme: Paper, edition, ink and colors; its typefaces are those of the manuscript's languages.

    Raises:
        LayoutError: If something is taller than a page and cannot be split, a page reference leads nowhere,
            or there is nothing to print.
        MissingGlyphError: If no font has one of the characters.
    """
    has_cover = any(FrontCover in map(type, part.elements) for part in manuscript.parts)
    placed: list[Held] = []
    said = manuscript.language
    theme = one_theme(theme.set_in(said, manuscript.others))
    for group in _groups(manuscript.parts):
        parts = [manuscript.parts[index] for index in group]
        made = (Setter(theme, each.color, 0 if has_cover else 1, said.forms.ticks, said.expansions) for each in parts)
        first = 1 + sum(len(passage.bodies) for _, passage in placed)
        placed += _held(group, _laid_out(parts, tuple(map(one_setter, made)), first), begins=parts[0].runs_on)
    if not placed:
        raise LayoutError("the booklet has no pages", "Give it at least one block that prints something.")
    firsts, anchors = _places([passage for _, passage in placed])
    with_numbers = _with_numbers.room()
    numbered = [(parts, with_numbers(passage, _numbers(passage, anchors))) for parts, passage in placed]
    return Pages(
        theme,
        pages=tuple(_pages(numbered, manuscript, theme)),
        passages=tuple(passage for _, passage in numbered),
        parts=tuple(parts for parts, _ in numbered),
        anchors=anchors,
        bookmarks=bookmarks_of(manuscript, numbered, firsts),
        alphabet=manuscript.alphabet,
        titles=tuple(part.title for part in manuscript.parts),
    )


def _groups(parts: Sequence[Part]) -> list[list[int]]:
    """Return the indexes of chapters, together where each may begin on the page where the one before it ends."""
    groups: list[list[int]] = []
    for index, part in enumerate(parts):
        if groups and part.runs_on:
            groups[-1].append(index)
        elif part.elements:
            groups.append([index])
    return groups


def _held(group: Sequence[int], passages: Sequence[Passage], *, begins: bool) -> Iterator[Held]:
    """Yield the passages of chapters that are laid out together, each with those that it holds.

    Args:
        group: Indexes of the chapters.
        passages: Their passages, in order.
        begins: Whether the first chapter is among those whose starts the passages tell.
    """
    rest = iter(group)
    now = -1 if begins else next(rest)
    for passage in passages:
        starts = [next(rest) for _ in passage.starts]
        parts = starts if passage.starts and passage.starts[0].element == 0 else [now, *starts]
        now = parts[-1]
        yield tuple(parts), passage


def _laid_out(parts: Sequence[Part], setters: tuple[Setter, ...], first: int) -> tuple[Passage, ...]:
    """Return the elements of chapters on pages; each chapter has its setter, `first` is the first page's number."""
    faces = any(isinstance(each, PageBreak) and each.faces_next for part in parts for each in part.elements)
    try:
        # On which side of an opening a chapter begins changes nothing unless something is to face the next.
        return _passages(tuple(SameItems(part.elements) for part in parts), setters, 2 - first % 2 if faces else 1)
    except MissingGlyphError as error:
        raise MissingGlyphError(error.character, _lacks_glyph(parts, setters)) from error


def _lacks_glyph(parts: Sequence[Part], setters: Sequence[Setter]) -> str:
    """Return the name of the chapter that cannot be set."""
    for part, setter in zip(parts[:-1], setters, strict=False):
        try:
            _set(part.elements, setter)
        except MissingGlyphError:
            return part.title or "cover"
    return parts[-1].title or "cover"


@kept()
def _passages(chapters: tuple[SameItems[Element], ...], setters: tuple[Setter, ...], first: int) -> tuple[Passage, ...]:
    """Return chapters on pages, as they were kept if they have been there before."""
    theme = setters[0].theme
    return piece(
        "passages",
        lambda: (
            typefaces_key(*theme.typefaces),
            first,
            *((key_of(setter), chapter.things) for chapter, setter in zip(chapters, setters, strict=True)),
        ),
        lambda: tuple(place(_all_set(chapters, setters), theme, first)),
        tuple[Passage, ...],
    )


def _all_set(chapters: Sequence[SameItems[Element]], setters: Sequence[Setter]) -> list[Galley]:
    chapter_set = _chapter_set.room()
    return [galley for pair in zip(chapters, setters, strict=True) for galley in chapter_set(*pair)]


@kept(_CHAPTERS_KEPT)
def _chapter_set(chapter: SameItems[Element], setter: Setter) -> list[Galley]:
    """Return the galleys of a chapter, for where one that it is laid out with is another."""
    return _set(chapter.things, setter)


def _set(elements: Sequence[Element], setter: Setter) -> list[Galley]:
    galleys = _galleys(elements, setter)
    for index, element in enumerate(elements):
        if isinstance(element, Band) and element.holds:
            end = index + 1 + element.holds
            galleys[index:end] = _fitted(elements[index:end], setter)
    return galleys


def _galleys(elements: Sequence[Element], setter: Setter) -> list[Galley]:
    set_once = _set_once.room()
    galleys = [set_once(Same(element), setter) for element in elements]
    return list(put_under(elements, galleys, setter))


def _fitted(elements: Sequence[Element], setter: Setter) -> list[Galley]:
    """Return the galleys of what belongs on one page, set so tightly as it takes; if nothing helps, most tightly."""
    fitted: list[Galley] = []
    for theme in tighter(setter.theme):
        fitted = _galleys(elements, replace(setter, theme=theme))
        if sum(len(passage.bodies) for passage in place(fitted, setter.theme)) <= most_pages(theme):
            break
    return fitted


@kept()
def _set_once(element: Same[Element], setter: Setter) -> Galley:
    """Return the element's galley; asked for the same object again, without a look into it."""
    return set_type(element.thing, setter)


def _places(passages: Sequence[Passage]) -> tuple[list[int], dict[str, PagePlace]]:
    """Return the number of each passage's first page, and where every anchor is."""
    firsts: list[int] = []
    anchors: dict[str, PagePlace] = {}
    first = 1
    for passage in passages:
        firsts.append(first)
        anchors |= {name: PagePlace(first + place.page - 1, place.y) for name, place in passage.anchors.items()}
        first += len(passage.bodies)
    return firsts, anchors


def _pages(passages: Sequence[Held], manuscript: Document, theme: Theme) -> Iterator[Page]:
    tabbed = [index for index, part in enumerate(manuscript.parts) if part.tab]
    tabs = {index: place / max(len(tabbed) - 1, 1) for place, index in enumerate(tabbed)}
    number = 0
    make_foot, make_around = _foot.room(), _around.room()
    bare = [replace(part, elements=(), blocks=()) for part in manuscript.parts]
    for parts, passage in passages:
        now, begins = parts[0], list(begun(parts, passage))
        for page, body in enumerate(passage.bodies, start=1):
            number += 1
            begin = [(index, start) for index, start in begins if start.place.page == page]
            if begin and begin[0][1].place.y <= theme.top:
                now, begin = begin[0][0], begin[1:]
            end = _end(body) if body is passage.bodies[-1] else 0.0
            bands = tuple((start.place.y, start.band) for _, start in begin if start.band)
            spot = Spot(number, tabs.get(now, 0.0), body.band, end, bands)
            further = tuple((bare[index], tabs.get(index, 0.0)) for index, _ in begin)
            below = make_foot(alike(spot), manuscript.footer, theme, has_title=bool(bare[now].title))
            own = make_around(bare[now], spot, theme, manuscript.notes, further)
            yield Page(number, body, own, passage.tags, below)
            now = begin[-1][0] if begin else now


def _end(body: Body) -> Points:
    """Return where the lowest box of a page ends."""
    return max([each.y + each.height for each in body.placed])


@kept(2 * MOST_KEPT)
def _around(part: Part, spot: Spot, theme: Theme, notes: str, further: tuple[tuple[Part, float], ...]) -> Furniture:
    setter = Setter(theme, part.color)
    return piece(
        "furniture",
        lambda: (typefaces_key(*setter.theme.typefaces), key_of(setter), part, spot, notes, further),
        lambda: Furniture(tuple(around(part, spot, setter, notes, further))),
        Furniture,
    )


@kept()
def _foot(spot: Spot, footer: str, theme: Theme, *, has_title: bool) -> Furniture:
    setter = Setter(theme)
    return piece(
        "foot",
        lambda: (typefaces_key(*setter.theme.typefaces), key_of(setter), spot, footer, has_title),
        lambda: Furniture(tuple(foot(spot, footer, setter, has_title=has_title))),
        Furniture,
    )


def _numbers(passage: Passage, anchors: Mapping[str, PagePlace]) -> tuple[int, ...]:
    """Return the page numbers that a passage prints.

    Raises:
        LayoutError: If there is no such place.
    """
    try:
        return tuple(anchors[name].page for name in passage.asks)
    except KeyError as error:
        raise LayoutError(
            f"'see page' names {error.args[0]!r}, which is not in this booklet",
            "Take the reference out, or add the block it names.",
        ) from error


@kept()
def _with_numbers(passage: Passage, numbers: tuple[int, ...]) -> Passage:
    """Return the passage with page numbers filled in where it names pages."""
    if not numbers:
        return passage
    known = dict(zip(passage.asks, numbers, strict=True))
    bodies = (Body(tuple([_resolved(each, known) for each in body.placed]), body.band) for body in passage.bodies)
    return replace(passage, bodies=tuple(bodies), asks=())


def _resolved(placed: Placed, numbers: Mapping[str, int]) -> Placed:
    """Return the box with the page numbers it names filled in, its marks in the order they had."""
    if not [mark for mark in placed.marks if type(mark) is Run and mark.page]:
        return placed
    lines = _text_lines([mark for mark in placed.marks if isinstance(mark, Run)])
    runs = (run for line in lines for run in resolve_pages(line, numbers))
    # A tick box between words is heard where it stands.
    return replace(placed, marks=tuple(next(runs) if isinstance(mark, Run) else mark for mark in placed.marks))


def _text_lines(runs: list[Run]) -> list[list[Run]]:
    """Return the runs line by line: a line begins where a run stands left of the one before it, and below all of them.

    Left of it on the same line stands what is read from the other side.
    """
    lines: list[list[Run]] = []
    for run in runs:
        if not lines or (run.x < lines[-1][-1].x and run.y > max(each.y for each in lines[-1])):
            lines.append([])
        lines[-1].append(run)
    return lines
