"""A booklet's words as plain data, for scripts that lay out the same text with something else."""

from __future__ import annotations

from collections.abc import Iterator

from booklet import elements
from booklet.elements import Element, Manuscript
from booklet.text import Span, Text

Item = list[object]
"""Kind first ("h1", "p", "bullets", "table", "lines", "break"), then what it holds."""


def story(manuscript: Manuscript) -> list[Item]:
    """Return the manuscript as items; words carry ReportLab's own markup for bold and raised text."""
    items: list[Item] = []
    for part in manuscript.parts:
        items.append(["part", part.title])
        for element in part.elements:
            items.extend(_items(element))
    return items


def _label(line: Text | elements.Filled) -> Text:
    """Return the label of a line, filled in or to write on."""
    return line.label if isinstance(line, elements.Filled) else line


def _items(element: Element) -> Iterator[Item]:  # noqa: C901, PLR0912, PLR0915  (one case an element)
    match element:
        case elements.Cover():
            yield ["h1", _words(element.title)]
            for text in (element.eyebrow, *element.labels, *element.notes, *map(_label, element.lines)):
                yield ["p", _words(text)]
        case elements.Band():
            yield ["break"]
            yield ["p", _words(element.eyebrow)]
            yield ["h1", _words(element.title)]
            yield ["p", _words(element.line)]
        case elements.Heading():
            if element.starts_page:
                yield ["break"]
            yield ["h1" if element.level == 2 else "h2", _words(element.text)]
        case elements.Paragraph():
            yield ["p", _words(element.text)]
        case elements.Bullets() | elements.Alerts():
            yield ["bullets", [_words(item) for item in element.items]]
        case elements.Facts():
            yield ["table", [[_words(label), "<br/>".join(map(_words, values))] for label, values in element.rows]]
        case elements.Cards():
            for card in element.items:
                said = (line.words if isinstance(line, elements.Given) else line for line in card.lines)
                lines = [card.subtitle, *said]
                yield ["card", _words(card.title), _words(card.badge), [_words(line) for line in lines if line]]
        case elements.Table():
            heads = [_words(column.head) for column in element.columns]
            width = len(heads)
            rows = [["", *map(_words, row), *[""] * (width - 1 - len(row))] for row in element.rows]
            yield ["table", [heads, *rows, *[[""] * width for _ in range(element.blank_rows)]]]
        case elements.Timeline():
            for step in element.steps:
                yield ["card", f"{step.number} {_words(step.title)}", "", [_words(line) for line in step.lines]]
        case elements.Trail():
            for text in (*element.intro, *(step.title for step in element.stops), element.finish):
                yield ["p", _words(text)]
        case elements.FillIn():
            for field in element.fields:
                yield ["p", _words(_label(field))]
                yield ["lines", 1]
        case elements.WritingLines():
            if element.label:
                yield ["p", _words(element.label)]
            yield ["lines", element.count]
        case elements.Callout():
            yield ["card", _words(element.title), "", [_words(text) for text in element.paragraphs]]
        case elements.Contents():
            yield ["contents", [entry.title.plain for entry in element.entries]]
        case elements.Definitions():
            for item in element.items:
                yield ["h3", _words(item.term)]
                yield ["p", _words(item.meaning)]
        case elements.References():
            for mark, paragraphs in element.items:
                for text in paragraphs:
                    yield ["p", f"{_words(mark)} {_words(text)}"]
        case elements.PageBreak():
            yield ["break"]


def _words(text: Text) -> str:
    return "".join(_markup(span) for span in text.spans)


def _markup(span: Span) -> str:
    words = span.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if span.cite:
        return f'<super size="9">{words}</super>'
    return f"<b>{words}</b>" if span.bold else words
