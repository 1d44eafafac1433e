"""A print job: sides of paper with pages at their places. What is drawn of a press PDF, before it is drawn."""

from __future__ import annotations

from booklet.core.units import Area, Points
from booklet.core.values import frozen
from booklet.press.options import Binding, Flip
from booklet.typeset.boxes import Mark


@frozen
class Laid:
    """Marks laid on a side.

    Attributes:
        marks: In drawing order; places count from the corner at x, y.
        x: Where the marks' own left edge lies on the side.
        y: Where their own top edge lies.
        clip: What of the side they may cover; what lies outside is not drawn.
        page: Number of the page they are, counted from 1; 0 if they are none.
    """

    marks: tuple[Mark, ...]
    x: Points
    y: Points
    clip: Area
    page: int = 0


@frozen
class Side:
    """One side of paper, which is one page of the press PDF.

    Attributes:
        laid: In drawing order.
        trim: Where the paper is cut at the end, or None if it is not cut.
        bleed: How far grounds run, or None.
        is_turned: All of it is drawn upside down, turned by half a turn; places count as if it were not.
    """

    width: Points
    height: Points
    laid: tuple[Laid, ...]
    trim: Area | None = None
    bleed: Area | None = None
    is_turned: bool = False


@frozen
class PrintJob:
    """All sides of a print job, in printing order.

    Attributes:
        sides: At least one.
        pages: How many pages of the booklet are on them; 0 for a test sheet.
        binding: The edge the booklet is bound at.
        paper: Name of the sheets' paper; "" where no sheets are laid out.
        flip: Sides are fronts and backs in turn, and a sheet is turned over at this edge; None for single pages.
        is_in_press_inks: Colors are those of a press; black text is in the black plate alone.
        remarks: What whoever prints it should know, a sentence each.
    """

    sides: tuple[Side, ...]
    pages: int
    binding: Binding
    paper: str = ""
    flip: Flip | None = None
    is_in_press_inks: bool = False
    remarks: tuple[str, ...] = ()
