"""Set tables, with boxes to tick and cells to write in: side by side, or in large print one below the other."""

from __future__ import annotations

from itertools import accumulate, zip_longest
from math import fsum

from booklet.core.result_cache import kept
from booklet.core.units import Area, Points
from booklet.core.values import replace
from booklet.model.elements import TICKED_BOX, Table
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Box, Frame, Galley, Mark, Shape, Tag, rule
from booklet.typeset.items import as_artifact
from booklet.typeset.setter import Lines, Setter
from booklet.typeset.setters.blanks import on_rule
from booklet.typeset.setters.narrow_cells import MARK_INSET, clearance, least_width, mark_lines, measure_of_heads
from booklet.typeset.setters.table_cells import WORDED, blank_name, box_cell, centered, name_if_open, room_to_type
from booklet.typeset.theme.type_scale import TypeName

_SLACK = 1e-6
"""Rounding allowed when edges are held against the measure, in points."""

_CLEAR: Points = 1.0
"""What a cell to type in keeps clear of the lines around it."""

Edges = tuple[tuple[Points, Points], ...]
"""Left edge and width of each column."""


def set_table(element: Table, setter: Setter) -> Galley:
    """Return a table; its heads are repeated on each page it runs over.

    In large print each row is an item of a list, with the heads as labels: columns would hold a word a line.
    """
    galley = Galley()
    theme = setter.theme
    # A row of large print takes the room of several, and more of them fill the page anyway.
    blank = -(-element.blank_rows // 2) if theme.is_large and element.fills_page else element.blank_rows
    rows = [*element.rows, *[()] * blank]
    spare = Galley()
    if theme.is_large:
        from booklet.typeset.setters.table_as_list import list_entry, list_head  # noqa: PLC0415  (large print is rare)

        named = [column for column in element.columns if column.kind == "text"][:1]
        heads = [list_head(column, galley, setter) for column in named]
        root = galley.tag("L")
        boxes = [*heads, *(list_entry(cells, element, galley, root, setter) for cells in rows)]
        filler = list_entry((), element, spare, ARTIFACT, setter)
    else:
        root = galley.tag("Table")
        edges, row = _edges(element, setter), kept_row.room()
        heads = [_head_row(element, galley, root, setter, edges)]
        bare = replace(element, rows=(), blank_rows=0)
        boxes = [*heads, *(_added(row(cells, bare, setter, edges), galley, root) for cells in rows)]
        filler = _row((), element, spare, ARTIFACT, setter, edges)
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


def _edges(element: Table, setter: Setter) -> Edges:
    """Return where columns stand; what narrow ones need for their words, the widest gives."""
    measure = setter.theme.measure
    total = fsum(column.share for column in element.columns)
    widths = [measure * column.share / total for column in element.columns]
    given = zip_longest(*element.rows, fillvalue=Text(()))
    for place, column in enumerate(element.columns):
        cells = next(given, ()) if column.kind in {*WORDED, "box"} else ()
        if column.kind == "mark":
            widths[place] = max(widths[place], least_width(column.head, cells, setter))
    if (more := fsum(widths) - measure) > _SLACK:
        widths[widths.index(max(widths))] -= more
    return (*zip(accumulate(widths, initial=0.0), widths, strict=False),)


def _head_row(element: Table, galley: Galley, table: int, setter: Setter, edges: Edges) -> Box:
    theme = setter.theme
    row = galley.tag("TR", table)
    cells = []
    columns = tuple(zip(element.columns, edges, strict=True))
    narrow = measure_of_heads([(each.head, width) for each, (_, width) in columns if each.kind == "mark"], setter)
    for column, (x, width) in columns:
        tag = galley.tag("TH", row, scope="Column")
        # Over an empty cell a head at the edge keeps clear of its ground's round corner.
        inset = theme.space(2) if column.kind == "write" and not x else theme.grid.cell
        if column.kind == "mark":
            inset = theme.space(MARK_INSET)
        elif column.kind in {"tick", "box"}:
            # At the edge a head that fills its column keeps clear of its ground's.
            least = 0.0 if x else theme.space(MARK_INSET)
            inset = max((width - setter.width(column.head, "label")) / 2, least)
        ink = theme.white if theme.has_grounds else theme.ink
        measure = width - inset
        if column.kind == "mark":
            measure = min(measure - clearance(setter), narrow)
        cells.append(setter.lines(galley, column.head, "label", tag, x=x + inset, measure=measure, color=ink))
    height = max(len(cell) for cell in cells) * setter.leading("label") + theme.space(3)
    marks: list[Mark] = [
        Shape(0.0, 0.0, theme.measure, height, fill=setter.accent, radius=theme.grid.radius)
        if theme.has_grounds
        else rule(0.0, height, theme.measure, setter.accent, theme.grid.outline)
    ]
    for cell in cells:
        marks += setter.stack(cell, "label", (height - len(cell) * setter.leading("label")) / 2)
    return Box(height, tuple(marks), keep_next=True)


@kept()
def kept_row(cells: tuple[Text, ...], bare: Table, setter: Setter, edges: Edges) -> tuple[Box, tuple[Tag, ...]]:
    """Return a row with its tags, set once for all tables that have it; `bare` is the table without any rows."""
    galley = Galley()
    box = _row(cells, bare, galley, ARTIFACT, setter, edges)
    return box, tuple(galley.tags)


def _added(row: tuple[Box, tuple[Tag, ...]], galley: Galley, table: int) -> Box:
    """Return a row with its tags among those of a galley, in a table."""
    box, tags = row
    first = len(galley.tags)
    galley.tags += [replace(tag, parent=table if tag.parent < 0 else first + tag.parent) for tag in tags]
    marks = [mark if mark.tag == ARTIFACT else replace(mark, tag=first + mark.tag) for mark in box.marks]
    return replace(box, marks=tuple(marks))


def _row(cells: tuple[Text, ...], element: Table, galley: Galley, table: int, setter: Setter, edges: Edges) -> Box:
    theme, columns = setter.theme, element.columns
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
        text = next(texts, None) if column.kind in {*WORDED, "box"} else None
        if column.kind == "tick" or (column.kind == "box" and text):
            left = x + (width - theme.grid.tick) / 2
            called = blank_name(element, cells, column)
            box = box_cell(galley, cell, left, setter, called, is_ticked=text == TICKED_BOX)
            set_cells += ((part, "body") for part in box)
        elif text and column.kind == "mark":
            lines = mark_lines(text, galley, cell, setter, Area(x, 0.0, width, 0.0))
            height = max(height, len(lines) * setter.leading("small") + 2 * inset)
            set_cells.append((lines, "small"))
        elif text:
            # Words keep clear of other words, and may come near to a box or a cell to write in.
            gutter = inset if beside and beside.kind == "text" else 0.0
            lines = setter.lines(galley, text, "body", cell, x=x + inset, measure=width - inset - gutter)
            height = max(height, len(lines) * setter.leading("body") + 2 * inset)
            set_cells.append((lines, "body"))
        else:
            area = Area(x, 0.0, width, height).inside(_CLEAR)
            blanks += room_to_type(galley, cell, setter, area, name_if_open(element, cells, column, text))
    for content, style in set_cells:
        marks += centered(content, 0.0, height, setter, style)
    marks += (on_rule(height, blank) for blank in blanks)
    marks.append(rule(0.0, height, theme.measure, theme.hairline, theme.grid.line))
    for column, (x, width) in zip(columns, edges, strict=True):
        if column.kind == "write":
            # At its sides a table is open.
            inner = (edge for edge in (x, x + width) if _SLACK < edge < theme.measure - _SLACK)
            marks += [_upright(edge, height, setter) for edge in inner]
    return Box(height, tuple(marks))


def _upright(x: Points, height: Points, setter: Setter) -> Shape:
    """Return a vertical hairline: the side of a cell to write in."""
    line = setter.theme.grid.hair
    return Shape(x - line / 2, 0.0, line, height, fill=setter.theme.hairline)
