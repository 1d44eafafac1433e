"""Make up pages: give every box its place. Once, in one pass, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from booklet.core.identity_key import Same, SameItems
from booklet.core.piece_store import piece
from booklet.core.result_cache import MOST_KEPT, kept
from booklet.core.units import Points
from booklet.core.values import replace
from booklet.errors import LayoutError, MissingGlyphError
from booklet.model.elements import Band, Document, Element, FrontCover, Part
from booklet.typeset.boxes import Galley, Run
from booklet.typeset.pages.continued import put_under
from booklet.typeset.pages.furniture import Spot, alike, around, foot
from booklet.typeset.pages.mirror import mirrored
from booklet.typeset.pages.page_breaks import place
from booklet.typeset.pages.pages import Body, Bookmark, Furniture, Page, PagePlace, Pages, Passage, Placed
from booklet.typeset.set_type import set_type
from booklet.typeset.setter import Setter, key_of
from booklet.typeset.text.line_break import resolve_pages
from booklet.typeset.text.typefaces import typefaces_key
from booklet.typeset.theme.theme import Theme
from booklet.typeset.theme.tighter import most_pages, tighter


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
    placed: list[tuple[int, Passage]] = []
    said = manuscript.language
    theme = theme.set_in(said, manuscript.others)
    for index, part in enumerate(manuscript.parts):
        stick = Setter(theme, part.color, 0 if has_cover else 1, said.forms.ticks, said.expansions)
        placed += [(index, passage) for passage in _laid_out(part, stick)]
    if not placed:
        raise LayoutError("the booklet has no pages", "give it at least one block that prints something")
    firsts, anchors = _places([passage for _, passage in placed])
    with_numbers = _with_numbers.room()
    numbered = [(index, with_numbers(passage, _numbers(passage, anchors))) for index, passage in placed]
    return Pages(
        theme,
        pages=tuple(_pages(numbered, manuscript, theme)),
        passages=tuple(passage for _, passage in numbered),
        parts=tuple(part for part, _ in numbered),
        anchors=anchors,
        bookmarks=_bookmarks(manuscript, numbered, firsts),
        alphabet=manuscript.alphabet,
        titles=tuple(part.title for part in manuscript.parts),
    )


def _laid_out(part: Part, stick: Setter) -> tuple[Passage, ...]:
    """Return a chapter's elements on pages."""
    try:
        return _passages(SameItems(part.elements), stick)
    except MissingGlyphError as error:
        raise MissingGlyphError(error.character, part.title or "cover") from error


@kept()
def _passages(elements: SameItems[Element], stick: Setter) -> tuple[Passage, ...]:
    """Return elements on pages, as they were kept if they have been there before."""
    return piece(
        "passages",
        lambda: (typefaces_key(*stick.theme.typefaces), key_of(stick), elements.things),
        lambda: tuple(place(_set(elements.things, stick), stick.theme)),
        tuple[Passage, ...],
    )


def _set(elements: Sequence[Element], stick: Setter) -> list[Galley]:
    galleys = _galleys(elements, stick)
    for index, element in enumerate(elements):
        if isinstance(element, Band) and element.holds:
            end = index + 1 + element.holds
            galleys[index:end] = _fitted(elements[index:end], stick)
    return galleys


def _galleys(elements: Sequence[Element], stick: Setter) -> list[Galley]:
    set_once = _set_once.room()
    galleys = [set_once(Same(element), stick) for element in elements]
    return list(put_under(elements, galleys, stick))


def _fitted(elements: Sequence[Element], stick: Setter) -> list[Galley]:
    """Return the galleys of what belongs on one page, set so tightly as it takes; if nothing helps, most tightly."""
    fitted: list[Galley] = []
    for theme in tighter(stick.theme):
        fitted = _galleys(elements, replace(stick, theme=theme))
        if sum(len(passage.bodies) for passage in place(fitted, stick.theme)) <= most_pages(theme):
            break
    return fitted


@kept()
def _set_once(element: Same[Element], stick: Setter) -> Galley:
    """Return the element's galley; asked for the same object again, without a look into it."""
    return set_type(element.thing, stick)


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


def _bookmarks(
    manuscript: Document, passages: Sequence[tuple[int, Passage]], firsts: Sequence[int]
) -> tuple[Bookmark, ...]:
    """Return a bookmark for each chapter and each block in it; a block named like its chapter is not named twice."""
    bookmarks: list[Bookmark] = []
    chapter = -1
    for (part, passage), first in zip(passages, firsts, strict=True):
        title = manuscript.parts[part].title
        if title and part != chapter:
            bookmarks.append(Bookmark(title, 1, PagePlace(first, 0.0)))
        chapter = part
        bookmarks += [
            Bookmark(words, 2 if title else 1, PagePlace(first + place.page - 1, place.y))
            for words, place in passage.bookmarks
            if words != title
        ]
    return tuple(bookmarks)


def _pages(passages: Sequence[tuple[int, Passage]], manuscript: Document, theme: Theme) -> Iterator[Page]:
    tabbed = [index for index, part in enumerate(manuscript.parts) if part.tab]
    tabs = {index: place / max(len(tabbed) - 1, 1) for place, index in enumerate(tabbed)}
    number = 0
    make_foot, make_around = _foot.room(), _around.room()
    for index, passage in passages:
        part = replace(manuscript.parts[index], elements=(), blocks=())
        for body in passage.bodies:
            number += 1
            end = _end(body) if body is passage.bodies[-1] else 0.0
            spot = Spot(number, tabs.get(index, 0.0), body.band, end)
            below = make_foot(alike(spot), manuscript.footer, theme, has_title=bool(part.title))
            yield Page(number, body, make_around(part, spot, theme, manuscript.notes), passage.tags, below)


def _end(body: Body) -> Points:
    """Return where the lowest box of a page ends."""
    return max(each.y + each.height for each in body.placed)


@kept(2 * MOST_KEPT)
def _around(part: Part, spot: Spot, theme: Theme, notes: str) -> Furniture:
    stick = Setter(theme, part.color)
    return piece(
        "furniture",
        lambda: (typefaces_key(*stick.theme.typefaces), key_of(stick), part, spot, notes),
        lambda: Furniture(tuple(around(part, spot, stick, notes))),
        Furniture,
    )


@kept()
def _foot(spot: Spot, footer: str, theme: Theme, *, has_title: bool) -> Furniture:
    stick = Setter(theme)
    return piece(
        "foot",
        lambda: (typefaces_key(*stick.theme.typefaces), key_of(stick), spot, footer, has_title),
        lambda: Furniture(tuple(foot(spot, footer, stick, has_title=has_title))),
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
            "take the reference out, or add the block it names",
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
