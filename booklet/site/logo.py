"""A hospital's mark from a file of the site: PNG, JPEG, or SVG of filled shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from math import fsum

from booklet.model.artwork import Artwork, Outline, Raster, Vector
from booklet.site.raster import LIGHTEST, is_seen, read_raster
from booklet.site.svg import read_svg

_BEGINS: Mapping[str, bytes] = {"PNG": b"\x89PNG\r\n\x1a\n", "JPEG": b"\xff\xd8\xff"}
_ENDINGS: Mapping[str, str] = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".svg": "SVG"}
_READERS: Mapping[str, Callable[[bytes], Artwork]] = {"PNG": read_raster, "JPEG": read_raster, "SVG": read_svg}

MOST_SLENDER = 12.0
"""How many times as wide as high a logo may be, or as high as wide."""


def is_plain_name(name: str) -> bool:
    """Return whether a name is that of a file right in a folder: no way leads out of it, and it is not hidden."""
    return bool(name) and not name.startswith(".") and not set(name) & set("/\\:\0")


def kind_of(name: str) -> str:
    """Return what a file's name says it is: "PNG", "JPEG", "SVG", or "" for anything else."""
    return next((kind for ending, kind in _ENDINGS.items() if name.lower().endswith(ending)), "")


def read_logo(name: str, data: bytes) -> Artwork:
    """Return a picture.

    Args:
        name: The file's name, whose ending says what it holds.
        data: The file's bytes.

    Raises:
        ValueError: If it cannot be used; the text says why.
    """
    kind = kind_of(name)
    if kind in _BEGINS and not data.startswith(_BEGINS[kind]):
        raise ValueError(f"the file is called {kind} and is none")
    artwork = _READERS[kind](data)
    if not 1 / MOST_SLENDER <= artwork.width / artwork.height <= MOST_SLENDER:
        raise ValueError(f"the picture is more than {MOST_SLENDER:g} times as long as the other way")
    if not _is_seen(artwork):
        raise ValueError("nothing of the picture can be seen on the white that it stands on")
    return artwork


def _is_seen(artwork: Artwork) -> bool:
    """Return whether anything of a picture is darker than the white ground it is printed on."""
    if isinstance(artwork, Raster):
        return is_seen(artwork)
    return any(_is_inside(each, artwork) and _is_dark([part * 255 for part in each.fill]) for each in _shapes(artwork))


def _shapes(artwork: Vector) -> Iterator[Outline]:
    return (each for each in artwork.outlines if isinstance(each, Outline))


def _is_dark(color: Iterable[float]) -> bool:
    """Return whether a color, 0 to 255, stands out from white at all (luma as in Rec. 601)."""
    return fsum(part * share for part, share in zip(color, (0.299, 0.587, 0.114), strict=True)) < LIGHTEST


def _is_inside(outline: Outline, picture: Vector) -> bool:
    """Return whether a shape has a part in the picture; what lies beside it is cut off."""
    xs = [number for _, numbers in outline.steps for number in numbers[::2]]
    ys = [number for _, numbers in outline.steps for number in numbers[1::2]]
    if not xs:
        return False
    return min(xs) < picture.width and max(xs) > 0 and min(ys) < picture.height and max(ys) > 0
