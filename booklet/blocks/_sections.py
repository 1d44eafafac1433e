"""How a section of statements is composed; blocks that explain share it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from booklet.model.block import BookletInfo, compose_condition
from booklet.model.elements import Bullets, Element, Heading, Paragraph, WritingLines
from booklet.model.statements import Section


def compose_sections(sections: Iterable[Section], info: BookletInfo) -> Iterator[Element]:
    """Yield the elements of each section: heading, paragraphs, bullets, and a line for what to ask."""
    for section in sections:
        if section.heading:
            yield Heading(section.heading, level=3)
        yield from compose_condition(section)
        for statement in section.paragraphs:
            yield Paragraph(info.says(statement))
        if section.points:
            yield Bullets(tuple(info.says(statement) for statement in section.points))
        if section.ask:
            yield WritingLines(2, info.says(section.ask))
