"""Set the rows of a table one below the other, for large print: columns would hold a word a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from booklet.core.units import Area, Points
from booklet.model.elements import TICKED_BOX, Column, Table
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Box, Galley, Mark, moved, rule
from booklet.typeset.setter import Setter, headed
from booklet.typeset.setters.blanks import Named
from booklet.typeset.setters.table_cells import WORDED, blank_name, box_cell, centered, room_to_type
from booklet.typeset.theme.type_scale import TypeName

HeldCell = tuple[Column, Text | None]
"""A column and what is given for its cell; None where it is drawn, or to be filled in."""

_BETWEEN = 3.0
"""Grid steps between what stands beside each other."""

_ORDER = ("mark", "text", "tick", "box", "write")
"""Kinds of cells below the first text, in their order: a line to write on takes the rest of its line."""


def list_head(column: Column, galley: Galley, setter: Setter) -> Box:
    """Return the head of the first column with text, which stands over all rows."""
    theme = setter.theme
    lines = setter.lines(galley, column.head, "label", galley.tag("P"))
    height = len(lines) * setter.leading("label") + theme.space(1)
    line = rule(0.0, height, theme.measure, setter.accent, theme.grid.outline)
    return Box(height, (line, *setter.stack(lines, "label")), keep_next=True)


def list_entry(cells: tuple[Text, ...], element: Table, galley: Galley, root: int, setter: Setter) -> Box:
    """Return a row: its texts below each other, then what is marked, ticked and written, each with its head.

    What is short stands beside others. A row to be filled in has a line to write on in place of each text.
    """
    theme = setter.theme
    body = galley.tag("LBody", galley.tag("LI", root))
    marks: list[Mark] = []
    y = theme.grid.cell
    texts = iter(cells)
    held = [(column, next(texts, None) if column.kind in {*WORDED, "box"} else None) for column in element.columns]
    beside = [each for each in held if _is_short(each, cells, setter)]
    said = [each for each in held if each[0].kind == "text" and each not in beside and (each[1] is None or each[1])]
    for number, (column, text) in enumerate(said):
        parts: list[tuple[Text, TypeName]] = [(column.head, "label")] if number else []
        parts += [(text, "body")] if text is not None else []
        for words, style in parts:
            lines = setter.lines(galley, words, style, galley.tag("P", body))
            marks += setter.stack(lines, style, y)
            y += len(lines) * setter.leading(style)
        if text is None:
            area = Area(0.0, y, theme.measure, theme.grid.line_gap)
            called = blank_name(element, cells, column)
            marks += room_to_type(galley, galley.tag("P", body) if called else ARTIFACT, setter, area, called)
            y += theme.grid.line_gap
            marks.append(rule(0.0, y, theme.measure, theme.muted, theme.grid.line))
    beside.sort(key=lambda each: _ORDER.index(each[0].kind))
    fields, y = _fields(beside, galley, body, setter, y, lambda column: blank_name(element, cells, column))
    y += theme.space(1.5)
    return Box(y, (*marks, *fields, rule(0.0, y, theme.measure, theme.hairline, theme.grid.line)))


def _is_short(held: HeldCell, cells: Sequence[Text], setter: Setter) -> bool:
    """Return whether a cell may stand beside others: a box, a line, a mark, or a further text that says its head."""
    column, text = held
    if column.kind == "text":
        if text is None or text is cells[0] or not text.plain.startswith(column.head.plain):
            return False
        return setter.width(text, "body") <= setter.theme.measure / 2
    return column.kind in {"tick", "write"} or bool(text)


def _fields(
    held: Sequence[HeldCell],
    galley: Galley,
    body: int,
    setter: Setter,
    y: Points,
    called: Callable[[Column], Named | None],
) -> tuple[list[Mark], Points]:
    """Return short words, boxes and lines with their heads, side by side as far as they fit, and where they end.

    A line to write on takes all the room that is left beside its head; a head that leaves none stands above it.
    """
    theme = setter.theme
    has_lines = any(column.kind == "write" for column, _ in held)
    height = theme.grid.line_gap if has_lines else setter.leading("body") + theme.space(0.5)
    gap = theme.space(1.5)
    marks: list[Mark] = []
    x = theme.measure
    y -= height if held else 0.0
    for column, text in held:
        if column.kind in WORDED and text is not None:
            said, wide, more = _words(column, text, galley, body, setter)
            if x + wide > theme.measure:
                x, y = 0.0, y + height
            marks += (moved(mark, x, y + (height - setter.leading("body")) / 2) for mark in said)
            x, y = x + wide + theme.space(_BETWEEN), y + more
            continue
        is_box = column.kind != "write"
        own = theme.grid.tick if is_box else theme.grid.entry
        wide = setter.width(column.head, "label") + gap
        if x + wide + own > theme.measure:
            x, y = 0.0, y + height
        tag = galley.tag("P", body)
        tick = x
        is_above = wide + own > theme.measure
        x += own + gap if is_box and not is_above else 0.0
        lines = setter.lines(galley, column.head, "label", tag, x=x, measure=theme.measure if is_above else wide)
        marks += setter.stack(lines, "label", y if is_above else y + (height - setter.leading("label")) / 2)
        x, y = (x, y + len(lines) * setter.leading("label")) if is_above else (x + wide, y)
        if is_box:
            for content in box_cell(galley, tag, tick, setter, called(column), is_ticked=text == TICKED_BOX):
                marks += centered(content, y, height, setter)
            x += theme.space(2.5)
        else:
            area = Area(x, y, theme.measure - x, height - theme.space(1))
            marks += room_to_type(galley, tag, setter, area, called(column))
            marks.append(rule(x, area.bottom, area.width, theme.muted, theme.grid.line))
            x = theme.measure
    return marks, y + (height if held else 0.0)


def _words(column: Column, text: Text, galley: Galley, body: int, setter: Setter) -> tuple[list[Mark], Points, Points]:
    """Return a mark behind its head, or a text that says its head; how wide it is, and what it takes below its line."""
    if column.kind == "mark":
        wide = setter.width(Text.of(f"{column.head.plain} ", bold=True), "body") + setter.width(text, "body")
        lines = headed(column.head, text, galley, body, setter)
    else:
        wide = setter.width(text, "body")
        lines = setter.lines(galley, text, "body", galley.tag("P", body))
    more = (len(lines) - 1) * setter.leading("body")
    return [*setter.stack(lines, "body")], setter.theme.measure if more else wide, more
