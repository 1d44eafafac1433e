"""The one sheet to try a printer with: which side is which, whether sizes are kept, what the printer leaves white."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from booklet.core.units import Area, Points, in_mm, mm
from booklet.model.elements import Bullets, Element, Heading, Paragraph
from booklet.model.inline import parse_inline
from booklet.model.text import Text
from booklet.press.options import Ward, other_edge
from booklet.press.panels import fold_line, panel, panel_stick, side_of_panels, words
from booklet.press.papers import SheetPaper
from booklet.press.print_job import Side
from booklet.typeset.boxes import Mark, Shape
from booklet.typeset.setter import Stick
from booklet.typeset.theme.theme import Theme

WORDING: Mapping[str, str] = {
    "title": "Test sheet",
    "set": "{name} paper. Print **both sides, actual size (100 %), flip on {flip} edge**. Then look:",
    "turn": "Turned like a page of a book, the back is **the right way up**. If not, choose the other edge, "
    "or make the file with --flip {other}.",
    "bar": "The bar is **100 mm** long. If not, choose “Actual size”.",
    "frame": "The thin frame has **all four sides**. If not, the printer leaves more white than {margin} mm: "
    "make the booklet with a larger --printer-margin.",
    "cross": "Held against the light, the **crosses** of front and back meet. Up to 2 mm apart is fine.",
    "crease": "Folded along the dashed line, the **edges meet**.",
    "front": "Front",
    "back": "Back",
    "up": "This edge is up",
    "length": "100 mm",
}
"""Words of the test sheet, in the source language."""

_ARM: Points = 9.0
_CROSS_RISE: Points = 60.0


def trial_sheet(sheet: SheetPaper, ward: Ward, like: Theme | None = None) -> tuple[Side, Side]:
    """Return front and back of the test sheet.

    Args:
        sheet: The paper.
        ward: What the printer is thought to do: what it leaves white along each edge, and where it turns sheets over.
        like: The booklet's theme, for its ink and colors.
    """
    stick, margin = panel_stick(sheet, like), ward.printer_margin
    left, _, _ = panel(_what_to_look_at(sheet, ward), stick)
    over = [
        *_frame(sheet, margin, stick),
        *_crosses(sheet, stick),
        *fold_line(sheet.fold, margin, sheet.height - margin, stick),
    ]
    front = side_of_panels(sheet, left, [*_which_side("front", stick), *_bar(stick)], over)
    back = side_of_panels(sheet, _which_side("back", stick), _which_side("back", stick), over)
    return front, back


def _what_to_look_at(sheet: SheetPaper, ward: Ward) -> Iterator[Element]:
    yield Heading(Text.of(WORDING["title"]), 2)
    yield Paragraph(parse_inline(WORDING["set"].format(name=sheet.name, flip=ward.flip)))
    values = {"margin": f"{in_mm(ward.printer_margin):.1f}", "other": other_edge(ward.flip)}
    looks = (WORDING[key].format(**values) for key in ("turn", "bar", "frame", "cross", "crease"))
    yield Bullets(tuple(map(parse_inline, looks)), has_ticks=True)


def _which_side(side: str, stick: Stick) -> list[Mark]:
    theme = stick.theme
    middle = theme.paper.width / 2
    y = theme.top
    marks = words("↑", "cover", middle, y, stick, is_centred=True)
    marks += words(WORDING["up"], "strong", middle, y + stick.leading("cover"), stick, is_centred=True)
    return [*marks, *words(WORDING[side], "cover", middle, y + theme.space(30), stick, is_centred=True)]


def _bar(stick: Stick) -> list[Mark]:
    """Return a bar of 100 mm with a tooth at every 10."""
    theme = stick.theme
    x, y = (theme.paper.width - mm(100)) / 2, theme.paper.height * 0.62
    teeth = [Shape(x + mm(10 * step) - 0.4, y - 10, 0.8, 10.0, fill=theme.ink) for step in range(11)]
    label = words(WORDING["length"], "strong", theme.paper.width / 2, y + theme.space(2), stick, is_centred=True)
    return [Shape(x, y, mm(100), 5.0, fill=theme.ink), *teeth, *label]


def _frame(sheet: SheetPaper, margin: Points, stick: Stick) -> list[Mark]:
    """Return a frame whose outer edge is where the printer's margin begins."""
    line = 1.0
    area = Area(0.0, 0.0, sheet.width, sheet.height).inside(margin + line / 2)
    return [Shape(area.x, area.y, area.width, area.height, stroke=stick.theme.ink, line=line)]


def _crosses(sheet: SheetPaper, stick: Stick) -> list[Mark]:
    """Return crosses that lie alike from both sides of the sheet."""
    marks: list[Mark] = []
    y = sheet.height - _CROSS_RISE
    for x in (sheet.width / 4, sheet.width * 3 / 4):
        marks.append(Shape(x - 0.3, y - _ARM, 0.6, 2 * _ARM, fill=stick.theme.ink))
        marks.append(Shape(x - _ARM, y - 0.3, 2 * _ARM, 0.6, fill=stick.theme.ink))
    return marks
