"""A page while it is filled."""

from __future__ import annotations

from itertools import accumulate
from math import fsum
from typing import NamedTuple

from booklet.core.units import Points
from booklet.core.values import field, replace, slotted
from booklet.typeset.boxes import Under
from booklet.typeset.pages.pages import Placed
from booklet.typeset.theme.theme import Theme


class PageEnd(NamedTuple):
    """Where what stands on a page ends: all that decides how the next group is placed below it.

    Attributes:
        y: Where the next box may begin.
        after: The least gap above it.
        bottom: Where the lowest box ends.
    """

    y: Points
    after: Points
    bottom: Points


@slotted(eq=False)
class PageDraft:
    """A page while it is filled.

    Attributes:
        placed: Boxes, top to bottom.
        starts: Top of the first box of each galley that begins here, by the galley's index.
        anchors: Top of each anchor.
        band: Height of the box that lies over the margins at the top, or 0.
        needed: Where lines to write on could end, if there are more of them than were asked for; else 0.
        filled: Where rows begin that only fill the page; 0 if there are none.
        said_again: Conditions at its head.
        gaps: Index of each box that stands below a gap, and how wide that is.
    """

    placed: list[Placed] = field(default_factory=list)
    starts: dict[int, Points] = field(default_factory=dict)
    anchors: dict[str, Points] = field(default_factory=dict)
    band: Points = 0.0
    needed: Points = 0.0
    filled: Points = 0.0
    said_again: Under = ()
    gaps: list[tuple[int, Points]] = field(default_factory=list)

    def take(self, part: PageDraft, first: int) -> None:
        """Add what a further group has on this page; rows that only fill the page give way to it.

        Args:
            part: What the group has here, at its places; its galleys count from 0.
            first: Index of its first galley.
        """
        if self.filled:
            self.placed = [placed for placed in self.placed if placed.y < self.filled]
        index = len(self.placed)
        self.placed += [_counted_from(first, placed) for placed in part.placed] if first else part.placed
        self.starts.update({first + galley: y for galley, y in part.starts.items()})
        self.anchors.update(part.anchors)
        self.band, self.needed, self.filled = part.band or self.band, part.needed or self.needed, part.filled
        self.said_again = part.said_again or self.said_again
        self.gaps += [(index + below, gap) for below, gap in part.gaps]

    def fill(self, theme: Theme) -> float:
        """Return how much of the page is needed, 0 to 1."""
        return ((self.needed or self.end) - theme.top) / (theme.bottom - theme.top)

    def eased(self, room: Points, most: float) -> PageDraft:
        """Return the page with its gaps let out, all by the same share, as far as they fill it.

        Args:
            room: What is left below its lowest box.
            most: How wide a gap may become, as a share of what it is.
        """
        total = fsum(gap for _, gap in self.gaps)
        share = min(most - 1, max(room, 0.0) / total) if total else 0.0
        if share <= 0:
            return self
        below = [0.0] * (len(self.placed) + 1)
        for index, gap in self.gaps:
            below[index] += gap * share
        by = list(accumulate(below))
        moved = {placed.y: placed.y + more for placed, more in zip(self.placed, by, strict=False)}
        return PageDraft(
            [replace(placed, y=placed.y + more) for placed, more in zip(self.placed, by, strict=False)],
            {galley: moved.get(y, y) for galley, y in self.starts.items()},
            {anchor: moved.get(y, y) for anchor, y in self.anchors.items()},
            self.band,
            said_again=self.said_again,
        )

    @property
    def end(self) -> Points:
        """Where the lowest box ends, but for rows that only fill the page and give way to what follows.

        That is not always the last one: a card's ground, which comes first, ends below its last row.
        """
        return self.filled or max([placed.y + placed.height for placed in self.placed])


def _counted_from(first: int, placed: Placed) -> Placed:
    """Return a box with the index of its galley among all; what is of no galley stays so."""
    if placed.element < 0:
        return placed
    return Placed(placed.x, placed.y, placed.height, first + placed.element, placed.marks, placed.own)
