"""Rows of tables one below the other, for large print."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from booklet.model.elements import TICKED_BOX, Column, Table
from booklet.typeset.boxes import ARTIFACT, Frame, Mark, Run, Shape
from booklet.typeset.text.typefaces import width
from tests.typeset.setters.example_tables import BOXED, TABLE, check_boxes
from tests.typeset.setting import LARGE, galley, roles, said, words


def test_large_print_has_no_columns() -> None:
    """The head of the text stands over all rows; a row is its text, then each other head with a box or a line."""
    made = galley(TABLE, theme=LARGE)
    row = ["LI", "LBody", "P", "P", "Span", "P"]
    blank = ["LI", "LBody", "P", "Span", "P"]
    assert roles(made) == ["P", "L", *row, *blank, *blank]
    assert said(made, "P")[:4] == ["Side effect", "Nausea", "Had it", "Began"]
    assert said(made, "Span") == ["☐"] * 3


def test_a_large_print_row_can_be_filled_in() -> None:
    """Where there is no text there is a line as wide as the page's, and a line beside what is written in a column."""
    (frame,) = galley(TABLE, theme=LARGE).items
    assert isinstance(frame, Frame)
    assert (frame.can_cut, frame.head, frame.boxes[0].keep_next) == (True, 1, True)
    filled, blank = (
        [mark.width for mark in box.marks if isinstance(mark, Shape) and mark.tag == ARTIFACT]
        for box in frame.boxes[1:3]
    )
    written, end = filled
    assert LARGE.grid.entry <= written < end == LARGE.measure
    assert blank == [LARGE.measure, *filled]


def test_further_texts_of_a_large_print_row_have_their_heads() -> None:
    """No head is lost with the columns."""
    columns = (Column(words("Medicine"), 1.0), Column(words("Time"), 1.0))
    made = galley(Table(columns, ((words("One"), words("Two")),)), theme=LARGE)
    assert said(made, "P") == ["Medicine", "One", "Time", "Two"]


def test_boxes_of_a_large_print_row_stand_below_its_text() -> None:
    """Each with its head, the ticked one with its check mark; a head without a box is left out."""
    made = galley(BOXED, theme=LARGE)
    assert said(made, "P") == ["Item", "Short", "Yes", "No"]
    check_boxes(made, LARGE)


def test_what_is_short_stands_beside_others() -> None:
    """Marks behind their heads and a box share a line; a blank row asks for no mark."""
    columns = (
        Column(words("Yours"), 0.1, "tick"),
        Column(words("Medicine"), 0.5),
        Column(words("Phase 1"), 0.2, "mark"),
        Column(words("Phase 2"), 0.2, "mark"),
    )
    row = (words("Vincristine"), words("may"), words("most"))
    made = galley(Table(columns, (row,), blank_rows=1), theme=LARGE)
    assert said(made, "P") == ["Medicine", "Vincristine", "Phase 1 ", "may", "Phase 2 ", "most", "Yours", "Yours"]
    (frame,) = made.items
    assert isinstance(frame, Frame)
    lines = {round(mark.y) for mark in frame.boxes[1].marks if isinstance(mark, Run) and mark.text != "Yours"}
    assert len(lines) == 2


def test_a_text_that_says_its_head_is_not_headed_again() -> None:
    """Its head would say the same word twice."""
    columns = (Column(words("What"), 0.5), Column(words("Page"), 0.3), Column(words("Done"), 0.2, "tick"))
    made = galley(Table(columns, ((words("A line"), words("Page 2")),)), theme=LARGE)
    assert said(made, "P") == ["What", "A line", "Page 2", "Done"]


KINDS = st.lists(st.sampled_from(["text", "mark", "tick", "write", "box"]), min_size=1, max_size=5)
HEADS = st.sampled_from(
    ["Had it", "Told team", "When it began for the first time", "What it was like that day, in words"]
)


@given(KINDS, st.lists(HEADS, min_size=5, max_size=5), st.booleans())
def test_nothing_of_a_large_print_row_overlaps(kinds: list[str], heads: list[str], is_blank: bool) -> None:  # noqa: FBT001
    """Whatever the columns, the marks of a row stand beside or below each other, inside the measure and the row."""
    columns = tuple(Column(words(head), 1.0, kind) for head, kind in zip(heads, kinds, strict=False))  # type: ignore[arg-type]
    given = {"text": words("One"), "mark": words("may"), "box": TICKED_BOX}
    cells = () if is_blank else tuple(given[kind] for kind in kinds if kind in given)
    made = galley(Table(columns, () if is_blank else (cells,), blank_rows=int(is_blank)), theme=LARGE)
    (frame,) = made.items
    assert isinstance(frame, Frame)
    row = frame.boxes[-1]
    # A check mark stands in its box.
    areas = [area(mark) for mark in row.marks if not (isinstance(mark, Run) and mark.text == "✓")]
    for left, top, right, bottom in areas:
        assert -0.01 <= left <= right <= LARGE.measure + 0.01
        assert -0.01 <= top <= bottom <= row.height + LARGE.grid.line
    for one, other in combinations(areas, 2):
        is_apart = one[2] <= other[0] + 0.01 or other[2] <= one[0] + 0.01 or one[3] <= other[1] or other[3] <= one[1]
        assert is_apart, (one, other)


def area(mark: Mark) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom edge of a mark; letters reach three quarters of their size up."""
    if not isinstance(mark, Run):
        return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    wide = width(mark.text.rstrip(), is_bold=bool(mark.face % 2)) * mark.size
    return mark.x, mark.y - 0.75 * mark.size, mark.x + wide, mark.y + 0.2 * mark.size
