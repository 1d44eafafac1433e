"""Sheets of the content: one page each for a school, an emergency department, or whoever else content has one for."""

from __future__ import annotations

from booklet.blocks.sheet import Sheet
from booklet.document.links import LinkTidier
from booklet.errors import NoMatchingContentError
from booklet.library.library import Library
from booklet.model.document import Document, Part
from booklet.model.elements import Paragraph
from booklet.model.text import Text, join
from booklet.order import Order
from booklet.products.handout import block_of, cited_sources, draft_mark, info_of, narrowed
from booklet.selection.plan import Plan
from booklet.selection.select import select_blocks
from booklet.typeset import Pages
from booklet.typeset.pages.one_page import Fit, fit_pages
from booklet.typeset.theme.theme import SHEET_LAYOUT, Theme

FACTORS = (1.4, 1.35, 1.3, 1.25, 1.2, 1.15, 1.1, 1.05, 1.0)
"""How much larger than the least that they may have type is, the largest first; the least is 10.5 points for text,
13 for numbers to call."""


class ContentSheet:
    """Makes sheets of the content."""

    def plan(self, order: Order, library: Library) -> Plan:
        """Return the sheet's block, and the lists of medicines that it names.

        Raises:
            ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
            NoMatchingContentError: If no sheet is called that, or it says nothing to this reader.
        """
        name = order.sheet
        if name not in library.sheets:
            there = ", ".join(("home", "nurse", *library.sheets))
            raise NoMatchingContentError(f"no sheet is for {name!r}", f"Give one of {there}.")
        plan = select_blocks(order.profile, library, also={name})
        for chapter in plan.chapters:
            for chosen in chapter.blocks:
                if chosen.id == name and isinstance(chosen.block, Sheet):
                    return narrowed(plan, name, has_medicines=any(part.medicines for part in chosen.block.parts))
        tracks = next(entry.tracks for entry in library.entries if entry.id == name)
        hint = f"It is for these ways of treatment: {', '.join(tracks)}."
        raise NoMatchingContentError(f"the sheet {name!r} is not for this profile", hint)

    def document(self, plan: Plan, library: Library) -> Document:
        """Return the sheet: its elements, then one note with the draft mark and the sources, which saves room."""
        language = library.language
        chosen, audience, info = block_of(plan, Sheet), plan.profile.audience, info_of(plan, library)
        block = chosen.record
        tidier = LinkTidier(frozenset(), frozenset(), audience)
        draft = Text.of(draft_mark(plan, language).plain, bold=True)
        printing = Text.of(language.sheet.print)
        sources = join(cited_sources(plan, language), language.rows.semicolon)
        closing = Paragraph(language.join((draft, printing, Text.of(language.sheet.cited), sources)), style="note")
        elements = tuple(tidier.tidy(element) for element in (*block.compose(chosen, info), closing))
        labels = (label.plain for label in block.labels(info))
        title = language.titled(block.title.said_to(audience).plain, labels)
        part = Part("", "", block.color, elements)
        return Document(title, language, "", (part,), alphabet=library.alphabet)

    def pages(self, document: Document, order: Order) -> Pages:
        """Return the document on one page; in another language than the content's, or in two, on one or two.

        What the content says fits on one. The same takes more room in some languages: in Arabic, lines stand further
        apart, and medicines have a name in each script.
        """
        theme = Theme(order.page, inking=order.ink, palette=order.colors, layout=SHEET_LAYOUT)
        fits = (Fit(SHEET_LAYOUT, factor) for factor in FACTORS)
        return fit_pages(document, fits, theme, 2 if order.language or order.with_language else 1)


MAKER = ContentSheet()
