"""From element to galley: which function sets which element."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from booklet.core.piece_store import piece
from booklet.core.result_cache import kept
from booklet.model import elements
from booklet.model.elements import Element
from booklet.typeset.boxes import Galley
from booklet.typeset.setter import Setter, key_of
from booklet.typeset.text.typefaces import typefaces_key

OWN_CHARACTERS = "\u00a0\u00b0\u2022"
"""Characters beside ASCII that are printed though no text holds them: before source marks, of degrees, of bullets."""


_MOST_SET = 1024
"""Galleys that are kept for elements that are alike: the very same element is found before anybody looks into it."""


@cache
def setter_of(kind: type) -> Callable[[Any, Setter], Galley]:
    """Return what sets a kind of element."""
    module, _, name = _SETTERS[kind].partition(".")
    found: Callable[[Any, Setter], Galley] = getattr(import_module(f"booklet.typeset.setters.{module}"), name)
    return found


_SETTERS: dict[type, str] = {
    elements.Alerts: "paragraphs.set_alerts",
    elements.Band: "front.set_band",
    elements.Bullets: "paragraphs.set_bullets",
    elements.Callout: "paragraphs.set_callout",
    elements.Cards: "cards.set_cards",
    elements.TableOfContents: "front.set_contents",
    elements.FrontCover: "front.set_cover",
    elements.Definitions: "paragraphs.set_definitions",
    elements.Facts: "cards.set_facts",
    elements.FillIn: "forms.set_fill_in",
    elements.Heading: "paragraphs.set_heading",
    elements.Illustration: "illustrations.set_illustration",
    elements.PageBreak: "paragraphs.set_page_break",
    elements.Paragraph: "paragraphs.set_paragraph",
    elements.References: "paragraphs.set_references",
    elements.Scan: "scan.set_scan",
    elements.Table: "tables.set_table",
    elements.Timeline: "cards.set_timeline",
    elements.Trail: "coloring_map.set_trail",
    elements.WritingLines: "forms.set_writing_lines",
}
"""Where each is set: a module of `setters`, and its function. A module is loaded when one of its elements is set."""


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


@kept(_MOST_SET)
def set_type(element: Element, setter: Setter) -> Galley:
    """Return the element as boxes with their tags, at the setter's measure.

    Set type is kept and reused: it depends on the element and the setter alone, and booklets for different profiles
    share most of their elements. Nobody changes a galley once it is set. The bound holds some 40 booklets' worth.

    Raises:
        MissingGlyphError: If no font has one of the characters.
    """
    kind: Any = type(element)
    if kind in _HOLDS and not getattr(element, _HOLDS[kind]):
        return Galley()
    return piece(
        "galley",
        lambda: (typefaces_key(*setter.theme.typefaces), key_of(setter), element),
        lambda: setter_of(kind)(element, setter),
        Galley,
    )
