"""The one sheet to try a printer with: which side is which, whether sizes are kept, what the printer leaves white."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.core.units import Area, Points, in_mm, mm
from booklet.model.elements import Bullets, Element, Heading, Paragraph
from booklet.model.fixed_words import TrialWords
from booklet.model.language import Language
from booklet.model.text import Text
from booklet.model.wording import fill_inline
from booklet.press.options import Ward, other_edge
from booklet.press.panels import fold_line, panel, panel_setter, side_of_panels, words
from booklet.press.print_job import Side
from booklet.press.sheet_papers import SheetPaper
from booklet.typeset.boxes import Mark, Shape
from booklet.typeset.setter import Setter
from booklet.typeset.theme.theme import Theme

_ARM: Points = 9.0
_CROSS_RISE: Points = 60.0


def trial_sheet(sheet: SheetPaper, ward: Ward, language: Language, like: Theme | None = None) -> tuple[Side, Side]:
    """Return front and back of the test sheet.

    Args:
        sheet: The paper.
        ward: What the printer is thought to do: what it leaves white along each edge, and where it turns sheets over.
        language: What it is written in.
        like: The booklet's theme, for its ink and colors.
    """
    setter, margin, wording = panel_setter(sheet, language, like), ward.printer_margin, language.trial
    first, _, _ = panel(_what_to_look_at(sheet, ward, language), setter, language)
    over = [
        *_frame(sheet, margin, setter),
        *_crosses(sheet, setter),
        *fold_line(sheet.fold, margin, sheet.height - margin, setter),
    ]
    second = [*_which_side(wording.front, wording, setter), *_bar(wording, setter)]
    front = side_of_panels(sheet, first, second, language, over)
    turned = _which_side(wording.back, wording, setter)
    back = side_of_panels(sheet, turned, turned, language, over)
    return front, back


def _what_to_look_at(sheet: SheetPaper, ward: Ward, language: Language) -> Iterator[Element]:
    wording = language.trial
    yield Heading(Text.of(wording.title), 2)
    yield Paragraph(fill_inline(language.press.edge(ward.flip).set, name=sheet.name))
    values = {"margin": f"{in_mm(ward.printer_margin):.1f}", "other": other_edge(ward.flip)}
    looks = (wording.turn, wording.bar, wording.frame, wording.cross, wording.crease)
    yield Bullets(tuple(fill_inline(each, **values) for each in looks), has_ticks=True)


def _which_side(side: str, wording: TrialWords, setter: Setter) -> list[Mark]:
    theme = setter.theme
    middle = theme.paper.width / 2
    y = theme.top
    marks = words("↑", "cover", middle, y, setter, is_centered=True)
    marks += words(wording.up, "strong", middle, y + setter.leading("cover"), setter, is_centered=True)
    return [*marks, *words(side, "cover", middle, y + theme.space(30), setter, is_centered=True)]


def _bar(wording: TrialWords, setter: Setter) -> list[Mark]:
    """Return a bar of 100 mm with a tooth at every 10."""
    theme = setter.theme
    x, y = (theme.paper.width - mm(100)) / 2, theme.paper.height * 0.62
    teeth = [Shape(x + mm(10 * step) - 0.4, y - 10, 0.8, 10.0, fill=theme.ink) for step in range(11)]
    label = words(wording.length, "strong", theme.paper.width / 2, y + theme.space(2), setter, is_centered=True)
    return [Shape(x, y, mm(100), 5.0, fill=theme.ink), *teeth, *label]


def _frame(sheet: SheetPaper, margin: Points, setter: Setter) -> list[Mark]:
    """Return a frame whose outer edge is where the printer's margin begins."""
    line = 1.0
    area = Area(0.0, 0.0, sheet.width, sheet.height).inside(margin + line / 2)
    return [Shape(area.x, area.y, area.width, area.height, stroke=setter.theme.ink, line=line)]


def _crosses(sheet: SheetPaper, setter: Setter) -> list[Mark]:
    """Return crosses that lie alike from both sides of the sheet."""
    marks: list[Mark] = []
    y = sheet.height - _CROSS_RISE
    for x in (sheet.width / 4, sheet.width * 3 / 4):
        marks.append(Shape(x - 0.3, y - _ARM, 0.6, 2 * _ARM, fill=setter.theme.ink))
        marks.append(Shape(x - _ARM, y - 0.3, 2 * _ARM, 0.6, fill=setter.theme.ink))
    return marks
