"""Set what families write in: frames with labeled lines, and empty lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.core.units import Area, Points
from booklet.core.values import replace
from booklet.model.elements import BlanksOf, Filled, FillIn, WritingLines
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Blank, Box, Frame, Galley, Mark, Ruled, rule
from booklet.typeset.setter import Setter, continued
from booklet.typeset.setters.blanks import filled_blank, line_blank, named, on_rule
from booklet.typeset.theme.type_scale import TypeName

_GAP, _ABOVE = 2.0, 1.5
"""Grid steps from one field to the next, and from what is filled in to the rule below it."""

_LARGE_GAP, _LARGE_ABOVE, _LARGE_PAD = 1.5, 1.25, 2.5
"""The same in large print, and above and below all fields: large type has white of its own."""

_BETWEEN = 4
"""Grid steps between lines that stand beside each other."""


def set_fill_in(element: FillIn, setter: Setter) -> Galley:
    """Return a frame with a line to write on, or with what is filled in, under each label."""
    galley = Galley()
    theme = setter.theme
    pad = theme.grid.pad
    measure = theme.measure - 2 * pad
    boxes: list[Box] = []
    if element.title:
        lines = setter.lines(galley, element.title, "heading", galley.tag("P"), x=pad, measure=measure)
        boxes += setter.boxes(lines, "heading")
    rows = list(_rows(element.fields, 1 if theme.is_large else element.columns))
    is_filled = all(isinstance(field, Filled) for field in rows[-1])
    for row in rows:
        # Below what is filled in last comes the frame itself, and no rule.
        box = _row(row, galley, setter, element.blanks_of, has_rules=not (is_filled and row is rows[-1]))
        boxes.append(replace(box, space_before=theme.space(_LARGE_GAP if theme.is_large else _GAP) if boxes else 0.0))
    if not is_filled:
        boxes[-1] = replace(boxes[-1], height=boxes[-1].height + theme.space(1))
    galley.items.append(
        Frame(
            tuple(boxes),
            theme.measure,
            name="lines to fill in",
            head=1 if element.title else 0,
            can_cut=theme.is_large,
            outline=setter.accent,
            line=theme.grid.outline,
            radius=theme.grid.radius,
            pad_y=theme.space(_LARGE_PAD) if theme.is_large else pad,
            space_before=theme.space(4),
            space_after=theme.space(3),
        )
    )
    return galley


def _rows(fields: Sequence[Text | Filled], columns: int) -> Iterator[Sequence[Text | Filled]]:
    return (fields[start : start + columns] for start in range(0, len(fields), columns))


def _row(
    fields: Sequence[Text | Filled], galley: Galley, setter: Setter, of: BlanksOf | None, *, has_rules: bool
) -> Box:
    """Return lines beside each other, each as wide as the others, all rules at the same height."""
    theme = setter.theme
    gap = theme.space(_BETWEEN)
    width = (theme.measure - 2 * theme.grid.pad + gap) / len(fields) - gap
    places = [theme.grid.pad + number * (width + gap) for number in range(len(fields))]
    cells = [_cell(field, galley, setter, (x, width), of) for field, x in zip(fields, places, strict=True)]
    marks = tuple(mark for cell, _ in cells for mark in cell)
    if not has_rules:
        return Box(max(height for _, height in cells), marks)
    above = theme.space(_LARGE_ABOVE if theme.is_large else _ABOVE)
    places_down = zip(fields, cells, strict=True)
    y = max(height + (above if isinstance(field, Filled) else 0.0) for field, (_, height) in places_down)
    rules = (
        rule(x, y, width, theme.hairline if isinstance(field, Filled) else theme.muted, theme.grid.line)
        for field, x in zip(fields, places, strict=True)
    )
    return Box(y, (*(on_rule(y, mark) for mark in marks), *rules))


def _label(
    label: Text, galley: Galley, tag: int, setter: Setter, x: Points, measure: Points
) -> tuple[list[Mark], Points]:
    """Return a label and where it ends."""
    lines = setter.lines(galley, label, "small", tag, x=x, measure=measure, color=setter.theme.muted)
    return [*setter.stack(lines, "small")], len(lines) * setter.leading("small")


def _cell(
    field: Text | Filled, galley: Galley, setter: Setter, room: tuple[Points, Points], of: BlanksOf | None
) -> tuple[list[Mark], Points]:
    """Return a line without its rule, and where the rule stands, or where what is filled in ends.

    Args:
        field: The line.
        galley: Gets its tags.
        setter: Sets it.
        room: Its left edge and its width.
        of: What names it where it is filled in on a screen.
    """
    x, measure = room
    if isinstance(field, Filled):
        return _filled(field, galley, setter, room, of)
    tag = galley.tag("P")
    marks, y = _label(field, galley, tag, setter, x, measure)
    end = y + setter.theme.grid.blank
    if of:
        area = Area(x, y, measure, end - y)
        marks.append(line_blank(galley, tag, setter, area, named(of, field.row, label=(field,))))
    return marks, end


def _filled(
    field: Filled, galley: Galley, setter: Setter, room: tuple[Points, Points], of: BlanksOf | None
) -> tuple[list[Mark], Points]:
    """Return a label with what is filled in below it, and where that ends."""
    theme = setter.theme
    x, measure = room
    label = galley.tag("P")
    marks, y = _label(field.label, galley, label, setter, x, measure)
    if of:
        marks.append(filled_blank(galley, label, x, y, named(of, field.label.row, label=(field.label,)), field.words))
    style: TypeName = "strong" if field.is_list or theme.layout.is_full else "card"
    root = galley.tag("L") if field.is_list else -1
    y -= theme.space(0.5)
    for words in field.words:
        y += theme.space(0.5)
        tag, indent = galley.tag("P") if root < 0 else -1, 0.0
        if root >= 0:
            entry, indent = galley.tag("LI", root), theme.space(3.5)
            bullet = setter.lines(galley, Text.of("•"), style, galley.tag("Lbl", entry), x=x, color=setter.accent)
            marks += setter.stack(bullet, style, y)
            tag = galley.tag("LBody", entry)
        lines = setter.lines(galley, words, style, tag, x=x + indent, measure=measure - indent)
        marks += setter.stack(lines, style, y)
        y += len(lines) * setter.leading(style)
    return marks, y


def set_writing_lines(element: WritingLines, setter: Setter) -> Galley:
    """Return empty lines, under a label if there is one."""
    galley = Galley()
    theme = setter.theme
    gap = theme.grid.line_gap
    tag = galley.tag("P") if element.label or element.blanks_of else ARTIFACT
    if element.label:
        lines = setter.lines(galley, element.label, "body", tag)
        own = continued(element.label, setter)
        galley.items += setter.boxes(lines, "body", space_before=theme.space(4.5), keep_next=True, own=own)
    blank = _lines_blank(element, galley, tag, setter)
    if element.fills_page:
        ruled = Ruled(element.count, gap, theme.muted, theme.measure, theme.grid.line, blank=blank)
        galley.items.append(ruled)
        return galley
    line = Box(gap, (rule(0.0, gap, theme.measure, theme.muted, theme.grid.line),))
    last = element.count - 1
    rows = [replace(line, keep_next=index < last) for index in range(element.count)]
    if blank:
        rows[0] = replace(rows[0], marks=(*line.marks, blank))
    galley.items += rows
    return galley


def _lines_blank(element: WritingLines, galley: Galley, tag: int, setter: Setter) -> Blank | None:
    """Return lines to type on, one field; None if they are for paper."""
    of, theme = element.blanks_of, setter.theme
    if not of:
        return None
    area = Area(0.0, 0.0, theme.measure, element.count * theme.grid.line_gap)
    called = named(of, element.label.row or "lines", label=(element.label,))
    has_lines = element.count > 1 or element.fills_page
    return line_blank(galley, tag, setter, area, called, has_lines=has_lines)
