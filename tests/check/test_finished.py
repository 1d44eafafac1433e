"""Measuring pages."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from booklet import Library, Profile, build_booklet
from booklet.check.finished import Looks, breaches, measure
from booklet.core.values import replace
from booklet.model.papers import PAPERS
from booklet.typeset.boxes import Mark, Run, Shape
from booklet.typeset.pages.pages import Page, Pages, Placed
from booklet.typeset.theme.colors import contrast, rgb
from booklet.typeset.theme.theme import Theme

INK = rgb("#000000")
GREY = rgb("#999999")
HALF = Theme(PAPERS["half-letter"])
WORDS = "Some plain words that are long enough to be measured well"


def looks(marks: Sequence[Mark], furniture: Sequence[Mark] = (), theme: Theme = HALF) -> Looks:
    """Return the looks of one page with these marks, all in one box that begins 10 points from the corner."""
    page = Page.of(1, (Placed(10.0, 10.0, 20.0, 0, tuple(marks)),), tuple(furniture))
    return measure(Pages.single(theme, page))


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
        ([run("W" * 60)], "a line holds 31 characters; 45 to 70"),
        ([run(), replace(run("pale"), color=GREY)], "'pale' has a contrast of 2.8; at least 4.5"),
        ([run(), replace(run("Pale", face=1, size=14), color=GREY)], "'Pale' has a contrast of 2.8; at least 3"),
        ([run("word " * 271)], "the page has 271 words; at most 270"),
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
    white = replace(run(), color=(1.0, 1.0, 1.0))
    assert looks([card, outline, white]).contrast == pytest.approx(21)
    assert looks([white, card]).contrast == pytest.approx(1)


def test_furniture_is_no_text() -> None:
    """Its type and contrast are measured; its words do not count."""
    found = looks([run()], [replace(run("Induction 12", size=9, y=20.0), color=GREY)])
    assert (found.smallest, found.pages[0].words) == (9.0, 11)
    assert [message for _, message in breaches(found)] == ["'Induction 12' has a contrast of 2.8; at least 4.5"]


def test_a_booklet(tiny: Library) -> None:
    """The small one is well set."""
    assert list(breaches(measure(build_booklet(Profile("open"), tiny).pages))) == []


LARGE = Theme(PAPERS["letter"], "large-print")
LOW = Theme(PAPERS["half-letter"], inking="low")
COPIED = Theme(PAPERS["half-letter"], inking="grey")


def messages(marks: Sequence[Mark], theme: Theme) -> list[str]:
    """Return what is out of bounds on a page of these marks."""
    return [message for _, message in breaches(looks(marks, theme=theme))]


def test_limits_follow_the_edition() -> None:
    """What is large enough for most is not large print."""
    assert messages([run(size=18)], LARGE) == []
    assert messages([run(size=17), run("folio", size=12)], LARGE) == [
        "body text is set in 17 pt; at least 18",
        f"{WORDS!r} is set in 17 pt; at least 18",
        "'folio' is set in 12 pt; at least 18",
    ]


def test_large_grounds_are_ink() -> None:
    """A band is no breach in full ink; in low ink it is, and a tab is not."""
    band, tab = Shape(0, 0, 396, 100, fill=rgb("#0B6E75")), Shape(370, 80, 26, 34, fill=rgb("#0B6E75"))
    assert messages([run(y=300.0), band, tab], HALF) == []
    assert messages([run(y=300.0), band, tab], LOW) == ["17% of the page is covered with color; at most 5%"]
    assert messages([run(y=300.0), tab], LOW) == []
    assert looks([run(y=300.0), band]).inked == pytest.approx(39600 / 396 / 612)


def test_white_is_no_ink() -> None:
    """A white ground covers nothing, and what is white on white is no shape."""
    page = looks([run(), Shape(0, 200, 300, 300, fill=(1.0, 1.0, 1.0))]).pages[0]
    assert (page.shapes, page.inked) == ((), 0)


def test_shapes_can_be_seen() -> None:
    """A box to tick in any ink; where no large grounds are printed, all that is drawn."""
    pale = rgb("#C8D0D4")
    box = Shape(20, 200, 14, 14, fill=(1.0, 1.0, 1.0), stroke=pale, tag=0)
    line = Shape(20, 300, 200, 1, fill=pale)
    assert messages([run(), box, line], HALF) == ["a shape has a contrast of 1.6; at least 3"]
    assert messages([run(), line], HALF) == []
    assert messages([run(), line], LOW) == ["a shape has a contrast of 1.6; at least 3"]
    ground = Shape(0, 180, 300, 100, fill=INK)
    assert messages([run(), ground, replace(box, stroke=INK)], HALF) == ["a shape has a contrast of 1.0; at least 3"]


def test_what_a_copier_loses_is_a_breach() -> None:
    """A color that stands out from white by its light alone may be too pale in grey."""
    mauve = rgb("#8769A5")
    assert contrast(mauve, rgb("#FFFFFF")) > 4.5
    assert messages([replace(run(), color=mauve)], HALF) == [f"{WORDS!r} has a contrast of 4.4; at least 4.5"]


def test_grey_has_no_color() -> None:
    """Neither words nor shapes."""
    said = "something is printed in color, and not in black, gray or white"
    assert messages([run()], COPIED) == []
    assert messages([replace(run(), color=rgb("#0B6E75"))], COPIED) == [said]
    assert messages([run(), Shape(0, 200, 20, 20, stroke=rgb("#0B6E75"))], COPIED) == [said]
