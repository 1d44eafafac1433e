"""What is said of a print job."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from booklet.core.units import in_mm
from booklet.model.artwork import Raster

if TYPE_CHECKING:
    from booklet.press.print_job import PrintJob
    from booklet.typeset import Pages


LEAST_PPI = 300
"""Pixels to the inch that print shops ask of pictures."""

POINTS_OF_AN_INCH = 72

_LARGE = {
    "Tabloid": "In standard print, --paper half-letter takes Letter.",
    "A3": "In standard print, --paper a5 takes A4.",
}
"""Sheets that take two whole pages, and which pages need smaller ones."""


def told(job: PrintJob, pages: int) -> Iterator[str]:
    """Yield what there is to say of a print job, a sentence or more a line.

    Args:
        job: The print job.
        pages: How many pages the booklet has without those for notes that fill it up.
    """
    if job.is_in_press_inks:
        trim, bleed = job.sides[0].trim, job.sides[0].bleed
        over = in_mm(trim.x - bleed.x) if trim and bleed else 0.0
        yield f"{job.pages} single pages in reading order, with {over:g} mm bleed; black text is in black ink alone."
    elif not job.pages:
        yield f"One sheet to try the printer with. Print both sides, at actual size (100 %), flip on {job.flip} edge."
        return
    else:
        sheets = len(job.sides) // 2 - 1
        paper = f"{_count(sheets, 'sheet')} of {job.paper} paper"
        yield f"{job.pages} pages on {paper}, and a cover sheet that says how to print and fold."
        if job.paper in _LARGE:
            yield f"Many printers take no {job.paper}. {_LARGE[job.paper]} Without --press, pages are single."
    if job.pages > pages:
        yield f"{_count(job.pages - pages, 'page')} for notes added before the back cover."
    yield from job.remarks


def coarse_logo(pages: Pages) -> Iterator[str]:
    """Yield what there is to say of a picture on the cover that has too few pixels for a print shop."""
    from booklet.typeset.boxes import Picture  # noqa: PLC0415  (`--help` loads no fonts)

    for placed in pages.pages[0].placed:
        for mark in placed.marks:
            if isinstance(mark, Picture) and isinstance(mark.artwork, Raster):
                ppi = mark.artwork.width / (mark.width / POINTS_OF_AN_INCH)
                if ppi < LEAST_PPI:
                    yield (
                        f"The logo has {ppi:.0f} pixels to the inch where it stands; {LEAST_PPI} print sharply. "
                        "Give a larger picture, or SVG."
                    )


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
