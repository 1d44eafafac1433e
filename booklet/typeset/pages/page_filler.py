"""Fill sheets, top to bottom.

Headings stay with what follows, no line stands alone at a page's head or foot, a frame is not cut unless it
may be or is taller than a page, and then its head is repeated. Every box is on exactly one page.
What stands under a condition has that condition on its page: said before it there, or said again at the page's head.
"""

from __future__ import annotations

from collections.abc import Sequence

from booklet.core.units import Points
from booklet.core.values import field, replace, slotted
from booklet.typeset.boxes import Box, Frame, Item, Ruled, Under, rule
from booklet.typeset.items import (
    Fewest,
    as_artifact,
    frame_ground,
    item_height,
    least_of_chain,
    leaves_fewer,
    stack_height,
    too_tall,
)
from booklet.typeset.pages.page_draft import PageDraft, PageEnd
from booklet.typeset.pages.pages import Placed
from booklet.typeset.theme.theme import Theme

_SLACK = 1e-6
"""Rounding allowed when heights are held against a page, in points."""

ANY: Fewest = (1, 1)
"""A row of a table may stand alone on a page."""

Numbered = tuple[int, Item]
"""An item with the index of the galley it is from."""

SAID_AGAIN = -1
"""In place of a galley's index: a condition that is said again belongs to no galley. A second one has an index one
lower."""


@slotted
class PageFiller:
    """Sheets while they are filled.

    Attributes:
        tightness: The share of each gap that is kept.
        share: How much of the room on the short sheet is filled, if what stands first there needs no more.
        short: Which sheet that is, counted from 1; 0 for none.
        above: What stands on the first sheet already, and is not among what is placed; None if it is empty.
        fewest: Rows of a table that stand together at least where it is cut, if it is long enough.
        has_lone_row: Whether a row of such a table stands alone on a page.
    """

    theme: Theme
    tightness: float = 1.0
    share: float = 1.0
    short: int = 0
    above: PageEnd | None = None
    fewest: Fewest = ANY
    has_lone_row: bool = False
    sheets: list[PageDraft] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)
    _galley: int = -1
    _y: Points = 0.0
    _after: Points = 0.0
    _foot: Points = 0.0
    _is_fresh: bool = True
    _is_last: bool = False

    def fill(self, take: Sequence[Numbered], *, is_last: bool = True) -> list[PageDraft]:
        """Give every item its place and return the sheets; the last one may fill its page if `is_last`.

        Raises:
            LayoutError: If one cannot be placed on any page.
        """
        self._open_page()
        if self.above:
            self._is_fresh, self._y, self._after = False, self.above.y, self.above.after
        chain: list[Numbered] = []
        for numbered in take:
            galley, item = numbered
            if item.keep_next:
                chain.append(numbered)
                continue
            self._is_last = is_last and numbered is take[-1]
            if not chain and type(item) is Box:
                # A line that is no part of a chain looks for its room itself.
                self._galley = galley
                self._place_box(item)
            else:
                self._place_chain([*chain, numbered])
                chain.clear()
        self._is_last = is_last
        self._place_chain(chain)
        return self.sheets

    @property
    def end(self) -> PageEnd:
        """Where the last sheet ends; rows that only fill it give way to what follows."""
        last = self.sheets[-1]
        return PageEnd(last.filled or self._y, self._after, last.end)

    def _place_chain(self, chain: Sequence[Numbered]) -> None:
        """Place items of which each but the last keeps with the next."""
        if not chain:
            return
        items, rows = [item for _, item in chain], self.fewest[0]
        if not (self._is_fresh or self._fits(least_of_chain(items, self._gap(items[0]), self.tightness, rows))):
            self._open_page()
        for self._galley, item in chain:
            if isinstance(item, Box):
                self._place_box(item)
            elif isinstance(item, Frame):
                self._place_frame(item)
            elif isinstance(item, Ruled):
                self._place_rules(item)

    def _open_page(self) -> None:
        self.sheets.append(PageDraft())
        self._is_fresh = True
        self._y = self.theme.top
        self._after = 0.0
        short = self.theme.top + self._room * self.share if len(self.sheets) == self.short else self.theme.bottom
        self._foot = short + _SLACK

    def _leave(self, item: Item) -> Points:
        """Return the gap above an item that is about to be put on the page."""
        gap = self._gap(item)
        if gap:
            self.sheets[-1].gaps.append((len(self.sheets[-1].placed), gap))
        return gap

    def _gap(self, item: Item) -> Points:
        return 0.0 if self._is_fresh else max(item.space_before, self._after) * self.tightness

    @property
    def _limit(self) -> Points:
        """Where this sheet ends for what comes next; what stands first may have all of it."""
        return self.theme.bottom + _SLACK if self._is_fresh else self._foot

    @property
    def _room(self) -> Points:
        return self.theme.bottom - self.theme.top

    def _fits(self, height: Points) -> bool:
        return self._y + height <= self._limit

    def _place_box(self, box: Box) -> None:
        if self._is_fresh or box.is_bleed:
            self._place_first(box)
            return
        # Nearly all items are lines below others: they are placed with as few calls as that takes.
        own, after, height = box.space_before, self._after, box.height
        gap = (own if own >= after else after) * self.tightness
        top = self._y + gap
        if self._y + (gap + height) > self._foot:
            self._open_page()
            self._place_first(box)
            return
        if gap:
            sheet = self.sheets[-1]
            sheet.gaps.append((len(sheet.placed), gap))
        self._put(box, self.theme.side, top)
        self._y += gap + height
        self._after = box.space_after

    def _place_first(self, box: Box) -> None:
        """Place a box on a page that nothing stands on yet, or one that lies over the margins."""
        if box.is_bleed:
            if not self._is_fresh and not self._fits(self._gap(box) + box.height):
                self._open_page()
            self._place_band(box)
            return
        if box.is_between:
            return
        self._say_again(box.under)
        if not self._fits(box.height):
            raise too_tall("a line or row")
        self._put(box, self.theme.side, self._y)
        self._y += box.height
        self._after = box.space_after

    def _place_band(self, box: Box) -> None:
        """Put a band at the head of a page that nothing stands on, else below what stands there."""
        if box.height > self.theme.paper.height:
            raise too_tall("a band")
        top = 0.0 if self._is_fresh else self._y + self._leave(box)
        if self._is_fresh:
            self.sheets[-1].band = box.height
        self._put(box, 0.0, top)
        self._y = top + box.height
        self._after = 0.0

    def _place_frame(self, frame: Frame) -> None:
        height = item_height(frame)
        has_room = self._fits(self._gap(frame) + height)
        moves = not (has_room or frame.can_cut or self._is_fresh) and height <= self._room + _SLACK
        if moves and self._y > self.sheets[-1].band + _SLACK:  # else it would leave a band alone
            self._open_page()
        self._say_again(frame.under)
        if not self._fits(self._gap(frame) + height):
            self._split_frame(frame)
            return
        self._put_frame(frame, frame.boxes, repeats_head=False)
        self._fill_page(frame)

    def _split_frame(self, frame: Frame) -> None:
        head, rest = frame.boxes[: frame.head], list(frame.boxes[frame.head :])
        repeats_head = False
        while rest:
            self._say_again((*frame.under, *rest[0].under))
            count = self._how_many(frame, head, rest)
            if count == 0 and not self._is_fresh:
                self._open_page()
                continue
            if count == 0:
                raise too_tall(f"a row of {frame.name!r}")
            self._put_frame(frame, (*head, *rest[:count]), repeats_head=repeats_head)
            self.has_lone_row = self.has_lone_row or leaves_fewer((2, 2), frame, len(rest), count)
            rest, repeats_head = rest[count:], True
            if rest:
                self._open_page()
        self._fill_page(frame)

    def _how_many(self, frame: Frame, head: Sequence[Box], rest: Sequence[Box]) -> int:
        """Return how many boxes behind the head fit on this page without leaving a line alone."""
        room = self._limit - self._y - self._gap(frame) - 2 * frame.pad_y
        count = 0
        while count < len(rest) and stack_height((*head, *rest[: count + 1])) <= room:
            count += 1
        kept = count
        while 0 < kept < len(rest) and (rest[kept - 1].keep_next or leaves_fewer(self.fewest, frame, len(rest), kept)):
            kept -= 1
        return kept or (count if self._is_fresh else 0)

    def _put_frame(self, frame: Frame, boxes: Sequence[Box], *, repeats_head: bool) -> None:
        top = self._y + self._leave(frame)
        height = stack_height(boxes) + 2 * frame.pad_y
        x = self.theme.side + frame.x
        shapes = frame_ground(frame, height, self.theme.grid.bar)
        if shapes:
            self._put(Box(height, shapes), x, top)
        y = top + frame.pad_y
        # Behind a condition the rows are a table of their own, which needs its heads.
        is_own_table = frame.is_table and bool(self.sheets[-1].said_again)
        for index, box in enumerate(boxes):
            y += box.space_before if index else 0.0
            is_said = repeats_head and index < frame.head and not is_own_table
            self._put(as_artifact(box) if is_said else box, x, y)
            y += box.height
        self._y = top + height
        self._after = frame.space_after

    def _fill_page(self, frame: Frame) -> None:
        """Add rows to a table that is the last thing on its sheet, as many as it has room for."""
        row = frame.filler
        if row is None or not self._is_last:
            return
        self.sheets[-1].filled = self._y
        while self._fits(row.height):
            self._put(row, self.theme.side + frame.x, self._y)
            self._y += row.height

    def _place_rules(self, ruled: Ruled) -> None:
        if not self._fits(item_height(ruled)) and not self._is_fresh:
            self._open_page()
        self._say_again(ruled.under)
        # The last line keeps clear of the foot, or it would look like a part of it.
        room = self.theme.bottom - self.theme.space(2) - self._y + _SLACK
        count = ruled.fewest
        if self._is_last:
            self.sheets[-1].needed = self._y + ruled.fewest * ruled.gap
            count = max(int(room // ruled.gap), ruled.fewest)
        blank = (replace(ruled.blank, height=count * ruled.gap),) if ruled.blank else ()
        for number in range(count):
            line = rule(0.0, ruled.gap, ruled.width, ruled.color, ruled.line)
            self._place_box(Box(ruled.gap, (line, *blank) if number == 0 else (line,)))

    def _say_again(self, under: Under) -> None:
        """Say conditions again at the head of a page that nothing stands on yet."""
        sheet = self.sheets[-1]
        if sheet.placed or not self._is_fresh:
            return
        sheet.said_again = under
        for number, continued in enumerate(under):
            for box in continued.boxes:
                sheet.placed.append(Placed(self.theme.side, self._y, box.height, SAID_AGAIN - number, box.marks))
                self._y += box.height

    def _put(self, box: Box, x: Points, y: Points) -> None:
        sheet = self.sheets[-1]
        self._is_fresh = False
        if self._galley not in self._seen:
            self._seen.add(self._galley)
            sheet.starts[self._galley] = y
        if box.anchors:
            sheet.anchors.update(dict.fromkeys(box.anchors, y))
        sheet.placed.append(Placed(x, y, box.height, self._galley, box.marks, box.own))
