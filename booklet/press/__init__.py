"""Lay made-up pages out for printing: sheets to fold, or single pages with bleed. Pure geometry, nothing is drawn.

Lengths are points. On a side, x counts from its left edge and y from its top edge, downwards.
"""

from __future__ import annotations

from booklet.press.options import Press, Shop, Ward

__all__ = ["Press", "Shop", "Ward"]
