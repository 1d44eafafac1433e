"""The order of pages on sheets that are folded once and put into each other (saddle stitch). Arithmetic only."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.core.values import frozen
from booklet.errors import LayoutError
from booklet.press.options import Binding

PAGES_OF_A_SHEET = 4


@frozen
class Spread:
    """The two pages on one side of a sheet, as they lie there: page numbers, counted from 1."""

    left: int
    right: int


@frozen
class FoldedSheet:
    """A sheet that is folded once.

    Attributes:
        front: The outer side when it is folded.
        back: The inner side; behind the front's left page lies the back's right one.
        signature: Which signature it is in, counted from 1.
        depth: How many sheets of its signature lie around it; 0 for the outermost.
    """

    front: Spread
    back: Spread
    signature: int
    depth: int


def fold(count: int, *, signature: int = 0, binding: Binding = "left") -> list[FoldedSheet]:
    """Return the sheets of a booklet in printing order: signature by signature, the outermost sheet first.

    Args:
        count: Number of pages, a multiple of 4.
        signature: Pages that are folded together, a multiple of 4; the last signature may have fewer.
            0 for all pages in one.
        binding: The edge the booklet is bound at.

    Raises:
        LayoutError: If a number is no multiple of 4, or less than 4.

    Example:
        >>> [(sheet.front, sheet.back) for sheet in fold(4)]
        [(Spread(left=4, right=1), Spread(left=2, right=3))]
    """
    if count % PAGES_OF_A_SHEET or count < PAGES_OF_A_SHEET:
        raise LayoutError(f"{count} pages do not fill folded sheets", "Add pages up to a multiple of 4.")
    if signature % PAGES_OF_A_SHEET or signature < 0:
        raise LayoutError(
            f"a signature of {signature} pages cannot be folded from whole sheets", "Give a multiple of 4, such as 16."
        )
    step = signature or count
    return [
        sheet
        for number, first in enumerate(range(1, count + 1, step), start=1)
        for sheet in _signature(first, min(first + step - 1, count), number, binding)
    ]


def _signature(first: int, last: int, number: int, binding: Binding) -> Iterator[FoldedSheet]:
    depth = 0
    while first < last:
        outer, inner = Spread(last, first), Spread(first + 1, last - 1)
        if binding == "right":
            outer, inner = Spread(first, last), Spread(last - 1, first + 1)
        yield FoldedSheet(outer, inner, number, depth)
        first, last, depth = first + 2, last - 2, depth + 1
