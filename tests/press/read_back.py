"""Press PDFs read back and drawn: boxes, bleed, margins and inks, found in the file and not in what it was made from.

Functions that end in `_faults` return faults in words; none means that the file keeps to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import groupby, product
from typing import Literal

import pikepdf
from PIL import Image
from pypdfium2 import PdfDocument

from booklet.core.units import Points, mm
from booklet.formats.png import page_pictures
from booklet.model.papers import Paper

Edge = Literal["left", "top", "right", "bottom"]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom edge, from the page's top left corner."""

SCALE = 2
"""Pixels to a point where pages are drawn."""

DEEP: Points = 6.0
"""What is inked this far into the page is a ground, and no rule or letter."""
LONG: Points = 20.0
"""Along an edge; the shortest ground is a tab, of 34 points."""
SQUARE: Points = 48.0
"""No square of this size is printed full where ink is saved; tabs with their bleed are at most 47.5 points wide."""
MOST = 0.75
"""Share of a shop's text that is in black alone, at least; all of it in body text."""
CLEAR: Points = mm(3)
"""What must be read keeps this far from the trim: print shops ask for 3 mm or 1/8 inch."""

_PAPER, _FULL = 250, 255
"""A drawn pixel as light as the first is bare paper; the second is white."""


@dataclass
class Inked:
    """What colors a file is printed with.

    Attributes:
        operators: Names of all operators.
        fills: Every color that something is filled or drawn with: one part is a grey, three are RGB, four CMYK.
        texts: Colors of text, with the number of strings.
        spaces: Color spaces of pictures.
    """

    operators: set[str] = field(default_factory=set)
    fills: set[tuple[float, ...]] = field(default_factory=set)
    texts: dict[tuple[float, ...], int] = field(default_factory=dict)
    spaces: set[str] = field(default_factory=set)


def inked(data: bytes) -> Inked:
    """Return the colors of all pages, by their operators (ISO 32000-1, 8.6.8)."""
    found = Inked()
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            stack: list[tuple[float, ...]] = []
            color: tuple[float, ...] = (0.0,)
            for each in pikepdf.parse_content_stream(page):
                name = str(each.operator)
                found.operators.add(name)
                if name in {"g", "rg", "k", "G", "RG", "K"}:
                    parts = tuple(float(part) for part in each.operands)
                    found.fills.add(parts)
                    color = parts if name.islower() else color
                elif name == "q":
                    stack.append(color)
                elif name == "Q":
                    color = stack.pop()
                elif name == "TJ":
                    found.texts[color] = found.texts.get(color, 0) + 1
            found.spaces |= {str(image.ColorSpace) for image in page.get_images().values()}
    return found


_UNKNOWN = {"cs", "CS", "sc", "SC", "scn", "SCN", "sh", "BI", "Tj", "'", '"'}
"""Operators that would set color or text past `inked`."""


def ink_faults(data: bytes, *, is_in_plates: bool, is_grey: bool) -> list[str]:
    """Return what is printed in a way that was not asked for.

    Args:
        data: A PDF.
        is_in_plates: It is for a print shop: no RGB anywhere, text in black alone but for some in color.
        is_grey: Black ink is all there is.
    """
    found = inked(data)
    faults = [f"operator {name}" for name in sorted(found.operators & _UNKNOWN)]
    if is_in_plates:
        faults += [f"operator {name}" for name in sorted(found.operators & {"rg", "RG"})]
        faults += [f"a picture in {name}" for name in sorted(found.spaces - {"/DeviceGray", "/DeviceCMYK"})]
        faults += [f"{sum(parts):.0%} of ink" for parts in sorted(found.fills) if len(parts) == 4 and sum(parts) > 3]
        in_black = sum(count for parts, count in found.texts.items() if len(parts) == 1)
        # Colored are words on covers and bands, headings of some kinds, and links.
        if in_black < MOST * sum(found.texts.values()) or found.texts.get((0.0,), 0) < in_black / 2:
            faults.append("text is not in black alone")
    if is_grey:
        faults += [f"color {parts}" for parts in sorted(found.fills) if len(parts) == 4 or len(set(parts)) > 1]
        faults += [f"a picture in {name}" for name in sorted(found.spaces - {"/DeviceGray"})]
    return faults


def with_pixels(data: bytes) -> set[int]:
    """Return the numbers of pages with a picture of pixels, which may be large and full."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return {number for number, page in enumerate(pdf.pages, start=1) if page.get_images()}


def box_faults(data: bytes, paper: Paper, around: Points = 0.0) -> list[str]:
    """Return what is wrong with the boxes of a shop's pages (ISO 32000-1, 14.11.2).

    Args:
        data: A PDF.
        paper: The trimmed page.
        around: Room around the bleed.
    """
    bleed = mm(3)
    width, height = paper.width + 2 * (bleed + around), paper.height + 2 * (bleed + around)
    wanted = {
        "/MediaBox": (0.0, 0.0, width, height),
        "/BleedBox": (around, around, width - around, height - around),
        "/TrimBox": (around + bleed, around + bleed, width - around - bleed, height - around - bleed),
    }
    faults = []
    with pikepdf.open(BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            for name, box in wanted.items():
                found = [float(edge) for edge in page.obj[name]] if name in page.obj else [0.0] * 4
                if any(abs(one - other) > 0.002 for one, other in zip(found, box, strict=True)):
                    faults.append(f"page {number}: {name} is {found}")
    return faults


def sheet_faults(data: bytes, width: Points, height: Points) -> list[str]:
    """Return sides that are not as large as the sheet, or claim to be cut."""
    faults = []
    with pikepdf.open(BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            found = [float(edge) for edge in page.mediabox]
            if any(abs(one - other) > 0.01 for one, other in zip(found, (0, 0, width, height), strict=True)):
                faults.append(f"side {number}: /MediaBox is {found}")
            faults += [
                f"side {number} has a {name}" for name in ("/TrimBox", "/BleedBox", "/Rotate") if name in page.obj
            ]
    return faults


def drawn(data: bytes) -> Iterator[Image.Image]:
    """Yield every page as a picture, `SCALE` pixels to a point."""
    with PdfDocument(data) as document:
        widths = [page.get_width() for page in document]
    for number, width in enumerate(widths, start=1):
        yield page_pictures(data, [number], round(width * SCALE))[0].convert("RGB")


def is_colored(picture: Image.Image) -> bool:
    """Return whether something on a drawn page has a color."""
    red, green, blue = picture.split()
    return not red.tobytes() == green.tobytes() == blue.tobytes()


def has_large_ground(picture: Image.Image) -> bool:
    """Return whether a drawn page has a square of `SQUARE` points without a bare spot, tried at every half of that."""
    side = round(SQUARE * SCALE)
    ink = picture.convert("L").point([_FULL if value < _PAPER else 0 for value in range(_FULL + 1)])
    for left, top in product((0, side // 2), repeat=2):
        wide, high = (ink.width - left) // side * side, (ink.height - top) // side * side
        shares = ink.crop((left, top, left + wide, top + high)).reduce(side)
        if shares.getextrema()[1] == _FULL:
            return True
    return False


def grounds_at_the_trim(picture: Image.Image, around: Points = 0.0) -> Iterator[tuple[Edge, bool]]:
    """Yield the edge of every ground that touches the trim, and whether it runs on to the end of the bleed.

    Args:
        picture: A drawn page of a shop's file.
        around: Room around the bleed.
    """
    whole, out = picture.convert("L"), round(around * SCALE)
    cut = whole.crop((out, out, whole.width - out, whole.height - out))
    for edge, upright in _turned(cut).items():
        for start, end in _grounds(upright):
            # Drawn edges are soft by a pixel.
            ran = upright.crop((1, start + SCALE, round((mm(3) + DEEP) * SCALE), end - SCALE))
            yield edge, _lightest(ran) < _PAPER


def inked_margins(picture: Image.Image, margin: Points) -> list[Edge]:
    """Return the edges of a drawn side with ink where the printer leaves white."""
    wide = int(margin * SCALE) - 1
    turned = _turned(picture.convert("L"))
    return [edge for edge, side in turned.items() if _darkest(side.crop((0, 0, wide, side.height))) < _PAPER]


def _lightest(picture: Image.Image) -> int:
    return max(picture.tobytes())


def _darkest(picture: Image.Image) -> int:
    return min(picture.tobytes())


def _turned(picture: Image.Image) -> dict[Edge, Image.Image]:
    """Return a picture turned so that each of its edges is at the left."""
    return {
        "left": picture,
        "top": picture.transpose(Image.Transpose.ROTATE_90),
        "right": picture.transpose(Image.Transpose.ROTATE_180),
        "bottom": picture.transpose(Image.Transpose.ROTATE_270),
    }


def _grounds(picture: Image.Image) -> Iterator[tuple[int, int]]:
    """Yield first and last row of every ground that reaches the trim at the left."""
    trim, deep = mm(3) * SCALE, DEEP * SCALE
    strip = picture.crop((round(trim) + 1, 0, round(trim + deep), picture.height))
    data, width = strip.tobytes(), strip.width
    rows = [max(data[row * width : (row + 1) * width]) < _PAPER for row in range(strip.height)]
    row = 0
    for is_inked, group in groupby(rows):
        length = len(list(group))
        if is_inked and length >= LONG * SCALE:
            yield row, row + length
        row += length


def words_of(data: bytes) -> Iterator[tuple[int, list[Box]]]:
    """Yield each page's number and where its words are, a box for each piece of a line."""
    with PdfDocument(data) as document:
        for number, page in enumerate(document, start=1):
            height = page.get_height()
            text = page.get_textpage()
            rects = (text.get_rect(index) for index in range(text.count_rects()))
            yield number, [(left, height - top, right, height - bottom) for left, bottom, right, top in rects]


def word_faults(data: bytes, *areas: Box) -> list[str]:
    """Return pages with words that are in none of the areas as a whole."""
    faults = []
    for number, boxes in words_of(data):
        for box in boxes:
            if not any(_is_in(box, area) for area in areas):
                faults.append(f"page {number}: words at {tuple(round(edge, 1) for edge in box)}")
                break
    return faults


def _is_in(box: Box, area: Box) -> bool:
    return area[0] <= box[0] and area[1] <= box[1] and box[2] <= area[2] and box[3] <= area[3]
