"""Draw made-up pages as a PDF. The names are loaded when they are first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from booklet.formats.pdf.metadata import Metadata
    from booklet.formats.pdf.press import draw_press
    from booklet.formats.pdf.reader import draw_reader

__all__ = ["Metadata", "draw_press", "draw_reader"]

_HOMES = {"Metadata": "metadata", "draw_press": "press", "draw_reader": "reader"}


def __getattr__(name: str) -> object:
    """Return a name from the module it lives in (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
