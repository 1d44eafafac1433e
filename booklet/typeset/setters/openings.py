"""Set what shows that a chapter begins in the midst of a page."""

from __future__ import annotations

from booklet.model.elements import ChapterOpening
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Box, Galley, Mark, Shape, rule
from booklet.typeset.setter import Setter, drawn

BELOW_OPENING = 2
"""Grid steps from it to the heading below."""

_GAP = 2
"""Grid steps between tab and title, and between title and rule."""


def opening(element: ChapterOpening, setter: Setter) -> Box:
    """Return a line with the chapter's tab and title, and a rule in its color to the other edge.

    It is decoration, as running heads are, and stands only where something else stands above it.
    """
    theme = setter.theme
    chip, gap = theme.grid.chip * 0.85, theme.space(_GAP)
    height = max(chip, setter.leading("label"))
    tab, title = Text.of(element.tab, bold=True), Text.of(element.title, bold=True)
    inner = setter.width(tab, "label")
    left = chip + gap if element.tab else 0.0
    y = (height - setter.leading("label")) / 2
    words = setter.lines(Galley(), title, "label", ARTIFACT, x=left, measure=theme.measure - left, color=setter.accent)
    marks: list[Mark] = [*setter.stack(words[:1], "label", y)]
    if element.tab:
        mark = setter.lines(Galley(), tab, "label", ARTIFACT, x=(chip - inner) / 2, measure=chip, color=theme.white)
        ground = Shape(0.0, (height - chip) / 2, chip, chip, fill=setter.accent, radius=theme.space(1))
        marks = [ground, *setter.stack(drawn(mark), "label", y), *marks]
    end = left + setter.width(title, "label") + gap
    if end < theme.measure:
        line = theme.grid.outline
        marks.append(rule(end, height / 2, theme.measure - end, setter.accent, line))
    return Box(height, tuple(marks), keep_next=True, is_between=True)
