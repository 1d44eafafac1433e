"""Find where pages break: which groups begin a new page, and how far gaps are drawn in to save one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import fsum

from booklet.core.result_cache import kept
from booklet.core.values import frozen
from booklet.typeset.boxes import Box, Break, Galley
from booklet.typeset.items import Fewest
from booklet.typeset.pages.page_filler import ANY
from booklet.typeset.pages.pages import Passage
from booklet.typeset.pages.passages import passage_of
from booklet.typeset.pages.placed_groups import Galleys, Stretch, group_size, may_fit, placed_groups
from booklet.typeset.theme.theme import Theme

_TIGHTER = 0.6
"""How far gaps are drawn in where that saves a page; each page lets them out again as far as it has room."""

_TIGHTEST = (0.5, 0.4)
"""How far where else little more than a heading's worth would stand on the last of a few pages."""

_TWO_ROWS: tuple[Fewest, ...] = ((2, 2), (1, 2), (2, 1))
"""How many rows of a table stand together where it is cut, the best first; none stands alone if that is to be had."""

_THIN = 0.5
"""A last page with less of its room used is nearly empty."""

_SHORT = 9
"""Pages on which gaps may be drawn in most."""

_FILLED = 0.4
"""How much of its last page a chapter uses at least where the next one begins a page that it need not begin."""

_MOST_LAID = 512
"""Runs of groups that are kept as they are laid out."""


def place(galleys: Sequence[Galley], theme: Theme, first: int = 1) -> list[Passage]:
    """Return galleys on pages.

    From one place where a new page begins in any case to the next, gaps are drawn in as far as that saves a page.
    A chapter that may begin where the one before it ends does so if that saves a page; else it begins one, so that its
    pages are the same ones whatever stands before it. What has been placed before is not placed again. Where a group is
    to face the next one, groups before the two stand behind them if that brings it about and takes no more pages.

    Args:
        galleys: In reading order. A break stands first in a galley, if it has one.
        theme: Gives the room on a page.
        first: Number of the first page.

    Raises:
        LayoutError: If something cannot be placed on any page.
    """
    passage = passage_of.room()
    groups = list(_groups(galleys))
    sizes = map(group_size.room(), groups[:-1])
    faces = next((index for index, size in enumerate(sizes) if size.faces_next), None)
    whole = _all_laid(groups, theme) if faces is None else _facing(groups, faces, theme, first)
    every = (part for laid in whole for part in _parted(laid, theme))
    return [passage(stretch, theme, laid.tightness, laid.fewest) for laid in every for stretch in laid.stretches]


def _all_laid(groups: Sequence[Galleys], theme: Theme) -> list[_Laid]:
    lay = _laid.room()
    return [lay(segment, theme) for segment in _segments(groups)]


def _parted(laid: _Laid, theme: Theme) -> list[_Laid]:
    """Return groups that are laid out, in parts of which each but the first begins with a chapter.

    They are as many parts as take no more pages, leave none nearly empty and no more rows of a long table alone.
    """
    groups = tuple([group for stretch in laid.stretches for group in stretch])
    opens = [index for index, size in enumerate(map(group_size.room(), groups)) if index and size.opens]
    parts, lay = list[_Laid](), _laid.room()
    # From the last one on, what stands before a chapter is placed already.
    for index in reversed(opens):
        before = lay(groups[:index], theme)
        if before.fill < _FILLED:
            continue
        behind = lay(groups[index:], theme)
        has_lone_row = before.has_lone_row or behind.has_lone_row
        if before.pages + behind.pages == laid.pages and has_lone_row <= laid.has_lone_row:
            parts.append(behind)
            groups, laid = groups[:index], before
    return [laid, *reversed(parts)]


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
    return int(fsum(laid.pages for laid in every))


def _are_seen_together(pair: Sequence[Galleys], every: Sequence[_Laid], first: int) -> bool:
    """Return whether the second of two groups begins on a right page, or on the page of the first."""
    one, other = (_begins_on(group, every, first) for group in pair)
    return other % 2 == 1 or one == other


def _begins_on(group: Galleys, every: Sequence[_Laid], first: int) -> int:
    """Return the number of the page that a group begins on.

    Raises:
        LookupError: If it is not among the groups.
    """
    for laid in every:
        groups = (each for stretch in laid.stretches for each in stretch)
        for each, page in zip(groups, laid.begins, strict=True):
            if each == group:
                return first + page
        first += laid.pages
    raise LookupError("the group is not among those that are laid out")


def _segments(groups: Sequence[Galleys]) -> Iterator[Stretch]:
    """Yield groups between which a page may have to be shared; each list of them begins a page in any case."""
    segment: list[Galleys] = []
    for group in groups:
        if segment and group_size.room()(group).least >= 1:
            yield tuple(segment)
            segment = []
        segment.append(group)
    if segment:
        yield tuple(segment)


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
    if not galley.items:
        return False
    first = galley.items[0]
    # Nearly all begin with a line.
    return first.is_bleed if type(first) is Box else isinstance(first, Break)


@frozen
class _Laid:
    """Groups in stretches that begin a page each, and how they take their pages.

    Attributes:
        stretches: In order.
        begins: The page that each group begins on, counted from 0.
        tightness: The share of each gap that is kept.
        fewest: Rows of a table that stand together where it is cut.
        pages: How many pages they take.
        fill: How much of the last one is used.
        has_lone_row: Whether a row of a long table stands alone on a page.
    """

    stretches: tuple[Stretch, ...]
    begins: tuple[int, ...]
    tightness: float
    fewest: Fewest
    pages: int
    fill: float
    has_lone_row: bool


@kept(_MOST_LAID)
def _laid(segment: Stretch, theme: Theme) -> _Laid:
    """Return groups in stretches; no row of a long table stands alone on a page if that takes no more pages."""
    laid = _shortest(segment, theme)
    if not laid.has_lone_row:
        return laid
    ways = product(_TWO_ROWS, dict.fromkeys((laid.tightness, min(laid.tightness, _TIGHTER))))
    others = (_filled(segment, theme, tightness, fewest) for fewest, tightness in ways)
    return next((other for other in others if other.pages <= laid.pages), laid)


def _shortest(segment: Sequence[Galleys], theme: Theme) -> _Laid:
    """Return groups in stretches, with gaps drawn in if that saves a page."""
    laid = _filled(segment, theme, 1.0)
    if laid.pages > 1:
        is_thin = laid.fill < _THIN and laid.pages <= _SHORT
        for tightness in (_TIGHTER, *(_TIGHTEST if is_thin else ())):
            if may_fit(segment, laid.pages - 1, tightness, theme):
                tighter = _filled(segment, theme, tightness)
                if tighter.pages < laid.pages:
                    return tighter
    return laid


def _filled(segment: Sequence[Galleys], theme: Theme, tightness: float, fewest: Fewest = ANY) -> _Laid:
    stretches: list[list[Galleys]] = []
    begins: list[int] = []
    pages, fill, has_lone_row = 0, 0.0, False
    for group, placed in zip(segment, placed_groups(segment, theme, tightness, fewest), strict=True):
        if placed.is_below:
            stretches[-1].append(group)
            pages -= 1
        else:
            stretches.append([group])
        begins.append(pages + placed.begins)
        pages, fill = pages + len(placed.sheets), placed.fill
        has_lone_row = has_lone_row or placed.has_lone_row
    return _Laid(tuple(map(tuple, stretches)), tuple(begins), tightness, fewest, pages, fill, has_lone_row)
