"""What families write in."""

from __future__ import annotations

import pytest

from booklet.model.document import Document, Part
from booklet.model.elements import Filled, FillIn, Paragraph, WritingLines
from booklet.typeset import make_up
from booklet.typeset.boxes import Box, Frame, Ruled, Shape
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH
from tests.typeset.setting import LARGE, THEME, galley, runs, said, shapes, words


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


def test_below_what_is_filled_in_last_there_is_no_rule() -> None:
    """The frame's own edge is there. A rule divides one field from the next, and a line to write on stays."""
    day, night = (Filled(words(label), (words("555-0101"),)) for label in ("Day", "Night"))
    assert [
        len(shapes(galley(FillIn(words(""), fields)))) for fields in ((day,), (day, night), (day, words("Night")))
    ] == [
        0,
        1,
        2,
    ]


def test_writing_lines_stay_with_their_label() -> None:
    """A label is never alone at the foot of a page, and its lines stay together."""
    made = galley(WritingLines(3, words("Ask your team")))
    assert [item.keep_next for item in made.items] == [True, True, True, False]
    assert all(item.height == THEME.grid.line_gap for item in made.items[1:] if isinstance(item, Box))


def test_lines_that_fill_the_page_are_left_to_make_up() -> None:
    """How many there are is known when the page is."""
    last = galley(WritingLines(3, fills_page=True)).items[-1]
    assert isinstance(last, Ruled)
    assert last.fewest == 3


def test_a_frame_of_lines_may_be_cut_in_large_print_only() -> None:
    """There a page holds few of them, and each line stands for itself; else the frame is seen at once."""
    element = FillIn(words("Our numbers"), (words("Day"), words("Night")))
    (large,), (small,) = galley(element, theme=LARGE).items, galley(element).items
    assert isinstance(large, Frame)
    assert isinstance(small, Frame)
    assert (large.can_cut, large.head, small.can_cut) == (True, 1, False)


def test_filled_lines_of_large_print() -> None:
    """Labels and what is filled in are of 18 points or more, and stand one below the other."""
    made = galley(
        FillIn(words("Title"), (Filled(words("Phone"), (words("555-0142"), words("555-0187"))),)), theme=LARGE
    )
    (frame,) = made.items
    assert isinstance(frame, Frame)
    assert min(run.size for run in runs(made)) >= 18
    baselines = [run.y for run in runs(made)[1:]]
    assert baselines == sorted(set(baselines))


@pytest.mark.parametrize("theme", [THEME, LARGE])
def test_what_follows_a_frame_keeps_clear_of_it(theme: Theme) -> None:
    """Also small print, which asks for no room of its own."""
    element = FillIn(words(""), (Filled(words("Day"), (words("555-0101"),)), words("Night")))
    part = Part("", "", "teal", (element, Paragraph(words("Small print."), style="note")))
    (page,) = make_up(Document("T", ENGLISH, "", (part,)), theme).pages
    *_, frame, field, note = sorted(page.placed, key=lambda placed: placed.y + placed.height)
    end = max(placed.y + placed.height for placed in (frame, field))
    assert note.y - end >= theme.space(3) - 1e-6


def test_lines_beside_each_other() -> None:
    """Row by row, all rules of a row at one height and inside the frame; one that is left over has the whole width."""
    fields = (words("Day"), Filled(words("Night"), (words("555-0101"), words("555-0102"))), words("Signs"))
    made = galley(FillIn(words(""), fields, columns=2))
    assert [run.text for run in runs(made)] == ["Day", "Night", "555-0101", "555-0102", "Signs"]
    (frame,) = made.items
    assert isinstance(frame, Frame)
    first, last = frame.boxes
    day, night = (mark for mark in first.marks if isinstance(mark, Shape))
    (signs,) = (mark for mark in last.marks if isinstance(mark, Shape))
    assert day.y == night.y
    assert day.width == night.width
    assert day.x + day.width < night.x
    assert night.x + night.width == pytest.approx(signs.x + signs.width)
    assert signs.x == day.x
    assert len(galley(FillIn(words(""), fields, columns=2), theme=LARGE).items[0].boxes) == 3  # type: ignore[union-attr]


def test_a_filled_line_may_hold_a_list() -> None:
    """Its paragraphs are items with a mark each, and long ones do not run below their marks."""
    made = galley(FillIn(words(""), (Filled(words("Signs"), (words("Chills"), words("Pain " * 40)), is_list=True),)))
    assert [tag.role for tag in made.tags] == ["P", "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"]
    bodies = [run.x for run in runs(made) if made.tags[run.tag].role == "LBody"]
    marks = [run.x for run in runs(made) if made.tags[run.tag].role == "Lbl"]
    assert len(marks) == 2
    assert len(bodies) > 2
    assert max(marks) < min(bodies) == max(bodies)
