"""Set type and make up pages: from a manuscript to boxes, each at its place on a page. Nothing is drawn here."""

from __future__ import annotations

from booklet.typeset.pages.make_up import make_up
from booklet.typeset.pages.pages import Page, Pages

__all__ = ["Page", "Pages", "make_up"]
