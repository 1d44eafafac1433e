"""From pages to a print job."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.core.values import replace
from booklet.model.language import Language
from booklet.press.cover_sheet import cover_sheet
from booklet.press.options import Flip, Press, Ward, binding_of
from booklet.press.print_job import PrintJob, Side
from booklet.press.sheet_papers import sheet_for
from booklet.press.shop import lay_single
from booklet.press.trial_sheet import trial_sheet
from booklet.press.ward import lay_sheets
from booklet.typeset.pages.pages import Pages


def plan_job(pages: Pages, press: Press, *, title: str, language: Language) -> PrintJob:
    """Return the pages as a print job.

    Args:
        pages: A multiple of 4.
        press: How they are to be printed.
        title: The booklet's title.
        language: Of what is said to whoever prints it, and of the edge it is bound at, unless `press` names one.

    Raises:
        LayoutError: If no sheet takes two of the pages, the signature is no multiple of 4,
            or the printer's margin would cut text off.
    """
    if not isinstance(press, Ward):
        sides = lay_single(pages, press)
        return PrintJob(sides, len(pages), binding_of(language), is_in_press_inks=True)
    binding = press.binding or binding_of(language)
    if press.is_test:
        sheet = sheet_for(pages.paper)
        sides = _flipped(trial_sheet(sheet, press, language, pages.theme), press.flip)
        return PrintJob(sides, 0, binding, sheet.name, press.flip)
    sheets = lay_sheets(pages, press, binding)
    cover = cover_sheet(title, sheets.paper, sheets.folded, language, press.flip, pages.theme)
    sides = _flipped((*cover, *sheets.sides), press.flip)
    return PrintJob(sides, len(pages), binding, sheets.paper.name, press.flip, remarks=sheets.remarks)


def _flipped(sides: Sequence[Side], flip: Flip) -> tuple[Side, ...]:
    """Return fronts and backs in turn as the printer has to get them.

    Turned over at its long edge, a lying sheet has its foot where its head was, so backs stand upside down in the file.
    """
    if flip == "short":
        return tuple(sides)
    return tuple(replace(side, is_turned=index % 2 == 1) for index, side in enumerate(sides))
