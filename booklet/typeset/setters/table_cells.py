"""What cells of tables hold, side by side or one below the other: boxes to tick, and room to type in."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.core.units import Area, Points
from booklet.model.elements import OPEN_BOX, TICKED_BOX, Column, Table
from booklet.model.text import Text
from booklet.typeset.boxes import Galley, Mark, moved
from booklet.typeset.setter import Lines, Setter
from booklet.typeset.setters.blanks import Named, line_blank, named, ticking
from booklet.typeset.theme.type_scale import TypeName

_CHECK = Text.of("\u2713", bold=True)

WORDED = ("text", "mark")
"""Kinds of columns whose cells hold words."""


def blank_name(table: Table, cells: Sequence[Text], column: Column) -> Named | None:
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


def name_if_open(table: Table, cells: Sequence[Text], column: Column, text: Text | None) -> Named | None:
    """Return what an empty cell is called; None for one that stays empty."""
    is_open = column.kind == "write" or (column.kind == "text" and text is None)
    return blank_name(table, cells, column) if is_open else None


def room_to_type(galley: Galley, parent: int, setter: Setter, area: Area, called: Named | None) -> tuple[Mark, ...]:
    """Return room to type in; nothing on paper."""
    return (line_blank(galley, parent, setter, area, called),) if called else ()


def box_cell(
    galley: Galley, parent: int, x: Points, setter: Setter, called: Named | None, *, is_ticked: bool
) -> list[Lines | tuple[Mark, ...]]:
    """Return a box, and the check mark in it; to a screen reader the two are one character."""
    box = setter.tick(galley, parent, x, 0.0, setter.accent, role="Span", is_ticked=is_ticked)
    if not is_ticked:
        return [ticking(galley, box, called, setter.theme.white)]
    wide = setter.width(_CHECK, "body")
    left = x + (box.width - wide) / 2
    return [(box,), setter.lines(galley, _CHECK, "body", box.tag, x=left, measure=wide + 1, color=setter.theme.white)]


def centered(
    content: Lines | tuple[Mark, ...], y: Points, height: Points, setter: Setter, style: TypeName = "body"
) -> list[Mark]:
    """Return what a cell holds in the middle of a row whose top is at `y`."""
    if isinstance(content, tuple):
        return [moved(mark, 0.0, y + height / 2) for mark in content]
    return [*setter.stack(content, style, y + (height - len(content) * setter.leading(style)) / 2)]
