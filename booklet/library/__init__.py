"""The library: content files, read strictly, checked against each other, and kept read-only."""

from __future__ import annotations

from booklet.library.entry import Entry
from booklet.library.library import Library

__all__ = ["Entry", "Library"]
