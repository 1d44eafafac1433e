"""The booklet: all that one reader gets, from cover to back cover."""

from __future__ import annotations

from booklet.document.compose import compose
from booklet.library.library import Library
from booklet.model.document import Document
from booklet.order import Order
from booklet.selection.plan import Plan
from booklet.selection.select import select_blocks
from booklet.typeset import Pages, make_up
from booklet.typeset.theme.theme import Theme


class Booklet:
    """Makes booklets."""

    def plan(self, order: Order, library: Library) -> Plan:
        """Return what the reader gets of the library."""
        return select_blocks(order.profile, library, pack=order.pack, on_request=order.on_request)

    def document(self, plan: Plan, library: Library) -> Document:
        """Return every chosen block, composed."""
        return compose(plan, library)

    def pages(self, document: Document, order: Order) -> Pages:
        """Return the document on as many pages as it needs."""
        return make_up(document, Theme(order.page, order.edition, order.ink, order.colors))


MAKER = Booklet()
