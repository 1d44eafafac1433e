"""A plain, untagged Platypus script: the same words on half-letter pages, the way ReportLab's guide shows it.

python platypus.py STORY.json FONTS OUT.pdf
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    ListFlowable,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

PAGE = (396, 612)
MEASURE = 304

STYLES = {
    "p": ParagraphStyle("p", fontName="Body", fontSize=12, leading=16, spaceBefore=4),
    "h1": ParagraphStyle("h1", fontName="Body-Bold", fontSize=24, leading=29, spaceBefore=12),
    "h2": ParagraphStyle("h2", fontName="Body-Bold", fontSize=15, leading=20, spaceBefore=18),
    "h3": ParagraphStyle("h3", fontName="Body-Bold", fontSize=12, leading=17, spaceBefore=8),
}


SNUG = [("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]
"""Less room in cells than Platypus gives by itself, so that both booklets have as many pages."""


class Document(BaseDocTemplate):
    """A document that tells its table of contents where headings are."""

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802  (ReportLab's name)
        """Note a heading's page."""
        if isinstance(flowable, Paragraph) and flowable.style.name == "h1":
            self.notify("TOCEntry", (0, flowable.getPlainText(), self.page))


def register(fonts: Path) -> None:
    """Register the two faces."""
    pdfmetrics.registerFont(TTFont("Body", str(fonts / "AtkinsonHyperlegibleNext-Regular.ttf")))
    pdfmetrics.registerFont(TTFont("Body-Bold", str(fonts / "AtkinsonHyperlegibleNext-Bold.ttf")))
    pdfmetrics.registerFontFamily("Body", normal="Body", bold="Body-Bold", italic="Body", boldItalic="Body-Bold")


def flowables(story: list[list[Any]]) -> list[Flowable]:  # noqa: C901, PLR0912  (one case an item)
    """Return the story as flowables."""
    made: list[Flowable] = []
    for kind, *rest in story:
        match kind:
            case "part":
                if made and not isinstance(made[-1], PageBreak):
                    made.append(PageBreak())
            case "break":
                if made and not isinstance(made[-1], PageBreak):
                    made.append(PageBreak())
            case "bullets":
                made.append(ListFlowable([Paragraph(text, STYLES["p"]) for text in rest[0]], bulletType="bullet"))
            case "table":
                rows: list[Any] = [[Paragraph(cell, STYLES["p"]) for cell in row] for row in rest[0]]
                grid: Any = [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey), *SNUG]
                made.append(Table(rows, colWidths=[MEASURE / len(rows[0])] * len(rows[0]), style=grid, repeatRows=1))
            case "card":
                lines = [Paragraph(text, STYLES["p"]) for text in rest[2]]
                head = [Paragraph(rest[0], STYLES["h2"]), Paragraph(rest[1], STYLES["p"])]
                body: list[Any] = [head, [lines, ""]]
                tint: Any = [("BACKGROUND", (0, 0), (-1, -1), colors.whitesmoke), ("SPAN", (0, 1), (1, 1)), *SNUG]
                made += [Table(body, colWidths=[MEASURE * 0.6, MEASURE * 0.4], style=tint), Spacer(0, 2)]
            case "contents":
                made.append(TableOfContents())
            case "lines":
                for _ in range(rest[0]):
                    made += [Spacer(0, 22), HRFlowable(width="100%")]
            case _:
                made.append(Paragraph(rest[0], STYLES[kind]))
    return made


def furniture(canvas: Any, document: Any) -> None:
    """Draw the folio."""
    canvas.setFont("Body", 9)
    canvas.drawString(46, 30, str(document.page))


def build(story: list[list[Any]], out: Any) -> int:
    """Write the PDF and return how many pages it has."""
    document = Document(out, pagesize=PAGE)
    frame = Frame(46, 56, MEASURE, 494, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    document.addPageTemplates([PageTemplate(frames=[frame], onPage=furniture)])
    document.multiBuild(flowables(story))
    return document.page


if __name__ == "__main__":
    register(Path(sys.argv[2]))
    build(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), sys.argv[3])
