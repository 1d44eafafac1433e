"""Paths to draw with, as steps: circles, round rectangles, and steps moved, turned and made larger."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import cos, fsum, pi, radians, sin

from booklet.model.artwork import PathStep

Steps = tuple[PathStep, ...]

Point = tuple[float, float]
"""How far to the right and how far down."""

Bend = tuple[Point, Point, Point, Point]
"""A curve: where it begins, two control points, where it ends."""

KAPPA = 0.5523
"""How far a curve's control points lie from a quarter circle's ends, as a share of the radius."""


_CIRCLE = ["m", "l", "c", "l", "c", "l", "c", "l", "c", "h"]
_SAME = 1e-6
"""Numbers that differ by less are the same but for rounding."""


def quarter(x: float, y: float, to_x: float, to_y: float, *, is_across_first: bool = True) -> Steps:
    """Return a quarter of a circle from one place to another; it sets out across, or else up or down."""
    across, down = (to_x - x) * KAPPA, (to_y - y) * KAPPA
    controls = (x + across, y, to_x, to_y - down) if is_across_first else (x, y + down, to_x - across, to_y)
    return (("c", (*controls, to_x, to_y)),)


def round_rectangle(x: float, y: float, width: float, height: float, radius: float) -> Steps:
    """Return a rectangle with round corners, clockwise."""
    right, bottom = x + width, y + height
    return (
        ("m", (x + radius, y)),
        ("l", (right - radius, y)),
        *quarter(right - radius, y, right, y + radius),
        ("l", (right, bottom - radius)),
        *quarter(right, bottom - radius, right - radius, bottom, is_across_first=False),
        ("l", (x + radius, bottom)),
        *quarter(x + radius, bottom, x, bottom - radius),
        ("l", (x, y + radius)),
        *quarter(x, y + radius, x + radius, y, is_across_first=False),
        ("h", ()),
    )


def circle(x: float, y: float, radius: float) -> Steps:
    """Return a circle around a place."""
    return round_rectangle(x - radius, y - radius, 2 * radius, 2 * radius, radius)


def circle_in(steps: Steps) -> tuple[float, float, float] | None:
    """Return the middle of a circle that was made as `circle` makes it, and its radius; None for any other steps."""
    if [name for name, _ in steps] != _CIRCLE:
        return None
    (x, top), (_, (*_, right, _)) = steps[0][1], steps[2]
    radius = right - x
    alike = circle(x, top + radius, radius)
    numbers = (
        (one, other)
        for (_, held), (_, made) in zip(steps, alike, strict=True)
        for one, other in zip(held, made, strict=True)
    )
    return (x, top + radius, radius) if all(abs(one - other) < _SAME for one, other in numbers) else None


def line(*places: Point, is_closed: bool = False) -> Steps:
    """Return straight lines from place to place, and back to the first if asked for."""
    first, *others = places
    return (("m", first), *(("l", place) for place in others), *((("h", ()),) if is_closed else ()))


def star(x: float, y: float, radius: float, points: int = 5, depth: float = 0.5) -> Steps:
    """Return a star around a place, one point upwards; `depth` is how far out its inner corners lie, as a share."""
    reach = (radius if corner % 2 == 0 else radius * depth for corner in range(2 * points))
    turns = (pi * corner / points for corner in range(2 * points))
    places = ((x + far * sin(angle), y - far * cos(angle)) for far, angle in zip(reach, turns, strict=True))
    return line(*places, is_closed=True)


def along(bend: Bend, share: float) -> Point:
    """Return the place so far along a curve, 0 to 1 (Bernstein form of a cubic)."""
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    x, y = (fsum(weight * place[axis] for weight, place in zip(weights, bend, strict=True)) for axis in (0, 1))
    return (x, y)


def moved(steps: Iterable[PathStep], x: float, y: float, scale: float = 1.0) -> Steps:
    """Return the steps made larger, then moved to the right and down."""
    return _changed(steps, lambda across, down: (x + across * scale, y + down * scale))


def turned(steps: Iterable[PathStep], degrees: float, around: Point) -> Steps:
    """Return the steps turned clockwise around a place."""
    along, beside = cos(radians(degrees)), sin(radians(degrees))
    left, top = around

    def turn(x: float, y: float) -> Point:
        x, y = x - left, y - top
        return (left + x * along - y * beside, top + x * beside + y * along)

    return _changed(steps, turn)


def _changed(steps: Iterable[PathStep], change: Callable[[float, float], Point]) -> Steps:
    return tuple(
        (name, tuple(new for x, y in zip(numbers[::2], numbers[1::2], strict=True) for new in change(x, y)))
        for name, numbers in steps
    )
