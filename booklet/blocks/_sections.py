"""How a section of statements is composed; blocks that explain share it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from booklet.model.block import BookletInfo, compose_lead
from booklet.model.chosen import Chosen
from booklet.model.elements import Bullets, Element, Heading, Paragraph, WritingLines
from booklet.model.statements import Label, Section, Statement


def compose_sections(sections: Iterable[Chosen[Section]], info: BookletInfo) -> Iterator[Element]:
    """Yield the elements of each section: heading, paragraphs, bullets, and a line for what to ask."""
    for section in sections:
        if section.record.heading:
            yield Heading(section.record.heading, level=3)
        yield from compose_lead(section, info)
        for statement in section.rows("paragraphs", Statement):
            yield Paragraph(info.says(statement))
        if points := section.rows("points", Statement):
            yield Bullets(tuple(info.says(statement) for statement in points))
        if ask := section.row("ask", Label):
            yield WritingLines(2, info.says(ask))
