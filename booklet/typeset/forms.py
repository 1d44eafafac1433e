"""Set what families write in: frames with labelled lines, and empty lines."""

from __future__ import annotations

from dataclasses import replace

from booklet.elements import Filled, FillIn, WritingLines
from booklet.text import Text
from booklet.typeset.boxes import Box, Frame, Galley, Mark, Ruled, rule
from booklet.typeset.stick import Stick
from booklet.units import Points


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
    for field in element.fields:
        box = _filled(field, galley, stick) if isinstance(field, Filled) else _to_fill(field, galley, stick)
        boxes.append(replace(box, space_before=theme.space(2) if boxes else 0.0))
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
            pad_top=pad,
            space_before=theme.space(4),
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


def _filled(field: Filled, galley: Galley, stick: Stick) -> Box:
    """Return a label with what is filled in below it, and a fine rule."""
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
    y += theme.space(1.5)
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
