"""Sheets for an office printer: two pages a side, in the order that folding puts right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from booklet.core.units import Area, Points, in_mm
from booklet.core.values import frozen
from booklet.errors import LayoutError
from booklet.model.papers import Paper
from booklet.press.bleed import run_over
from booklet.press.clearance import Clearance, PageText
from booklet.press.creep import creep
from booklet.press.folding import FoldedSheet, Spread, fold
from booklet.press.options import Binding, Ward
from booklet.press.print_job import Laid, Side
from booklet.press.sheet_papers import SheetPaper, sheet_for
from booklet.typeset.pages.pages import Pages

SAFE_FROM_FOLD: Points = 18.0
"""Text keeps a quarter of an inch from the fold, the least that print shops ask for from an edge."""


@frozen
class Sheets:
    """A booklet on sheets.

    Attributes:
        paper: The sheets' paper.
        folded: The sheets in printing order.
        sides: Front and back of each, in turn.
        remarks: What whoever prints them should know, a sentence each.
    """

    paper: SheetPaper
    folded: tuple[FoldedSheet, ...]
    sides: tuple[Side, ...]
    remarks: tuple[str, ...]


def lay_sheets(pages: Pages, ward: Ward, binding: Binding) -> Sheets:
    """Return the pages on sheets, at their own size.

    Creep stops where text would come too near to the fold, and a remark says so.

    Args:
        pages: A multiple of 4.
        ward: How they are wanted.
        binding: The edge the booklet is bound at.

    Raises:
        LayoutError: If no sheet takes two of the pages, the signature is no multiple of 4,
            or the printer's margin would cut text off.
    """
    paper = pages.paper
    layout = _Layout(paper, ward, sheet_for(paper), tuple(PageText.of(page, paper, binding) for page in pages.pages))
    folded = tuple(fold(len(pages), signature=ward.signature, binding=binding))
    layout.check_margin()
    room = layout.room()
    sides = tuple(layout.side(spread, sheet.depth, room) for sheet in folded for spread in (sheet.front, sheet.back))
    wanted = max(sheet.depth for sheet in folded) * ward.paper_thickness
    remarks = (*_creep_remarks(wanted, room), *layout.margin_remarks())
    return Sheets(layout.sheet, folded, sides, remarks)


def _creep_remarks(wanted: Points, room: Points) -> Iterator[str]:
    if wanted > room:
        yield (
            f"For the paper's thickness, pages of the innermost sheet should move {in_mm(wanted):.1f} mm to the fold. "
            f"They move {in_mm(room):.1f} mm: text stays {in_mm(SAFE_FROM_FOLD):.1f} mm from it. "
            "Fewer sheets in each other, with --signature, need less."
        )


@frozen
class _Layout:
    """Everything that decides where pages lie on a sheet."""

    paper: Paper
    ward: Ward
    sheet: SheetPaper
    pages: tuple[PageText, ...]

    def room(self) -> Points:
        """Return how far pages may move towards the fold."""
        inner = (each.inner for page in self.pages for each in (*page.text, *page.furniture))
        return max(min(inner, default=SAFE_FROM_FOLD) - SAFE_FROM_FOLD, 0.0)

    def check_margin(self) -> None:
        """Refuse a printer margin that would cut text off.

        Raises:
            LayoutError: If it does.
        """
        margin = self.ward.printer_margin
        for page in self.pages:
            for text in page.text:
                if self._from_edge(text) < margin:
                    raise LayoutError(
                        f"a printer margin of {in_mm(margin):.1f} mm would cut off {text.words!r} "
                        f"on page {page.number}, {in_mm(self._from_edge(text)):.1f} mm from the sheet's edge",
                        "Give a smaller one with --printer-margin; the frame on the test sheet shows your printer's.",
                    )

    def margin_remarks(self) -> Iterator[str]:
        """Yield a sentence if the printer's margin cuts marks at the pages' edges, which the text can do without."""
        margin = self.ward.printer_margin
        if any(self._from_edge(each) < margin for page in self.pages for each in page.furniture):
            yield f"A printer margin of {in_mm(margin):.1f} mm cuts the marks of tabs at the pages' edges."

    def side(self, spread: Spread, depth: int, room: Points) -> Side:
        """Return one side of a sheet."""
        shift = creep(depth, self.ward.paper_thickness, room)
        places = {spread.left: self._beside + shift, spread.right: self.sheet.fold - shift}
        return Side(self.sheet.width, self.sheet.height, tuple(self._laid(places, shift)))

    def _laid(self, places: Mapping[int, Points], shift: Points) -> Iterator[Laid]:
        sheet = self.sheet
        printed = Area(0.0, 0.0, sheet.width, sheet.height).inside(self.ward.printer_margin)
        # Grounds that touch the page's edge also cover what the page leaves free of the sheet there.
        over = shift + max(self._beside, self._above)
        for (number, x), left in zip(places.items(), (printed.x, sheet.fold), strict=True):
            clip = Area(left, printed.y, sheet.fold - printed.x, printed.height)
            yield Laid(run_over(self.pages[number - 1].marks, self.paper, over), x, self._above, clip, number)

    @property
    def _beside(self) -> Points:
        """What the sheet has left beside a page that has not moved."""
        return self.sheet.fold - self.paper.width

    @property
    def _above(self) -> Points:
        """What the sheet has left above a page, and below."""
        return (self.sheet.height - self.paper.height) / 2

    def _from_edge(self, text: Clearance) -> Points:
        """Return how far text is from the sheet's edge, on a sheet whose pages have not moved."""
        return min(text.outer + self._beside, text.top + self._above, text.bottom + self._above)
