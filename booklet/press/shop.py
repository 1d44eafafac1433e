"""Single pages in reading order, with bleed, for a print shop that lays them out itself."""

from __future__ import annotations

from booklet.core.units import Area
from booklet.press.bleed import CROP_MARK_ROOM, crop_marks, marks_of, run_over
from booklet.press.options import Shop
from booklet.press.print_job import Laid, Side
from booklet.typeset.pages.pages import Pages


def lay_single(pages: Pages, shop: Shop) -> tuple[Side, ...]:
    """Return each page on a side of its own, in reading order, with its trim and its bleed.

    Print shops ask for single pages, not for sheets: they fold and trim to their own machines.
    """
    around = shop.bleed + (CROP_MARK_ROOM if shop.has_crop_marks else 0.0)
    paper = pages.paper
    trim = Area(around, around, paper.width, paper.height)
    bleed = trim.inside(-shop.bleed)
    width, height = paper.width + 2 * around, paper.height + 2 * around
    lines: tuple[Laid, ...] = ()
    if shop.has_crop_marks:
        whole = Area(0.0, 0.0, width, height)
        lines = (Laid(crop_marks(trim, bleed, pages.theme.ink), 0.0, 0.0, whole),)
    return tuple(
        Side(
            width,
            height,
            (Laid(run_over(marks_of(page), paper, shop.bleed), trim.x, trim.y, bleed, page.number), *lines),
            trim,
            bleed,
        )
        for page in pages.pages
    )
