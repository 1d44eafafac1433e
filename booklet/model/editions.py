"""Whom a booklet is printed for, and in which inks."""

from __future__ import annotations

from typing import Literal, get_args

Edition = Literal["standard", "large-print"]
"""Who reads: most people, or those who need large print."""

EDITIONS: tuple[Edition, ...] = get_args(Edition)

Ink = Literal["full", "low", "grey"]
"""What is printed: all of it; colors, but no large grounds; or black alone and no large grounds, for copiers."""

INKS: tuple[Ink, ...] = get_args(Ink)
