"""Pictures as PDF: pixels as an image object, shapes as operators of a page's content."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.artwork import Outline, Raster
from booklet.pdf.file import PdfFile
from booklet.units import Points

_COMPLEMENT = bytes(range(255, -1, -1))


def image(raster: Raster, file: PdfFile, *, is_in_plates: bool = False) -> int:
    """Add a picture's pixels to the file and return the object's number (ISO 32000-1, 8.9.5).

    The picture has no transparency and is not smoothed by the viewer, as PDF/A asks (ISO 19005-2, 6.2.8).

    Args:
        raster: The picture.
        file: Where it is added.
        is_in_plates: Whether its colours are given as process inks (CMYK), for a print shop.
    """
    space, pixels = (b"/DeviceCMYK", _in_plates(raster.pixels)) if is_in_plates else (b"/DeviceRGB", raster.pixels)
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


def _in_plates(pixels: bytes) -> bytes:
    """Return pixels as cyan, magenta and yellow, the complements of red, green and blue, with no black."""
    inks = bytearray(len(pixels) // 3 * 4)
    for plate in range(3):
        inks[plate::4] = pixels[plate::3].translate(_COMPLEMENT)
    return bytes(inks)


def outline(shape: Outline, left: Points, top: Points, scale: float) -> str:
    """Return the operators that fill a shape (ISO 32000-1, 8.5).

    Args:
        shape: The shape; its colour is set already.
        left: Left edge of the picture, from the page's left edge.
        top: Top edge of the picture, from the page's bottom edge.
        scale: Points a unit of the picture.
    """
    parts = []
    for name, numbers in shape.steps:
        across, down = numbers[::2], numbers[1::2]
        pairs = zip(across, down, strict=True)
        parts += [f"{left + x * scale:.3f} {top - y * scale:.3f}" for x, y in pairs]
        parts.append(name)
    parts.append("f*" if shape.is_even_odd else "f")
    return " ".join(parts)
