"""The library: content files, read strictly, checked against each other, and kept read-only."""

from __future__ import annotations

from booklet.library.library import Library
from booklet.model.entry import Entry

__all__ = ["Entry", "Library"]
