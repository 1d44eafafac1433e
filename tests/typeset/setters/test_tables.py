"""Tables, side by side and one below the other."""

from __future__ import annotations

import pytest

from booklet.core.values import replace
from booklet.model.elements import Column, Table
from booklet.typeset.boxes import ARTIFACT, Frame, Run, Shape
from booklet.typeset.setters import tables
from booklet.typeset.text.typefaces import width
from tests.typeset.setters.example_tables import BOXED, TABLE, check_boxes
from tests.typeset.setting import LARGE, LOW, THEME, galley, roles, runs, said, shapes, words


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


def test_a_row_is_set_once_for_all_tables_that_have_it() -> None:
    """Its tags are those of the table it stands in, and say the same there."""
    table = replace(TABLE, rows=tuple((words(f"Row {number} of this test"),) for number in range(3)), blank_rows=1)
    first = galley(table)
    before = tables.kept_row.misses()
    turned = galley(replace(table, rows=table.rows[::-1]))
    assert tables.kept_row.misses() == before
    assert roles(turned) == roles(first)
    assert [tag.parent for tag in turned.tags] == [tag.parent for tag in first.tags]
    rows = [index for index, tag in enumerate(turned.tags) if tag.role == "TR"]
    under = {run.text: turned.tags[run.tag].parent for run in runs(turned) if run.text.startswith("Row ")}
    assert under == {f"Row {2 - place} of this test": row for place, row in enumerate(rows[1:4])}


def test_rows_that_fill_the_page_are_said_to_nobody() -> None:
    """They look like the others, and add nothing to the tags."""
    for theme in (THEME, LOW, LARGE):
        table = replace(TABLE, blank_rows=1)
        made, filling = galley(table, theme=theme), galley(replace(table, fills_page=True), theme=theme)
        assert filling.tags == made.tags
        (frame,), (plain,) = filling.items, made.items
        assert isinstance(frame, Frame)
        assert isinstance(plain, Frame)
        assert (frame.boxes, plain.filler) == (plain.boxes, None)
        assert frame.filler
        assert frame.filler.height == frame.boxes[-1].height
        assert [replace(mark, tag=ARTIFACT) for mark in frame.boxes[-1].marks] == [*frame.filler.marks]


def test_large_print_has_fewer_empty_rows() -> None:
    """Half of them, where more fill the page: each takes the room of several."""
    for count, left in ((12, 6), (3, 2), (1, 1), (0, 0)):
        (frame,) = galley(replace(TABLE, blank_rows=count, fills_page=True), theme=LARGE).items
        (whole,) = galley(replace(TABLE, blank_rows=count), theme=LARGE).items
        assert isinstance(frame, Frame)
        assert isinstance(whole, Frame)
        assert (len(frame.boxes), len(whole.boxes)) == (2 + left, 2 + count)


def test_a_table_is_open_at_its_sides() -> None:
    """Cells to write in have lines between them, and none at the edge of the text."""
    columns = tuple(Column(words(head), 1.0, "write") for head in ("Date", "Time", "What"))
    made = galley(Table(columns, (), blank_rows=1))
    uprights = {round(shape.x + shape.width / 2) for shape in shapes(made) if shape.width < 1}
    assert uprights == {round(THEME.measure / 3), round(THEME.measure * 2 / 3)}


def test_heads_are_white_on_the_chapters_color() -> None:
    """Inside their ground, and clear of its round corners."""
    columns = tuple(Column(words(head), 1.0, "write") for head in ("Date", "What"))
    made = galley(Table(columns, (), blank_rows=1), "green")
    ground = shapes(made)[0]
    assert (ground.fill, ground.width) == (THEME.color("green"), THEME.measure)
    for run in runs(made):
        assert run.color == THEME.white
        assert ground.x + ground.radius < run.x
        assert ground.y < run.y < ground.y + ground.height


def test_boxes_are_where_they_are_given() -> None:
    """Open, ticked already, or none; a check mark is said with its box, as one character."""
    made = galley(BOXED)
    assert roles(made)[6:] == ["TR", "TD", "TD", "Span", "TD", "Span", "TD"]
    check_boxes(made, THEME)


def test_words_keep_clear_of_words_beside_them() -> None:
    """Two columns of words have a gap between them."""
    text = words("Many small words that go on and on so that they have to be set in lines of a column")
    made = galley(Table((Column(words("One"), 0.5), Column(words("Two"), 0.5)), ((text, text),)))
    half = THEME.measure / 2
    ends = [run.x + width(run.text.rstrip(), is_bold=False) * run.size for run in runs(made) if run.x < half]
    assert max(ends) <= half - THEME.grid.cell


def test_table_may_be_cut_and_repeats_its_head() -> None:
    """Unlike a card, a table goes on on the next page."""
    (frame,) = galley(TABLE).items
    assert isinstance(frame, Frame)
    assert frame.can_cut
    assert frame.head == 1
    assert frame.boxes[0].keep_next


@pytest.mark.parametrize("mark", ["may", "may 1, 2 most 5", "if if if if if if if if"])
def test_a_row_is_as_high_as_its_highest_mark(mark: str) -> None:
    """No line of a narrow cell stands over the rule above it or under the one below."""
    columns = (Column(words("Medicine"), 4.0), Column(words("1"), 0.4, "mark"))
    for theme in (THEME, LOW, LARGE):
        (frame,) = galley(Table(columns, ((words("Name"), words(mark)),)), theme=theme).items
        assert isinstance(frame, Frame)
        row = frame.boxes[1]
        lines = [each for each in row.marks if isinstance(each, Run)]
        assert lines
        assert min(line.y - line.size for line in lines) >= 0
        assert max(line.y for line in lines) <= row.height


def test_rows_leave_room_for_a_pen() -> None:
    """A row is at least 10 millimeters high."""
    (frame,) = galley(TABLE).items
    assert isinstance(frame, Frame)
    assert all(box.height >= 28.3 for box in frame.boxes[1:])


def test_heads_stand_on_a_rule_where_no_tint_is_printed() -> None:
    """The head is as high as in full ink, and nothing is filled but rules and boxes."""
    (full,), (low,) = galley(TABLE).items, galley(TABLE, theme=LOW).items
    assert isinstance(full, Frame)
    assert isinstance(low, Frame)
    assert [box.height for box in full.boxes] == [box.height for box in low.boxes]
    (line,) = [mark for mark in low.boxes[0].marks if isinstance(mark, Shape)]
    assert (line.fill, line.height) == (LOW.color("teal"), LOW.grid.outline)
