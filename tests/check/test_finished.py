"""Measuring pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from booklet import Library, Profile, build_booklet
from booklet.check.finished import Looks, breaches, measure
from booklet.typeset.boxes import Mark, Run, Shape
from booklet.typeset.pages import Page, Pages, Placed
from booklet.typeset.theme import rgb
from booklet.units import PAPERS

INK = rgb("#000000")
GREY = rgb("#999999")
WORDS = "Some plain words that are long enough to be measured well"


def looks(marks: Sequence[Mark], furniture: Sequence[Mark] = ()) -> Looks:
    """Return the looks of one page with these marks, all in one box that begins 10 points from the corner."""
    page = Page(1, (Placed(10.0, 10.0, 20.0, 0, tuple(marks)),), tuple(furniture))
    return measure(Pages(PAPERS["half-letter"], (page,), ((),), (0,), {}, ()))


def run(text: str = WORDS, *, size: float = 12.0, face: int = 0, y: float = 100.0) -> Run:
    """Return words in black at the left."""
    return Run(0.0, y, text, face, size, INK)


def test_a_good_page() -> None:
    """Nothing to say; what is measured is what was set."""
    found = looks([run()])
    assert list(breaches(found)) == []
    assert (found.body, found.smallest, found.pages[0].words) == (12.0, 12.0, 11)
    assert found.x_height_mm == pytest.approx(0.496 * 12 * 25.4 / 72)
    assert found.contrast == pytest.approx(21)
    assert 45 <= found.characters <= 70
    assert 0.9 < found.pages[0].free < 1


@pytest.mark.parametrize(
    ("marks", "problem"),
    [
        ([run(), run("tiny", size=8.5)], "'tiny' is set in 8.5 pt; at least 9"),
        ([run(size=11)], "body text is set in 11 pt; at least 12"),
        ([run("W" * 60)], "a line holds 30 characters; 45 to 70"),
        ([run(), replace(run("pale"), colour=GREY)], "'pale' has a contrast of 2.8; at least 4.5"),
        ([run(), replace(run("Pale", face=1, size=14), colour=GREY)], "'Pale' has a contrast of 2.8; at least 3"),
        ([run("word " * 226)], "the page has 226 words; at most 225"),
    ],
)
def test_a_breach(marks: list[Mark], problem: str) -> None:
    """Each is told with its page, once."""
    assert list(breaches(looks([*marks, *marks[1:]]))) == [(1, problem)]


def test_small_letters_are_measured_too() -> None:
    """A small size has small letters; a symbol has none."""
    found = list(breaches(looks([run(), run("tiny", size=7), replace(run("☐", size=9), face=2)])))
    assert found == [
        (1, "'tiny' is set in 7 pt; at least 9"),
        (1, "small letters of 'tiny' are 1.22 mm tall; at least 1.4"),
    ]


def test_a_full_page() -> None:
    """Line after line from edge to edge leaves too little free."""
    lines = [run("W" * 35, y=float(y)) for y in range(5, 600, 14)]
    assert (1, "23% of the page is free of type; at least 60%") in list(breaches(looks(lines)))


def test_the_ground_is_the_last_shape_under_the_letter() -> None:
    """Words on a dark card are measured on the card, and one without a fill is no ground."""
    card = Shape(0, 80, 300, 40, fill=INK)
    outline = Shape(0, 80, 300, 40, stroke=INK)
    white = replace(run(), colour=(1.0, 1.0, 1.0))
    assert looks([card, outline, white]).contrast == pytest.approx(21)
    assert looks([white, card]).contrast == pytest.approx(1)


def test_a_number_set_from_the_right() -> None:
    """Its right edge is its place."""
    card = Shape(200, 80, 100, 40, fill=INK)
    number = replace(run("12"), x=250.0, is_right=True, colour=(1.0, 1.0, 1.0))
    assert looks([run(), card, number]).contrast == pytest.approx(21)


def test_furniture_is_no_text() -> None:
    """Its type and contrast are measured; its words do not count."""
    found = looks([run()], [replace(run("Induction 12", size=9, y=20.0), colour=GREY)])
    assert (found.smallest, found.pages[0].words) == (9.0, 11)
    assert [message for _, message in breaches(found)] == ["'Induction 12' has a contrast of 2.8; at least 4.5"]


def test_a_booklet(tiny: Library) -> None:
    """The small one is well set."""
    assert list(breaches(measure(build_booklet(Profile("open"), tiny).pages))) == []
