"""A road to color in."""

from __future__ import annotations

from itertools import combinations

import pytest

from booklet.model.artwork import Outline, Stroke, Vector
from booklet.model.document import Document, Part
from booklet.model.elements import Color, Heading, Step, Trail
from booklet.typeset import make_up
from booklet.typeset.boxes import ARTIFACT, Box, Galley, Picture, Run, Shape
from booklet.typeset.text.typefaces import width
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH
from tests.typeset.setting import THEME, THEMES, galley, marks, named, roles, runs, said, shapes, words

COLORS: tuple[Color, ...] = ("teal", "violet", "green", "orange", "blue")
NAMES = ("Induction", "Consolidation", "Interim maintenance", "Delayed intensification", "Maintenance")
STOPS = tuple(Step(str(number), words(name), (), COLORS[number - 1]) for number, name in enumerate(NAMES, start=1))
HOW = "Ask which phases are in your child’s plan. Color each stop when it is done."
TRAIL = Trail((words(HOW),), STOPS, words("End"))

each_theme = pytest.mark.parametrize("theme", THEMES, ids=named)


def picture(made: Galley) -> Picture:
    """Return what is drawn of the road."""
    (found,) = [mark for mark in marks(made) if isinstance(mark, Picture)]
    return found


def test_it_is_read_in_order() -> None:
    """What to do, then each stop with its number and name, then the finish; nothing is said of the drawings."""
    made = galley(TRAIL)
    assert roles(made) == ["P", "L", *["LI", "Lbl", "LBody", "P"] * 5, "P"]
    assert said(made, "Lbl") == ["1", "2", "3", "4", "5"]
    assert said(made, "P")[1:] == [*NAMES, "End"]
    assert picture(made).tag == ARTIFACT
    assert all(shape.tag == ARTIFACT for shape in shapes(made))


def test_a_condition_stands_below_the_name() -> None:
    """What is not sure to be in the plan is never shown as if it were."""
    made = galley(Trail((), (Step("1", words("First"), (words("If so:"),), "teal"),), words("End")))
    assert said(made, "P") == ["First", "If so:", "End"]
    name, condition = (run for run in runs(made) if run.text in {"First", "If so:"})
    assert name.y < condition.y


@each_theme
def test_it_fills_the_page_below_its_heading(theme: Theme) -> None:
    """On one page with it, and down to the foot."""
    part = Part("Start", "i", "ink", (Heading(words("A map to color in"), 2, starts_page=True), TRAIL))
    (page,) = make_up(Document("T", ENGLISH, "", (part,)), theme).pages
    last = page.placed[-1]
    assert last.y + last.height == pytest.approx(theme.bottom)


@each_theme
def test_all_of_it_is_inside_the_measure(theme: Theme) -> None:
    """Words stand in their stop or sign, signs and stops beside each other and beside no other."""
    made = galley(TRAIL, theme=theme)
    box = made.items[-1]
    assert isinstance(box, Box)
    grounds = [mark for mark in box.marks if isinstance(mark, Shape)]
    assert len(grounds) == 2 * len(STOPS) + 1
    for run in (mark for mark in box.marks if isinstance(mark, Run)):
        right = run.x + width(run.text.rstrip(), is_bold=run.face % 2 == 1) * run.size
        assert any(
            ground.x < run.x and right < ground.x + ground.width and ground.y < run.y < ground.y + ground.height
            for ground in grounds
        ), run.text
    for ground in grounds:
        assert min(ground.x, ground.y) >= 0
        assert ground.x + ground.width <= theme.measure + 0.001
        assert ground.y + ground.height <= box.height
    assert not [pair for pair in combinations(grounds, 2) if _meet(*pair)]


def _meet(one: Shape, other: Shape) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


@each_theme
def test_stops_are_large_enough_for_a_crayon(theme: Theme) -> None:
    """15 mm or more across, and white inside."""
    discs = [shape for shape in shapes(galley(TRAIL, theme=theme)) if shape.width == shape.height]
    assert len(discs) == len(STOPS)
    assert all(disc.width >= 42.5 and disc.fill == theme.white for disc in discs)


@each_theme
def test_nothing_large_is_inked(theme: Theme) -> None:
    """The road and the star are white inside their outlines; all else is lines."""
    art = picture(galley(TRAIL, theme=theme)).artwork
    assert isinstance(art, Vector)
    assert {each.fill for each in art.outlines if isinstance(each, Outline)} == {theme.white}
    edge, inside, *others = (each for each in art.outlines if isinstance(each, Stroke))
    assert (edge.steps, inside.color) == (inside.steps, theme.white)
    assert 0 < edge.line - inside.line <= 2 * theme.grid.stroke
    assert max(each.line for each in others) <= theme.grid.stroke


def test_drawings_stand_where_there_is_room() -> None:
    """None where the name leaves none; the others in turn, so that no two are alike."""
    short = picture(galley(TRAIL)).artwork
    name = words("A name that takes all there is beside it")
    long = picture(galley(Trail((), tuple(Step("1", name, (), "teal") for _ in STOPS), words("End")))).artwork
    assert isinstance(short, Vector)
    assert isinstance(long, Vector)
    assert len(short.outlines) > len(long.outlines) > 2


def test_the_same_road_is_drawn_the_same() -> None:
    """There is no chance in it."""
    assert galley(TRAIL) == galley(TRAIL)
    assert picture(galley(TRAIL)).has_direction
    assert picture(galley(TRAIL)) == picture(galley(Trail(TRAIL.intro, STOPS, TRAIL.finish), theme=Theme(THEME.paper)))
