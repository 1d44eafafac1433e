"""Find where pages break: which groups begin a new page, and how far gaps are drawn in to save one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import fsum
from typing import NamedTuple

from booklet.core.result_cache import kept
from booklet.core.units import Points
from booklet.typeset.boxes import Box, Break, Frame, Galley, Item, Ruled
from booklet.typeset.items import gap_above, item_height, least_height
from booklet.typeset.pages.page_filler import PageFiller
from booklet.typeset.pages.pages import Passage
from booklet.typeset.pages.passages import RUN_ON_GAP, FilledSheets, Galleys, Stretch, items_of, passage_of
from booklet.typeset.theme.theme import Theme

_SOME: Points = 1.0
"""Less than this is nothing."""

_TIGHTER = 0.6
"""How far gaps are drawn in where that saves a page; each page lets them out again as far as it has room."""

_TIGHTEST = (0.5, 0.4)
"""How far where else little more than a heading's worth would stand on the last of a few pages."""

_THIN = 0.5
"""A last page with less of its room used is nearly empty."""

_SHORT = 9
"""Pages on which gaps may be drawn in most."""


def place(galleys: Sequence[Galley], theme: Theme, first: int = 1) -> list[Passage]:
    """Return galleys on pages.

    From one place where a new page begins in any case to the next, gaps are drawn in as far as that saves a page.
    What has been placed before is not placed again. Where a group is to face the next one, groups before the two stand
    behind them if that brings it about and takes no more pages.

    Args:
        galleys: In reading order. A break stands first in a galley, if it has one.
        theme: Gives the room on a page.
        first: Number of the first page.

    Raises:
        LayoutError: If something cannot be placed on any page.
    """
    passage = passage_of.room()
    groups = list(_groups(galleys))
    faces = next((index for index, group in enumerate(groups[:-1]) if _faces_next(group)), None)
    every = _all_laid(groups, theme) if faces is None else _facing(groups, faces, theme, first)
    return [
        passage(stretch, theme, laid.tightness, filled)
        for laid in every
        for stretch, filled in zip(laid.stretches, laid.filled, strict=True)
    ]


def _all_laid(groups: Sequence[Galleys], theme: Theme) -> list[_Laid]:
    return [_laid(segment, theme) for segment in _segments(groups)]


def _faces_next(group: Galleys) -> bool:
    return any(isinstance(item, Break) and item.faces_next for galley in group for item in galley.items)


def _facing(groups: Sequence[Galleys], index: int, theme: Theme, first: int) -> list[_Laid]:
    """Return groups on pages, in an order in which the last page of one lies on the left of an opening.

    As few groups as that takes, the last ones if that will do, stand behind it and the next one instead of before; the
    first group stays the first. Where no order brings it about without one more page, it takes that page.
    """
    pair = groups[index : index + 2]
    usual = _all_laid(groups, theme)
    fit: list[list[_Laid]] = []
    for moved in _choices(range(1, index)):
        before = [group for number, group in enumerate(groups[:index]) if number not in moved]
        behind = [groups[number] for number in moved]
        laid = _all_laid([*before, *pair, *behind, *groups[index + 2 :]], theme) if moved else usual
        if _are_seen_together(pair, laid, first):
            if _pages(laid) <= _pages(usual):
                return laid
            fit.append(laid)
    return min(fit, key=_pages, default=usual)


def _choices(numbers: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield none of the numbers, then each, the last first, then two of them, and so on; each choice in order."""
    for count in range(len(numbers) + 1):
        yield from (tuple(sorted(chosen)) for chosen in combinations(reversed(numbers), count))


def _pages(every: Sequence[_Laid]) -> int:
    return sum(len(filled.sheets) for laid in every for filled in laid.filled)


def _are_seen_together(pair: Sequence[Galleys], every: Sequence[_Laid], first: int) -> bool:
    """Return whether the second of two groups begins on a right page, or on the page of the first."""
    one, other = (_begins_on(group, every, first) for group in pair)
    return other % 2 == 1 or one == other


def _begins_on(group: Galleys, every: Sequence[_Laid], first: int) -> int:
    """Return the number of the page that a group begins on.

    Raises:
        LookupError: If it is not among the groups.
    """
    number = first
    for laid in every:
        for stretch, filled in zip(laid.stretches, laid.filled, strict=True):
            offset = 0
            for each in stretch:
                if each is group:
                    own = range(offset, offset + len(each))
                    pages = enumerate(filled.sheets, number)
                    return next(page for page, sheet in pages if any(galley in own for galley in sheet.starts))
                offset += len(each)
            number += len(filled.sheets)
    raise LookupError("the group is not among those that are laid out")


def _segments(groups: Sequence[Galleys]) -> Iterator[list[Galleys]]:
    """Yield groups between which a page may have to be shared; each list of them begins a page in any case."""
    segment: list[Galleys] = []
    for group in groups:
        if segment and _least.room()(group) >= 1:
            yield segment
            segment = []
        segment.append(group)
    if segment:
        yield segment


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


class _Laid(NamedTuple):
    """Groups in stretches that begin a page each, and how they take their pages.

    Attributes:
        stretches: In order.
        filled: The sheets of each.
        tightness: The share of each gap that is kept.
        pages: How many pages they take.
        fill: How much of the last one is used.
    """

    stretches: tuple[Stretch, ...]
    filled: tuple[FilledSheets, ...]
    tightness: float
    pages: int
    fill: float


def _laid(segment: Sequence[Galleys], theme: Theme) -> _Laid:
    """Return groups in stretches, with gaps drawn in if that saves a page."""
    laid = _filled(segment, theme, 1.0)
    if laid.pages > 1:
        is_thin = laid.fill < _THIN and laid.pages <= _SHORT
        items = [item for _, item in items_of(tuple(segment), theme)]
        for tightness in (_TIGHTER, *(_TIGHTEST if is_thin else ())):
            if may_fit(items, laid.pages - 1, tightness, theme):
                tighter = _filled(segment, theme, tightness)
                if tighter.pages < laid.pages:
                    return tighter
    return laid


def _filled(segment: Sequence[Galleys], theme: Theme, tightness: float) -> _Laid:
    stretches: list[list[Galleys]] = []
    fillers: list[PageFiller] = []
    for group in segment:
        if fillers and _follows(group, fillers[-1].sheets[-1].end, theme, tightness):
            stretches[-1].append(group)
        else:
            fillers.append(PageFiller(theme, tightness))
            stretches.append([group])
        items = items_of((group,), theme, first=sum(map(len, stretches[-1][:-1])))
        # Rows and lines that fill a page give way to what follows; lines at a group's end do not.
        fillers[-1].add(items, is_last=_fills(items[-1][1]))
    sheets = [filler.sheets for filler in fillers]
    pages, fill = sum(map(len, sheets)), sheets[-1][-1].fill(theme)
    return _Laid(tuple(map(tuple, stretches)), tuple(map(FilledSheets, sheets)), tightness, pages, fill)


def _fills(item: Item) -> bool:
    """Return whether an item may fill what is left of its page."""
    return isinstance(item, Ruled) or (isinstance(item, Frame) and item.filler is not None)


@kept()
def _least(group: Galleys) -> float:
    """Return the share of a page that must be left for a group to stand below others; 1 for a new page in any case."""
    breaks = [item.least for galley in group for item in galley.items if isinstance(item, Break)]
    is_bleed = any(isinstance(item, Box) and item.is_bleed for galley in group for item in galley.items[:1])
    return max((*breaks, 1.0 if is_bleed else 0.0))


def _follows(group: Galleys, y: Points, theme: Theme, tightness: float) -> bool:
    """Return whether a group can stand on a page below `y`, where what comes before it ends.

    The page may not be too full for it. Where all of the group fits, it stands there; else enough of it has to fit.
    """
    room = theme.bottom - theme.top
    left = theme.bottom - y - theme.space(RUN_ON_GAP) * tightness
    used, least = (y - theme.top) / room, _least.room()(group)
    if least >= 1 or used >= theme.layout.fullest:
        return False
    items = [item for galley in group for item in galley.items if not isinstance(item, Break)]
    gaps = fsum(gap_above(item, before) for before, item in pairwise(items)) * tightness
    if fsum(map(item_height, items)) + gaps <= left:
        return True
    return _stands_on(items, left, tightness) >= max(least * room, _SOME)


def _stands_on(items: Sequence[Item], left: Points, tightness: float) -> Points:
    """Return how much of the room that is left the first items take: whole ones, and as much of a table as fits."""
    used, kept = 0.0, 0.0
    before: Item | None = None
    for item in items:
        used += gap_above(item, before) * tightness if before else 0.0
        before = item
        if used + least_height(item) > left:
            break
        used = min(used + item_height(item), left)
        kept = kept if item.keep_next else used
    return kept


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
