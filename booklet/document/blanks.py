"""Documents to fill in on a screen: which block names the lines and boxes of each element."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat

from booklet.core.values import replace
from booklet.model.document import Document, Part
from booklet.model.elements import (
    Band,
    BlanksOf,
    Bullets,
    Cards,
    Element,
    FillIn,
    FrontCover,
    Heading,
    Table,
    Timeline,
    WritingLines,
)

_WITH_BLANKS = (Bullets, Cards, FillIn, FrontCover, Table, Timeline, WritingLines)


def with_blanks(document: Document, product: str) -> Document:
    """Return the document with its lines and boxes to be filled in on a screen.

    Args:
        document: What is said.
        product: Names the lines and boxes of documents that are not made of whole blocks, such as cards.
    """
    return replace(document, parts=tuple(_filled_in(part, product) for part in document.parts))


def _filled_in(part: Part, product: str) -> Part:
    return replace(part, elements=tuple(_named(part, product)))


def _named(part: Part, product: str) -> Iterator[Element]:
    """Yield the elements of a part; the last of them may be of no block, such as a note of what is not translated."""
    names = chain(chain.from_iterable(repeat(name, count) for name, count in part.blocks), repeat(product))
    heading = part.title
    for element, name in zip(part.elements, names, strict=False):
        if isinstance(element, Heading | Band):
            heading = element.text.uncited if isinstance(element, Heading) else element.title.uncited
        has_blanks = isinstance(element, _WITH_BLANKS)
        yield replace(element, blanks_of=BlanksOf(name, heading)) if has_blanks else element
