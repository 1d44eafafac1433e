"""From element to galley: which function sets which element."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from booklet.core.piece_store import piece
from booklet.core.result_cache import kept
from booklet.model import elements
from booklet.model.elements import Element, PageBreak
from booklet.typeset.boxes import Break, Galley
from booklet.typeset.setter import Setter
from booklet.typeset.setters.cards import set_cards, set_facts, set_timeline
from booklet.typeset.setters.coloring_map import set_trail
from booklet.typeset.setters.forms import set_fill_in, set_writing_lines
from booklet.typeset.setters.front import set_band, set_contents, set_cover
from booklet.typeset.setters.illustrations import set_illustration
from booklet.typeset.setters.paragraphs import (
    set_alerts,
    set_bullets,
    set_callout,
    set_definitions,
    set_heading,
    set_paragraph,
    set_references,
)
from booklet.typeset.setters.scan import set_scan
from booklet.typeset.setters.tables import set_table
from booklet.typeset.text.fonts import all_fonts_key

OWN_CHARACTERS = "\u00a0\u00b0\u2022"
"""Characters beside ASCII that are printed though no text holds them: before source marks, of degrees, of bullets."""


def _set_page_break(element: PageBreak, stick: Setter) -> Galley:  # noqa: ARG001  (all setters look alike)
    return Galley(items=[Break()])


_SETTERS: dict[type, Callable[[Any, Setter], Galley]] = {
    elements.Alerts: set_alerts,
    elements.Band: set_band,
    elements.Bullets: set_bullets,
    elements.Callout: set_callout,
    elements.Cards: set_cards,
    elements.TableOfContents: set_contents,
    elements.FrontCover: set_cover,
    elements.Definitions: set_definitions,
    elements.Facts: set_facts,
    elements.FillIn: set_fill_in,
    elements.Heading: set_heading,
    elements.Illustration: set_illustration,
    elements.PageBreak: _set_page_break,
    elements.Paragraph: set_paragraph,
    elements.References: set_references,
    elements.Scan: set_scan,
    elements.Table: set_table,
    elements.Timeline: set_timeline,
    elements.Trail: set_trail,
    elements.WritingLines: set_writing_lines,
}


_HOLDS: dict[type, str] = {
    elements.Alerts: "items",
    elements.Bullets: "items",
    elements.Cards: "items",
    elements.TableOfContents: "entries",
    elements.Definitions: "items",
    elements.Facts: "rows",
    elements.FillIn: "fields",
    elements.Illustration: "parts",
    elements.References: "items",
    elements.Timeline: "steps",
    elements.Trail: "stops",
}
"""What an element is made of; with none of it there is nothing to set, and a list without items is no list."""


@kept()
def set_type(element: Element, stick: Setter) -> Galley:
    """Return the element as boxes with their tags, at the stick's measure.

    Set type is kept and reused: it depends on the element and the stick alone, and booklets for different profiles
    share most of their elements. Nobody changes a galley once it is set. The bound holds some 40 booklets' worth.

    Raises:
        MissingGlyphError: If no font has one of the characters.
    """
    kind = type(element)
    if kind in _HOLDS and not getattr(element, _HOLDS[kind]):
        return Galley()
    return piece(
        "galley", lambda: (all_fonts_key(), stick.given, element), lambda: _SETTERS[kind](element, stick), Galley
    )
