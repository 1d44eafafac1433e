"""Set a code to scan: what it is for on the left, and the code on the right, large enough for any phone."""

from __future__ import annotations

from booklet.core.units import mm
from booklet.model.elements import Scan
from booklet.typeset.boxes import Box, Galley, Mark, Picture
from booklet.typeset.setter import Setter

SIDE_MM = 26.0
"""Width of a code. A module of the largest code that fits an address is half a millimeter wide then."""


def set_scan(element: Scan, setter: Setter) -> Galley:
    """Return the words and the code beside each other; a screen reader hears the words, then where the code leads."""
    galley = Galley()
    theme, side = setter.theme, mm(SIDE_MM)
    measure = theme.measure - side - theme.space(3)
    lines = setter.lines(galley, element.words, "strong", galley.tag("P"), measure=measure)
    figure = galley.tag("Figure", alt=element.alt.plain)
    height = max(side, len(lines) * setter.leading("strong"))
    marks: list[Mark] = [
        *setter.stack(lines, "strong", (height - len(lines) * setter.leading("strong")) / 2),
        Picture(theme.measure - side, 0.0, side, side, element.artwork, figure),
    ]
    galley.items.append(Box(height, tuple(marks), space_before=theme.space(3)))
    return galley
