"""Plain fpdf2: the same words on half-letter pages. It marks little of what it writes, and has no PDF/UA.

python -m tests.benchmarks.fpdf2_peer STORY.json FONTS OUT.pdf
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from math import ceil
from pathlib import Path
from typing import Any

from fpdf import FPDF
from fpdf.enums import MethodReturnValue
from fpdf.outline import OutlineSection

MEASURE, SIDE, TOP, FOOT = 324, 36, 40, 42
TINT = (238, 241, 246)
STYLES = {"body": (12, 16, 1.5), "lead": (13, 18, 4), "note": (10, 13, 1)}
"""Size, leading and gap above of each style, in points."""

_ENTRY = 20
"""Height of a line of the contents, in points."""

_FONTS: list[Path] = []


def prepare(fonts: Path) -> None:
    """Remember where the two faces are: each document reads them for itself."""
    _FONTS[:] = [fonts]


def build(story: Mapping[str, Any]) -> bytes:
    """Return the PDF."""
    document = Document(story)
    for kind, *rest in story["items"]:
        getattr(document, f"set_{kind}")(*rest)
    return bytes(document.output())


class Document(FPDF):  # type: ignore[misc]  # the package is an extra that types are not checked with
    """A document with a way to set each item."""

    def __init__(self, story: Mapping[str, Any]) -> None:
        super().__init__(unit="pt", format=(396, 612))
        self.words_of_footer = story["footer"]
        self.targets: dict[str, int] = {}
        self.set_title(story["title"])
        self.set_lang(story["language"])
        self.add_font("Body", "", _FONTS[0] / "AtkinsonHyperlegibleNext-Regular.ttf")
        self.add_font("Body", "B", _FONTS[0] / "AtkinsonHyperlegibleNext-Bold.ttf")
        self.set_margins(SIDE, TOP, SIDE)
        self.set_auto_page_break(auto=True, margin=FOOT)
        self.c_margin = 0
        self.set_font("Body", size=12)
        self.set_fill_color(*TINT)
        self.add_page()

    def footer(self) -> None:
        """Set the folio and the footer."""
        if self.page_no() > 1:
            self.set_font("Body", size=9)
            self.set_y(-36)
            self.cell(60, 12, str(self.page_no()))
            self.cell(MEASURE - 60, 12, self.words_of_footer, align="R")

    def keep(self, height: float) -> None:
        """Begin a page if so much does not fit on this one."""
        if self.will_page_break(height):
            self.add_page()

    def flow(
        self, words: Any, style: str = "body", *, indent: float = 0.0, right: float = 0.0, gap: float | None = None
    ) -> None:
        """Set words as a paragraph, bold and raised ones among them.

        Args:
            words: What to set.
            style: Its style.
            indent: Left margin, in points beside that of the page.
            right: Right margin, likewise.
            gap: Room above it, in points, in place of the style's.
        """
        size, leading, above = STYLES[style]
        self.set_y(self.get_y() + (above if gap is None else gap))
        columns = self.text_columns(l_margin=SIDE + indent, r_margin=SIDE + right, line_height=leading / size)
        with columns, columns.paragraph() as paragraph:
            for text, kind in words:
                self.set_font("Body", "B" if kind == "b" else "", size)
                self.char_vpos = "SUP" if kind == "s" else "LINE"
                paragraph.write(text)
        self.char_vpos = "LINE"
        self.set_x(SIDE)

    def head(self, words: Any, size: float, leading: float, above: float, below: float) -> None:
        """Set a heading, with room for some lines below it. All lengths are in points."""
        self.set_font("Body", "B", size)
        self.keep(above + leading + below + 16)
        self.set_y(self.get_y() + above)
        self.multi_cell(MEASURE, leading, _plain(words), align="L", new_x="LMARGIN", new_y="NEXT")
        self.set_y(self.get_y() + below)

    def line_to_write_on(self) -> None:
        """Draw a line to write on."""
        self.keep(22)
        y = self.get_y() + 21
        self.line(SIDE, y, SIDE + MEASURE, y)
        self.set_y(y + 1)

    def set_title(self, title: Any) -> None:
        """Set the title on the cover; a plain text is the document's title."""
        if isinstance(title, str):
            super().set_title(title)
            return
        self.head(title, 32, 38, 90, 0)

    def set_h1(self, words: Any, anchor: str) -> None:
        """Set a heading with a bookmark."""
        if anchor:
            self.targets[anchor] = self.page_no()
        self.set_font("Body", "B", 24)
        self.keep(80)
        self.start_section(_plain(words))
        self.head(words, 22, 26, 12 if self.get_y() > TOP else 0, 2)

    def set_h2(self, words: Any) -> None:
        """Set a heading."""
        self.head(words, 15, 19, 3, 0)

    def set_p(self, words: Any, style: str) -> None:
        """Set a paragraph."""
        self.flow(words, style)

    def set_break(self) -> None:
        """Begin a page, unless this one is new: room for contents ends with a page."""
        if self.get_y() > TOP:
            self.add_page()

    def set_bullets(self, items: Any, has_ticks: bool) -> None:  # noqa: FBT001  (an item's values in order)
        """Set a list."""
        for words in items:
            self.keep(21)
            y = self.get_y() + 2
            if has_ticks:
                self._box(SIDE, y + 2)
            else:
                self.set_font("Body", "B", 12)
                self.text(SIDE, y + 12.5, "•")
            self.flow(words, indent=24 if has_ticks else 14, gap=2)

    def set_contents(self, entries: Any) -> None:
        """Leave room for the contents, which are set once all pages are known."""
        titles = [(f"{tab}   {_plain(title)}", anchor) for tab, title, anchor in entries]

        def render(pdf: FPDF, outline: list[OutlineSection]) -> None:  # noqa: ARG001  (it names blocks, not chapters)
            pdf.set_font("Body", "B", 12)
            pdf.set_x(SIDE)
            for title, anchor in titles:
                page = self.targets[anchor]
                link = pdf.add_link(page=page)
                pdf.cell(MEASURE - 40, _ENTRY, title, link=link)
                pdf.cell(40, _ENTRY, str(page), align="R", link=link, new_x="LMARGIN", new_y="NEXT")

        first = int((self.h - FOOT - self.get_y()) // _ENTRY)
        more = ceil(max(len(titles) - first, 0) / ((self.h - TOP - FOOT) // _ENTRY))
        self.insert_toc_placeholder(render, pages=1 + more)

    def set_card(self, title: Any, badge: Any, lines: Any, has_tick: bool) -> None:  # noqa: FBT001  (an item's values)
        """Set a card on a tint, line by line."""
        inset = 38 if has_tick else 12
        self.set_font("Body", size=12)
        self.keep(28 + 24 * len(lines))
        self.set_y(self.get_y() + 4)
        top = self.get_y()
        self._tinted(_markdown([[_plain(title), "b"]]), inset, above=3)
        for number, words in enumerate(lines, start=1):
            self._tinted(_markdown(words), inset, below=3 if number == len(lines) else 0)
        after = self.get_y()
        if badge:
            self.set_font("Body", "B", 9.5)
            self.set_xy(SIDE + inset, top + 3)
            self.cell(MEASURE - inset - 12, 16, _plain(badge), align="R")
        if has_tick:
            self._box(SIDE + 12, top + 4)
        self.set_xy(SIDE, after)

    def _tinted(self, text: str, inset: float, *, above: float = 0.0, below: float = 0.0) -> None:
        self.multi_cell(
            MEASURE,
            16,
            text,
            align="L",
            fill=True,
            markdown=True,
            padding=(above, 12, below, inset),
            new_x="LMARGIN",
            new_y="NEXT",
        )

    def set_table(self, shares: Any, heads: Any, rows: Any) -> None:
        """Set a table row by row; its heads are repeated on each page."""
        widths = [MEASURE * share / sum(shares) for share in shares]
        self.set_y(self.get_y() + 9)
        self._heads(heads, widths)
        for row in rows:
            self.set_font("Body", size=12)
            texts = ["" if isinstance(cell, str) else _markdown(cell) for cell in row]
            height = max(24.0, *(self._height(text, wide) for text, wide in zip(texts, widths, strict=True)))
            if self.will_page_break(height):
                self.add_page()
                self._heads(heads, widths)
            x, y = SIDE, self.get_y()
            for cell, text, wide in zip(row, texts, widths, strict=True):
                if text:
                    self.set_xy(x, y + 4)
                    self.multi_cell(wide, 16, text, align="L", markdown=True, padding=(0, 3))
                elif cell != "write":
                    self._box(x + 3, y + 5, is_ticked=cell == "ticked")
                x += wide
            self.line(SIDE, y + height, SIDE + MEASURE, y + height)
            self.set_xy(SIDE, y + height)

    def _heads(self, heads: Any, widths: Sequence[float]) -> None:
        self.set_font("Body", "B", 9.5)
        for words, wide in zip(heads, widths, strict=True):
            self.cell(wide, 25, f" {_plain(words)}", fill=True)
        self.ln(25)
        self.set_font("Body", size=12)

    def _height(self, text: str, wide: float) -> float:
        made = self.multi_cell(
            wide, 16, text, align="L", markdown=True, padding=(0, 3), dry_run=True, output=MethodReturnValue.HEIGHT
        )
        assert isinstance(made, float)
        return made + 8

    def _box(self, x: float, y: float, *, is_ticked: bool = False) -> None:
        self.rect(x, y, 14, 14)
        if is_ticked:
            self.line(x + 2, y + 7, x + 6, y + 12)
            self.line(x + 6, y + 12, x + 14, y)

    def set_fields(self, title: Any, columns: int, fields: Any) -> None:
        """Set a frame with lines to write on, or with what is filled in; a frame that is cut has no foot."""
        self.set_y(self.get_y() + 12)
        rows = ceil(len(fields) / columns)
        self.keep(42 * rows + 30 if rows < 10 else 60)
        top, page = self.get_y(), self.page_no()
        self.set_y(top + 6)
        if title:
            self.flow([[_plain(title), "b"]], indent=12)
        wide = (MEASURE - 24 + 16) / columns
        for start in range(0, len(fields), columns):
            y, ends = self.get_y(), []
            for column, (label, filled) in enumerate(fields[start : start + columns]):
                if column:
                    self.set_y(y)
                self._field(label, filled, 12 + column * wide, wide - 16)
                ends.append(self.get_y())
            self.set_y(ends[-1] if columns == 1 else max(ends))
        self.set_y(self.get_y() + 12)
        if self.page_no() == page:
            self.rect(SIDE, top, MEASURE, self.get_y() - top)

    def _field(self, label: Any, filled: Any, indent: float, wide: float) -> None:
        right = MEASURE - indent - wide
        self.flow(label, "note", indent=indent, right=right)
        for words in filled:
            self.flow(words, indent=indent, right=right)
        if not filled:
            y = self.get_y() + 24
            self.line(SIDE + indent, y, SIDE + indent + wide, y)
            self.set_y(y)

    def set_lines(self, count: int) -> None:
        """Draw lines to write on."""
        for _ in range(count):
            self.line_to_write_on()

    def set_term(self, words: Any) -> None:
        """Set a word and what it means."""
        self.keep(38)
        self.flow(words, gap=4)

    def set_source(self, mark: Any, paragraphs: Any) -> None:
        """Set a source beside its mark."""
        self.keep(44)
        self.set_font("Body", "B", 12)
        self.text(SIDE, self.get_y() + 20.5, _plain(mark))
        for number, words in enumerate(paragraphs):
            self.flow(words, indent=24, gap=1 if number else 8)


def _plain(words: Sequence[Sequence[str]]) -> str:
    return "".join(text for text, _ in words)


def _markdown(words: Sequence[Sequence[str]]) -> str:
    return "".join(f"**{text}**" if kind == "b" else text for text, kind in words)


if __name__ == "__main__":
    prepare(Path(sys.argv[2]))
    Path(sys.argv[3]).write_bytes(build(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
