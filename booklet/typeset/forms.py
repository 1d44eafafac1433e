"""Set what families write in: tables with boxes to tick, frames with labelled lines, empty lines."""

from __future__ import annotations

from dataclasses import replace

from booklet.elements import TICKED_BOX, Column, Filled, FillIn, Table, WritingLines
from booklet.text import Text
from booklet.typeset.boxes import Box, Frame, Galley, Mark, Ruled, Shape, rule
from booklet.typeset.stick import Lines, Stick
from booklet.units import Points

_CELL_PAD: Points = 5.0
_ROW_HEIGHT: Points = 30.0
_WRITING_HEIGHT: Points = 28.0
_CHECK = Text.of("\u2713", bold=True)


def set_table(element: Table, stick: Stick) -> Galley:
    """Return a table; its heads are repeated on each page it runs over."""
    galley = Galley()
    theme = stick.theme
    table = galley.tag("Table")
    edges = _edges(element.columns, theme.measure)
    boxes = [_head_row(element, galley, table, stick, edges)]
    texts = [*element.rows, *[()] * element.blank_rows]
    boxes += [_row(cells, element.columns, galley, table, stick, edges) for cells in texts]
    galley.items.append(
        Frame(
            tuple(boxes),
            theme.measure,
            name=element.columns[0].head.plain,
            head=1,
            can_cut=True,
            space_before=theme.space(3),
        )
    )
    return galley


def _edges(columns: tuple[Column, ...], measure: Points) -> list[tuple[Points, Points]]:
    """Return left edge and width of each column."""
    total = sum(column.share for column in columns)
    edges: list[tuple[Points, Points]] = []
    x = 0.0
    for column in columns:
        width = measure * column.share / total
        edges.append((x, width))
        x += width
    return edges


def _head_row(element: Table, galley: Galley, table: int, stick: Stick, edges: list[tuple[Points, Points]]) -> Box:
    theme = stick.theme
    row = galley.tag("TR", table)
    cells = []
    for column, (x, width) in zip(element.columns, edges, strict=True):
        tag = galley.tag("TH", row, scope="Column")
        inset = _CELL_PAD
        if column.kind in {"tick", "box"}:
            inset = max((width - stick.width(column.head, "label")) / 2, 0.0)
        cells.append(stick.lines(galley, column.head, "label", tag, x=x + inset, measure=width - inset))
    height = max(len(cell) for cell in cells) * stick.leading("label") + 2 * _CELL_PAD + 2
    marks: list[Mark] = [Shape(0.0, 0.0, theme.measure, height, fill=theme.tint(stick.colour), radius=2.0)]
    for cell in cells:
        marks += stick.stack(cell, "label", (height - len(cell) * stick.leading("label")) / 2)
    return Box(height, tuple(marks), keep_next=True)


def _row(
    cells: tuple[Text, ...],
    columns: tuple[Column, ...],
    galley: Galley,
    table: int,
    stick: Stick,
    edges: list[tuple[Points, Points]],
) -> Box:
    row = galley.tag("TR", table)
    texts = iter(cells)
    marks: list[Mark] = []
    height = _ROW_HEIGHT
    set_cells: list[Lines | Shape] = []
    for column, beside, (x, width) in zip(columns, (*columns[1:], None), edges, strict=True):
        cell = galley.tag("TD", row)
        text = next(texts, None) if column.kind in {"text", "box"} else None
        if column.kind == "tick" or (column.kind == "box" and text):
            set_cells += _box(galley, cell, x + (width - stick.theme.tick) / 2, stick, is_ticked=text == TICKED_BOX)
        elif text:
            measure = width - _CELL_PAD - _gutter(beside)
            lines = stick.lines(galley, text, "body", cell, x=x + _CELL_PAD, measure=measure)
            height = max(height, len(lines) * stick.leading("body") + 2 * _CELL_PAD)
            set_cells.append(lines)
    for content in set_cells:
        if isinstance(content, Shape):
            marks.append(replace(content, y=content.y + height / 2))
        else:
            marks += stick.stack(content, "body", (height - len(content) * stick.leading("body")) / 2)
    marks.append(rule(0.0, height, stick.theme.measure, stick.theme.hairline))
    for column, (x, width) in zip(columns, edges, strict=True):
        if column.kind == "write":
            marks += [_upright(edge, height, stick) for edge in (x, x + width)]
    return Box(height, tuple(marks))


def _gutter(beside: Column | None) -> Points:
    """Return how far words keep clear of the next column: only of other words."""
    return _CELL_PAD if beside and beside.kind == "text" else 0.0


def _box(galley: Galley, cell: int, x: Points, stick: Stick, *, is_ticked: bool) -> list[Lines | Shape]:
    """Return a box, and the check mark in it; to a screen reader the two are one character."""
    box = stick.tick(galley, cell, x, 0.0, stick.accent, role="Span", is_ticked=is_ticked)
    if not is_ticked:
        return [box]
    wide = stick.width(_CHECK, "body")
    left = x + (box.width - wide) / 2
    return [box, stick.lines(galley, _CHECK, "body", box.tag, x=left, measure=wide + 1, colour=stick.theme.white)]


def _upright(x: Points, height: Points, stick: Stick) -> Shape:
    """Return a vertical hairline: the side of a cell to write in."""
    return Shape(x - 0.25, 0.0, 0.5, height, fill=stick.theme.hairline)


def set_fill_in(element: FillIn, stick: Stick) -> Galley:
    """Return a frame with a line to write on, or with what is filled in, under each label."""
    galley = Galley()
    theme = stick.theme
    measure = theme.measure - 2 * theme.pad
    boxes: list[Box] = []
    if element.title:
        lines = stick.lines(galley, element.title, "heading", galley.tag("P"), x=theme.pad, measure=measure)
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
            outline=stick.accent,
            radius=theme.radius + 2,
            pad_top=theme.pad,
            space_before=theme.space(4),
        )
    )
    return galley


def _to_fill(label: Text, galley: Galley, stick: Stick) -> Box:
    """Return a label with a line to write on below it."""
    theme = stick.theme
    measure = theme.measure - 2 * theme.pad
    lines = stick.lines(galley, label, "small", galley.tag("P"), x=theme.pad, measure=measure, colour=theme.muted)
    height = len(lines) * stick.leading("small") + _WRITING_HEIGHT
    return Box(height, (*stick.stack(lines, "small"), rule(theme.pad, height, measure, theme.muted)))


def _filled(field: Filled, galley: Galley, stick: Stick) -> Box:
    """Return a label with what is filled in below it, and a fine rule."""
    theme = stick.theme
    measure = theme.measure - 2 * theme.pad
    label = stick.lines(galley, field.label, "small", galley.tag("P"), x=theme.pad, measure=measure, colour=theme.muted)
    marks: list[Mark] = [*stick.stack(label, "small")]
    y = len(label) * stick.leading("small") - theme.space(0.5)
    for words in field.words:
        y += theme.space(0.5)
        lines = stick.lines(galley, words, "card", galley.tag("P"), x=theme.pad, measure=measure)
        marks += stick.stack(lines, "card", y)
        y += len(lines) * stick.leading("card")
    y += theme.space(1.5)
    return Box(y, (*marks, rule(theme.pad, y, measure, theme.hairline)))


def set_writing_lines(element: WritingLines, stick: Stick) -> Galley:
    """Return empty lines, under a label if there is one."""
    galley = Galley()
    theme = stick.theme
    if element.label:
        lines = stick.lines(galley, element.label, "body", galley.tag("P"))
        galley.items += stick.boxes(lines, "body", space_before=theme.space(4.5), keep_next=True)
    if element.fills_page:
        galley.items.append(Ruled(element.count, theme.line_gap, theme.muted, theme.measure))
        return galley
    line = Box(theme.line_gap, (rule(0.0, theme.line_gap, theme.measure, theme.muted, line=0.6),))
    last = element.count - 1
    galley.items += [replace(line, keep_next=index < last) for index in range(element.count)]
    return galley
