"""What can be ordered. Each product turns a reader's plan into a document of elements, and that into pages."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from booklet.order import BOOKLET, CARD, HOME_SHEET, NURSE_SHEET

if TYPE_CHECKING:
    from booklet.library.library import Library
    from booklet.model.document import Document
    from booklet.order import Order
    from booklet.selection.plan import Plan
    from booklet.typeset import Pages


class Maker(Protocol):
    """How one product is made; it holds nothing that changes."""

    def plan(self, order: Order, library: Library) -> Plan:
        """Return what is chosen for the product, and why.

        Raises:
            ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe; or the
                content has no such product for it.
        """

    def document(self, plan: Plan, library: Library) -> Document:
        """Return the plan as elements."""

    def pages(self, document: Document, order: Order) -> Pages:
        """Return the document made up.

        Raises:
            LayoutError: If it cannot be made up.
        """


@cache
def maker_of(product: str) -> Maker:
    """Return how a product is made; all that have no module of their own are sheets of the content.

    Only the module of the product that is asked for is loaded.
    """
    homes = {BOOKLET: "booklet", CARD: "card", HOME_SHEET: "home_sheet", NURSE_SHEET: "nurse_sheet"}
    maker: Maker = import_module(f"{__name__}.{homes.get(product, 'sheet')}").MAKER
    return maker


def is_silent(sheet: str, library: Library) -> bool:
    """Return whether a sheet is for somebody who is not told which leukemia it is, such as a school."""
    return any(getattr(entry.block, "names", "") == "none" for entry in library.entries if entry.id == sheet)
