"""Paragraphs, and lists of them."""

from __future__ import annotations

from typing import Literal

from booklet.core.values import frozen
from booklet.model.elements.form_lines import BlanksOf
from booklet.model.text import Text

ALL_THAT_FOLLOWS = -1
"""The reach of a condition that all of a block stands under."""


@frozen
class Paragraph:
    """A paragraph (P).

    Attributes:
        leads_in: It says something of what follows, and stays with it.
        reach: How many elements behind it stand under it, if it is a condition; `ALL_THAT_FOLLOWS` for all in its part.
            Where they run over to another page, it is said again at the head of that (`booklet.model.text.Span.again`).
        anchor: The id that links and page references name, or "".
    """

    text: Text
    style: Literal["body", "lead", "note"] = "body"
    leads_in: bool = False
    reach: int = 0
    anchor: str = ""


@frozen
class Callout:
    """A tinted frame around a title and paragraphs that should be seen first."""

    title: Text
    paragraphs: tuple[Text, ...]


@frozen
class Bullets:
    """A bulleted list (L, with LI, Lbl and LBody), with boxes to tick in place of bullets if asked for.

    Attributes:
        leads_in: The last item stays with what follows, such as lines for an answer.
    """

    items: tuple[Text, ...]
    has_ticks: bool = False
    leads_in: bool = False
    blanks_of: BlanksOf | None = None


@frozen
class Alerts:
    """A list of warning signs, each with a round mark (L, with LI, Lbl and LBody)."""

    items: tuple[Text, ...]


@frozen
class Definition:
    """A word and what it means; `anchor` is where links from the word lead. What is bold in the term is the word."""

    term: Text
    meaning: Text
    anchor: str = ""


@frozen
class Definitions:
    """Words and their meanings (L, with LI, Lbl and LBody)."""

    items: tuple[Definition, ...]


@frozen
class References:
    """Numbered sources (L, with LI, Lbl and LBody): mark and paragraphs."""

    items: tuple[tuple[Text, tuple[Text, ...]], ...]
