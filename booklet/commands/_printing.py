"""Options for printing on paper, and what is said of a print job."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any, Literal, cast

import click

from booklet.commands._options import Command
from booklet.core.units import in_mm, mm
from booklet.core.values import frozen
from booklet.press.folding import PAGES_OF_A_SHEET
from booklet.press.options import FLIPS, PAPER_THICKNESS, PRINTER_MARGIN, Press, Shop, Ward

if TYPE_CHECKING:
    from booklet.press.print_job import Job

_THICKEST_MM = 1.0
_WIDEST_MM = 25.0

_NAMES = {
    "paper_thickness": "--paper-thickness",
    "printer_margin": "--printer-margin",
    "signature": "--signature",
    "flip": "--flip",
    "test_sheet": "--test-sheet",
    "crop_marks": "--crop-marks",
}
_NEEDS = {"ward": ("paper_thickness", "printer_margin", "signature", "flip", "test_sheet"), "shop": ("crop_marks",)}
"""The options that each way to print has."""


@frozen
class Printing:
    """What is made: a reader PDF, or a press PDF.

    Attributes:
        press: How it is to be printed; None for the reader PDF.
    """

    press: Press | None

    @property
    def suffix(self) -> str:
        """What the file's name ends with."""
        if self.press is None:
            return ""
        return "-shop" if isinstance(self.press, Shop) else "-ward-test" if self.press.is_test else "-ward"


def for_printing(command: Command) -> Command:
    """Add the options for printing; the command gets them as one value, `printing`."""

    @wraps(command)
    def run(*, press: Literal["ward", "shop"] | None, **options: Any) -> object:
        given = {name: options.pop(name) for name in _NAMES}
        return command(printing=Printing(_press(press, given)), **options)

    wanted: Any = run
    for option in reversed(_OPTIONS):
        wanted = option(wanted)
    return cast(Command, wanted)


def _press(way: Literal["ward", "shop"] | None, given: dict[str, Any]) -> Press | None:
    """Return the way to print, or refuse options that it does not have."""
    for name, value in given.items():
        needed = "ward" if name in _NEEDS["ward"] else "shop"
        if value is not None and value is not False and way != needed:
            raise click.UsageError(f"{_NAMES[name]} goes with --press {needed}.")
    if way is None:
        return None
    if way == "shop":
        return Shop(has_crop_marks=given["crop_marks"])
    margin, thickness, pages = given["printer_margin"], given["paper_thickness"], given["signature"]
    return Ward(
        paper_thickness=PAPER_THICKNESS if thickness is None else mm(thickness),
        printer_margin=PRINTER_MARGIN if margin is None else mm(margin),
        signature=pages or 0,
        is_test=given["test_sheet"],
        flip=given["flip"] or "short",
    )


def _as_mm(most: float) -> Callable[[click.Context, click.Parameter, str | None], float | None]:
    """Return what reads a length in millimetres, from 0 to the most there may be."""

    def read(_: click.Context, __: click.Parameter, text: str | None) -> float | None:
        if text is None:
            return None
        try:
            length = float(text)
        except ValueError:
            length = math.nan
        if not 0 <= length <= most:
            raise click.BadParameter(f"{text!r} is no length. Give millimetres, from 0 to {most:g}.")
        return length

    return read


def _as_signature(_: click.Context, __: click.Parameter, pages: int | None) -> int | None:
    if pages is not None and (pages < PAGES_OF_A_SHEET or pages % PAGES_OF_A_SHEET):
        raise click.BadParameter(f"{pages} pages do not fill sheets. Give a multiple of 4, such as 16.")
    return pages


_OPTIONS = (
    click.option(
        "--press",
        type=click.Choice(("ward", "shop")),
        help="Make a file for printing only: sheets to fold from the ward's printer, or single pages for a print shop.",
    ),
    click.option(
        "--paper-thickness",
        metavar="MM",
        callback=_as_mm(_THICKEST_MM),
        help=f"Ward: thickness of a sheet, for creep; 0 for none. Not given: {in_mm(PAPER_THICKNESS):.1f}.",
    ),
    click.option(
        "--printer-margin",
        metavar="MM",
        callback=_as_mm(_WIDEST_MM),
        help=f"Ward: what the printer leaves white along each edge. Not given: {in_mm(PRINTER_MARGIN):.1f}.",
    ),
    click.option(
        "--signature",
        metavar="PAGES",
        type=int,
        callback=_as_signature,
        help="Ward: pages to fold together, a multiple of 4, such as 16. Not given: all pages in one.",
    ),
    click.option(
        "--flip",
        type=click.Choice(FLIPS),
        help="Ward: the edge the printer turns sheets over at, for printers that only know one. Not given: short.",
    ),
    click.option("--test-sheet", is_flag=True, help="Ward: make only one sheet, to try the printer with."),
    click.option("--crop-marks", is_flag=True, help="Shop: show where to cut."),
)


def told(job: Job, pages: int) -> Iterator[str]:
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
    if job.pages > pages:
        yield f"{_count(job.pages - pages, 'page')} for notes added before the back cover."
    yield from job.remarks


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
