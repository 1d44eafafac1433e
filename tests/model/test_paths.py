"""Paths."""

from __future__ import annotations

import pytest

from booklet.model.paths import Steps, along, circle, line, moved, quarter, round_rectangle, star, turned

SQUARE = line((0.0, 0.0), (2.0, 0.0), (2.0, 2.0), is_closed=True)


def places(steps: Steps) -> list[float]:
    """Return all numbers of a path."""
    return [number for _, numbers in steps for number in numbers]


def test_lines() -> None:
    """From place to place, and back only if asked for."""
    assert SQUARE == (("m", (0.0, 0.0)), ("l", (2.0, 0.0)), ("l", (2.0, 2.0)), ("h", ()))
    assert line((0.0, 0.0), (1.0, 1.0)) == (("m", (0.0, 0.0)), ("l", (1.0, 1.0)))


def test_moved_and_larger() -> None:
    """Larger first, so that the place it is moved to is its corner."""
    assert places(moved(SQUARE, 10.0, 20.0, 3.0)) == [10.0, 20.0, 16.0, 20.0, 16.0, 26.0]


def test_turned_clockwise() -> None:
    """What points up points to the right after a quarter turn, since places count downwards."""
    assert places(turned(line((5.0, 5.0), (5.0, 1.0)), 90.0, (5.0, 5.0))) == pytest.approx([5.0, 5.0, 9.0, 5.0])


def test_a_quarter_of_a_circle() -> None:
    """Half way it is as far from the middle as at its ends, but for 3 in 10,000."""
    ((_, (one_x, one_y, other_x, other_y, *end)),) = quarter(0.0, -1.0, 1.0, 0.0)
    assert end == [1.0, 0.0]
    x, y = along(((0.0, -1.0), (one_x, one_y), (other_x, other_y), (1.0, 0.0)), 0.5)
    assert (x**2 + y**2) ** 0.5 == pytest.approx(1.0, abs=3e-4)


def test_along_a_curve() -> None:
    """From its first place to its last."""
    bend = ((0.0, 0.0), (0.0, 4.0), (8.0, 2.0), (8.0, 6.0))
    assert [along(bend, share) for share in (0.0, 0.5, 1.0)] == [(0.0, 0.0), (4.0, 3.0), (8.0, 6.0)]


@pytest.mark.parametrize("steps", [circle(5.0, 6.0, 4.0), round_rectangle(1.0, 2.0, 8.0, 8.0, 3.0)])
def test_round_shapes_keep_their_room(steps: Steps) -> None:
    """They touch all four sides of it, and are closed."""
    numbers = places(steps)
    assert (min(numbers[::2]), max(numbers[::2])) == pytest.approx((1.0, 9.0))
    assert (min(numbers[1::2]), max(numbers[1::2])) == pytest.approx((2.0, 10.0))
    assert steps[-1] == ("h", ())


def test_a_star_has_one_point_upwards() -> None:
    """Its points lie on one circle, the corners between them on another."""
    numbers = places(star(0.0, 0.0, 10.0, 5, 0.4))
    far = [(x**2 + y**2) ** 0.5 for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    assert far == pytest.approx([10.0, 4.0] * 5)
    assert numbers[:2] == pytest.approx([0.0, -10.0])
