"""Pictures of pixels as objects of a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from booklet.formats.pdf.file import PdfFile
from booklet.model.artwork import Raster


def image(raster: Raster, file: PdfFile, *, is_in_plates: bool = False) -> int:
    """Add a picture's pixels to the file and return the object's number (ISO 32000-1, 8.9.5).

    The picture has no transparency and is not smoothed by the viewer, as PDF/A asks (ISO 19005-2, 6.2.8).

    Args:
        raster: The picture.
        file: Where it is added.
        is_in_plates: Whether its colors are given as process inks (CMYK), and its greys as black, for a print shop.
    """
    if raster.is_grey:
        space, pixels = b"/DeviceGray", raster.pixels.translate(_black_of_greys()) if is_in_plates else raster.pixels
    else:
        space, pixels = (b"/DeviceCMYK", _in_plates(raster)) if is_in_plates else (b"/DeviceRGB", raster.pixels)
    entries = (
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent 8"
        b" /Interpolate false" % (raster.width, raster.height, space)
    )
    return file.add_stream(pixels, entries)


def image_resources(images: Mapping[str, int]) -> bytes:
    """Return the entry of a page's resources for its images, by name; nothing if there are none (7.8.3)."""
    if not images:
        return b""
    return b" /XObject << %s >>" % b" ".join(b"%s %d 0 R" % (name.encode(), number) for name, number in images.items())


@cache
def _black_of_greys() -> bytes:
    """Return the black ink for each grey of a picture, by the same rule as for shapes and text."""
    from booklet.press.inks import press_inks  # noqa: PLC0415  (few pictures are printed by a shop)

    return bytes(round(255 * press_inks((value / 255,) * 3)[0]) for value in range(256))


def _in_plates(raster: Raster) -> bytes:
    """Return pixels as cyan, magenta, yellow and black.

    What a color's three parts have in common is in the black plate, as it is for shapes: else a logo's black letters
    would be printed with three inks, never sharp.
    """
    from PIL import Image, ImageChops, ImageMath  # noqa: PLC0415  (few booklets have such a logo)

    parts = Image.frombytes("RGB", (raster.width, raster.height), raster.pixels).split()
    white = ImageChops.lighter(ImageChops.lighter(parts[0], parts[1]), parts[2])
    plates = [
        ImageMath.lambda_eval(
            lambda given: given["convert"](
                (given["white"] - given["part"]) * 255 / given["max"](given["white"], 1), "L"
            ),
            white=white,
            part=part,
        )
        for part in parts
    ]
    return Image.merge("CMYK", [*plates, ImageChops.invert(white)]).tobytes()
