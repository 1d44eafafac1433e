"""Place items on sheets, top to bottom.

Headings stay with what follows, no line stands alone at a page's head or foot, a frame is not cut unless it
may be or is taller than a page, and then its head is repeated. Every box is on exactly one page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from booklet.errors import LayoutError
from booklet.typeset.boxes import ARTIFACT, Box, Break, Frame, Item, Mark, Ruled, Run, Shape, rule
from booklet.typeset.pages import Placed
from booklet.typeset.theme import Theme
from booklet.units import Points

_SLACK = 1e-6
"""Rounding allowed when heights are held against a page, in points."""

_BAR: Points = 4.0

THIN = 0.5
"""A last sheet with less of its room used is nearly empty."""

_TIGHTER = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
"""How far gaps are drawn in, the least first."""

Numbered = tuple[int, Item]
"""An item with the index of the galley it is from."""


def stack_height(boxes: Sequence[Box]) -> Points:
    """Return the height of boxes one below the other; the gap above the first one does not count."""
    return sum(box.height + (box.space_before if index else 0.0) for index, box in enumerate(boxes))


def item_height(item: Item) -> Points:
    """Return how much room an item takes, without the gap above it."""
    match item:
        case Box():
            return item.height
        case Frame():
            return stack_height(item.boxes) + 2 * item.pad_top
        case Ruled():
            return item.gap * item.fewest
        case Break():
            return 0.0


def least_height(item: Item) -> Points:
    """Return how much of an item must fit on the page it begins on."""
    if isinstance(item, Frame) and item.can_cut:
        return stack_height(item.boxes[: item.head + 1]) + 2 * item.pad_top
    return item_height(item)


def place(take: Sequence[Numbered], theme: Theme) -> list[Sheet]:
    """Return the items of a take on sheets.

    If little more than a heading's worth would stand on the last sheet, gaps are drawn in as far as that saves a sheet.

    Args:
        take: Items with the index of their galley, no break among them.
        theme: Gives the room on a page.

    Raises:
        LayoutError: If one cannot be placed on any page.
    """
    sheets = Forme(theme).fill(take)
    if len(sheets) > 1 and sheets[-1].fill(theme) < THIN:
        for tightness in _TIGHTER:
            tighter = Forme(theme, tightness).fill(take)
            if len(tighter) < len(sheets):
                return tighter
    return sheets


@dataclass(slots=True)
class Sheet:
    """A page while it is filled.

    Attributes:
        placed: Boxes, top to bottom.
        starts: Top of the first box of each galley that begins here, by the galley's index.
        anchors: Top of each anchor.
        band: Height of the box that lies over the margins at the top, or 0.
        needed: Where lines to write on could end, if there are more of them than were asked for; else 0.
    """

    placed: list[Placed] = field(default_factory=list)
    starts: dict[int, Points] = field(default_factory=dict)
    anchors: dict[str, Points] = field(default_factory=dict)
    band: Points = 0.0
    needed: Points = 0.0

    def fill(self, theme: Theme) -> float:
        """Return how much of the page is needed, 0 to 1."""
        return (self.needed - theme.top) / (theme.bottom - theme.top) if self.needed else self.foot(theme)

    def foot(self, theme: Theme) -> float:
        """Return how far down the page something stands, lines to write on among it, 0 to 1."""
        last = self.placed[-1]
        return (last.y + last.height - theme.top) / (theme.bottom - theme.top)


@dataclass(slots=True)
class Forme:
    """Sheets while they are filled; `tightness` is the share of each gap that is kept."""

    theme: Theme
    tightness: float = 1.0
    sheets: list[Sheet] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)
    _galley: int = -1
    _y: Points = 0.0
    _after: Points = 0.0
    _is_last: bool = False

    def fill(self, take: Sequence[Numbered]) -> list[Sheet]:
        """Give every item its place and return the sheets.

        Raises:
            LayoutError: If one cannot be placed on any page.
        """
        self._open_page()
        chain: list[Numbered] = []
        for numbered in take:
            self._is_last = numbered is take[-1]
            chain.append(numbered)
            if not numbered[1].keep_next:
                self._place_chain(chain)
                chain = []
        self._place_chain(chain)
        return self.sheets

    def _place_chain(self, chain: Sequence[Numbered]) -> None:
        """Place items of which each but the last keeps with the next."""
        if not chain:
            return
        *firsts, last = (item for _, item in chain)
        needed = sum(self._gap(item) for _, item in chain) + sum(map(item_height, firsts)) + least_height(last)
        if not self._is_fresh and not self._fits(needed):
            self._open_page()
        for self._galley, item in chain:
            match item:
                case Box():
                    self._place_box(item)
                case Frame():
                    self._place_frame(item)
                case Ruled():
                    self._place_rules(item)

    def _open_page(self) -> None:
        self.sheets.append(Sheet())
        self._y = self.theme.top
        self._after = 0.0

    @property
    def _is_fresh(self) -> bool:
        return not self.sheets[-1].placed

    def _gap(self, item: Item) -> Points:
        return 0.0 if self._is_fresh else max(item.space_before, self._after) * self.tightness

    def _fits(self, height: Points) -> bool:
        return self._y + height <= self.theme.bottom + _SLACK

    def _place_box(self, box: Box) -> None:
        if box.is_bleed:
            if box.height > self.theme.paper.height:
                raise _too_tall("a band")
            self.sheets[-1].band = box.height
            self._put(box, 0.0, 0.0)
            self._y = box.height
            return
        if not self._fits(self._gap(box) + box.height) and not self._is_fresh:
            self._open_page()
        gap = self._gap(box)
        if not self._fits(gap + box.height):
            raise _too_tall("a line or row")
        self._put(box, self.theme.side, self._y + gap)
        self._y += gap + box.height
        self._after = box.space_after

    def _place_frame(self, frame: Frame) -> None:
        height = item_height(frame)
        room = self.theme.bottom - self.theme.top
        if not self._fits(self._gap(frame) + height):
            if not frame.can_cut and height <= room + _SLACK and not self._is_fresh:
                self._open_page()
            elif frame.can_cut or height > room:
                self._split_frame(frame)
                return
        self._put_frame(frame, frame.boxes, repeats_head=False)

    def _split_frame(self, frame: Frame) -> None:
        head, rest = frame.boxes[: frame.head], list(frame.boxes[frame.head :])
        repeats_head = False
        while rest:
            count = self._how_many(frame, head, rest)
            if count == 0 and not self._is_fresh:
                self._open_page()
                continue
            if count == 0:
                raise _too_tall(f"a row of {frame.name!r}")
            self._put_frame(frame, (*head, *rest[:count]), repeats_head=repeats_head)
            rest, repeats_head = rest[count:], True
            if rest:
                self._open_page()

    def _how_many(self, frame: Frame, head: Sequence[Box], rest: Sequence[Box]) -> int:
        """Return how many boxes behind the head fit on this page without leaving a line alone."""
        room = self.theme.bottom - self._y - self._gap(frame) - 2 * frame.pad_top + _SLACK
        count = 0
        while count < len(rest) and stack_height((*head, *rest[: count + 1])) <= room:
            count += 1
        kept = count
        while 0 < kept < len(rest) and rest[kept - 1].keep_next:
            kept -= 1
        return kept or (count if self._is_fresh else 0)

    def _put_frame(self, frame: Frame, boxes: Sequence[Box], *, repeats_head: bool) -> None:
        top = self._y + self._gap(frame)
        height = stack_height(boxes) + 2 * frame.pad_top
        x = self.theme.side + frame.x
        shapes = _ground(frame, height)
        if shapes:
            self._put(Box(height, shapes), x, top)
        y = top + frame.pad_top
        for index, box in enumerate(boxes):
            y += box.space_before if index else 0.0
            self._put(_as_artifact(box) if repeats_head and index < frame.head else box, x, y)
            y += box.height
        self._y = top + height
        self._after = 0.0

    def _place_rules(self, ruled: Ruled) -> None:
        if not self._fits(item_height(ruled)) and not self._is_fresh:
            self._open_page()
        # The last line keeps clear of the foot, or it would look like a part of it.
        room = self.theme.bottom - self.theme.space(2) - self._y + _SLACK
        count = ruled.fewest
        if self._is_last:
            self.sheets[-1].needed = self._y + ruled.fewest * ruled.gap
            count = max(int(room // ruled.gap), ruled.fewest)
        for _ in range(count):
            self._place_box(Box(ruled.gap, (rule(0.0, ruled.gap, ruled.width, ruled.colour, line=0.6),)))

    def _put(self, box: Box, x: Points, y: Points) -> None:
        sheet = self.sheets[-1]
        if self._galley not in self._seen:
            self._seen.add(self._galley)
            sheet.starts[self._galley] = y
        sheet.anchors.update(dict.fromkeys(box.anchors, y))
        sheet.placed.append(Placed(x, y, box.height, self._galley, box.marks))


def _ground(frame: Frame, height: Points) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    if frame.ground or frame.outline:
        marks.append(Shape(0.0, 0.0, frame.width, height, frame.ground, frame.outline, line=1.5, radius=frame.radius))
    if frame.bar:
        marks.append(Shape(0.0, 0.0, _BAR, height, fill=frame.bar, radius=_BAR / 2))
    return tuple(marks)


def _as_artifact(box: Box) -> Box:
    marks = tuple(
        replace(mark, tag=ARTIFACT, link="") if isinstance(mark, Run) else replace(mark, tag=ARTIFACT)
        for mark in box.marks
    )
    return replace(box, marks=marks, anchors=())


def _too_tall(what: str) -> LayoutError:
    return LayoutError(f"{what} is taller than a page and cannot be split", "shorten its text, or make two of it")
