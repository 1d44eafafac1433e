"""A booklet cut at its headings, and all that each piece says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from booklet.core.values import fields
from booklet.model.document import Document
from booklet.model.elements import Band, Element, FrontCover, Heading, Paragraph, References
from booklet.model.text import Text


class ReportSection(NamedTuple):
    """What stands from one heading to the next.

    Attributes:
        heading: Empty before the first heading of a chapter.
        anchor: Name of the place, or "".
        elements: In reading order; a heading with lines of its own, a band, is the first of them.
    """

    heading: Text
    anchor: str
    elements: tuple[Element, ...]

    @property
    def texts(self) -> Iterator[Text]:
        """All it says on its topic, in reading order; sources say others' words, and small print names the edition."""
        is_band = any(isinstance(element, Band) for element in self.elements)
        if self.heading and not is_band:
            yield self.heading
        for element in self.elements:
            is_small_print = isinstance(element, Paragraph) and element.style == "note"
            if not is_small_print and not isinstance(element, References):
                yield from (piece for text in _texts(element) for piece in _pieces(text))


def cut(manuscript: Document) -> Iterator[ReportSection]:
    """Yield the sections behind the cover, in reading order."""
    for part in manuscript.parts:
        yield from _of_part(element for element in part.elements if not isinstance(element, FrontCover))


def plain(text: Text) -> str:
    """Return the words without the marks of sources."""
    return "".join(span.text for span in text.spans if not span.cite).strip()


def _of_part(elements: Iterable[Element]) -> Iterator[ReportSection]:
    heading, anchor, inside = Text(()), "", list[Element]()
    for element in elements:
        if not isinstance(element, Band | Heading):
            inside.append(element)
            continue
        if heading or inside:
            yield ReportSection(heading, anchor, tuple(inside))
        anchor = element.anchor
        heading, inside = (element.title, [element]) if isinstance(element, Band) else (element.text, [])
    if heading or inside:
        yield ReportSection(heading, anchor, tuple(inside))


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        if value:
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif fields(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _pieces(text: Text) -> Iterator[Text]:
    """Yield a text without the marks of sources; a condition before it is a text of its own."""
    spans = tuple(span for span in text.spans if not span.cite)
    has_condition = len(spans) > 1 and spans[0].bold and spans[0].text.endswith(":")
    if has_condition:
        yield Text(spans[:1])
    yield Text(spans[1:] if has_condition else spans)
