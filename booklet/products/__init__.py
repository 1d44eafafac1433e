"""One page beside the booklet that says what it says: a sheet for the refrigerator, or a card for the wallet."""

from __future__ import annotations

from booklet.products.card import build_card
from booklet.products.paper import HANDOUT_PAPERS
from booklet.products.sheet import build_sheet

__all__ = ["HANDOUT_PAPERS", "build_card", "build_sheet"]
