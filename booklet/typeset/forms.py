"""Set what families write in: frames with labelled lines, and empty lines."""

from __future__ import annotations

from dataclasses import replace

from booklet.elements import Filled, FillIn, WritingLines
from booklet.text import Text
from booklet.typeset.boxes import Box, Frame, Galley, Mark, Ruled, rule
from booklet.typeset.stick import Stick
from booklet.units import Points

_GAP, _ABOVE = 2.0, 1.5
"""Grid steps from one field to the next, and from what is filled in to the rule below it."""

_LARGE_GAP, _LARGE_ABOVE, _LARGE_PAD = 1.5, 1.25, 2.5
"""The same in large print, and above and below all fields: large type has white of its own."""


def set_fill_in(element: FillIn, stick: Stick) -> Galley:
    """Return a frame with a line to write on, or with what is filled in, under each label."""
    galley = Galley()
    theme = stick.theme
    pad = theme.grid.pad
    measure = theme.measure - 2 * pad
    boxes: list[Box] = []
    if element.title:
        lines = stick.lines(galley, element.title, "heading", galley.tag("P"), x=pad, measure=measure)
        boxes += stick.boxes(lines, "heading")
    last = element.fields[-1]
    for field in element.fields:
        # Below what is filled in last comes the frame itself, and no rule.
        box = (
            _filled(field, galley, stick, has_rule=field is not last)
            if isinstance(field, Filled)
            else _to_fill(field, galley, stick)
        )
        boxes.append(replace(box, space_before=theme.space(_LARGE_GAP if theme.is_large else _GAP) if boxes else 0.0))
    if not isinstance(last, Filled):
        boxes[-1] = replace(boxes[-1], height=boxes[-1].height + theme.space(1))
    galley.items.append(
        Frame(
            tuple(boxes),
            theme.measure,
            name="lines to fill in",
            head=1 if element.title else 0,
            can_cut=theme.is_large,
            outline=stick.accent,
            line=theme.grid.outline,
            radius=theme.grid.radius,
            pad_top=theme.space(_LARGE_PAD) if theme.is_large else pad,
            space_before=theme.space(4),
            space_after=theme.space(3),
        )
    )
    return galley


def _label(label: Text, galley: Galley, stick: Stick) -> tuple[list[Mark], Points]:
    """Return a label and where it ends."""
    theme = stick.theme
    pad = theme.grid.pad
    measure = theme.measure - 2 * pad
    lines = stick.lines(galley, label, "small", galley.tag("P"), x=pad, measure=measure, colour=theme.muted)
    return [*stick.stack(lines, "small")], len(lines) * stick.leading("small")


def _to_fill(label: Text, galley: Galley, stick: Stick) -> Box:
    """Return a label with a line to write on below it."""
    theme = stick.theme
    pad = theme.grid.pad
    marks, y = _label(label, galley, stick)
    y += theme.grid.blank
    return Box(y, (*marks, rule(pad, y, theme.measure - 2 * pad, theme.muted, theme.grid.line)))


def _filled(field: Filled, galley: Galley, stick: Stick, *, has_rule: bool) -> Box:
    """Return a label with what is filled in below it, and a fine rule if another field follows."""
    theme = stick.theme
    pad = theme.grid.pad
    measure = theme.measure - 2 * pad
    marks, y = _label(field.label, galley, stick)
    y -= theme.space(0.5)
    for words in field.words:
        y += theme.space(0.5)
        lines = stick.lines(galley, words, "card", galley.tag("P"), x=pad, measure=measure)
        marks += stick.stack(lines, "card", y)
        y += len(lines) * stick.leading("card")
    if not has_rule:
        return Box(y, tuple(marks))
    y += theme.space(_LARGE_ABOVE if theme.is_large else _ABOVE)
    return Box(y, (*marks, rule(pad, y, measure, theme.hairline, theme.grid.line)))


def set_writing_lines(element: WritingLines, stick: Stick) -> Galley:
    """Return empty lines, under a label if there is one."""
    galley = Galley()
    theme = stick.theme
    gap = theme.grid.line_gap
    if element.label:
        lines = stick.lines(galley, element.label, "body", galley.tag("P"))
        galley.items += stick.boxes(lines, "body", space_before=theme.space(4.5), keep_next=True)
    if element.fills_page:
        galley.items.append(Ruled(element.count, gap, theme.muted, theme.measure, theme.grid.line))
        return galley
    line = Box(gap, (rule(0.0, gap, theme.measure, theme.muted, theme.grid.line),))
    last = element.count - 1
    galley.items += [replace(line, keep_next=index < last) for index in range(element.count)]
    return galley
