"""Words in narrow cells of tables: they keep clear of those beside them, and a short word stays whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from booklet.core.units import Area, Points
from booklet.core.values import replace
from booklet.model.text import Span, Text
from booklet.typeset.boxes import Galley
from booklet.typeset.setter import Lines, Setter
from booklet.typeset.text.typefaces import DEFAULT
from booklet.typeset.theme.type_scale import TypeName

MARK_INSET = 0.5
"""Grid steps from the edge of a narrow cell to the mark in it."""


def clearance(setter: Setter) -> Points:
    """Return how far words end before the next narrow cell: letters wider than the usual ones would run into it."""
    theme = setter.theme
    if theme.typeface == DEFAULT:
        return 0.0
    return theme.space(MARK_INSET) if theme.stack().typeface.has_spaces else theme.grid.cell


def least_width(head: Text, cells: Iterable[Text], setter: Setter) -> Points:
    """Return how wide a narrow column must be so that no word in it is cut; 0 where lines may end within words."""
    if not setter.theme.stack().typeface.has_spaces:
        return 0.0
    words = max(widest_word([head], "label", setter), widest_word(cells, "small", setter))
    return setter.theme.space(MARK_INSET) + clearance(setter) + words


def measure_of_heads(heads: Sequence[tuple[Text, Points]], setter: Setter) -> Points:
    """Return how wide heads of narrow columns may be: no wider than a word, unless each fits in one line.

    Else one of them would stand in two lines beside others in one.

    Args:
        heads: Each head and how wide its column is.
        setter: What they are set with.
    """
    clear = setter.theme.space(MARK_INSET) + max(clearance(setter), setter.theme.space(MARK_INSET))
    if all(setter.width(head, "label") <= width - clear for head, width in heads):
        return inf
    return widest_word((head for head, _ in heads), "label", setter)


def widest_word(texts: Iterable[Text], style: TypeName, setter: Setter) -> Points:
    """Return how wide the widest word between spaces is, without marks of sources."""
    theme, kind = setter.theme, setter.theme.type(style)
    spans = (span for text in texts for span in text.spans if not span.cite)
    faces = ((span, theme.stack(span.language, is_bold=kind.is_bold or span.bold)) for span in spans)
    return kind.size * max((face[word] for span, face in faces for word in span.text.split()), default=0.0)


def mark_lines(text: Text, galley: Galley, tag: int, setter: Setter, area: Area) -> Lines:
    """Return the words of a narrow cell as lines.

    A word without spaces in it, which a line could end in, stays whole where it fits; marks of sources stand below it.

    Args:
        text: What the cell says.
        galley: Gets the tags of marks.
        tag: Tag of the cell.
        setter: What they are set with.
        area: The cell, as far as its sides count.
    """
    inset = setter.theme.space(MARK_INSET)
    measure = area.width - inset
    parts: list[Text] = [text]
    if setter.theme.stack().typeface.has_spaces:
        measure -= clearance(setter)
    elif setter.width(text, "small") > measure:
        parts = [part for said in _with_own_marks(text) for part in _fitting(said, setter, measure)]
    x = area.x + inset
    return [line for part in parts for line in setter.lines(galley, part, "small", tag, x=x, measure=measure)]


def _with_own_marks(text: Text) -> list[Text]:
    """Return a text in parts, each with the marks of its own sources behind it."""
    groups: list[list[Span]] = []
    for span in text.spans:
        if groups and groups[-1][-1].cite and not span.cite:
            # The space between two marks stands at the end of the first one's line.
            words = span.text.lstrip(" ")
            if space := span.text[: len(span.text) - len(words)]:
                groups[-1].append(replace(span, text=space))
            groups.append([replace(span, text=words)])
        elif groups:
            groups[-1].append(span)
        else:
            groups.append([span])
    return [Text(tuple(group)) for group in groups]


def _fitting(said: Text, setter: Setter, measure: Points) -> tuple[Text, ...]:
    """Return words with their marks; the marks apart where they would part the words."""
    first = next((place for place, span in enumerate(said.spans) if span.cite), len(said.spans))
    words = Text(said.spans[:first])
    if words and setter.width(words, "small") <= measure < setter.width(said, "small"):
        return (words, Text(said.spans[first:]))
    return (said,)
