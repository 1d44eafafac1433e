"""Place galleys on pages: which begin a new page, and how full the last one is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import fsum

from booklet.core.result_cache import kept
from booklet.core.units import Points
from booklet.core.values import replace
from booklet.typeset.boxes import Box, Break, Frame, Galley, Item, Run
from booklet.typeset.items import gap_above, item_height, least_height
from booklet.typeset.pages.continued import tagged
from booklet.typeset.pages.page_filler import Numbered, PageDraft, PageFiller
from booklet.typeset.pages.pages import Body, PagePlace, Passage, leads_of
from booklet.typeset.theme.theme import Theme

_THIN = 0.5
"""A last sheet with less of its room used is nearly empty: gaps are drawn in for it, and what follows begins on it."""

_SOME: Points = 1.0
"""Less than this is nothing."""

RUN_ON_GAP = 5
"""Grid steps between a block and the next on the same page."""

_TIGHTER = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
"""How far gaps are drawn in, the least first."""

_EMPTY = 0.35
"""A last sheet with less of its room used looks like a mistake."""

_SHORTER = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
"""How much of the sheet before it is filled to give it more, the most first."""


_FEW = 32
"""What is only needed until the groups of a chapter have their pages is kept for a few of them."""

Galleys = tuple[Galley, ...]
Stretch = tuple[Galleys, ...]
"""Groups of galleys that are placed together, each group below the one before, with a wide gap between."""


def place(galleys: Sequence[Galley], theme: Theme) -> list[Passage]:
    """Return galleys on pages.

    Where little more than a heading's worth would stand on a block's last page, gaps are drawn in as far as that
    saves the page; if it saves none, and nothing else follows there, the page before it ends earlier.
    What has been placed before is not placed again.

    Args:
        galleys: In reading order. A break stands first in a galley, if it has one.
        theme: Gives the room on a page.

    Raises:
        LayoutError: If something cannot be placed on any page.
    """
    passages: list[Passage] = []
    stretch: Stretch = ()
    passage, end = _passage.room(), _end.room()
    for group in _groups(galleys):
        if stretch and _follows(group, end(stretch, theme), theme):
            stretch = (*stretch, group)
            continue
        if stretch:
            passages.append(passage(stretch, theme))
        stretch = (group,)
    return [*passages, passage(stretch, theme)] if stretch else passages


def _groups(galleys: Sequence[Galley]) -> Iterator[Galleys]:
    """Yield galleys in groups that may begin a new page; those that say nothing go with the next."""
    group: list[Galley] = []
    has_items = False
    for galley in galleys:
        if has_items and _breaks(galley):
            yield tuple(group)
            group, has_items = [], False
        group.append(galley)
        has_items = has_items or any(not isinstance(item, Break) for item in galley.items)
    if has_items:
        yield tuple(group)


def _breaks(galley: Galley) -> bool:
    """Return whether a galley may begin a new page."""
    first = galley.items[0] if galley.items else None
    return isinstance(first, Break) or (isinstance(first, Box) and first.is_bleed)


@kept(_FEW)
def _items(stretch: Stretch, theme: Theme) -> tuple[Numbered, ...]:
    """Return what is placed, with the index of its galley; breaks are used up."""
    items: list[Numbered] = []
    number = 0
    for group in stretch:
        begins = len(items)
        for galley in group:
            items += [(number, item) for item in galley.items if not isinstance(item, Break)]
            number += 1
        if begins:
            index, first = items[begins]
            items[begins] = (index, replace(first, space_before=max(first.space_before, theme.space(RUN_ON_GAP))))
    return tuple(items)


@kept()
def _least(group: Galleys) -> float:
    """Return the share of a page that must be left for a group to stand below others; 1 for a new page in any case."""
    breaks = [item.least for galley in group for item in galley.items if isinstance(item, Break)]
    is_bleed = any(isinstance(item, Box) and item.is_bleed for galley in group for item in galley.items[:1])
    return max((*breaks, 1.0 if is_bleed else 0.0))


@kept()
def _height(group: Galleys, theme: Theme) -> Points:
    """Return how much room a group takes, without the gap above it."""
    items = [item for _, item in _items((group,), theme)]
    return fsum(map(item_height, items)) + fsum(gap_above(item, before) for before, item in pairwise(items))


def _follows(group: Galleys, y: Points, theme: Theme) -> bool:
    """Return whether a group can stand on a page below `y`, where what comes before it ends.

    The page may not be too full for it. Where all of the group fits, it stands there; else enough of it has to fit.
    """
    room, left = theme.bottom - theme.top, theme.bottom - y - theme.space(RUN_ON_GAP)
    used, least = (y - theme.top) / room, _least.room()(group)
    if least >= 1 or used >= theme.layout.fullest:
        return False
    height = _height(group, theme)
    if height <= left:
        return True
    return _stands_on(_items((group,), theme), left) >= max(least * room, _SOME)


def _stands_on(items: Sequence[Numbered], left: Points) -> Points:
    """Return how much of the room that is left the first items take: whole ones, and as much of a table as fits."""
    used, kept = 0.0, 0.0
    before: Item | None = None
    for _, item in items:
        used += gap_above(item, before) if before else 0.0
        before = item
        if used + least_height(item) > left:
            break
        used = min(used + item_height(item), left)
        kept = kept if item.keep_next else used
    return kept


@kept()
def _end(stretch: Stretch, theme: Theme) -> Points:
    """Return where groups end on the last of their pages."""
    return _tightened(stretch, theme)[-1].end


@kept(_FEW)
def _tightened(stretch: Stretch, theme: Theme) -> tuple[PageDraft, ...]:
    items = _items(stretch, theme)
    sheets = PageFiller(theme).fill(items)
    if len(sheets) > 1 and sheets[-1].fill(theme) < _THIN:
        for tightness in _TIGHTER:
            if not may_fit([item for _, item in items], len(sheets) - 1, tightness, theme):
                continue
            tighter = PageFiller(theme, tightness).fill(items)
            if len(tighter) < len(sheets):
                return tuple(tighter)
    return tuple(sheets)


def may_fit(items: Sequence[Item], count: int, tightness: float, theme: Theme) -> bool:
    """Return whether items may fit so many pages: if all they take is less than all the room there is.

    Gaps may fall away at the head of each page, also inside a frame that is cut there; what a frame or a condition says
    again takes more. So nothing that would fit is refused, and most of what would not is not tried.
    """
    room = theme.bottom - theme.top
    bleeds = sum(isinstance(item, Box) and item.is_bleed for item in items)
    heights = fsum(map(item_height, items)) - bleeds * theme.top
    gaps = [gap_above(item, before) for before, item in pairwise(items)]
    inside = [box.space_before for item in items if isinstance(item, Frame) for box in item.boxes]
    fallen = count * max((*gaps, *inside, 0.0))
    return heights + tightness * fsum(gaps) - fallen <= count * room + _SOME


def _evened(sheets: tuple[PageDraft, ...], stretch: Stretch, theme: Theme) -> tuple[PageDraft, ...]:
    if len(sheets) > 1 and sheets[-1].fill(theme) < _EMPTY:
        for share in _SHORTER:
            evener = PageFiller(theme, 1.0, share, len(sheets) - 1).fill(_items(stretch, theme))
            if len(evener) == len(sheets) and evener[-1].fill(theme) >= _EMPTY:
                return tuple(evener)
    return sheets


@kept()
def _passage(stretch: Stretch, theme: Theme) -> Passage:
    sheets = _evened(_tightened(stretch, theme), stretch, theme)
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
        asks=tuple(dict.fromkeys([run.page for run in runs if run.page])),
        leads_to=leads_of(runs),
    )
