"""Boxes and their marks."""

from __future__ import annotations

from booklet.typeset.boxes import Galley, disc, rule

BLACK = (0.0, 0.0, 0.0)


def test_rule_has_its_middle_where_it_was_asked_for() -> None:
    """A rule of 2 points at 10 runs from 9 to 11."""
    line = rule(5.0, 10.0, 100.0, BLACK, line=2.0)
    assert (line.x, line.y, line.width, line.height, line.fill) == (5.0, 9.0, 100.0, 2.0, BLACK)


def test_disc_is_a_square_with_round_corners() -> None:
    """A circle's radius is half its side."""
    circle = disc(0.0, 0.0, 20.0, BLACK)
    assert (circle.width, circle.height, circle.radius) == (20.0, 20.0, 10.0)


def test_tags_are_numbered_in_reading_order() -> None:
    """A galley's tags count from 0, each after its parent."""
    galley = Galley()
    root = galley.tag("L")
    entry = galley.tag("LI", root, actual="said")
    assert (root, entry) == (0, 1)
    assert (galley.tags[1].parent, galley.tags[1].actual) == (0, "said")
