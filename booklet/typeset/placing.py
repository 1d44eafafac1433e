"""Place items on sheets: which begin a new page, and how full the last one is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from booklet.typeset.boxes import Box, Break
from booklet.typeset.forme import Forme, Numbered, Sheet
from booklet.typeset.items import item_height, least_height
from booklet.typeset.theme import Theme
from booklet.units import Points

_THIN = 0.5
"""A last sheet with less of its room used is nearly empty: gaps are drawn in for it, and what follows begins on it."""

_SOME: Points = 1.0
"""Less than this is nothing."""

RUN_ON_GAP = 9
"""Grid steps between a block and the next on the same page."""

_TIGHTER = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
"""How far gaps are drawn in, the least first."""

_EMPTY = 0.35
"""A last sheet with less of its room used looks like a mistake."""

_SHORTER = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
"""How much of the sheet before it is filled to give it more, the most first."""


@dataclass(slots=True)
class _Block:
    """Items that begin a page, or stand below what comes before.

    Attributes:
        least: Share of a page that must be left for them to stand below; 1 for a new page in any case.
    """

    least: float = 0.0
    items: list[Numbered] = field(default_factory=list)

    @property
    def height(self) -> Points:
        """How much room the items take."""
        return sum(item.space_before + item_height(item) for _, item in self.items) - self.items[0][1].space_before

    def follows(self, y: Points, theme: Theme) -> bool:
        """Return whether the block can stand on a page below `y`, where what comes before it ends.

        The page may not be too full for it. Where all of the block fits, it stands there; else enough of it has to fit,
        and only if the page would be nearly empty without it, or no page can hold all of it.
        """
        room, left = theme.bottom - theme.top, theme.bottom - y - theme.space(RUN_ON_GAP)
        used = (y - theme.top) / room
        if self.least >= 1 or used >= theme.layout.fullest:
            return False
        if self.height <= left:
            return True
        may_be_cut = used < _THIN or self.height > room
        return may_be_cut and self._stands_on(left) >= max(self.least * room, _SOME)

    def with_below(self, other: _Block, theme: Theme) -> _Block:
        """Return the block with another below it; the gap between them is wide."""
        (galley, first), *rest = other.items
        wide = replace(first, space_before=max(first.space_before, theme.space(RUN_ON_GAP)))
        return _Block(self.least, [*self.items, (galley, wide), *rest])

    def _stands_on(self, left: Points) -> Points:
        """Return how much of the room that is left the first items take: whole ones, and as much of a table as fits."""
        used, kept = -self.items[0][1].space_before, 0.0
        for _, item in self.items:
            used += item.space_before
            if used + least_height(item) > left:
                break
            used = min(used + item_height(item), left)
            kept = kept if item.keep_next else used
        return kept


def place(items: Iterable[Numbered], theme: Theme) -> list[Sheet]:
    """Return the items on sheets.

    Where little more than a heading's worth would stand on a block's last sheet, gaps are drawn in as far as that
    saves the sheet; if it saves none, and nothing else follows there, the sheet before it ends earlier.

    Args:
        items: With the index of their galley.
        theme: Gives the room on a page.

    Raises:
        LayoutError: If one cannot be placed on any page.
    """
    done: list[Sheet] = []
    sheets: list[Sheet] = []
    run = _Block()
    for block in _blocks(items):
        if sheets and block.follows(sheets[-1].end, theme):
            run = run.with_below(block, theme)
        else:
            done += _evened(sheets, run, theme)
            run = block
        sheets = _tightened(run, theme)
    return [*done, *_evened(sheets, run, theme)]


def _blocks(items: Iterable[Numbered]) -> Iterator[_Block]:
    """Yield the items in groups that may begin a new page; breaks are used up by this."""
    block = _Block()
    for galley, item in items:
        is_break = isinstance(item, Break)
        if is_break or (isinstance(item, Box) and item.is_bleed):
            if block.items:
                yield block
                block = _Block()
            block.least = max(block.least, item.least if isinstance(item, Break) else 1.0)
        if not is_break:
            block.items.append((galley, item))
    if block.items:
        yield block


def _tightened(block: _Block, theme: Theme) -> list[Sheet]:
    sheets = Forme(theme).fill(block.items)
    if len(sheets) > 1 and sheets[-1].fill(theme) < _THIN:
        for tightness in _TIGHTER:
            tighter = Forme(theme, tightness).fill(block.items)
            if len(tighter) < len(sheets):
                return tighter
    return sheets


def _evened(sheets: list[Sheet], block: _Block, theme: Theme) -> list[Sheet]:
    if len(sheets) > 1 and sheets[-1].fill(theme) < _EMPTY:
        for share in _SHORTER:
            evener = Forme(theme, 1.0, share, len(sheets) - 1).fill(block.items)
            if len(evener) == len(sheets) and evener[-1].fill(theme) >= _EMPTY:
                return evener
    return sheets
