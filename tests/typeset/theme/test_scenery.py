"""Drawings to color in."""

from __future__ import annotations

from booklet.typeset.theme.scenery import DRAWINGS, SIDE


def test_drawings_stay_in_their_squares() -> None:
    """So that whoever places one knows its room; half a unit is left for lines."""
    for drawing in DRAWINGS:
        numbers = [number for steps in drawing for _, places in steps for number in places]
        assert 0.5 <= min(numbers) <= max(numbers) <= SIDE - 0.5


def test_drawings_are_whole() -> None:
    """Each path begins at a place and nowhere else."""
    for drawing in DRAWINGS:
        for steps in drawing:
            assert [index for index, (name, _) in enumerate(steps) if name == "m"] == [0]


def test_no_drawing_comes_twice() -> None:
    """There are as many as a road of eight stops passes."""
    assert len(set(DRAWINGS)) == len(DRAWINGS) == 8
