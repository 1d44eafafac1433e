"""Icons for the ways in which medicines are given."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest

from booklet.library import Library
from booklet.model.artwork import Outline, Stroke
from booklet.model.elements import Way
from booklet.typeset.theme.icons import icon

WAYS: tuple[Way, ...] = get_args(Way)
TEAL = (0.04, 0.43, 0.46)


@pytest.mark.parametrize("way", WAYS)
def test_an_icon_is_of_one_color_and_stays_in_its_square(way: Way) -> None:
    """So that it is the same in each ink, and nothing of it is cut off."""
    drawn = icon(way, TEAL)
    assert drawn.width == drawn.height
    for part in drawn.outlines:
        half = part.line / 2 if isinstance(part, Stroke) else 0.0
        assert (part.color if isinstance(part, Stroke) else part.fill) == TEAL
        places = [number for _, numbers in part.steps for number in numbers]
        assert half <= min(places) <= max(places) <= drawn.width - half


@pytest.mark.parametrize("way", WAYS)
def test_shapes_are_whole(way: Way) -> None:
    """Each begins at a place, and goes on from where it is without a jump; a filled one is closed."""
    for part in icon(way, TEAL).outlines:
        names = "".join(name for name, _ in part.steps)
        assert names.startswith("m")
        assert not isinstance(part, Outline) or names.endswith("h")
        assert all(after == "m" for before, after in pairwise(names) if before == "h")


def test_ways_do_not_look_alike() -> None:
    """Each has lines of its own."""
    assert len({icon(way, TEAL) for way in WAYS}) == len(WAYS)


def test_all_that_content_says_of_ways_has_an_icon() -> None:
    """No card that says how a medicine is given lacks the icon that others have, and no icon is drawn for nobody."""
    drugs = Library.load().drugs.values()
    given = [each for drug in drugs for each in (drug.given, *(use.given for use in drug.uses)) if each]
    assert {each.way for each in given} == set(WAYS)
