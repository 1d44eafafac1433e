"""Which items begin a page: takes, one after the other, or on from a page that would be left nearly empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from booklet.typeset.boxes import Box, Break
from booklet.typeset.placing import THIN, Numbered, Sheet, place
from booklet.typeset.theme import Theme


class Take(NamedTuple):
    """Items that begin a new page.

    Attributes:
        may_run_on: They may also begin on the page of the take before them.
    """

    items: list[Numbered]
    may_run_on: bool


def takes(items: Iterable[Numbered]) -> Iterator[Take]:
    """Yield the items in groups that each begin a new page; breaks are used up by this."""
    take, may_run_on = Take([], may_run_on=False), True
    for galley, item in items:
        if isinstance(item, Break):
            may_run_on = may_run_on and item.may_run_on
        if take.items and (isinstance(item, Break) or (isinstance(item, Box) and item.is_bleed)):
            yield take
            take = Take([], may_run_on=False)
        if not isinstance(item, Break):
            if not take.items:
                is_bleed = isinstance(item, Box) and item.is_bleed
                take = Take([], may_run_on=may_run_on and not is_bleed)
                may_run_on = True
            take.items.append((galley, item))
    if take.items:
        yield take


def flow(items: Iterable[Numbered], theme: Theme) -> Iterator[Sheet]:
    """Yield all items on sheets; where a take's last sheet would be left nearly empty, the next one begins on it.

    Args:
        items: Items of one part with the index of their galley.
        theme: Gives the room on a page.

    Raises:
        LayoutError: If one cannot be placed on any page.
    """
    waiting: list[Numbered] = []
    sheets: list[Sheet] = []
    for take in takes(items):
        if not take.may_run_on:
            yield from sheets
            waiting = []
        waiting += take.items
        sheets = place(waiting, theme)
        if sheets[-1].foot(theme) >= THIN:
            yield from sheets
            waiting, sheets = [], []
    yield from sheets
