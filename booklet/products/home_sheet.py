"""The sheet for the refrigerator: the "When to call" page of the reader's booklet, in type as large as fits."""

from __future__ import annotations

from booklet.blocks.when_to_call import WhenToCall
from booklet.core.values import replace
from booklet.document.compose import compose
from booklet.library.library import Library
from booklet.model.document import Document, Part
from booklet.model.elements import Band, Element
from booklet.model.text import Text
from booklet.order import Order
from booklet.products.handout import block_of, closing, labels_of, when_to_call_plan
from booklet.selection.plan import Plan
from booklet.typeset import Pages
from booklet.typeset.pages.one_page import Fit, fit_pages
from booklet.typeset.theme.theme import FORM_LAYOUT, FULL_FORM_LAYOUT, Theme

FACTORS = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
"""How much larger than in a booklet type may be, the largest first. It is never smaller: 12 points for text."""

_FITS = (*(Fit(FORM_LAYOUT, factor) for factor in FACTORS), Fit(FULL_FORM_LAYOUT, FACTORS[-1]))


class HomeSheet:
    """Makes sheets for the refrigerator."""

    def plan(self, order: Order, library: Library) -> Plan:
        """Return what the sheet is made from."""
        return when_to_call_plan(order, library)

    def document(self, plan: Plan, library: Library) -> Document:
        """Return the page's elements, with whom it is for above its title, then its sources."""
        whole, language = compose(plan, library), library.language
        labels = language.row(labels_of(plan))
        headed = (_headed(element, labels) for part in whole.parts for element in part.elements)
        title = block_of(plan, WhenToCall).record.title.said_to(plan.profile.audience).plain
        part = Part("", "", "red", (*headed, *closing(plan, language)))
        return replace(whole, title=language.titled(title, labels_of(plan)), footer="", parts=(part,))

    def pages(self, document: Document, order: Order) -> Pages:
        """Return the document on one page; in two languages, on one or two."""
        theme = Theme(order.page, inking=order.ink, palette=order.colors, layout=FORM_LAYOUT)
        return fit_pages(document, _FITS, theme, 2 if order.with_language else 1)


def _headed(element: Element, labels: str) -> Element:
    return replace(element, eyebrow=Text.of(labels)) if isinstance(element, Band) else element


MAKER = HomeSheet()
