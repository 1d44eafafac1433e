"""The type scale: size and leading of each kind of words, in each edition.

Sizes follow clear-print guidance: body text of at least 12 points on 16, nothing under 9,
45 to 70 characters a line, no italics, no blocks of capitals. Large print is of 18 points or more
everywhere, with lines of at most 6 inches between margins of at least an inch
(American Council of the Blind, Best Practices for Large Print Documents; UKAAF, Minimum Standards for Large Print).
A sheet for a school or a hospital must be one page: its text is of 10.5 points on 13.5 at the least, and as much
larger as all of it fits.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from booklet.core.units import Points
from booklet.core.values import frozen
from booklet.model.language import TypefaceName
from booklet.typeset.text.typefaces import TYPEFACES

TypeName = Literal[
    "cover",
    "title",
    "band",
    "heading",
    "card",
    "subheading",
    "body",
    "strong",
    "lead",
    "small",
    "label",
    "folio",
    "cite",
]


@frozen
class TypeStyle:
    """One step of the type scale: size and leading in points, and whether it is bold."""

    size: Points
    leading: Points
    is_bold: bool = False


HALF_SHEET, WHOLE_SHEET, LARGE_PRINT, SHEET = range(4)
"""Columns of the type scale."""

_SCALE: dict[TypeName, tuple[tuple[Points, Points], ...]] = {
    "cover": ((32, 38), (44, 52), (44, 52), (28, 33)),
    "title": ((22, 26), (30, 36), (32, 38), (20, 24)),
    "band": ((28, 33), (36, 42), (36, 42), (24, 28)),
    "heading": ((15, 19), (19, 25), (24, 30), (13, 17)),
    "card": ((14, 18), (17, 22), (21, 28), (13, 17)),
    "subheading": ((12, 16), (15, 21), (20, 28), (10.5, 14.5)),
    "body": ((12, 16), (15, 21), (18, 26), (10.5, 13.5)),
    "strong": ((12, 16), (15, 21), (18, 26), (10.5, 13.5)),
    "lead": ((13, 18), (16.5, 23), (20, 28), (11.5, 16)),
    "small": ((10, 13), (12.5, 17), (18, 26), (9, 12)),
    "label": ((9.5, 13), (12, 16), (18, 24), (9, 12)),
    "folio": ((9, 12), (11, 15), (18, 24), (9, 12)),
    "cite": ((9, 9), (11, 11), (18, 18), (9, 9)),
}
"""Size and leading on half sheets, on whole sheets, in large print, and on sheets for others, where it is the least."""

_BOLD: frozenset[TypeName] = frozenset({"cover", "title", "band", "heading", "card", "subheading", "strong", "label"})


@cache
def styles(typeface: TypefaceName) -> tuple[dict[TypeName, TypeStyle], ...]:
    """Return the type scale by its columns, with the leading that a typeface needs."""
    return tuple(
        {name: _style(*columns[column], name, typeface) for name, columns in _SCALE.items()}
        for column in (HALF_SHEET, WHOLE_SHEET, LARGE_PRINT, SHEET)
    )


def _style(size: Points, leading: Points, name: TypeName, typeface: TypefaceName) -> TypeStyle:
    known = TYPEFACES[typeface]
    # Source marks stand on the lines of other words, and have none of their own.
    led = leading if leading == size else max(leading * known.leading, size * known.least_leading)
    return TypeStyle(size, led, is_bold=name in _BOLD)
