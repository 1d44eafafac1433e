"""What families write in."""

from __future__ import annotations

from booklet.elements import Column, FillIn, Table, WritingLines
from booklet.typeset.boxes import Box, Frame, Ruled
from tests.typeset.setting import THEME, galley, roles, said, shapes, words

TABLE = Table(
    (Column(words("Had it"), 0.2, "tick"), Column(words("Side effect"), 0.5), Column(words("Began"), 0.3, "write")),
    ((words("Nausea"),),),
    blank_rows=2,
)


def test_table_has_heads_and_rows() -> None:
    """Heads head their column; a row has a cell for each, even where nothing is printed."""
    made = galley(TABLE)
    assert roles(made) == [
        *["Table", "TR", "TH", "TH", "TH"],
        *["TR", "TD", "Span", "TD", "TD"] * 3,
    ]
    assert {tag.scope for tag in made.tags if tag.role == "TH"} == {"Column"}
    assert said(made, "Span") == ["☐"] * 3
    assert "Nausea" in said(made, "TD")


def test_table_may_be_cut_and_repeats_its_head() -> None:
    """Unlike a card, a table goes on on the next page."""
    (frame,) = galley(TABLE).items
    assert isinstance(frame, Frame)
    assert frame.can_cut
    assert frame.head == 1
    assert frame.boxes[0].keep_next


def test_rows_leave_room_for_a_pen() -> None:
    """A row is at least 10 millimetres high."""
    (frame,) = galley(TABLE).items
    assert isinstance(frame, Frame)
    assert all(box.height >= 28.3 for box in frame.boxes[1:])


def test_fill_in_has_a_line_under_each_label() -> None:
    """Labels are said; lines are decoration."""
    made = galley(FillIn(words("Our numbers"), (words("Day"), words("Night"))))
    assert said(made, "P") == ["Our numbers", "Day", "Night"]
    assert len(shapes(made)) == 2


def test_writing_lines_stay_with_their_label() -> None:
    """A label is never alone at the foot of a page, and its lines stay together."""
    made = galley(WritingLines(3, words("Ask your team")))
    assert [item.keep_next for item in made.items] == [True, True, True, False]
    assert all(item.height == THEME.line_gap for item in made.items[1:] if isinstance(item, Box))


def test_lines_that_fill_the_page_are_left_to_make_up() -> None:
    """How many there are is known when the page is."""
    last = galley(WritingLines(3, fills_page=True)).items[-1]
    assert isinstance(last, Ruled)
    assert last.fewest == 3
