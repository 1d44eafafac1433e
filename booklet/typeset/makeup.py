"""Make up pages: give every box its place. Once, in one pass, before anything is drawn."""

from __future__ import annotations

from dataclasses import replace

from booklet.elements import Cover, Element, Manuscript, Part
from booklet.errors import LayoutError, MissingGlyphError
from booklet.typeset.boxes import Galley, Mark, Run
from booklet.typeset.furniture import furnish
from booklet.typeset.lines import resolve_pages
from booklet.typeset.pages import Bookmark, Page, Pages, Place, Placed
from booklet.typeset.placing import Forme, Sheet
from booklet.typeset.set_type import set_type
from booklet.typeset.stick import Stick
from booklet.typeset.theme import Theme
from booklet.units import Paper

Heading = tuple[int, str]
"""Index of a galley that opens a bookmark, and the bookmark's words."""


def make_up(manuscript: Manuscript, paper: Paper) -> Pages:
    """Return the manuscript as pages.

    Raises:
        LayoutError: If something is taller than a page and cannot be split, a page reference leads nowhere,
            or there is nothing to print.
        MissingGlyphError: If no font has one of the characters.
    """
    theme = Theme(paper)
    has_cover = any(isinstance(element, Cover) for part in manuscript.parts for element in part.elements)
    forme = Forme(theme)
    headings: list[Heading] = []
    for index, part in enumerate(manuscript.parts):
        stick = Stick(theme, part.colour, heading_shift=0 if has_cover else 1)
        forme.start_part(index)
        for element in part.elements:
            galley = _set(element, part, stick)
            forme.place_galley(galley)
            if galley.bookmark:
                headings.append((len(forme.tags) - 1, galley.bookmark))
    forme.finish()
    if not forme.sheets:
        raise LayoutError("the booklet has no pages", "give it at least one block that prints something")
    numbers = {anchor: place.page for anchor, place in forme.anchors.items()}
    pages = tuple(
        _page(sheet, number, manuscript, theme, numbers) for number, sheet in enumerate(forme.sheets, start=1)
    )
    bookmarks = _bookmarks(manuscript, forme, headings)
    return Pages(paper, pages, tuple(forme.tags), tuple(forme.parts), forme.anchors, bookmarks)


def _set(element: Element, part: Part, stick: Stick) -> Galley:
    try:
        return set_type(element, stick)
    except MissingGlyphError as error:
        raise MissingGlyphError(f"{part.title or 'cover'}: {error.message}", error.hint) from error


def _bookmarks(manuscript: Manuscript, forme: Forme, headings: list[Heading]) -> tuple[Bookmark, ...]:
    """Return a bookmark for each chapter and each block in it; a block named like its chapter is not named twice."""
    bookmarks: list[Bookmark] = []
    for index, part in enumerate(manuscript.parts):
        first = next((number for number, sheet in enumerate(forme.sheets, start=1) if sheet.part == index), 0)
        if part.title and first:
            bookmarks.append(Bookmark(part.title, 1, Place(first, 0.0)))
        bookmarks += [
            Bookmark(title, 2 if part.title else 1, forme.starts[galley])
            for galley, title in headings
            if forme.parts[galley] == index and title != part.title
        ]
    return tuple(bookmarks)


def _page(sheet: Sheet, number: int, manuscript: Manuscript, theme: Theme, numbers: dict[str, int]) -> Page:
    part = manuscript.parts[sheet.part]
    stick = Stick(theme, part.colour)
    tab_index = sum(1 for other in manuscript.parts[: sheet.part] if other.tab)
    furniture = furnish(part, number, tab_index, manuscript.footer, stick, has_head=not sheet.has_bleed)
    placed = tuple(_with_numbers(placed, numbers) for placed in sheet.placed)
    return Page(number, placed, tuple(furniture))


def _with_numbers(placed: Placed, numbers: dict[str, int]) -> Placed:
    """Return the box with the page numbers it names filled in."""
    if not any(isinstance(mark, Run) and mark.page for mark in placed.marks):
        return placed
    marks: list[Mark] = [mark for mark in placed.marks if not isinstance(mark, Run)]
    runs = [mark for mark in placed.marks if isinstance(mark, Run)]
    try:
        for line in _text_lines(runs):
            marks += resolve_pages(line, numbers)
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
