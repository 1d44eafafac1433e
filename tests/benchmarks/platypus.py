"""A plain, untagged Platypus script: the same words on half-letter pages, the way ReportLab's guide shows it.

python -m tests.benchmarks.platypus STORY.json FONTS OUT.pdf
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    HRFlowable,
    KeepTogether,
    ListFlowable,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

PAGE = (396, 612)
MEASURE = 324
TINT = colors.HexColor("#EEF1F6")


def _style(name: str, size: float, leading: float, before: float, **more: Any) -> ParagraphStyle:
    face = "Body-Bold" if name in {"title", "h1", "h2", "label"} else "Body"
    return ParagraphStyle(name, fontName=face, fontSize=size, leading=leading, spaceBefore=before, **more)


STYLES = {
    "title": _style("title", 32, 38, 8),
    "h1": _style("h1", 22, 26, 12, spaceAfter=3, keepWithNext=1),
    "h2": _style("h2", 15, 19, 4, keepWithNext=1),
    "body": _style("body", 12, 16, 2),
    "lead": _style("lead", 13, 18, 4),
    "note": _style("note", 10, 13, 1),
    "term": _style("term", 12, 16, 4),
    "item": _style("item", 12, 16, 2),
    "cell": _style("cell", 12, 16, 0),
    "label": _style("label", 9.5, 13, 0),
}

PLAIN: Any = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
BESIDE: Any = [*PLAIN, ("RIGHTPADDING", (0, 0), (-2, -1), 16), ("VALIGN", (0, 0), (-1, -1), "BOTTOM")]
GRID: Any = [
    ("BACKGROUND", (0, 0), (-1, 0), TINT),
    ("LINEBELOW", (0, 0), (-1, -1), 0.75, colors.grey),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    *((f"{side}PADDING", (0, 0), (-1, -1), 3) for side in ("LEFT", "RIGHT")),
    *((f"{side}PADDING", (0, 0), (-1, -1), 4) for side in ("TOP", "BOTTOM")),
]
CARD: Any = [
    ("BACKGROUND", (0, 0), (-1, -1), TINT),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    *((f"{side}PADDING", (0, 0), (-1, -1), 12) for side in ("LEFT", "RIGHT")),
    *((f"{side}PADDING", (0, 0), (-1, -1), 4) for side in ("TOP", "BOTTOM")),
]
FRAME: Any = [("BOX", (0, 0), (-1, -1), 1.5, colors.grey), *CARD[2:]]


class Box(Flowable):
    """A box to tick, drawn."""

    def __init__(self, side: float, *, ticked: bool = False) -> None:
        super().__init__()
        self.width = self.height = side
        self.ticked = ticked

    def draw(self) -> None:
        """Draw a square, with a tick if it has one."""
        self.canv.rect(0, 0, self.width, self.height)
        if self.ticked:
            self.canv.lines([(2, self.height / 2, self.width / 2, 2), (self.width / 2, 2, self.width, self.height)])


class Document(BaseDocTemplate):
    """A document that tells its table of contents and its outline where headings are."""

    def __init__(self, out: Any, titles: Mapping[str, str], footer: str, **options: Any) -> None:
        super().__init__(out, pagesize=PAGE, **options)
        self.titles, self.footer = titles, footer
        frame = Frame(36, 42, MEASURE, 530, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
        self.addPageTemplates([PageTemplate(frames=[frame], onPage=furniture)])

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802  (ReportLab's name)
        """Note a heading's page, and give it a bookmark."""
        key = getattr(flowable, "anchor", None)
        if key is not None and isinstance(flowable, Paragraph):
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(flowable.getPlainText(), key)
            if key in self.titles:
                self.notify("TOCEntry", (0, self.titles[key], self.page, key))


def furniture(canvas: Any, document: Any) -> None:
    """Draw the folio and the footer."""
    canvas.setFont("Body", 9)
    if document.page > 1:
        canvas.drawString(36, 30, str(document.page))
        canvas.drawRightString(360, 30, document.footer)


def prepare(fonts: Path) -> None:
    """Register the two faces."""
    pdfmetrics.registerFont(TTFont("Body", str(fonts / "AtkinsonHyperlegibleNext-Regular.ttf")))
    pdfmetrics.registerFont(TTFont("Body-Bold", str(fonts / "AtkinsonHyperlegibleNext-Bold.ttf")))
    pdfmetrics.registerFontFamily("Body", normal="Body", bold="Body-Bold", italic="Body", boldItalic="Body-Bold")


def build(story: Mapping[str, Any]) -> bytes:
    """Return the PDF."""
    out = BytesIO()
    entries: list[Any] = next((rest[0] for kind, *rest in story["items"] if kind == "contents"), [])
    titles = {anchor: f"{tab}&nbsp;&nbsp; {_markup(title)}" for tab, title, anchor in entries}
    Document(out, titles, story["footer"], title=story["title"], lang=story["language"]).multiBuild(
        [flowable for kind, *rest in story["items"] for flowable in FLOWABLES[kind](*rest)]
    )
    return out.getvalue()


def _markup(words: Sequence[Sequence[str]]) -> str:
    return "".join(_MARKUP[kind].format(escape(text, quote=False)) for text, kind in words)


_MARKUP = {"": "{}", "b": "<b>{}</b>", "s": '<super size="9">{}</super>'}


def _paragraph(words: Any, style: str) -> Paragraph:
    return Paragraph(_markup(words), STYLES[style])


def _heading(words: Any, anchor: str) -> list[Flowable]:
    heading: Any = _paragraph(words, "h1")
    heading.anchor = anchor or "".join(text for text, _ in words)
    return [heading]


def _ticked(words: Any, style: str) -> Table:
    return Table([[Box(14), _paragraph(words, style)]], colWidths=[24, MEASURE - 24], style=PLAIN)


def _bullets(items: Any, has_ticks: bool) -> list[Flowable]:  # noqa: FBT001  (an item's values in order)
    if has_ticks:
        return [_ticked(words, "body") for words in items]
    list_ = [_paragraph(words, "item") for words in items]
    return [ListFlowable(list_, bulletType="bullet", leftIndent=14, bulletFontName="Body", start="•")]


def _contents(entries: Any) -> list[Flowable]:  # noqa: ARG001  (the document tells it where headings are)
    style = ParagraphStyle("entry", fontName="Body-Bold", fontSize=12, leading=16, spaceBefore=0, spaceAfter=0)
    return [TableOfContents(levelStyles=[style], dotsMinLevel=-1)]


def _card(title: Any, badge: Any, lines: Any, has_tick: bool) -> list[Flowable]:  # noqa: FBT001  (an item's values)
    head: list[Any] = [_paragraph([[text, "b"] for text, _ in title], "cell")]
    if badge:
        head = [Table([[*head, _paragraph(badge, "label")]], colWidths=["60%", "40%"], style=PLAIN)]
    body = [*head, *(_paragraph(words, "cell") for words in lines)]
    row = [Box(14), body] if has_tick else [body]
    widths = [38, MEASURE - 38] if has_tick else [MEASURE]
    return [Spacer(0, 4), Table([row], colWidths=widths, style=CARD)]


def _table(shares: Any, heads: Any, rows: Any) -> list[Flowable]:
    total = sum(shares)
    cells = [[_paragraph(words, "label") for words in heads], *([_cell(each) for each in row] for row in rows)]
    widths = [MEASURE * share / total for share in shares]
    return [Spacer(0, 9), Table(cells, colWidths=widths, style=GRID, repeatRows=1)]


def _cell(cell: Any) -> Any:
    if isinstance(cell, str):
        return "" if cell == "write" else Box(14, ticked=cell == "ticked")
    return _paragraph(cell, "cell")


def _fields(title: Any, columns: int, fields: Any) -> list[Flowable]:
    body: list[Any] = [_paragraph(title, "h2")] if title else []
    cells = [_field(*field) for field in fields]
    if columns == 1:
        body += [flowable for cell in cells for flowable in cell]
    else:
        rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
        body.append(Table(rows, style=BESIDE))
    return [Spacer(0, 12), Table([[body]], colWidths=[MEASURE], style=FRAME)]


def _field(label: Any, filled: Any) -> list[Flowable]:
    below: list[Flowable] = [_paragraph(words, "body") for words in filled] or [Spacer(0, 26), HRFlowable(width="100%")]
    return [_paragraph(label, "note"), *below]


def _lines(count: int) -> list[Flowable]:
    lines = [(Spacer(0, 21), HRFlowable(width="100%", spaceBefore=0, spaceAfter=1)) for _ in range(count)]
    return [CondPageBreak(22 * count), *(flowable for line in lines for flowable in line)]


def _source(mark: Any, paragraphs: Any) -> list[Flowable]:
    body = [_paragraph(words, "cell") for words in paragraphs]
    mark = _paragraph([[text, "b"] for text, _ in mark], "cell")
    return [Spacer(0, 8), Table([[mark, body]], colWidths=[24, MEASURE - 24], style=[*PLAIN, *CARD[1:2]])]


FLOWABLES: Mapping[str, Callable[..., list[Flowable]]] = {
    "title": lambda words: [Spacer(0, 90), _paragraph(words, "title")],
    "h1": _heading,
    "h2": lambda words: [_paragraph(words, "h2")],
    "p": lambda words, style: [_paragraph(words, style)],
    "break": lambda: [PageBreak()],
    "bullets": _bullets,
    "contents": _contents,
    "card": _card,
    "table": _table,
    "fields": _fields,
    "lines": _lines,
    "term": lambda words: [KeepTogether([_paragraph(words, "term")])],
    "source": _source,
}


if __name__ == "__main__":
    prepare(Path(sys.argv[2]))
    Path(sys.argv[3]).write_bytes(build(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
