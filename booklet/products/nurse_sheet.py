"""The nurse's copy of the record of what was taught before a family goes home: one page, read without the booklet."""

from __future__ import annotations

from booklet.blocks.going_home import GoingHome
from booklet.core.values import replace
from booklet.document.links import LinkTidier
from booklet.errors import NoMatchingContentError
from booklet.library.library import Library
from booklet.model.document import Document, Part
from booklet.model.packs import PACKS, PackId
from booklet.order import Order
from booklet.products.handout import block_of, closing, info_of, labels_of, narrowed
from booklet.selection.plan import Plan
from booklet.selection.select import select_blocks
from booklet.typeset import Pages
from booklet.typeset.pages.one_page import Fit, fit_one_page
from booklet.typeset.theme.theme import SHEET_LAYOUT, Theme

FACTORS = (1.4, 1.3, 1.2, 1.1, 1.0)
"""How much larger than the least that it may have type is, the largest first."""

_FIRST: PackId = PACKS[0]
"""The pack whose record it is."""


class NurseSheet:
    """Makes nurses' copies."""

    def plan(self, order: Order, library: Library) -> Plan:
        """Return what the sheet is made from; it holds what the record in the first pack holds.

        Raises:
            ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
            NoMatchingContentError: If the content has no such record for this reader.
        """
        plan = select_blocks(order.profile, library, pack=_FIRST)
        for chapter in plan.chapters:
            for chosen in chapter.blocks:
                if isinstance(chosen.block, GoingHome):
                    # It says nothing clinical, so there is nothing to sign.
                    return replace(narrowed(plan, chosen.id), unsigned=())
        hint = "Add a block of the kind 'going_home' to the content, and name the first pack under 'taught'."
        raise NoMatchingContentError("there is no record of what is taught before going home", hint)

    def document(self, plan: Plan, library: Library) -> Document:
        """Return the sheet's elements, then how to print it."""
        language, audience = library.language, plan.profile.audience
        chosen = block_of(plan, GoingHome)
        tidier = LinkTidier(frozenset(), frozenset(), audience)
        info = replace(info_of(plan, library), color="teal", blocks=plan.blocks)
        elements = tuple(map(tidier.tidy, (*chosen.record.copy(chosen, info), *closing(plan, language))))
        title = language.titled(chosen.record.copy_title.said_to(audience).plain, labels_of(plan))
        return Document(title, language, "", (Part("", "", "teal", elements),), alphabet=library.alphabet)

    def pages(self, document: Document, order: Order) -> Pages:
        """Return the document on one page."""
        theme = Theme(order.page, inking=order.ink, palette=order.colors, layout=SHEET_LAYOUT)
        return fit_one_page(document, (Fit(SHEET_LAYOUT, factor) for factor in FACTORS), theme)


MAKER = NurseSheet()
