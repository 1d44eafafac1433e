"""Tables that are set in two ways: side by side, and one below the other for large print."""

from __future__ import annotations

from booklet.model.elements import OPEN_BOX, TICKED_BOX, Column, Table
from booklet.model.text import Text
from booklet.typeset.boxes import Galley
from booklet.typeset.theme.theme import Theme
from tests.typeset.setting import runs, said, shapes, words

TABLE = Table(
    (Column(words("Had it"), 0.2, "tick"), Column(words("Side effect"), 0.5), Column(words("Began"), 0.3, "write")),
    ((words("Nausea"),),),
    blank_rows=2,
)

BOXED = Table(
    (Column(words("Item"), 0.4), *(Column(words(head), 0.2, "box") for head in ("Yes", "No", "N/A"))),
    ((words("Short"), TICKED_BOX, OPEN_BOX, Text(())),),
)
"""A box that is ticked, one that is open, and none."""


def check_boxes(made: Galley, theme: Theme) -> None:
    """Check the boxes of `BOXED`: one has a check mark in it, said with its box, and one is open."""
    assert said(made, "Span") == ["☑", "☐"]
    ticked, empty = (shape for shape in shapes(made) if shape.stroke)
    assert (ticked.fill, empty.fill) == (theme.color("teal"), theme.white)
    (check,) = (run for run in runs(made) if run.text == "✓")
    assert check.tag == ticked.tag
    assert ticked.x < check.x < ticked.x + ticked.width
    assert ticked.y < check.y < ticked.y + ticked.height
