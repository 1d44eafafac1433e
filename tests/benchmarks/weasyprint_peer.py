"""WeasyPrint, tagged, PDF/UA-1: the same words on half-letter pages, as HTML and CSS.

python -m tests.benchmarks.weasyprint_peer STORY.json FONTS OUT.pdf
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

FACES = """
@font-face { font-family: Body; src: url(AtkinsonHyperlegibleNext-Regular.ttf); font-weight: normal }
@font-face { font-family: Body; src: url(AtkinsonHyperlegibleNext-Bold.ttf); font-weight: bold }
"""

LOOKS = """
@page {
  size: 396pt 612pt; margin: 40pt 36pt 42pt;
  @bottom-left { content: counter(page); font: 9pt Body }
  @bottom-right { content: string(footer); font: 9pt Body }
}
@page :first { @bottom-left { content: none } @bottom-right { content: none } }
body { font: 12pt/16pt Body; margin: 0 }
footer { string-set: footer content(); position: absolute; visibility: hidden; height: 0 }
h1, h2, p, ul { margin: 0; bookmark-level: none }
h1 { font-size: 22pt; line-height: 26pt; margin: 12pt 0 2pt; break-after: avoid; bookmark-level: 1 }
.break + h1 { margin-top: 0 }
h2 { font-size: 15pt; line-height: 19pt; margin-top: 3pt; break-after: avoid }
.title { font-size: 32pt; line-height: 38pt; font-weight: bold; margin-top: 90pt }
p { margin-top: 1.5pt }
.lead { font-size: 13pt; line-height: 18pt; margin-top: 4pt }
.note { font-size: 10pt; line-height: 13pt; margin-top: 1pt }
sup { font-size: 9pt; line-height: 9pt; vertical-align: 4pt }
.break { break-before: page; margin: 0 }
ul { padding-left: 14pt }
ul.ticks { list-style: none; padding-left: 24pt }
li { margin-top: 1.5pt }
.box { display: inline-block; width: 12pt; height: 12pt; border: 1pt solid; vertical-align: -2pt }
.box.ticked { background: linear-gradient(135deg, white 45%, black 45%, black 55%, white 55%) }
li > .box { margin-left: -24pt; margin-right: 10pt }
.contents p { margin-top: 4pt }
.contents a { color: inherit; text-decoration: none }
.contents a::after { content: target-counter(attr(href), page); float: right }
.contents b { display: inline-block; width: 20pt }
.card { background: #EEF1F6; padding: 3pt 12pt; margin-top: 4pt; border-radius: 5pt; break-inside: avoid }
.card.tick { padding-left: 38pt }
.card.tick > .box { float: left; margin-left: -26pt; margin-top: 2pt }
.card p { margin: 0 }
.badge { float: right; font: bold 9.5pt/16pt Body }
table { border-collapse: collapse; width: 100%; margin-top: 9pt; table-layout: fixed }
td, th { border-bottom: 0.75pt solid gray; padding: 3pt; height: 16pt; text-align: left }
th { background: #EEF1F6; font: bold 9.5pt/13pt Body }
tr { break-inside: avoid }
.fields { border: 1.5pt solid; border-radius: 5pt; padding: 6pt 12pt 12pt; margin-top: 12pt }
.line { border-bottom: 0.75pt solid; height: 21pt }
p.term { margin-top: 3pt; break-inside: avoid }
.beside { display: flex; align-items: flex-end; column-gap: 16pt }
.beside > div { flex: 1 }
.source { margin-top: 6pt; padding-left: 24pt }
.source b.mark { float: left; margin-left: -24pt }
.source p { margin-top: 1pt }
"""

_MADE: list[tuple[FontConfiguration, list[CSS]]] = []


def prepare(fonts: Path) -> None:
    """Read the two faces and the style sheet."""
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it tells of libraries that are not there
    known = FontConfiguration()
    faces = CSS(string=FACES, base_url=f"{fonts}/", font_config=known)
    _MADE[:] = [(known, [faces, CSS(string=LOOKS, font_config=known)])]


def build(story: Mapping[str, Any]) -> bytes:
    """Return the PDF."""
    known, sheets = _MADE[0]
    made = HTML(string=html(story)).write_pdf(stylesheets=sheets, font_config=known, pdf_variant="pdf/ua-1")
    assert isinstance(made, bytes)
    return made


def html(story: Mapping[str, Any]) -> str:
    """Return the story as HTML."""
    title, language, footer = (escape(story[name]) for name in ("title", "language", "footer"))
    body = "\n".join(_MARKUP[kind](*rest) for kind, *rest in story["items"])
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><footer>{footer}</footer>{body}</body></html>"
    )


_KINDS = {"": "{}", "b": "<b>{}</b>", "s": "<sup>{}</sup>"}


def _words(words: Sequence[Sequence[str]]) -> str:
    return "".join(_KINDS[kind].format(escape(text, quote=False)) for text, kind in words)


def _paragraphs(many: Sequence[Any]) -> str:
    return "".join(f"<p>{_words(words)}</p>" for words in many)


_BOX = {"tick": '<span class="box"></span>', "ticked": '<span class="box ticked"></span>', "write": ""}


def _bullets(items: Any, has_ticks: bool) -> str:  # noqa: FBT001  (an item's values in order)
    box = _BOX["tick"] if has_ticks else ""
    return (
        f"<ul{' class=ticks' if has_ticks else ''}>"
        + "".join(f"<li>{box}{_words(words)}</li>" for words in items)
        + "</ul>"
    )


def _contents(entries: Any) -> str:
    lines = (f'<p><a href="#{anchor}"><b>{tab}</b>{_words(title)}</a></p>' for tab, title, anchor in entries)
    return f'<div class="contents">{"".join(lines)}</div>'


def _card(title: Any, badge: Any, lines: Any, has_tick: bool) -> str:  # noqa: FBT001  (an item's values in order)
    pill = f'<span class="badge">{_words(badge)}</span>' if badge else ""
    box = _BOX["tick"] if has_tick else ""
    kind = "card tick" if has_tick else "card"
    return f'<div class="{kind}">{box}{pill}<p><b>{_words(title)}</b></p>{_paragraphs(lines)}</div>'


def _table(shares: Any, heads: Any, rows: Any) -> str:
    total = sum(shares)
    columns = "".join(f'<col style="width: {100 * share / total:.2f}%">' for share in shares)
    head = "".join(f"<th>{_words(words)}</th>" for words in heads)
    body = "".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows)
    return f"<table>{columns}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(cell: Any) -> str:
    return f"<td>{_BOX[cell] if isinstance(cell, str) else _words(cell)}</td>"


def _fields(title: Any, columns: int, fields: Any) -> str:
    made = f"<p><b>{_words(title)}</b></p>" if title else ""
    cells = [
        f'<p class="note">{_words(label)}</p>' + (_paragraphs(filled) or '<div class="line"></div>')
        for label, filled in fields
    ]
    for start in range(0, len(cells), columns):
        row = cells[start : start + columns]
        made += row[0] if columns == 1 else f'<div class="beside"><div>{"</div><div>".join(row)}</div></div>'
    return f'<div class="fields">{made}</div>'


def _source(mark: Any, paragraphs: Any) -> str:
    return f'<div class="source"><b class="mark">{_words(mark)}</b>{_paragraphs(paragraphs)}</div>'


def _heading(words: Any, anchor: str) -> str:
    return f'<h1 id="{anchor}">{_words(words)}</h1>' if anchor else f"<h1>{_words(words)}</h1>"


_MARKUP: Mapping[str, Callable[..., str]] = {
    "title": lambda words: f'<p class="title">{_words(words)}</p>',
    "h1": _heading,
    "h2": lambda words: f"<h2>{_words(words)}</h2>",
    "p": lambda words, style: f'<p class="{style}">{_words(words)}</p>',
    "break": lambda: '<div class="break"></div>',
    "bullets": _bullets,
    "contents": _contents,
    "card": _card,
    "table": _table,
    "fields": _fields,
    "lines": lambda count: '<div class="line"></div>' * count,
    "term": lambda words: f'<p class="term">{_words(words)}</p>',
    "source": _source,
}


if __name__ == "__main__":
    prepare(Path(sys.argv[2]))
    Path(sys.argv[3]).write_bytes(build(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
