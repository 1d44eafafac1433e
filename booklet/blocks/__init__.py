"""Blocks, one module each. A new kind of block is a new module in this folder, found by its file name.

What blocks share begins with an underscore.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from booklet.core.modules import module_names
from booklet.model.block import Block, BookletInfo, Shelf, Written

__all__ = ["Block", "BookletInfo", "Shelf", "Written", "block_kinds", "block_type", "written_type"]


@cache
def block_kinds() -> tuple[str, ...]:
    """Return the names of all kinds of block, in alphabetical order."""
    return module_names(__path__)


@cache
def block_type(kind: str) -> type[Block]:
    """Return the class of a kind of block.

    Raises:
        KeyError: If no block is called that.
    """
    if kind not in block_kinds():
        raise KeyError(kind)
    module = import_module(f"{__name__}.{kind}")
    wanted = kind.replace("_", "")
    for name, value in vars(module).items():
        if name.lower() == wanted and isinstance(value, type) and issubclass(value, Block):
            return value
    raise KeyError(kind)


def written_type(kind: str) -> type[Block | Written]:
    """Return the class of what a content file of this kind holds: the block, or what the block is gathered from.

    Raises:
        KeyError: If no block is called that.
    """
    type_ = block_type(kind)
    return type_.WRITTEN or type_
