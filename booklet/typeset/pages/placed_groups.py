"""Place groups of galleys: each below what stands on a page, or at the head of a new one.

How a group is placed follows from where what is above it ends. So each is placed once for each such place, however many
booklets have it there: what comes behind a change is not placed again from where pages break as they did before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import fsum

from booklet.core.result_cache import kept
from booklet.core.units import Points
from booklet.core.values import frozen, replace
from booklet.typeset.boxes import Box, Break, Frame, Galley, Item, Ruled
from booklet.typeset.items import Fewest, gap_above, item_height, least_height
from booklet.typeset.pages.page_draft import PageDraft, PageEnd, PagePart
from booklet.typeset.pages.page_filler import ANY, Numbered, PageFiller
from booklet.typeset.theme.theme import Theme

RUN_ON_GAP = 4
"""Grid steps between a block and the next on the same page."""

_SOME: Points = 1.0
"""Room that is smaller than this does not count."""

Galleys = tuple[Galley, ...]
Stretch = tuple[Galleys, ...]
"""Groups of galleys that are placed together, each group below the one before, with a wide gap between."""


@frozen
class GroupSize:
    """What a group needs, wherever it stands.

    Attributes:
        heights: All items together, without gaps.
        gaps: All gaps between them.
        widest: The widest gap, also inside a frame.
        bleeds: How many items lie over the margins.
        before: The gap above the first.
        after: The least gap below the last.
        least: The share of a page that must be left for it to stand below others; 1 for a new page in any case.
        faces_next: Whether its last page is to face the next group.
        opens: Whether a chapter begins with it that may begin where the one before it ends.
    """

    heights: Points
    gaps: Points
    widest: Points
    bleeds: int
    before: Points
    after: Points
    least: float
    faces_next: bool
    opens: bool


@frozen(eq=False)
class PlacedGroup:
    """A group in its place.

    Attributes:
        sheets: What it has on each page; its galleys count from 0.
        is_below: Whether the first of these is a page that others stand on already, above it.
        begins: Index of the sheet that it begins on: nothing of it may fit on the first one.
        end: Where it ends.
        fill: How much of the last page is used then, 0 to 1.
        has_lone_row: Whether a row of a long table stands alone on a page.
    """

    sheets: tuple[PagePart, ...]
    is_below: bool
    begins: int
    end: PageEnd
    fill: float
    has_lone_row: bool


@kept()
def placed_group(
    group: Galleys, theme: Theme, tightness: float, above: PageEnd | None, fewest: Fewest = ANY
) -> PlacedGroup:
    """Return a group below what stands on a page, or on pages of its own if too little of it fits there.

    Args:
        group: What is placed.
        theme: Gives the room on a page.
        tightness: The share of each gap that is kept.
        above: Where what stands on the page ends; None for a new page in any case.
        fewest: Rows of a table that stand together where it is cut.

    Raises:
        LayoutError: If something cannot be placed on any page.
    """
    if above and not _follows(group, above.bottom, theme, tightness, fewest[0]):
        return placed_group.room()(group, theme, tightness, None, fewest)
    items = items_of((group,), theme, is_below=above is not None)
    filler = PageFiller(theme, tightness, above=above, fewest=fewest)
    # Rows and lines that fill a page give way to what follows; lines at a group's end do not.
    sheets = filler.fill(items, is_last=_fills(items[-1][1]))
    begins = next((number for number, sheet in enumerate(sheets) if sheet.starts), 0)
    parts, fill = tuple(map(PagePart.of, sheets)), sheets[-1].fill(theme)
    return PlacedGroup(parts, above is not None, begins, filler.end, fill, filler.has_lone_row)


def placed_groups(
    groups: Sequence[Galleys], theme: Theme, tightness: float, fewest: Fewest = ANY
) -> Iterator[PlacedGroup]:
    """Yield groups in their places, each below the one before it or at the head of a page.

    Raises:
        LayoutError: If something cannot be placed on any page.
    """
    place, end = placed_group.room(), None
    for group in groups:
        placed = place(group, theme, tightness, end, fewest)
        end = placed.end
        yield placed


def sheets_of(stretch: Stretch, theme: Theme, tightness: float, fewest: Fewest = ANY) -> list[PageDraft]:
    """Return the sheets that groups are on, of which each follows the one before it.

    Raises:
        LayoutError: If something cannot be placed on any page.
    """
    sheets: list[PageDraft] = []
    first = 0
    for group, placed in zip(stretch, placed_groups(stretch, theme, tightness, fewest), strict=True):
        for number, part in enumerate(placed.sheets):
            if number or not placed.is_below:
                sheets.append(PageDraft())
            sheets[-1].take(part, first)
        first += len(group)
    return sheets


def items_of(stretch: Stretch, theme: Theme, *, is_below: bool = False) -> list[Numbered]:
    """Return what is placed, with the index of its galley; breaks are used up.

    Args:
        stretch: The groups.
        theme: Gives the gap between groups.
        is_below: Whether the first group has that gap above it, too.
    """
    items: list[Numbered] = []
    number = 0
    for group in stretch:
        begins = len(items)
        every = enumerate(group, start=number)
        items += [(index, item) for index, galley in every for item in galley.items if type(item) is not Break]
        number += len(group)
        if begins or is_below:
            index, top = items[begins]
            items[begins] = (index, replace(top, space_before=max(top.space_before, theme.space(RUN_ON_GAP))))
    return items


@kept()
def group_size(group: Galleys) -> GroupSize:
    """Return what a group needs; it has at least one item that is no break."""
    every = [item for galley in group for item in galley.items]
    items = [item for item in every if not isinstance(item, Break)]
    gaps = [gap_above(item, before) for before, item in pairwise(items)]
    inside = [box.space_before for item in items if isinstance(item, Frame) for box in item.boxes]
    is_bleed = any(isinstance(item, Box) and item.is_bleed for galley in group for item in galley.items[:1])
    last, breaks = items[-1], [item for item in every if isinstance(item, Break)]
    return GroupSize(
        heights=fsum(map(item_height, items)),
        gaps=fsum(gaps),
        widest=max((*gaps, *inside, 0.0)),
        bleeds=sum(isinstance(item, Box) and item.is_bleed for item in items),
        before=items[0].space_before,
        after=last.space_after if isinstance(last, (Box, Frame)) else 0.0,
        least=max((*(item.least for item in breaks), 1.0 if is_bleed else 0.0)),
        faces_next=any(item.faces_next for item in breaks),
        opens=any(item.opens for item in breaks),
    )


def may_fit(groups: Sequence[Galleys], count: int, tightness: float, theme: Theme) -> bool:
    """Return whether groups may fit so many pages: if all they take is less than all the room there is.

    Gaps may fall away at the head of each page, also inside a frame that is cut there; what a frame or a condition says
    again takes more. So nothing that would fit is refused, and most of what would not is not tried.
    """
    room = theme.bottom - theme.top
    sizes = [*map(group_size.room(), groups)]
    between = [max(size.before, theme.space(RUN_ON_GAP), before.after) for before, size in pairwise(sizes)]
    heights = fsum(size.heights - size.bleeds * theme.top for size in sizes)
    gaps = fsum((*between, *(size.gaps for size in sizes)))
    fallen = count * max((*between, *(size.widest for size in sizes)))
    return heights + tightness * gaps - fallen <= count * room + _SOME


def _fills(item: Item) -> bool:
    """Return whether an item may fill what is left of its page."""
    return isinstance(item, Ruled) or (isinstance(item, Frame) and item.filler is not None)


def _follows(group: Galleys, y: Points, theme: Theme, tightness: float, rows: int) -> bool:
    """Return whether a group can stand on a page below `y`, where what comes before it ends.

    The page may not be too full for it. Where all of the group fits, it stands there; else enough of it has to fit.
    """
    room = theme.bottom - theme.top
    left = theme.bottom - y - theme.space(RUN_ON_GAP) * tightness
    used, size = (y - theme.top) / room, group_size.room()(group)
    if size.least >= 1 or used >= theme.layout.fullest:
        return False
    if size.heights + size.gaps * tightness <= left:
        return True
    items = (item for galley in group for item in galley.items if type(item) is not Break)
    return _stands_on(items, left, tightness, rows) >= max(size.least * room, _SOME)


def _stands_on(items: Iterable[Item], left: Points, tightness: float, rows: int) -> Points:
    """Return how much of the room that is left the first items take: whole ones, and as much of a table as fits."""
    used, kept = 0.0, 0.0
    before: Item | None = None
    for item in items:
        used += gap_above(item, before) * tightness if before else 0.0
        before = item
        if used + least_height(item, rows) > left:
            break
        used = min(used + item_height(item), left)
        kept = kept if item.keep_next else used
    return kept
