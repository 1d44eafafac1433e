"""Words in narrow cells of tables: they keep clear of those beside them, and a short word stays whole."""

from __future__ import annotations

from booklet.core.units import Area, Points
from booklet.model.text import Text
from booklet.typeset.boxes import Galley
from booklet.typeset.setter import Lines, Setter
from booklet.typeset.text.typefaces import DEFAULT

MARK_INSET = 0.5
"""Grid steps from the edge of a narrow cell to the mark in it."""


def clearance(stick: Setter) -> Points:
    """Return how far words end before the next narrow cell: letters wider than the usual ones would run into it."""
    theme = stick.theme
    if theme.typeface == DEFAULT:
        return 0.0
    return theme.space(MARK_INSET) if theme.stack().typeface.has_spaces else theme.grid.cell


def mark_lines(text: Text, galley: Galley, tag: int, stick: Setter, area: Area) -> Lines:
    """Return the words of a narrow cell as lines.

    A word without spaces in it, which a line could end in, stays whole where it fits; marks of sources stand below it.

    Args:
        text: What the cell says.
        galley: Gets the tags of marks.
        tag: Tag of the cell.
        stick: What they are set with.
        area: The cell, as far as its sides count.
    """
    inset = stick.theme.space(MARK_INSET)
    parts: tuple[Text, ...] = (text,)
    measure = area.width - inset
    if stick.theme.stack().typeface.has_spaces:
        measure -= clearance(stick)
    else:
        words = Text(tuple(span for span in text.spans if not span.cite))
        if stick.width(words, "small") <= measure < stick.width(text, "small"):
            parts = (words, Text(tuple(span for span in text.spans if span.cite)))
    x = area.x + inset
    return [line for part in parts for line in stick.lines(galley, part, "small", tag, x=x, measure=measure)]
