"""Make up pages: give every box its place. Once, in one pass, before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from booklet.elements import Cover, Element, Manuscript, Part
from booklet.errors import LayoutError, MissingGlyphError
from booklet.typeset.boxes import Galley, Mark, Run
from booklet.typeset.forme import Sheet
from booklet.typeset.furniture import Spot, furnish
from booklet.typeset.lines import resolve_pages
from booklet.typeset.pages import Bookmark, Page, Pages, Place, Placed
from booklet.typeset.placing import place
from booklet.typeset.set_type import set_type
from booklet.typeset.stick import Stick
from booklet.typeset.theme import Theme


def make_up(manuscript: Manuscript, theme: Theme) -> Pages:
    """Return the manuscript as pages.

    Args:
        manuscript: What is said.
        theme: Paper, edition, ink and colours.

    Raises:
        LayoutError: If something is taller than a page and cannot be split, a page reference leads nowhere,
            or there is nothing to print.
        MissingGlyphError: If no font has one of the characters.
    """
    has_cover = any(isinstance(element, Cover) for part in manuscript.parts for element in part.elements)
    galleys: list[tuple[int, Galley]] = []
    sheets: list[tuple[int, Sheet]] = []
    for index, part in enumerate(manuscript.parts):
        stick = Stick(theme, part.colour, heading_shift=0 if has_cover else 1)
        first = len(galleys)
        galleys += [(index, _set(element, part, stick)) for element in part.elements]
        items = ((number, item) for number in range(first, len(galleys)) for item in galleys[number][1].items)
        sheets += [(index, sheet) for sheet in place(items, theme)]
    if not sheets:
        raise LayoutError("the booklet has no pages", "give it at least one block that prints something")
    anchors = {
        anchor: Place(number, y)
        for number, (_, sheet) in enumerate(sheets, start=1)
        for anchor, y in sheet.anchors.items()
    }
    pages = tuple(_page(sheet, number, manuscript, theme, anchors) for number, sheet in enumerate(sheets, start=1))
    return Pages(
        theme,
        pages,
        tags=tuple(tuple(galley.tags) for _, galley in galleys),
        parts=tuple(part for part, _ in galleys),
        anchors=anchors,
        bookmarks=_bookmarks(manuscript, sheets, galleys),
    )


def _set(element: Element, part: Part, stick: Stick) -> Galley:
    try:
        return set_type(element, stick)
    except MissingGlyphError as error:
        raise MissingGlyphError(f"{part.title or 'cover'}: {error.message}", error.hint) from error


def _bookmarks(
    manuscript: Manuscript, sheets: Sequence[tuple[int, Sheet]], galleys: Sequence[tuple[int, Galley]]
) -> tuple[Bookmark, ...]:
    """Return a bookmark for each chapter and each block in it; a block named like its chapter is not named twice."""
    bookmarks: list[Bookmark] = []
    chapter = -1
    for number, (part, sheet) in enumerate(sheets, start=1):
        title = manuscript.parts[part].title
        if title and part != chapter:
            bookmarks.append(Bookmark(title, 1, Place(number, 0.0)))
        chapter = part
        words = ((galleys[galley][1].bookmark, y) for galley, y in sheet.starts.items())
        level = 2 if title else 1
        bookmarks += [Bookmark(word, level, Place(number, y)) for word, y in words if word not in {"", title}]
    return tuple(bookmarks)


def _page(
    numbered: tuple[int, Sheet], number: int, manuscript: Manuscript, theme: Theme, anchors: Mapping[str, Place]
) -> Page:
    index, sheet = numbered
    part = manuscript.parts[index]
    tabs = [other for other, each in enumerate(manuscript.parts) if each.tab]
    tab_place = tabs.index(index) / max(len(tabs) - 1, 1) if index in tabs else 0.0
    stick = Stick(theme, part.colour)
    furniture = furnish(part, Spot(number, tab_place, sheet.band), manuscript.footer, stick)
    placed = tuple(_with_numbers(placed, anchors) for placed in sheet.placed)
    return Page(number, placed, tuple(furniture))


def _with_numbers(placed: Placed, anchors: Mapping[str, Place]) -> Placed:
    """Return the box with the page numbers it names filled in."""
    if not any(isinstance(mark, Run) and mark.page for mark in placed.marks):
        return placed
    marks: list[Mark] = [mark for mark in placed.marks if not isinstance(mark, Run)]
    runs = [mark for mark in placed.marks if isinstance(mark, Run)]
    try:
        for line in _text_lines(runs):
            marks += resolve_pages(line, anchors)
    except KeyError as error:
        raise LayoutError(
            f"'see page' names {error.args[0]!r}, which is not in this booklet",
            "take the reference out, or add the block it names",
        ) from error
    return replace(placed, marks=tuple(marks))


def _text_lines(runs: list[Run]) -> list[list[Run]]:
    """Return the runs line by line: a line begins where a run stands left of the one before it."""
    lines: list[list[Run]] = []
    for run in runs:
        if not lines or run.x < lines[-1][-1].x:
            lines.append([])
        lines[-1].append(run)
    return lines
