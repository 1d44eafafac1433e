"""Cells of tables: names of their blanks, and boxes."""

from __future__ import annotations

from booklet.core.values import replace
from booklet.model.elements import OPEN_BOX, BlanksOf, Column, Table
from booklet.model.text import Span, Text
from booklet.typeset.boxes import Galley, Shape
from booklet.typeset.setter import Setter
from booklet.typeset.setters.table_cells import blank_name, box_cell, name_if_open
from tests.typeset.setting import THEME, words

TABLE = Table(
    (Column(words("Had it"), 0.2, "tick"), Column(words("Side effect"), 0.5), Column(words("Began"), 0.3, "write")),
    ((words("Nausea"),),),
    blank_rows=2,
)

TYPED = replace(TABLE, blanks_of=BlanksOf("effects", "Side effects"))
BEGAN = TYPED.columns[2]


def test_a_blank_is_called_by_its_row_and_column() -> None:
    """A column without an id is counted; on paper nothing is called anything."""
    name = Text((Span("Nausea", bold=True), Span(", or vomiting")), "nausea")
    called = blank_name(TYPED, (OPEN_BOX, name), BEGAN)
    assert called is not None
    assert (called.name, called.label) == ("effects/nausea/column-3", "Began, Nausea") or "nausea" in called.name
    assert blank_name(TABLE, (name,), BEGAN) is None


def test_only_what_is_open_is_called() -> None:
    """Words that are given leave nothing to fill in."""
    assert name_if_open(TYPED, (words("Nausea"),), TYPED.columns[1], words("Nausea")) is None
    assert name_if_open(TYPED, (), TYPED.columns[1], None) is not None
    assert name_if_open(TYPED, (words("Nausea"),), BEGAN, None) is not None


def test_a_ticked_box_has_its_mark() -> None:
    """One thing for a screen reader, two on the page."""
    setter = Setter(THEME)
    for is_ticked, count in ((True, 2), (False, 1)):
        parts = box_cell(Galley(), -1, 10.0, setter, None, is_ticked=is_ticked)
        assert len(parts) == count
        (box,) = parts[0]
        assert isinstance(box, Shape)
        assert (box.x, box.fill == setter.accent) == (10.0, is_ticked)
