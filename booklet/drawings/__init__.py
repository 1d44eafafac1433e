"""Drawings that explain, one module each. A new drawing is a new module in this folder, found by its file name.

A module holds `KEYS`, the parts that can be shown, or none where every part is drawn as its numbers say; and
`draw(pen, parts)`, which draws those that are asked for. Drawings are shapes alone: what they mean is said in content,
statement by statement, each with its source, and a number in the drawing leads to its words below.
What drawings share begins with an underscore.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from types import ModuleType

from booklet.core.modules import module_names
from booklet.drawings._pen import WIDTH, DrawingPart, DrawnShapes, Pen

__all__ = ["WIDTH", "DrawingPart", "DrawnShapes", "Pen", "draw", "drawing_names", "keys_of"]


@cache
def drawing_names() -> tuple[str, ...]:
    """Return the names of all drawings, in alphabetical order."""
    return tuple(sorted(name.replace("_", "-") for name in module_names(__path__)))


def keys_of(name: str) -> tuple[str, ...]:
    """Return the parts that a drawing can show, in their order; none where it shows any part by its numbers.

    Raises:
        KeyError: If no drawing is called that.
    """
    keys: tuple[str, ...] = _module(name).KEYS
    return keys


def draw(name: str, pen: Pen, parts: Sequence[DrawingPart]) -> DrawnShapes:
    """Return a drawing of some of its parts, and the places of their numbers.

    Raises:
        KeyError: If no drawing is called that, or it has no such part.
    """
    keys = keys_of(name)
    for part in parts:
        if keys and part.key not in keys:
            raise KeyError(part.key)
    drawn: DrawnShapes = _module(name).draw(pen, tuple(parts))
    return drawn


def _module(name: str) -> ModuleType:
    if name not in drawing_names():
        raise KeyError(name)
    return import_module(f"{__name__}.{name.replace('-', '_')}")
