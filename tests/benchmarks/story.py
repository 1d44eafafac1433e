"""A booklet's words as plain data, for scripts that lay out the same text with something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from booklet import Booklet
from booklet.core.values import fields, replace
from booklet.model import elements
from booklet.model.document import Document
from booklet.model.elements import Element
from booklet.model.text import Span, Text
from booklet.typeset.pages.pages import PagePlace

Words = list[list[str]]
"""Stretches of text, each with its kind: "" as usual, "b" bold, "s" raised and small."""

Item = list[Any]
"""Kind first, then what it holds, as `ITEMS` says."""

ITEMS: Mapping[str, str] = {
    "title": "words",
    "h1": "words, anchor or empty; it has a bookmark",
    "h2": "words",
    "p": "words, style: body, lead or note",
    "break": "what follows begins a page",
    "bullets": "list of words, whether they have boxes to tick",
    "contents": "list of (mark, title, anchor)",
    "card": "title, badge, list of words, whether it has a box to tick",
    "table": "shares of the width, heads, rows; a cell is words, or the text 'tick', 'ticked' or 'write'",
    "fields": "title, how many stand beside each other, list of (label, list of words that fill it in)",
    "lines": "how many lines to write on",
    "term": "a word, and behind it on the same line what it means",
    "source": "mark, list of words",
}
"""Every kind of item, and what follows it. Words are `Words` wherever nothing else is said."""


def story(booklet: Booklet) -> dict[str, Any]:
    """Return a booklet's title, language, footer and items, ready for JSON.

    A page begins where one does in the booklet, so that no script has to weigh how full the page before it is.
    """
    return story_of(booklet.manuscript, booklet.pages.anchors, booklet.pages.theme.top)


def story_of(manuscript: Document, anchors: Mapping[str, PagePlace], top: float) -> dict[str, Any]:
    """Return a manuscript's words as items.

    Args:
        manuscript: What is said.
        anchors: Where everything is in the made-up pages.
        top: Where text starts on a page, in points.

    Raises:
        TypeError: If there is an element that has no item.
    """
    items: list[Item] = []
    for part in manuscript.parts:
        for element in part.elements:
            made = list(_items(retold(element, lambda text: _with_pages(text, anchors))))
            anchor = getattr(element, "anchor", "")
            begins = isinstance(element, elements.PageBreak | elements.Band)
            if begins or (made and made[0][0] == "h1" and anchor and anchors[anchor].y <= top):
                items.append(["break"])
            items += made
    return {
        "title": manuscript.title,
        "language": manuscript.language.tag,
        "footer": manuscript.footer,
        "items": _without_empty_pages(items),
    }


def retold(value: Any, change: Callable[[Text], Text]) -> Any:
    """Return an element, or what is in one, with all of its texts changed."""
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, tuple):
        return tuple(retold(each, change) for each in value)
    if fields(value):
        return replace(value, **{each.name: retold(getattr(value, each.name), change) for each in fields(value)})
    return value


def _with_pages(text: Text, anchors: Mapping[str, PagePlace]) -> Text:
    """Return text with page numbers as words: what the booklet finds out, scripts are told."""
    if not any(span.page for span in text.spans):
        return text
    spans: list[Span] = []
    for span in text.spans:
        between = "\u00a0" if span.text else ""
        words = f"{span.text}{between}{anchors[span.page].page}" if span.page else span.text
        spans.append(replace(span, text=words, page=""))
    return Text(tuple(spans))


def _without_empty_pages(items: Iterable[Item]) -> list[Item]:
    kept: list[Item] = []
    for item in items:
        if item[0] != "break" or (kept and kept[-1][0] != "break"):
            kept.append(item)
    return kept[:-1] if kept and kept[-1][0] == "break" else kept


_LINES_OF_A_DRAWING = 4
"""A drawing is about as high as so many lines to write on."""


def _items(element: Element) -> Iterator[Item]:  # noqa: C901, PLR0912, PLR0915  (one case an element)
    match element:
        case elements.FrontCover():
            yield from _cover(element)
        case elements.Band():
            yield ["p", words(element.eyebrow), "body"]
            yield ["h1", words(element.title), element.anchor]
            yield ["p", words(element.line), "body"]
        case elements.Heading():
            yield ["h1", words(element.text), element.anchor] if element.level == 2 else ["h2", words(element.text)]
        case elements.Paragraph():
            yield ["p", words(element.text), element.style]
        case elements.Bullets():
            yield ["bullets", _all(element.items), element.has_ticks]
        case elements.Alerts():
            yield ["bullets", _all(element.items), False]
        case elements.Cards():
            yield from (_card(card) for card in element.items)
        case elements.Table():
            yield _table(element)
        case elements.Timeline():
            for step in element.steps:
                yield ["card", [[f"{step.number} ", "b"], *words(step.title)], [], _all(step.lines), True]
        case elements.FillIn():
            yield ["fields", words(element.title), element.columns, [_field(field) for field in element.fields]]
        case elements.WritingLines():
            if element.label:
                yield ["p", words(element.label), "body"]
            yield ["lines", element.count]
        case elements.Illustration():
            # The others draw no pictures: they get its words, and lines to write on in the room that it takes.
            yield ["lines", _LINES_OF_A_DRAWING]
            if element.caption:
                yield ["p", words(element.caption), "body"]
            yield ["bullets", _all(tuple(part.words for part in element.parts)), False]
        case elements.Scan():
            yield ["p", words(element.words), "body"]
        case elements.Callout():
            yield ["card", words(element.title), [], _all(element.paragraphs), False]
        case elements.TableOfContents():
            yield ["contents", [[entry.tab, words(entry.title), entry.anchor] for entry in element.entries]]
        case elements.Definitions():
            yield from (["term", words(item.term + Text.of(" ") + item.meaning)] for item in element.items)
        case elements.References():
            yield from (["source", words(mark), _all(paragraphs)] for mark, paragraphs in element.items)
        case elements.PageBreak():
            return
        case _:
            raise TypeError(f"no script can lay out {type(element).__name__}: give it an item here and in each of them")


def _cover(cover: elements.FrontCover) -> Iterator[Item]:
    yield ["p", words(cover.eyebrow), "body"]
    yield ["title", words(cover.title)]
    for text in (*cover.labels, *cover.notes):
        yield ["p", words(text), "body"]
    yield ["fields", [], 1, [_field(line) for line in cover.lines]]


def _card(card: elements.Card) -> Item:
    said = (line.words if isinstance(line, elements.GivenLine) else line for line in card.lines)
    lines = [card.subtitle, *said]
    return ["card", words(card.title), words(card.badge), [words(line) for line in lines if line], True]


def _field(line: Text | elements.Filled) -> list[Any]:
    """Return the label of a line, and what fills it in; nothing does where it is to be written on."""
    return [words(line.label), _all(line.words)] if isinstance(line, elements.Filled) else [words(line), []]


def _table(table: elements.Table) -> Item:
    rows = [_row(table.columns, row) for row in (*table.rows, *[()] * table.blank_rows)]
    return ["table", [column.share for column in table.columns], [words(each.head) for each in table.columns], rows]


def _row(columns: Iterable[elements.Column], given: Iterable[Text]) -> list[Words | str]:
    cells: list[Words | str] = []
    rest = iter(given)
    for column in columns:
        if column.kind in {"tick", "write"}:
            cells.append(column.kind)
            continue
        text = next(rest, None)
        if text in (elements.OPEN_BOX, elements.TICKED_BOX):
            cells.append("tick" if text == elements.OPEN_BOX else "ticked")
        else:
            cells.append(words(text) if text else "write")
    return cells


def _all(texts: Iterable[Text]) -> list[Words]:
    return [words(text) for text in texts]


def words(text: Text) -> Words:
    """Return text as words with their kinds; neighbors of one kind are joined."""
    made: Words = []
    for span in text.spans:
        kind = "s" if span.cite else "b" if span.bold else ""
        if made and made[-1][1] == kind:
            made[-1][0] += span.text
        elif span.text:
            made.append([span.text, kind])
    return made
