"""A hospital's mark from a file of the site: PNG, JPEG, or SVG of filled shapes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from booklet.model.artwork import Artwork
from booklet.site.raster import read_raster
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
    return artwork
