"""A page while it is filled."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from itertools import accumulate
from math import fsum

from booklet.core.units import Points
from booklet.core.values import field, frozen, slotted
from booklet.typeset.boxes import Mark, Tag, Under
from booklet.typeset.pages.pages import Placed
from booklet.typeset.theme.theme import Theme


@frozen
class PageEnd:
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

    def take(self, part: PagePart, first: int) -> None:
        """Add what a further group has on this page; rows that only fill the page give way to it.

        Args:
            part: What the group has here, at its places; its galleys count from 0.
            first: Index of its first galley.
        """
        if self.filled:
            self.placed = [placed for placed in self.placed if placed.y < self.filled]
        index = len(self.placed)
        self.placed += part.placed(first)
        self.starts.update({first + galley: y for galley, y in zip(part.begun, part.starts, strict=True)})
        self.anchors.update(part.anchors)
        self.band, self.needed, self.filled = part.band or self.band, part.needed or self.needed, part.filled
        self.said_again = part.said_again or self.said_again
        self.gaps += [(index + below, gap) for below, gap in zip(part.below, part.gaps, strict=True)]

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
            [_lower(placed, more) for placed, more in zip(self.placed, by, strict=False)],
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


@frozen(eq=False)
class PagePart:
    """What one group has on a page, in a fifth of the room of a draft: thousands of these are kept.

    Attributes:
        edges: Left edge of each box, top to bottom.
        tops: Top of each box.
        heights: Height of each box.
        galleys: Index of each box's galley in the group, or what stands for one.
        marks: Marks of each box.
        own: Tags of their own, by the index of the box.
        begun: Galleys that begin here.
        starts: Top of the first box of each.
        below: Index of each box that stands below a gap.
        gaps: How wide each of these gaps is; the other fields are those of a draft.
    """

    edges: tuple[Points, ...]
    tops: array[float]
    heights: tuple[Points, ...]
    galleys: array[int]
    marks: tuple[tuple[Mark, ...], ...]
    own: Mapping[int, tuple[Tag, ...]] | None
    begun: array[int]
    starts: array[float]
    anchors: tuple[tuple[str, Points], ...]
    below: array[int]
    gaps: array[float]
    band: Points
    needed: Points
    filled: Points
    said_again: Under

    @classmethod
    def of(cls, draft: PageDraft) -> PagePart:
        """Return what stands on a draft."""
        placed = draft.placed
        return cls(
            tuple([each.x for each in placed]),
            array("d", [each.y for each in placed]),
            tuple([each.height for each in placed]),
            array("h", [each.element for each in placed]),
            tuple([each.marks for each in placed]),
            {index: each.own for index, each in enumerate(placed) if each.own} or None,
            array("h", draft.starts),
            array("d", draft.starts.values()),
            tuple(draft.anchors.items()),
            array("h", [index for index, _ in draft.gaps]),
            array("d", [gap for _, gap in draft.gaps]),
            draft.band,
            draft.needed,
            draft.filled,
            draft.said_again,
        )

    def placed(self, first: int) -> list[Placed]:
        """Return the boxes; their galleys count on from the index of the group's first, what is of none stays so."""
        every = zip(self.edges, self.tops, self.heights, self.galleys, self.marks, strict=True)
        if not self.own:
            return [Placed(x, y, height, of if of < 0 else first + of, marks) for x, y, height, of, marks in every]
        own = self.own
        return [
            Placed(x, y, height, of if of < 0 else first + of, marks, own.get(index, ()))
            for index, (x, y, height, of, marks) in enumerate(every)
        ]


def _lower(placed: Placed, by: Points) -> Placed:
    """Return a box so much further down. A booklet has thousands; `replace` takes five times as long."""
    return Placed(placed.x, placed.y + by, placed.height, placed.element, placed.marks, placed.own) if by else placed
