"""The site: one hospital's own details, blocks and names, read as strictly as content."""

from __future__ import annotations

from booklet.site.site import Site

__all__ = ["Site"]
