"""How a section of statements is composed; blocks that explain share it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from booklet.model.block import BookletInfo, compose_condition
from booklet.model.elements import (
    Bullets,
    Element,
    Heading,
    Illustration,
    IllustrationPart,
    Paragraph,
    WritingLines,
)
from booklet.model.statements import Drawing, Section
from booklet.model.text import Text


def compose_sections(sections: Iterable[Section], info: BookletInfo) -> Iterator[Element]:
    """Yield the elements of each section: heading, paragraphs, bullets, and a line for what to ask."""
    for section in sections:
        if section.heading:
            yield Heading(section.heading, level=3)
        yield from compose_condition(section)
        for statement in section.paragraphs:
            yield Paragraph(info.says(statement))
        if section.drawing:
            yield from compose_drawing(section.drawing, info)
        if section.points:
            yield Bullets(tuple(info.says(statement) for statement in section.points))
        if section.ask:
            yield WritingLines(2, info.says(section.ask))


def compose_drawing(drawing: Drawing, info: BookletInfo) -> Iterator[Element]:
    """Yield a drawing with its caption and the words of its parts, each under its own condition."""
    yield from compose_condition(drawing)
    caption = info.says(drawing.caption) if drawing.caption else Text(())
    parts = tuple(IllustrationPart(part.id, info.says(part), part.weeks) for part in drawing.parts)
    yield Illustration(drawing.drawing, drawing.alt.text, caption, parts)
