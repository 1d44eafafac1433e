"""Words and pictures for whoever prints and folds: a panel on each half of a sheet. Not part of any booklet."""

from __future__ import annotations

from collections.abc import Iterable

from booklet.core.units import Area, Points
from booklet.model.document import Document, Part
from booklet.model.elements import Color, Element
from booklet.model.language import Language
from booklet.model.papers import PAPERS, Paper
from booklet.model.text import Text
from booklet.press.bleed import marks_of
from booklet.press.options import Flip
from booklet.press.print_job import Laid, Side
from booklet.press.sheet_papers import SheetPaper
from booklet.typeset.boxes import ARTIFACT, Galley, Mark, Shape, rule
from booklet.typeset.fold_lines import dashes
from booklet.typeset.pages.make_up import lay_out
from booklet.typeset.pages.mirror import mirrored_marks
from booklet.typeset.setter import Setter
from booklet.typeset.theme.theme import Theme
from booklet.typeset.theme.type_scale import TypeName

PANEL_COLOR: Color = "teal"


def panel_paper(sheet: SheetPaper) -> Paper:
    """Return the smallest page that a booklet may have and that fits half of a sheet: larger ones have long lines."""
    fitting = [paper for paper in PAPERS.values() if paper.width <= sheet.fold and paper.height <= sheet.height + 1]
    return min(fitting, key=lambda paper: paper.width * paper.height)


def panel_setter(sheet: SheetPaper, language: Language, like: Theme | None = None) -> Setter:
    """Return what panels of a sheet are set with: in the ink and colors of the booklet, if it is given."""
    paper = panel_paper(sheet)
    theme = Theme(paper, inking=like.inking, palette=like.palette) if like else Theme(paper)
    return Setter(theme.set_in(language), PANEL_COLOR)


def panel(elements: Iterable[Element], setter: Setter, language: Language) -> tuple[tuple[Mark, ...], Points, bool]:
    """Return elements as the marks of one panel, where they end, and whether all of them fit.

    Lines begin at its left in every language; the side that it stands on is mirrored as a whole.
    """
    manuscript = Document("", language, "", (Part("", "", PANEL_COLOR, tuple(elements)),))
    pages = lay_out(manuscript, setter.theme).pages
    end = max(placed.y + placed.height for placed in pages[0].placed)
    return marks_of(pages[0]), end, len(pages) == 1


def side_of_panels(
    sheet: SheetPaper, first: Iterable[Mark], second: Iterable[Mark], language: Language, over: Iterable[Mark] = ()
) -> Side:
    """Return a side with a panel on each half, mirrored for a language that is read from right to left.

    Args:
        sheet: The paper.
        first: Marks of the panel that is read first; places count from the panel's corner.
        second: Marks of the other panel.
        language: What they say it in.
        over: Marks of the whole side; places count from the side's corner.
    """
    paper = panel_paper(sheet)
    left, right, over = tuple(first), tuple(second), tuple(over)
    if language.direction == "rtl":
        left, right = mirrored_marks(right, paper.width), mirrored_marks(left, paper.width)
        over = mirrored_marks(over, sheet.width)
    whole = Area(0.0, 0.0, sheet.width, sheet.height)
    x, y = (sheet.fold - paper.width) / 2, (sheet.height - paper.height) / 2
    laid = [
        Laid(left, x, y, whole),
        Laid(right, sheet.fold + x, y, whole),
        Laid(over, 0, 0, whole),
    ]
    return Side(sheet.width, sheet.height, tuple(each for each in laid if each.marks))


def words(  # noqa: PLR0913  (what to set and where)
    text: str,
    style: TypeName,
    x: Points,
    y: Points,
    setter: Setter,
    *,
    measure: Points = 0.0,
    is_centered: bool = False,
) -> list[Mark]:
    """Return words as marks, their first line's top at `y`.

    Args:
        text: What to set.
        style: Step of the type scale.
        x: Left edge of the lines, or their middle if they are centered.
        y: Top of the first line.
        setter: What they are set with.
        measure: Width of the lines; 0 for one line.
        is_centered: Whether `x` is the middle of one line.
    """
    label = Text.of(text, bold=setter.theme.type(style).is_bold)
    wide = setter.width(label, style)
    left = x - wide / 2 if is_centered else x
    return [
        *setter.stack(setter.lines(Galley(), label, style, ARTIFACT, x=left, measure=measure or wide + 1), style, y)
    ]


def fold_line(x: Points, top: Points, bottom: Points, setter: Setter) -> list[Mark]:
    """Return an upright dashed line."""
    return dashes(x, top, bottom, setter.theme.hairline)


def picture_of_edges(area: Area, flip: Flip, setter: Setter) -> list[Mark]:
    """Return a lying sheet whose two short or long edges stand out."""
    red = setter.theme.color("red")
    if flip == "short":
        edges = [Shape(x - 2, area.y - 1, 4.0, area.height + 2, fill=red) for x in (area.x, area.right)]
    else:
        edges = [Shape(area.x - 1, y - 2, area.width + 2, 4.0, fill=red) for y in (area.y, area.bottom)]
    return [_sheet(area, setter), *_text_lines(area, setter), *edges]


def picture_of_fold(area: Area, pages: tuple[int, int], setter: Setter) -> list[Mark]:
    """Return an open stack of sheets: the numbers of its two middle pages, and two staples in the fold."""
    middle = area.x + area.width / 2
    below = (Area(area.x + step, area.y + step, area.width, area.height) for step in (4.0, 2.0, 0.0))
    marks: list[Mark] = [
        *(_sheet(each, setter) for each in below),
        *_text_lines(area, setter),
        *fold_line(middle, area.y, area.bottom, setter),
        *(Shape(middle - 1, area.y + area.height * at, 2.0, 10.0, fill=setter.theme.ink) for at in (0.2, 0.68)),
    ]
    for number, at in zip(pages, (0.25, 0.75), strict=True):
        marks += words(str(number), "label", area.x + area.width * at, area.bottom - 17, setter, is_centered=True)
    return marks


def _sheet(area: Area, setter: Setter) -> Shape:
    return Shape(area.x, area.y, area.width, area.height, fill=setter.theme.white, stroke=setter.theme.muted, line=0.8)


def _text_lines(area: Area, setter: Setter) -> list[Mark]:
    """Return rules that stand for the text of two pages."""
    wide = area.width * 0.3
    starts = (area.x + area.width * at - wide / 2 for at in (0.25, 0.75))
    return [rule(x, area.y + 16 + 8 * line, wide, setter.theme.hairline, line=1.5) for x in starts for line in range(4)]
