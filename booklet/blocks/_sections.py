"""How a section of statements is composed; blocks that explain share it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from booklet.model.block import BookletInfo, compose_under_lead
from booklet.model.chosen import Chosen
from booklet.model.elements import (
    Bullets,
    Element,
    Heading,
    Illustration,
    IllustrationPart,
    Paragraph,
    WritingLines,
)
from booklet.model.statements import Drawing, DrawnPart, Label, Section, Statement, Worded


def compose_sections(sections: Iterable[Chosen[Section]], info: BookletInfo) -> Iterator[Element]:
    """Yield the elements of each section: heading, paragraphs, bullets, and what to ask."""
    for section in sections:
        if section.record.heading:
            yield Heading(section.record.heading, level=3)
        yield from compose_under_lead(section, info, _inside(section, info))


def _inside(section: Chosen[Section], info: BookletInfo) -> Iterator[Element]:
    for statement in section.rows("paragraphs", Statement):
        yield Paragraph(info.says(statement))
    if drawing := section.row("drawing", Drawing):
        yield from compose_drawing(drawing, info)
    if points := section.rows("points", Statement):
        yield Bullets(tuple(info.says(statement) for statement in points))
    if ask := section.row("ask", Label):
        lines, words = section.record.lines, info.says(ask)
        yield WritingLines(lines, words) if lines else Bullets((words,), has_ticks=True)


def compose_drawing(drawing: Chosen[Drawing], info: BookletInfo) -> Iterator[Element]:
    """Yield a drawing with its caption and the words of its parts, each under its own condition."""
    caption = info.language.join(map(info.says, drawing.rows("caption", Worded)))
    parts = tuple(
        IllustrationPart(part.record.id, info.says(part), part.record.weeks)
        for part in drawing.rows("parts", DrawnPart)
    )
    whole = Illustration(drawing.record.drawing, drawing.record.alt.text, caption, parts)
    yield from compose_under_lead(drawing, info, (whole,))
