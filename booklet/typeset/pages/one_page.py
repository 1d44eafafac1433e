"""One page, or two, in type as large as fits: what they say never changes with the room."""

from __future__ import annotations

from collections.abc import Iterable

from booklet.core.units import Points
from booklet.core.values import frozen, replace
from booklet.errors import LayoutError, MissingGlyphError
from booklet.model.document import Document
from booklet.typeset.pages.enlarged import enlarged
from booklet.typeset.pages.make_up import make_up
from booklet.typeset.pages.pages import Pages
from booklet.typeset.theme.theme import PageLayout, Theme

_TALL = 3
"""Height of a trial page, as a multiple of the real one: tall enough to measure the sheet with no gap reduced."""


@frozen
class Fit:
    """A way to set a page: a layout, and how much larger than there everything is."""

    layout: PageLayout
    factor: float


def fit_pages(document: Document, fits: Iterable[Fit], theme: Theme, most: int) -> Pages:
    """Return a document on one page, as `fit_one_page` does; where it does not fit, in the first way on a few.

    Args:
        document: What it says.
        fits: Ways to set it, the largest type first.
        theme: Paper, ink and colors; its layout is not asked.
        most: How many pages there may be.

    Raises:
        LayoutError: If it does not fit in any way.
        MissingGlyphError: If no font has one of the characters.
    """
    ways = tuple(fits)
    try:
        return fit_one_page(document, ways, theme)
    except MissingGlyphError:
        raise
    except LayoutError:
        for fit in ways:
            pages = _pages(document, _smaller(fit, theme))
            if pages and len(pages) <= most:
                return enlarged(pages, fit.factor, theme.paper)
        raise


def fit_one_page(document: Document, fits: Iterable[Fit], theme: Theme) -> Pages:
    """Return a document on one page, in the first way in which it fits with no gap reduced.

    Where there is none, it is the last way in which it fits with gaps reduced.

    Args:
        document: What it says.
        fits: Ways to set it, the largest type first.
        theme: Paper, ink and colors; its layout is not asked.

    Raises:
        LayoutError: If it does not fit in any way.
        MissingGlyphError: If no font has one of the characters.
    """
    tight: tuple[Pages, float] | None = None
    for fit in fits:
        smaller = _smaller(fit, theme)
        pages = _pages(document, smaller)
        if pages and len(pages) == 1:
            tight = (pages, fit.factor)
            if _height(document, smaller) <= smaller.bottom:
                break
    if tight is None:
        raise LayoutError(
            f"what the sheet has to say does not fit on one page of {theme.paper.name}",
            "Shorten the words of the site that stand there.",
        )
    pages, factor = tight
    return enlarged(pages, factor, theme.paper)


def _smaller(fit: Fit, theme: Theme) -> Theme:
    """Return a theme in which pages are set that are then enlarged."""
    paper = replace(theme.paper, width=theme.paper.width / fit.factor, height=theme.paper.height / fit.factor)
    return replace(theme, paper=paper, layout=fit.layout)


def _height(document: Document, theme: Theme) -> Points:
    """Return where the page ends if no gap is drawn in to make it fit."""
    paper = replace(theme.paper, height=theme.paper.height * _TALL)
    (page,) = make_up(document, replace(theme, paper=paper)).pages
    return max(placed.y + placed.height for placed in page.placed)


def _pages(document: Document, theme: Theme) -> Pages | None:
    """Return the made-up pages; None where a part of the document is taller than a page."""
    try:
        return make_up(document, theme)
    except MissingGlyphError:
        raise
    except LayoutError:
        return None
