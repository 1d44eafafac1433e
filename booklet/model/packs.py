"""Packs: the parts of a booklet that families are taught one after the other, each a booklet of its own."""

from __future__ import annotations

from typing import Literal

PackId = Literal["first-days", "first-month", "later"]
"""When a block is taught: before the first night at home, in the first month, or before the next phases begin."""

PACKS: tuple[PackId, ...] = ("first-days", "first-month", "later")
"""All packs in the order in which they are handed over."""

WHOLE = "whole"
"""The name of what is no pack: all of the booklet."""

PACK_NAMES: tuple[str, ...] = (*PACKS, WHOLE)
"""What can be asked for."""


def number_of(pack: str) -> int:
    """Return which part a pack is, counted from 1.

    Raises:
        ValueError: If no pack is called that.
    """
    names: tuple[str, ...] = PACKS
    return names.index(pack) + 1
