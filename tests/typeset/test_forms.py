"""What families write in."""

from __future__ import annotations

from booklet.elements import OPEN_BOX, TICKED_BOX, Column, Filled, FillIn, Table, WritingLines
from booklet.text import Text
from booklet.typeset.boxes import Box, Frame, Ruled
from booklet.typeset.fonts import width
from tests.typeset.setting import THEME, galley, roles, runs, said, shapes, words

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


def test_boxes_are_where_they_are_given() -> None:
    """Open, ticked already, or none; a check mark is said with its box, as one character."""
    columns = (Column(words("Item"), 0.4), *(Column(words(head), 0.2, "box") for head in ("Yes", "No", "N/A")))
    made = galley(Table(columns, ((words("Short"), TICKED_BOX, OPEN_BOX, Text(())),)))
    assert roles(made)[6:] == ["TR", "TD", "TD", "Span", "TD", "Span", "TD"]
    assert said(made, "Span") == ["☑", "☐"]
    ticked, empty = (shape for shape in shapes(made) if shape.stroke)
    assert (ticked.fill, empty.fill) == (THEME.colour("teal"), THEME.white)
    (check,) = (run for run in runs(made) if run.text == "✓")
    assert check.tag == ticked.tag
    assert ticked.x < check.x < ticked.x + ticked.width
    assert ticked.y < check.y < ticked.y + ticked.height


def test_words_keep_clear_of_words_beside_them() -> None:
    """Two columns of words have a gap between them."""
    text = words("Many small words that go on and on so that they have to be set in lines of a column")
    made = galley(Table((Column(words("One"), 0.5), Column(words("Two"), 0.5)), ((text, text),)))
    half = THEME.measure / 2
    ends = [run.x + width(run.text.rstrip(), is_bold=False) * run.size for run in runs(made) if run.x < half]
    assert max(ends) <= half - 5


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


def test_a_filled_line_has_its_words_below_its_label() -> None:
    """Each paragraph a P; the box grows with them, and less room is taken than for a pen."""
    one = Filled(words("Temperature"), (words("Once"), words("Or again " * 12)))
    made = galley(FillIn(words(""), (words("Day"), one)))
    assert said(made, "P")[:3] == ["Day", "Temperature", "Once"]
    assert "".join(said(made, "P")[3].split()) == "Oragain" * 12
    (frame,) = made.items
    assert isinstance(frame, Frame)
    to_write, filled = frame.boxes
    assert filled.height > to_write.height
    baselines = [run.y for run in runs(made)][1:]
    assert baselines == sorted(baselines)
    short = galley(FillIn(words(""), (Filled(words("Day"), (words("555-0101"),)),))).items[0]
    assert isinstance(short, Frame)
    assert short.boxes[0].height < to_write.height + 4


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
