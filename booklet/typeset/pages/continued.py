"""Conditions that are said again at the head of a page: which items stand under them, and where they stand in the tags.

A list or table that a condition is said again in the midst of becomes two, since nothing but items and rows may stand
in one; so the condition is a paragraph between them, and is read where it is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from booklet.core.result_cache import kept
from booklet.core.values import field, frozen, replace
from booklet.model.elements import ALL_THAT_FOLLOWS, Element, Paragraph
from booklet.typeset.boxes import ARTIFACT, Box, Break, Continued, Galley, Item, Mark, Tag, Under
from booklet.typeset.pages.page_draft import PageDraft
from booklet.typeset.pages.page_filler import SAID_AGAIN
from booklet.typeset.pages.pages import Placed, Tags
from booklet.typeset.setter import Setter, continued

_HOLDS_ROWS = frozenset({"L", "Table"})
"""Tags that rows and items stand in."""


def put_under(elements: Sequence[Element], galleys: Sequence[Galley], setter: Setter) -> Iterator[Galley]:
    """Yield the galleys of elements, with the conditions that each stands under.

    Args:
        elements: In reading order.
        galleys: A galley for each.
        setter: What they were set with.
    """
    ends: list[tuple[int, Continued]] = []
    for index, (element, galley) in enumerate(zip(elements, galleys, strict=True)):
        if ends:
            ends = [(end, again) for end, again in ends if index <= end]
        yield _put_under(galley, tuple([again for _, again in ends])) if ends else galley
        if type(element) is Paragraph and element.reach:
            end = len(elements) if element.reach == ALL_THAT_FOLLOWS else index + element.reach
            ends += [(end, again) for again in continued(element.text, setter)]


@kept()
def _put_under(galley: Galley, under: Under) -> Galley:
    """Return a galley all of whose items stand under conditions; the same one for the same galley and conditions."""
    return Galley([_item_under(item, under) for item in galley.items], galley.tags, galley.bookmark)


def _item_under(item: Item, under: Under) -> Item:
    """Return an item under conditions; lines of words stay together, or a condition would stand in their midst."""
    if isinstance(item, Break):
        return item
    item = replace(item, under=(*under, *item.under))
    return replace(item, keep_next=True) if isinstance(item, Box) and item.runs_on else item


@frozen
class Tagged:
    """Boxes in their places, and the tags that their marks carry.

    Attributes:
        placed: For each page its boxes, top to bottom.
        tags: The tags of each element; an element in which a condition is said again is two.
        firsts: Where each galley's tags begin among these, by the galley's index, where that is not its index.
    """

    placed: tuple[tuple[Placed, ...], ...]
    tags: Tags
    firsts: Mapping[int, int] = field(default_factory=dict)


def tagged(sheets: Sequence[PageDraft], galleys: Sequence[Galley]) -> Tagged:
    """Return what stands on pages with its tags, those of conditions that are said again at their place among them."""
    if not any(sheet.said_again for sheet in sheets):
        whole = tuple(tuple(sheet.placed) for sheet in sheets)
        return adopted(Tagged(whole, tuple(tuple(galley.tags) for galley in galleys)))
    boxes = [(number, placed) for number, sheet in enumerate(sheets) for placed in sheet.placed]
    stretches = [(element, list(held)) for element, held in groupby(boxes, key=lambda each: each[1].element)]
    parts = _parts(stretches, galleys)
    tags: list[tuple[Tag, ...]] = []
    firsts: dict[int, int] = {}
    pages: list[list[Placed]] = [[] for _ in sheets]
    for element, held in stretches:
        if element <= SAID_AGAIN:
            own = sheets[held[0][0]].said_again[SAID_AGAIN - element].tags
            part = ContinuedPart(own, {index: index for index in range(len(own))})
        else:
            part = next(parts[element])
            firsts.setdefault(element, len(tags))
        for number, placed in held:
            pages[number].append(_tagged(placed, len(tags), part))
        tags.append(part.tags)
    return adopted(Tagged(tuple(map(tuple, pages)), tuple(tags), firsts))


def adopted(made: Tagged) -> Tagged:
    """Return boxes with tags of their own among the tags of their elements: at the end of its last table or list."""
    if not any(placed.own for boxes in made.placed for placed in boxes):
        return made
    tags = [list(each) for each in made.tags]
    pages = tuple(tuple(_adopted(placed, tags[placed.element]) for placed in boxes) for boxes in made.placed)
    return Tagged(pages, tuple(map(tuple, tags)), made.firsts)


def _adopted(placed: Placed, tags: list[Tag]) -> Placed:
    """Return a box whose own tags are among those of its element."""
    if not placed.own:
        return placed
    first, around = len(tags), max(index for index, tag in enumerate(tags) if tag.role in _HOLDS_ROWS)
    tags += (replace(tag, parent=around if tag.parent < 0 else first + tag.parent) for tag in placed.own)
    return replace(placed, marks=tuple(_moved(mark, first.__add__) for mark in placed.marks), own=())


def _moved(mark: Mark, to: Callable[[int], int]) -> Mark:
    """Return a mark with its tag at another place."""
    return mark if mark.tag == ARTIFACT else replace(mark, tag=to(mark.tag))


@frozen
class ContinuedPart:
    """A part of an element's tags.

    Attributes:
        tags: The tags, each after its parent.
        places: Their indexes, by their indexes in the whole element.
        is_whole: Whether it is the whole element, so that all indexes are the same.
    """

    tags: tuple[Tag, ...]
    places: Mapping[int, int]
    is_whole: bool = False


_Stretch = tuple[int, list[tuple[int, Placed]]]
"""Boxes of one element that nothing stands between: the element, and each box with its page."""


def _parts(stretches: Sequence[_Stretch], galleys: Sequence[Galley]) -> Mapping[int, Iterator[ContinuedPart]]:
    """Return the parts of every element, in order."""
    held: dict[int, list[list[tuple[int, Placed]]]] = {}
    for element, boxes in stretches:
        held.setdefault(element, []).append(boxes)
    return {
        element: cut(galleys[element].tags, [*map(_tags_used, parts)]) if len(parts) > 1 else _whole(galleys[element])
        for element, parts in held.items()
        if element > SAID_AGAIN
    }


def _tags_used(boxes: Sequence[tuple[int, Placed]]) -> frozenset[int]:
    marks = (mark for _, placed in boxes if not placed.own for mark in placed.marks)
    return frozenset(mark.tag for mark in marks if mark.tag != ARTIFACT)


def _whole(galley: Galley) -> Iterator[ContinuedPart]:
    """Yield an element that nothing stands in the midst of."""
    yield ContinuedPart(tuple(galley.tags), {}, is_whole=True)


def cut(tags: Sequence[Tag], used: Sequence[frozenset[int]]) -> Iterator[ContinuedPart]:
    """Yield the parts of an element's tags; a tag that is needed in several parts, such as a list's own, is in each.

    Args:
        tags: Of the whole element, in reading order.
        used: For each part, the tags that marks carry there.
    """
    starts, before = [0], used[0]
    for now in used[1:]:
        starts.append(max(_start(tags, now, before), starts[-1]))
        before |= now
    for start, end, now in zip(starts, (*starts[1:], len(tags)), used, strict=True):
        wanted = {each for index in (*range(start, end), *now) for each in _lineage(tags, index)}
        places = {index: place for place, index in enumerate(sorted(wanted))}
        yield ContinuedPart(
            tuple(replace(tags[each], parent=places.get(tags[each].parent, -1)) for each in places), places
        )


def _start(tags: Sequence[Tag], now: frozenset[int], before: frozenset[int]) -> int:
    """Return the first tag of a part: the whole of what begins there, cells without words included."""
    new = now - before
    if not new:
        return max(before, default=-1) + 1
    shared = {each for index in before for each in _lineage(tags, index)}
    return min(each for each in _lineage(tags, min(new)) if each not in shared)


def _lineage(tags: Sequence[Tag], index: int) -> Iterator[int]:
    """Yield a tag, then what it stands in, and so on."""
    while index >= 0:
        yield index
        index = tags[index].parent


def _tagged(placed: Placed, element: int, part: ContinuedPart) -> Placed:
    if placed.own or part.is_whole:
        return replace(placed, element=element)
    marks = tuple(_moved(mark, part.places.__getitem__) for mark in placed.marks)
    return replace(placed, element=element, marks=marks)
