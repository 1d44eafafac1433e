"""Ways to print a booklet: on the ward's own printer, or at a print shop."""

from __future__ import annotations

import math
from typing import Literal, get_args

from booklet.core.arguments import check_number, check_type
from booklet.core.units import Points, mm
from booklet.core.values import frozen
from booklet.errors import LayoutError
from booklet.model.language import Language

Binding = Literal["left", "right"]
"""The edge that the pages are bound at, seen from the front cover."""

Flip = Literal["short", "long"]
"""The edge of a sheet at which the printer turns it over to print its back."""

FLIPS: tuple[Flip, ...] = get_args(Flip)

PAPER_THICKNESS: Points = mm(0.1)
"""Of office paper of 80 g/m²."""

PRINTER_MARGIN: Points = mm(4.2)
"""What an office printer leaves white along each edge: 1/6 inch, as laser printers describe themselves."""

BLEED: Points = mm(3)
"""How far grounds run over the trim; print shops ask for 3 mm or 1/8 inch."""


@frozen
class Ward:
    """Sheets for an office printer: two pages a side, printed on both sides, folded and stapled.

    Attributes:
        paper_thickness: Of one sheet; pages of inner sheets are moved towards the fold by it. 0 moves nothing.
        printer_margin: What the printer leaves white along each edge of a sheet.
        signature: Pages that are folded together, a multiple of 4; the last signature may have fewer.
            0 for all pages in one.
        binding: The edge the booklet is bound at; None for that of its language.
        is_test: Make the one sheet to try the printer with, and no booklet.
        flip: The edge the printer turns sheets over at. Many only know the long one, as letters need it;
            backs then stand upside down in the file, and the same sheets come out.

    Raises:
        LayoutError: If a length is less than 0, or there is no such edge.
        TypeError: If a length or the signature is no number.
    """

    paper_thickness: Points = PAPER_THICKNESS
    printer_margin: Points = PRINTER_MARGIN
    signature: int = 0
    binding: Binding | None = None
    is_test: bool = False
    flip: Flip = "short"

    def __post_init__(self) -> None:
        check_number("signature", self.signature)
        if self.flip not in FLIPS:
            raise LayoutError(f"a sheet has no edge called {self.flip!r}", f"Give one of: {', '.join(FLIPS)}.")
        _check("paper thickness", self.paper_thickness)
        _check("printer margin", self.printer_margin)


@frozen
class Shop:
    """Single pages in reading order with bleed, for a print shop that lays them out itself.

    Attributes:
        bleed: How far grounds that touch a page's edge run over it.
        has_crop_marks: Whether lines outside the bleed show where to cut.

    Raises:
        LayoutError: If the bleed is less than 0.
        TypeError: If it is no number.
    """

    bleed: Points = BLEED
    has_crop_marks: bool = False

    def __post_init__(self) -> None:
        _check("bleed", self.bleed)


Press = Ward | Shop


def other_edge(flip: Flip) -> Flip:
    """Return the edge that is not this one."""
    return "long" if flip == "short" else "short"


def check_press(press: object) -> None:
    """Refuse what is no way to print.

    Raises:
        TypeError: If it is none.
    """
    check_type("press", press, (Ward, Shop), "Ward(...) or Shop(...)")


def _check(what: str, length: Points) -> None:
    check_number(what, length)
    if not 0 <= length < math.inf:
        raise LayoutError(f"a {what} of {length!r} points is no length", "Give 0 or more.")


def binding_of(language: Language) -> Binding:
    """Return the edge that booklets in a language are bound at: the right one if it is read from right to left."""
    return "right" if language.direction == "rtl" else "left"
