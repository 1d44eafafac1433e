"""Make passages of what stands on pages of its own: its boxes in their places, its tags, its anchors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.core.result_cache import kept
from booklet.typeset.boxes import Box, Break, Galley, Run
from booklet.typeset.items import Fewest
from booklet.typeset.pages.continued import Tagged, tagged
from booklet.typeset.pages.page_draft import PageDraft
from booklet.typeset.pages.page_filler import ANY, PageFiller
from booklet.typeset.pages.pages import Body, ChapterStart, PagePlace, Passage, leads_of
from booklet.typeset.pages.placed_groups import Stretch, items_of, sheets_of
from booklet.typeset.theme.theme import Theme

_EMPTY = 0.35
"""A last sheet with less of its room used looks like a mistake."""

_SHORTER = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
"""How much of the sheet before it is filled to give it more, the most first."""


@kept()
def passage_of(stretch: Stretch, theme: Theme, tightness: float, fewest: Fewest = ANY) -> Passage:
    """Return groups on pages of their own, each of which follows the one before it.

    Where little stands on the last page, the page before it ends earlier.

    Args:
        stretch: The groups.
        theme: Gives the room on a page.
        tightness: The share of each gap that is kept.
        fewest: Rows of a table that stand together where it is cut.

    Raises:
        LayoutError: If something cannot be placed on any page.
    """
    sheets = _evened(stretch, theme, tightness, fewest)
    galleys = [galley for group in stretch for galley in group]
    made = tagged(sheets, galleys)
    runs = [mark for boxes in made.placed for placed in boxes for mark in placed.marks if type(mark) is Run]
    bodies = tuple(Body(boxes, sheet.band) for boxes, sheet in zip(made.placed, sheets, strict=True))
    return Passage(
        tags=made.tags,
        bodies=bodies,
        anchors={
            anchor: PagePlace(number, y)
            for number, sheet in enumerate(sheets, start=1)
            for anchor, y in sheet.anchors.items()
        },
        bookmarks=tuple(
            (galleys[galley].bookmark, PagePlace(number, y))
            for number, sheet in enumerate(sheets, start=1)
            for galley, y in sheet.starts.items()
            if galleys[galley].bookmark
        ),
        starts=tuple(_chapter_starts(made, sheets, galleys)),
        asks=tuple(dict.fromkeys([run.page for run in runs if run.page])),
        leads_to=leads_of(runs),
    )


def _evened(stretch: Stretch, theme: Theme, tightness: float, fewest: Fewest) -> Sequence[PageDraft]:
    """Return sheets with gaps let out, or with more on the last one if it is nearly empty."""
    sheets = sheets_of(stretch, theme, tightness, fewest)
    if len(sheets) > 1 and sheets[-1].fill(theme) < _EMPTY:
        items = items_of(stretch, theme)
        for share in _SHORTER:
            evener = PageFiller(theme, 1.0, share, len(sheets) - 1, fewest=fewest).fill(items)
            if len(evener) == len(sheets) and evener[-1].fill(theme) >= _EMPTY:
                return evener
    if tightness >= 1:
        return sheets
    last = sheets[-1]
    eased = [sheet.eased(theme.bottom - sheet.end, 1 / tightness) for sheet in sheets[:-1]]
    # Lines and rows that fill a page end at its foot already.
    return [*eased, last if last.needed or last.filled else last.eased(theme.bottom - last.end, 1 / tightness)]


def _chapter_starts(made: Tagged, sheets: Sequence[PageDraft], galleys: Sequence[Galley]) -> Iterator[ChapterStart]:
    """Yield where chapters begin that may begin on a page where another ends."""
    tops = {galley: PagePlace(page, y) for page, sheet in enumerate(sheets, 1) for galley, y in sheet.starts.items()}
    for number, galley in enumerate(galleys):
        if any(isinstance(item, Break) and item.opens for item in galley.items):
            first = next(item for item in galley.items if isinstance(item, Box))
            yield ChapterStart(made.firsts.get(number, number), tops[number], first.height if first.is_bleed else 0.0)
