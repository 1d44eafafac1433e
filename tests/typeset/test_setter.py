"""The composing setter."""

from __future__ import annotations

from itertools import pairwise

import pytest

from booklet.core.values import fields, replace
from booklet.model.text import Span, Text
from booklet.typeset.boxes import ARTIFACT, Box, Galley
from booklet.typeset.setter import TICK_TEXTS, Setter, key_of
from booklet.typeset.text.typefaces import width
from booklet.typeset.theme.theme import Theme
from tests.typeset.setting import LARGE, THEME, THEMES, words

STICK = Setter(THEME)


def test_heading_levels_shift_in_a_booklet_without_a_cover() -> None:
    """The first heading of a document is of level 1 (ISO 14289-1, 7.4.2)."""
    assert STICK.heading_role(2) == "H2"
    assert Setter(THEME, heading_shift=1).heading_role(2) == "H1"


@pytest.mark.parametrize(("count", "kept"), [(1, [False]), (2, [True, False]), (4, [True, False, True, False])])
def test_no_line_stands_alone(count: int, kept: list[bool]) -> None:
    """The first two lines of a paragraph stay together, and so do the last two."""
    lines = [()] * count
    assert [box.keep_next for box in STICK.boxes(list(lines), "body")] == kept


def test_kept_paragraph_keeps_its_last_line_too() -> None:
    """What stays with the next element does so to its last line."""
    assert [box.keep_next for box in STICK.boxes([(), ()], "body", keep_next=True)] == [True, True]


def test_links_get_a_tag_of_their_own() -> None:
    """Spans that lead to one place share a Link tag; source marks have one with words for the ear."""
    galley = Galley()
    tag = galley.tag("P")
    text = Text(
        (
            Span("a "),
            Span("bone ", term="marrow"),
            Span("marrow", bold=True, term="marrow"),
            Span(" "),
            Span("1", cite=True, spoken="(source 1)"),
        )
    )
    (line,) = STICK.lines(galley, text, "body", tag)
    assert [(each.role, each.parent, each.actual) for each in galley.tags[1:]] == [
        ("Link", 0, ""),
        ("Span", 0, "(source 1)"),
    ]
    assert [run.link for run in line] == ["", "term-marrow", "term-marrow", "", ""]


def test_decoration_makes_no_tags() -> None:
    """Furniture may hold any text and stays an artifact."""
    galley = Galley()
    lines = STICK.lines(galley, Text((Span("see", page="x"),)), "folio", ARTIFACT)
    assert galley.tags == []
    assert all(run.tag == ARTIFACT and not run.link for line in lines for run in line)


def test_tick_box_is_heard() -> None:
    """A drawn box is said as a character."""
    galley = Galley()
    shape = STICK.tick(galley, galley.tag("LI"), 10.0, 20.0, THEME.ink)
    assert (galley.tags[shape.tag].role, galley.tags[shape.tag].actual) == ("Lbl", TICK_TEXTS[0])
    assert shape.y + shape.height / 2 == 20.0


def test_stack_puts_lines_below_each_other() -> None:
    """Each line is one leading lower than the one before."""
    lines = STICK.lines(Galley(), words("one two three four five six"), "body", ARTIFACT, measure=60.0)
    tops = sorted({mark.y for mark in STICK.stack(lines, "body", 100.0)})
    assert tops[0] > 100.0
    assert [round(b - a, 6) for a, b in pairwise(tops)] == [16.0] * (len(tops) - 1)


CITED = Text((Span("Fact."), Span("\u00a0"), Span("1,\u00a02", cite=True, spoken="(source 1, 2)")))


def test_source_marks_are_raised_or_in_brackets() -> None:
    """Small and raised; in large print as large as the text, on its line, in brackets. Said alike."""
    small, large = (Setter(theme).lines(Galley(), CITED, "body", ARTIFACT)[0] for theme in (THEME, LARGE))
    assert (small[-1].text, small[-1].size) == ("1,\u00a02", 9)
    assert small[-1].y < small[0].y
    assert (large[-1].text, large[-1].size, large[-1].y) == ("[1,\u00a02]", 18, large[0].y)
    galleys = [Galley(), Galley()]
    for theme, galley in zip((THEME, LARGE), galleys, strict=True):
        Setter(theme).lines(galley, CITED, "body", galley.tag("P"))
    assert galleys[0].tags == galleys[1].tags


def test_width_is_that_of_what_is_printed() -> None:
    """Brackets take room."""
    (line,) = Setter(LARGE).lines(Galley(), CITED, "body", ARTIFACT)
    end = line[-1].x + width(line[-1].text, is_bold=False) * line[-1].size
    assert Setter(LARGE).width(CITED, "body") == pytest.approx(end)


def test_a_card_shows_its_color_in_each_ink() -> None:
    """A bar in all, a tint or an outline behind it."""
    for theme in THEMES:
        frame = Setter(theme).card([Box(10.0)], "name", "violet")
        assert frame.bar == theme.color("violet")
        assert (frame.ground is None) is (frame.outline is not None) is not theme.has_grounds


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_given_decides_all_of_it(theme: Theme) -> None:
    """Another setter is made of it, equal in every field; what is kept between runs is found by it."""
    setter = Setter(theme, "violet", 1, ("off", "on"), (("MRD", "disease"),))
    how, color, *others = setter.given
    assert isinstance(how, tuple)
    assert {each.name: getattr(Theme(*how), each.name) for each in fields(Theme)} == {
        each.name: getattr(theme, each.name) for each in fields(Theme)
    }
    assert len(setter.given) == len(fields(Setter))
    assert key_of(setter) == key_of(replace(setter))
    assert key_of(setter) != key_of(replace(setter, heading_shift=5))
    assert (color, *others) == ("violet", 1, ("off", "on"), (("MRD", "disease"),))
