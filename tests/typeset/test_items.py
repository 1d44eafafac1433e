"""What items take and show."""

from __future__ import annotations

from booklet.typeset.boxes import ARTIFACT, Box, Break, Frame, Ruled, Run, Shape
from booklet.typeset.items import as_artifact, frame_ground, gap_above, item_height, least_height, stack_height

INK = (0.0, 0.0, 0.0)
TINT = (0.9, 0.9, 0.9)
ROWS = tuple(Box(40.0, space_before=5.0) for _ in range(6))


def test_the_gap_above_the_first_box_takes_no_room() -> None:
    """It is the frame's own gap that counts there."""
    assert stack_height(ROWS) == 6 * 40 + 5 * 5
    assert stack_height(()) == 0.0


def test_heights_of_items() -> None:
    """A frame has its padding twice, lines to write on are as many as are asked for, a break takes nothing."""
    frame = Frame(ROWS, 100.0, pad_y=10.0)
    items = (Box(12.0), frame, Ruled(3, 26.0, INK, 100.0, 1.0), Break())
    assert [item_height(item) for item in items] == [12.0, 285.0, 78.0, 0.0]


def test_least_height_of_a_table_is_its_head_and_one_row() -> None:
    """A table may begin where its head and first row fit; what is not cut needs all of its room."""
    table = Frame((Box(30.0), *ROWS), 100.0, "table", head=1, can_cut=True)
    card = Frame((Box(30.0), *ROWS), 100.0, "card", head=1)
    assert (least_height(table), item_height(table)) == (75.0, 300.0)
    assert least_height(card) == item_height(card)


def test_ground_of_a_frame() -> None:
    """A tint, an outline, or neither; the bar lies over it."""
    frame = Frame(ROWS, 100.0, radius=5.0)
    assert frame_ground(frame, 50.0, 4.0) == ()
    tinted, bar = frame_ground(Frame(ROWS, 100.0, ground=TINT, bar=INK, radius=5.0), 50.0, 4.0)
    assert tinted == Shape(0.0, 0.0, 100.0, 50.0, fill=TINT, radius=5.0)
    assert bar == Shape(0.0, 0.0, 4.0, 50.0, fill=INK, radius=2.0)
    (outline,) = frame_ground(Frame(ROWS, 100.0, outline=INK, line=0.75), 50.0, 4.0)
    assert outline == Shape(0.0, 0.0, 100.0, 50.0, stroke=INK, line=0.75)


def test_a_head_that_is_repeated_is_decoration() -> None:
    """It is not said twice, leads nowhere, and is no place that links lead to."""
    run = Run(0.0, 10.0, "Vincristine", 1, 14.0, INK, tag=3, link="words")
    box = as_artifact(Box(20.0, (run, Shape(0, 0, 9, 9, fill=INK, tag=2)), anchors=("here",)))
    assert [mark.tag for mark in box.marks] == [ARTIFACT, ARTIFACT]
    assert box.anchors == ()
    assert [mark.link for mark in box.marks if isinstance(mark, Run)] == [""]


def test_the_gap_above_is_what_either_asks_for() -> None:
    """The wider one of both; rules ask for nothing below them."""
    text = Box(10.0, space_before=6.0)
    assert gap_above(text, None) == gap_above(text, Box(4.0, space_after=5.0)) == 6.0
    assert gap_above(text, Box(4.0, space_after=12.0)) == 12.0
    assert gap_above(text, Frame((), 100.0, space_after=12.0)) == 12.0
    assert gap_above(text, Ruled(2, 26.0, INK, 100.0, 0.75)) == 6.0
