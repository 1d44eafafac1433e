"""Cards."""

from __future__ import annotations

from typing import get_args

import pytest

from booklet.core.values import replace
from booklet.model.elements import Card, Cards, Facts, GivenLine, Step, Timeline, Way
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Box, Frame, Galley, Picture, Run, Shape
from booklet.typeset.items import stack_height
from booklet.typeset.text.typefaces import width
from booklet.typeset.theme.theme import Theme
from tests.in_one_go import in_one_go
from tests.typeset.setting import LARGE, LOW, THEME, THEMES, galley, roles, runs, said, shapes, words

MEDICINE = Card(words("Vincristine"), words("Chemotherapy"), words("Also called Oncovin"), (words("Into a vein."),))


def test_card_is_said_in_order() -> None:
    """Box, name, kind, other names, how it is given."""
    made = galley(Cards((MEDICINE,)))
    assert roles(made) == ["L", "LI", "Lbl", "LBody", "P", "P", "P", "P"]
    assert said(made, "P") == ["Vincristine", "Chemotherapy", "Also called Oncovin", "Into a vein."]
    assert said(made, "Lbl") == ["☐"]


@in_one_go("theme", THEMES)
@pytest.mark.parametrize("way", get_args(Way))
def test_the_icon_of_a_way_stands_beside_its_words(way: Way, theme: Theme) -> None:
    """In the column of the tick box, on the first line of the words; said to nobody, since the words say it."""
    plain = replace(MEDICINE, lines=(words("Into a vein and so on, over more than one line of this card or so."),))
    card = replace(plain, lines=tuple(GivenLine(line, way) for line in plain.lines if isinstance(line, Text)))
    made, without = galley(Cards((card,)), theme=theme), galley(Cards((plain,)), theme=theme)
    assert made.tags == without.tags
    (box,) = [box for box in boxes(made) if any(isinstance(mark, Picture) for mark in box.marks)]
    picture, first, *_ = box.marks
    assert isinstance(picture, Picture)
    assert isinstance(first, Run)
    assert picture.tag == ARTIFACT
    assert first.text.startswith("Into a vein")
    tick = next(shape for shape in shapes(made) if shape.tag != ARTIFACT)
    assert picture.x + picture.width / 2 == pytest.approx(tick.x + tick.width / 2)
    assert picture.x + picture.width < first.x
    assert picture.y >= 0
    assert picture.y + picture.height <= box.height
    assert picture.width >= 12
    assert [replace(each, marks=()) for each in boxes(made)] == [replace(each, marks=()) for each in boxes(without)]


def boxes(made: Galley) -> list[Box]:
    """Return the boxes of all cards."""
    return [box for frame in made.items if isinstance(frame, Frame) for box in frame.boxes]


def test_each_card_is_a_frame_that_is_not_cut() -> None:
    """Cards are named by their title in errors."""
    frames = galley(Cards((MEDICINE, MEDICINE))).items
    assert [(frame.name, frame.can_cut, frame.head) for frame in frames if isinstance(frame, Frame)] == [
        ("Vincristine", False, 1),
        ("Vincristine", False, 1),
    ]


def test_long_name_does_not_run_into_the_badge() -> None:
    """A long name takes a second line rather than the pill's place."""
    long = Card(words("A medicine with a very long name indeed"), words("Targeted therapy"), words(""), (), "orange")
    made = galley(Cards((long,)))
    pill = next(shape for shape in shapes(made) if shape.tag == ARTIFACT)
    title = [run for run in runs(made) if run.size == THEME.type("card").size]
    assert len({run.y for run in title}) > 1
    assert all(run.x + width(run.text.rstrip(), is_bold=True) * run.size <= pill.x for run in title)


def test_facts_are_a_list() -> None:
    """Each label with what holds, in paragraphs: viewers take heads of rows for those of columns."""
    made = galley(Facts(((words("How long"), (words("4 weeks"), words("One source says longer"))),)))
    assert roles(made) == ["L", "LI", "Lbl", "LBody", "P", "P"]


def test_no_word_of_a_label_is_cut() -> None:
    """What holds stands farther from the edge where a label is one long word."""
    for label, first in (("Medicines", "Medicines"), ("Medicamentos", "Medicamentos"), ("How long it is", "How long")):
        (box,) = boxes(galley(Facts(((words(label), (words("Two sources say it."),)),))))
        head, *_, holds = [mark for mark in box.marks if isinstance(mark, Run)]
        assert (head.text.strip(), holds.text) == (first, "Two sources say it.")
        assert head.x + THEME.stack(is_bold=True)[first] * THEME.type("strong").size < holds.x


def test_a_long_label_stays_inside_its_row() -> None:
    """Where what stands beside it takes fewer lines."""
    made = galley(Facts(((words("How long all of it takes, and what may be"), (words("4 weeks"),)),)))
    (box,) = boxes(made)
    label = [run for run in box.marks if isinstance(run, Run) and run.text != "4 weeks"]
    assert len({run.y for run in label}) > 1
    assert max(run.y for run in label) + THEME.type("strong").leading / 4 <= box.height


def test_steps_are_joined_from_the_first_to_the_last() -> None:
    """Each line begins where the one before ends, and none leads below the card it belongs to."""
    steps = tuple(Step(str(number), words("Phase"), (words("Goal"),), "green") for number in (1, 2, 3))
    made = galley(Timeline(steps))
    y, ends = 0.0, []
    for frame in made.items:
        assert isinstance(frame, Frame)
        y += frame.space_before + frame.pad_y
        (line,) = (shape for shape in frame.boxes[0].marks if isinstance(shape, Shape) and shape.fill == THEME.hairline)
        ends.append((y + line.y, y + line.y + line.height))
        y += stack_height(frame.boxes) + frame.pad_y
        assert ends[-1][1] <= y
    (first, one), (two, three), (four, last) = ends
    assert (two, four) == pytest.approx((one, three))
    assert first < one < three < last
    assert said(made, "Lbl") == ["1", "2", "3"]
    assert said(made, "Span") == ["☐"] * 3


def test_steps_that_fit_on_a_page_stay_together() -> None:
    """And a single one is joined to nothing."""
    step = Step("1", words("Phase"), (words("Goal"),), "green")
    assert [item.keep_next for item in galley(Timeline((step, step, step))).items] == [True, True, False]
    alone = galley(Timeline((step,)))
    assert [item.keep_next for item in alone.items] == [False]
    assert THEME.hairline not in {shape.fill for shape in shapes(alone)}


def test_step_stays_inside_the_measure() -> None:
    """Disc, card and box together are as wide as the text."""
    made = galley(Timeline((Step("1", words("Phase"), (), "green"),)))
    (frame,) = made.items
    assert isinstance(frame, Frame)
    assert frame.x + frame.width == THEME.measure
    assert frame.x + min(shape.x for shape in shapes(made)) == 0


def test_large_print_puts_nothing_beside_anything() -> None:
    """The badge stands below the name, and what holds below its label; said in the same order."""
    card = galley(Cards((MEDICINE,)), theme=LARGE)
    lines = {run.text: run.y for run in text_lines(card)}
    assert lines["Vincristine"] < lines["Chemotherapy"] < lines["Also called Oncovin"]
    assert roles(card) == roles(galley(Cards((MEDICINE,))))
    facts = galley(Facts(((words("How long"), (words("4 weeks"),)),)), theme=LARGE)
    label, value = runs(facts)
    assert (label.text, value.text, label.x) == ("How long", "4 weeks", value.x)
    assert value.y > label.y


def text_lines(made: Galley) -> list[Run]:
    """Return the runs of a card, each at its height in the card."""
    (frame,) = made.items
    assert isinstance(frame, Frame)
    found, y = [], 0.0
    for box in frame.boxes:
        y += box.space_before
        found += [replace(mark, y=mark.y + y) for mark in box.marks if isinstance(mark, Run)]
        y += box.height
    return found


def test_without_grounds_a_card_has_an_outline() -> None:
    """The bar, the box and the badge keep their color."""
    card = Card(words("Imatinib"), words("Targeted therapy"), words(""), (), "orange")
    (frame,) = galley(Cards((card,)), theme=LOW).items
    assert isinstance(frame, Frame)
    assert (frame.ground, frame.outline, frame.bar) == (None, LOW.hairline, LOW.color("teal"))
    (tinted,) = galley(Cards((card,))).items
    assert isinstance(tinted, Frame)
    assert (tinted.ground, tinted.outline) == (THEME.tint("teal"), None)
    made = galley(Cards((card,)), theme=LOW)
    assert {shape.fill for shape in shapes(made)} == {LOW.white, LOW.color("orange")}


@in_one_go("theme", THEMES)
def test_numbers_stand_in_their_discs(theme: Theme) -> None:
    """A phase is known by its number, whatever the ink: the number is inside its disc, in another color."""
    made = galley(Timeline((Step("3", words("Phase"), (), "green"),)), theme=theme)
    ground = next(shape for shape in shapes(made) if shape.width == theme.grid.disc)
    number = next(run for run in runs(made) if run.text == "3")
    assert ground.x < number.x < number.x + number.size / 2 < ground.x + ground.width
    assert ground.y < number.y - number.size / 2 < number.y < ground.y + ground.height
    assert (ground.fill, number.color) == (theme.color("green"), theme.white)


def test_facts_in_columns() -> None:
    """Each label above what holds; in their order, and the higher column as low as it can be."""
    lengths = (1, 4, 1, 1, 3)
    rows = tuple((words(f"Row {number}"), (words("word " * 12 * length),)) for number, length in enumerate(lengths))
    made = galley(Facts(rows, columns=2))
    assert [tag.role for tag in made.tags][:4] == ["L", "LI", "Lbl", "LBody"]
    heads = [run for run in runs(made) if made.tags[run.tag].role == "Lbl"]
    assert [run.text for run in heads] == [f"Row {number}" for number in range(5)]
    left, right = sorted({run.x for run in heads})
    assert [run.x for run in heads] == [left, left, right, right, right]
    assert all(run.x + 1 > left for run in runs(made))
    assert max(run.x for run in runs(made) if run.x < right) < THEME.measure / 2
    alone = galley(Facts(((words("Medicines"), (words("word"),)),), columns=2))
    assert [(run.text, run.x) for run in runs(alone)] == [("Medicines", left), ("word", left)]
