"""Set tables, with boxes to tick and cells to write in: side by side, or in large print one below the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from booklet.core.units import Area, Points
from booklet.core.values import replace
from booklet.model.elements import OPEN_BOX, TICKED_BOX, Column, Table
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Box, Frame, Galley, Mark, Shape, moved, rule
from booklet.typeset.items import as_artifact
from booklet.typeset.setter import Lines, Setter, headed
from booklet.typeset.setters.blanks import Named, line_blank, named, on_rule, ticking
from booklet.typeset.setters.narrow_cells import MARK_INSET, clearance, mark_lines
from booklet.typeset.theme.theme import TypeName

_CHECK = Text.of("\u2713", bold=True)

_WORDED = ("text", "mark")
"""Kinds of columns whose cells hold words."""

_SLACK = 1e-6
"""Rounding allowed when edges are held against the measure, in points."""

_CLEAR: Points = 1.0
"""What a cell to type in keeps clear of the lines around it."""

Edges = Sequence[tuple[Points, Points]]
"""Left edge and width of each column."""

HeldCell = tuple[Column, Text | None]
"""A column and what is given for its cell; None where it is drawn, or to be filled in."""


def set_table(element: Table, stick: Setter) -> Galley:
    """Return a table; its heads are repeated on each page it runs over.

    In large print each row is an item of a list, with the heads as labels: columns would hold a word a line.
    """
    galley = Galley()
    theme = stick.theme
    # A row of large print takes the room of several, and more of them fill the page anyway.
    blank = -(-element.blank_rows // 2) if theme.is_large and element.fills_page else element.blank_rows
    rows = [*element.rows, *[()] * blank]
    spare = Galley()
    if theme.is_large:
        named = [column for column in element.columns if column.kind == "text"][:1]
        heads = [_list_head(column, galley, stick) for column in named]
        root = galley.tag("L")
        boxes = [*heads, *(_entry(cells, element, galley, root, stick) for cells in rows)]
        filler = _entry((), element, spare, ARTIFACT, stick)
    else:
        root = galley.tag("Table")
        edges = _edges(element.columns, theme.measure)
        heads = [_head_row(element, galley, root, stick, edges)]
        boxes = [*heads, *(_row(cells, element, galley, root, stick, edges) for cells in rows)]
        filler = _row((), element, spare, ARTIFACT, stick, edges)
    filler = replace(filler, own=tuple(spare.tags)) if element.blanks_of else as_artifact(filler)
    galley.items.append(
        Frame(
            tuple(boxes),
            theme.measure,
            name=element.columns[0].head.plain,
            head=len(heads),
            can_cut=True,
            space_before=theme.space(3),
            filler=filler if element.fills_page else None,
            is_table=not theme.is_large,
        )
    )
    return galley


def _edges(columns: Sequence[Column], measure: Points) -> Edges:
    total = sum(column.share for column in columns)
    edges: list[tuple[Points, Points]] = []
    x = 0.0
    for column in columns:
        width = measure * column.share / total
        edges.append((x, width))
        x += width
    return edges


def _head_row(element: Table, galley: Galley, table: int, stick: Setter, edges: Edges) -> Box:
    theme = stick.theme
    row = galley.tag("TR", table)
    cells = []
    for column, (x, width) in zip(element.columns, edges, strict=True):
        tag = galley.tag("TH", row, scope="Column")
        # Over an empty cell a head at the edge keeps clear of its ground's round corner.
        inset = theme.space(2) if column.kind == "write" and not x else theme.grid.cell
        if column.kind == "mark":
            inset = theme.space(MARK_INSET)
        elif column.kind in {"tick", "box"}:
            # At the edge a head that fills its column keeps clear of its ground's.
            least = 0.0 if x else theme.space(MARK_INSET)
            inset = max((width - stick.width(column.head, "label")) / 2, least)
        ink = theme.white if theme.has_grounds else theme.ink
        measure = width - inset - (clearance(stick) if column.kind == "mark" else 0.0)
        cells.append(stick.lines(galley, column.head, "label", tag, x=x + inset, measure=measure, color=ink))
    height = max(len(cell) for cell in cells) * stick.leading("label") + theme.space(3)
    marks: list[Mark] = [
        Shape(0.0, 0.0, theme.measure, height, fill=stick.accent, radius=theme.grid.radius)
        if theme.has_grounds
        else rule(0.0, height, theme.measure, stick.accent, theme.grid.outline)
    ]
    for cell in cells:
        marks += stick.stack(cell, "label", (height - len(cell) * stick.leading("label")) / 2)
    return Box(height, tuple(marks), keep_next=True)


def _row(cells: tuple[Text, ...], element: Table, galley: Galley, table: int, stick: Setter, edges: Edges) -> Box:
    theme, columns = stick.theme, element.columns
    row = galley.tag("TR", table)
    texts = iter(cells)
    marks: list[Mark] = []
    is_written_in = not cells or any(column.kind == "write" for column in columns)
    height = theme.grid.row if is_written_in else theme.grid.ticked_row
    inset = theme.grid.cell
    set_cells: list[tuple[Lines | tuple[Mark, ...], TypeName]] = []
    blanks: list[Mark] = []
    for column, beside, (x, width) in zip(columns, (*columns[1:], None), edges, strict=True):
        cell = galley.tag("TD", row)
        text = next(texts, None) if column.kind in {*_WORDED, "box"} else None
        if column.kind == "tick" or (column.kind == "box" and text):
            left = x + (width - theme.grid.tick) / 2
            called = _called(element, cells, column)
            box = _box(galley, cell, left, stick, called, is_ticked=text == TICKED_BOX)
            set_cells += ((part, "body") for part in box)
        elif text and column.kind == "mark":
            lines = mark_lines(text, galley, cell, stick, Area(x, 0.0, width, 0.0))
            height = max(height, len(lines) * stick.leading("small") + 2 * inset)
            set_cells.append((lines, "small"))
        elif text:
            # Words keep clear of other words, and may come near to a box or a cell to write in.
            gutter = inset if beside and beside.kind == "text" else 0.0
            lines = stick.lines(galley, text, "body", cell, x=x + inset, measure=width - inset - gutter)
            height = max(height, len(lines) * stick.leading("body") + 2 * inset)
            set_cells.append((lines, "body"))
        else:
            area = Area(x, 0.0, width, height).inside(_CLEAR)
            blanks += _to_type(galley, cell, stick, area, _called_if_open(element, cells, column, text))
    for content, style in set_cells:
        marks += _centred(content, 0.0, height, stick, style)
    marks += (on_rule(height, blank) for blank in blanks)
    marks.append(rule(0.0, height, theme.measure, theme.hairline, theme.grid.line))
    for column, (x, width) in zip(columns, edges, strict=True):
        if column.kind == "write":
            # At its sides a table is open.
            inner = (edge for edge in (x, x + width) if _SLACK < edge < theme.measure - _SLACK)
            marks += [_upright(edge, height, stick) for edge in inner]
    return Box(height, tuple(marks))


def _called(table: Table, cells: Sequence[Text], column: Column) -> Named | None:
    """Return what a blank of a row is called, by its row and its column; a column without an id is counted."""
    if not table.blanks_of:
        return None
    row = next((text.row for text in cells if text.row), "")
    name = column.head.row or f"column-{table.columns.index(column) + 1}"
    about = next((text for text in cells if text not in {OPEN_BOX, TICKED_BOX}), Text(()))
    if about.spans and about.spans[0].bold and not about.again:
        # A cell that begins with a name in bold says more of it behind, which nobody needs to hear at its box.
        about = Text(about.spans[:1])
    return named(table.blanks_of, row, name, label=(column.head, about))


def _called_if_open(table: Table, cells: Sequence[Text], column: Column, text: Text | None) -> Named | None:
    """Return what an empty cell is called; None for one that stays empty."""
    is_open = column.kind == "write" or (column.kind == "text" and text is None)
    return _called(table, cells, column) if is_open else None


def _to_type(galley: Galley, parent: int, stick: Setter, area: Area, called: Named | None) -> tuple[Mark, ...]:
    """Return room to type in; nothing on paper."""
    return (line_blank(galley, parent, stick, area, called),) if called else ()


def _box(
    galley: Galley, parent: int, x: Points, stick: Setter, called: Named | None, *, is_ticked: bool
) -> list[Lines | tuple[Mark, ...]]:
    """Return a box, and the check mark in it; to a screen reader the two are one character."""
    box = stick.tick(galley, parent, x, 0.0, stick.accent, role="Span", is_ticked=is_ticked)
    if not is_ticked:
        return [ticking(galley, box, called, stick.theme.white)]
    wide = stick.width(_CHECK, "body")
    left = x + (box.width - wide) / 2
    return [(box,), stick.lines(galley, _CHECK, "body", box.tag, x=left, measure=wide + 1, color=stick.theme.white)]


def _centred(
    content: Lines | tuple[Mark, ...], y: Points, height: Points, stick: Setter, style: TypeName = "body"
) -> list[Mark]:
    """Return what a cell holds in the middle of a row whose top is at `y`."""
    if isinstance(content, tuple):
        return [moved(mark, 0.0, y + height / 2) for mark in content]
    return [*stick.stack(content, style, y + (height - len(content) * stick.leading(style)) / 2)]


def _upright(x: Points, height: Points, stick: Setter) -> Shape:
    """Return a vertical hairline: the side of a cell to write in."""
    line = stick.theme.grid.hair
    return Shape(x - line / 2, 0.0, line, height, fill=stick.theme.hairline)


def _list_head(column: Column, galley: Galley, stick: Setter) -> Box:
    """Return the head of the first column with text, which stands over all rows in large print."""
    theme = stick.theme
    lines = stick.lines(galley, column.head, "label", galley.tag("P"))
    height = len(lines) * stick.leading("label") + theme.space(1)
    line = rule(0.0, height, theme.measure, stick.accent, theme.grid.outline)
    return Box(height, (line, *stick.stack(lines, "label")), keep_next=True)


def _entry(cells: tuple[Text, ...], element: Table, galley: Galley, root: int, stick: Setter) -> Box:
    """Return a row for large print: its texts below each other, then what is ticked and written, each with its head.

    A row to be filled in has a line to write on in place of each text.
    """
    theme, columns = stick.theme, element.columns
    body = galley.tag("LBody", galley.tag("LI", root))
    marks: list[Mark] = []
    y = theme.grid.cell
    texts = iter(cells)
    held = [(column, next(texts, None) if column.kind in {*_WORDED, "box"} else None) for column in columns]
    said = [each for each in held if each[0].kind in _WORDED and (each[1] is None or each[1])]
    for number, (column, text) in enumerate(said):
        if column.kind == "mark" and text is not None:
            lines = headed(column.head, text, galley, body, stick)
            marks += stick.stack(lines, "body", y)
            y += len(lines) * stick.leading("body")
            continue
        parts: list[tuple[Text, TypeName]] = [(column.head, "label")] if number else []
        parts += [(text, "body")] if text is not None else []
        for words, style in parts:
            lines = stick.lines(galley, words, style, galley.tag("P", body))
            marks += stick.stack(lines, style, y)
            y += len(lines) * stick.leading(style)
        if text is None:
            area = Area(0.0, y, theme.measure, theme.grid.line_gap)
            called = _called(element, cells, column)
            marks += _to_type(galley, galley.tag("P", body) if called else ARTIFACT, stick, area, called)
            y += theme.grid.line_gap
            marks.append(rule(0.0, y, theme.measure, theme.muted, theme.grid.line))
    # Boxes first: a line to write on takes the rest of its line.
    order = ("tick", "box", "write")
    others = sorted((each for each in held if each[0].kind in order), key=lambda each: order.index(each[0].kind))
    fields, y = _fields(others, galley, body, stick, y, lambda column: _called(element, cells, column))
    y += theme.space(1.5)
    return Box(y, (*marks, *fields, rule(0.0, y, theme.measure, theme.hairline, theme.grid.line)))


def _fields(
    held: Sequence[HeldCell],
    galley: Galley,
    body: int,
    stick: Setter,
    y: Points,
    called: Callable[[Column], Named | None],
) -> tuple[list[Mark], Points]:
    """Return boxes and lines with their heads, side by side as far as they fit, and where they end.

    A line to write on takes all the room that is left beside its head; a head that leaves none stands above it.
    """
    theme = stick.theme
    height, gap = theme.grid.line_gap, theme.space(1.5)
    marks: list[Mark] = []
    x = theme.measure
    fields = [(column, text == TICKED_BOX) for column, text in held if column.kind != "box" or text]
    y -= height if fields else 0.0
    for column, is_ticked in fields:
        is_box = column.kind != "write"
        own = theme.grid.tick if is_box else theme.grid.entry
        wide = stick.width(column.head, "label") + gap
        if x + wide + own > theme.measure:
            x, y = 0.0, y + height
        tag = galley.tag("P", body)
        tick = x
        if wide + own > theme.measure:
            lines = stick.lines(galley, column.head, "label", tag)
            marks += stick.stack(lines, "label", y)
            y += len(lines) * stick.leading("label")
        else:
            x += own + gap if is_box else 0.0
            lines = stick.lines(galley, column.head, "label", tag, x=x, measure=wide)
            marks += stick.stack(lines, "label", y + (height - stick.leading("label")) / 2)
            x += wide
        if is_box:
            for content in _box(galley, tag, tick, stick, called(column), is_ticked=is_ticked):
                marks += _centred(content, y, height, stick)
            x += theme.space(2.5)
        else:
            area = Area(x, y, theme.measure - x, height - theme.space(1))
            marks += _to_type(galley, tag, stick, area, called(column))
            marks.append(rule(x, area.bottom, area.width, theme.muted, theme.grid.line))
            x = theme.measure
    return marks, y + (height if fields else 0.0)
