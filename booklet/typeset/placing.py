"""Place items on sheets, top to bottom.

Headings stay with what follows, no line stands alone at a page's head or foot, a frame is not cut unless it
may be or is taller than a page, and then its head is repeated. Every box is on exactly one page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from booklet.errors import LayoutError
from booklet.typeset.boxes import ARTIFACT, Box, Break, Frame, Galley, Item, Mark, Ruled, Run, Shape, Tag, rule
from booklet.typeset.pages import Place, Placed
from booklet.typeset.theme import Theme
from booklet.units import Points

_SLACK = 1e-6
"""Rounding allowed when heights are held against a page, in points."""

_BAR: Points = 4.0


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


@dataclass(slots=True)
class Sheet:
    """A page while it is filled: the index of its part, its boxes, and whether one lies over the margins."""

    part: int
    placed: list[Placed] = field(default_factory=list)
    has_bleed: bool = False


@dataclass(slots=True)
class Forme:
    """Sheets while they are filled.

    A galley whose end keeps with what follows waits for the next galley; `finish` places what still waits.

    Attributes:
        tags: Tags of each galley so far.
        parts: Index of the chapter of each galley.
        starts: Where the first box of each galley is, by the galley's index.
        anchors: Where each anchor is.
    """

    theme: Theme
    sheets: list[Sheet] = field(default_factory=list)
    tags: list[tuple[Tag, ...]] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    starts: dict[int, Place] = field(default_factory=dict)
    anchors: dict[str, Place] = field(default_factory=dict)
    _waiting: list[tuple[int, Item]] = field(default_factory=list)
    _galley: int = -1
    _y: Points = 0.0
    _part: int = 0
    _opens_page: bool = True

    def start_part(self, part: int) -> None:
        """Begin a chapter; its first item opens a new page."""
        self.finish()
        self._part = part
        self._opens_page = True

    def place_galley(self, galley: Galley) -> None:
        """Give every item of a galley its place, as far as it need not wait for the next galley.

        Raises:
            LayoutError: If one cannot be placed on any page.
        """
        self.tags.append(tuple(galley.tags))
        self.parts.append(self._part)
        for item in galley.items:
            self._waiting.append((len(self.tags) - 1, item))
            if not item.keep_next:
                self.finish()

    def finish(self) -> None:
        """Place what waits: items of which each but the last keeps with the next."""
        chain, self._waiting = self._waiting, []
        if not chain:
            return
        items = [item for _, item in chain]
        if isinstance(items[0], Break):
            self._opens_page = True
            return
        if isinstance(items[0], Box) and items[0].is_bleed:
            self._opens_page = True
        needed = sum(item.space_before for item in items) + least_height(items[-1])
        needed += sum(item_height(item) for item in items[:-1])
        if not self._opens_page and self._y + needed > self.theme.bottom + _SLACK:
            self._opens_page = True
        for self._galley, item in chain:
            self._place(item)

    def _place(self, item: Item) -> None:
        if self._opens_page:
            self._open_page()
        match item:
            case Box():
                self._place_box(item)
            case Frame():
                self._place_frame(item)
            case Ruled():
                self._place_rules(item)
            case Break():
                self._opens_page = True

    def _open_page(self) -> None:
        self.sheets.append(Sheet(self._part))
        self._y = self.theme.top
        self._opens_page = False

    @property
    def _is_fresh(self) -> bool:
        return not self.sheets[-1].placed

    def _gap(self, item: Item) -> Points:
        return 0.0 if self._is_fresh else item.space_before

    def _fits(self, height: Points) -> bool:
        return self._y + height <= self.theme.bottom + _SLACK

    def _place_box(self, box: Box) -> None:
        if box.is_bleed:
            self.sheets[-1].has_bleed = True
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

    def _place_rules(self, ruled: Ruled) -> None:
        if not self._fits(item_height(ruled)) and not self._is_fresh:
            self._open_page()
        count = int((self.theme.bottom - self._y + _SLACK) // ruled.gap)
        for _ in range(count):
            self._place_box(Box(ruled.gap, (rule(0.0, ruled.gap, ruled.width, ruled.colour, line=0.6),)))

    def _put(self, box: Box, x: Points, y: Points) -> None:
        sheet = self.sheets[-1]
        place = Place(len(self.sheets), y)
        self.starts.setdefault(self._galley, place)
        for anchor in box.anchors:
            self.anchors[anchor] = place
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
