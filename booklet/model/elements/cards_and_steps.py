"""Cards, rows of facts, and steps in order."""

from __future__ import annotations

from typing import Literal

from booklet.core.values import frozen
from booklet.model.elements.color_names import Color
from booklet.model.elements.form_lines import BlanksOf
from booklet.model.text import Text

Way = Literal["mouth", "pills", "vein", "spinal-fluid"]
"""Ways in which medicines are given, as far as content says them; each has an icon."""


@frozen
class Facts:
    """An at-a-glance card: label and what holds, row by row (L, with LI, Lbl and LBody).

    Attributes:
        columns: 1, or more for long lists: what holds then stands below its label, the first rows at the left.
    """

    rows: tuple[tuple[Text, tuple[Text, ...]], ...]
    columns: int = 1


@frozen
class GivenLine:
    """How a medicine is given: the words, and the way whose icon stands beside them (decoration: the words say it)."""

    words: Text
    way: Way


@frozen
class Card:
    """One card of `Cards`.

    Attributes:
        title: The name, bold.
        badge: The kind, as words in a pill at the right, or empty.
        subtitle: A muted line below the title, or empty.
        lines: What else the card says.
        badge_color: Color of the pill; the card has its chapter's.
        anchor: The name that page references lead to, or "".
    """

    title: Text
    badge: Text
    subtitle: Text
    lines: tuple[Text | GivenLine, ...]
    badge_color: Color = "teal"
    anchor: str = ""


@frozen
class Cards:
    """Cards (L, with LI, Lbl and LBody). A card with a box to tick is not cut over pages.

    Attributes:
        has_ticks: Each has a box to tick.
    """

    items: tuple[Card, ...]
    has_ticks: bool = True
    blanks_of: BlanksOf | None = None


@frozen
class Step:
    """One step of a `Timeline`, with the id it links to or ""."""

    number: str
    title: Text
    lines: tuple[Text, ...]
    color: Color
    anchor: str = ""


@frozen
class Timeline:
    """Steps in order, joined by a line, with a tick box each (L, with LI, Lbl and LBody)."""

    steps: tuple[Step, ...]
    blanks_of: BlanksOf | None = None


@frozen
class Trail:
    """A road in outlines to color in, over the rest of its page: a stop for each step, and a finish.

    What to do with it is a P each; stops are a list (L, with LI, Lbl and LBody), the finish is a P behind it.
    """

    intro: tuple[Text, ...]
    stops: tuple[Step, ...]
    finish: Text
