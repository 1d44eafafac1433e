"""What stands beside a road to color in: drawings in outlines alone, so that little ink is used.

Each is drawn on a square of 24 units; its lines are as wide as whoever places it says.
"""

from __future__ import annotations

from booklet.model.paths import Steps, circle, line, round_rectangle, star, turned

SIDE = 24.0

Sketch = tuple[Steps, ...]


def _sun() -> Sketch:
    ray = line((12.0, 1.0), (12.0, 4.0))
    smile: Steps = (("m", (9.3, 13.4)), ("c", (10.2, 15.4, 13.8, 15.4, 14.7, 13.4)))
    rays = tuple(turned(ray, 36.0 * each, (12.0, 12.0)) for each in range(10))
    return (circle(12.0, 12.0, 5.8), *rays, smile, circle(10.0, 10.8, 0.25), circle(14.0, 10.8, 0.25))


def _cloud() -> Sketch:
    return (
        (
            ("m", (5.5, 18.5)),
            ("c", (2.5, 18.5, 0.8, 16.6, 0.8, 14.4)),
            ("c", (0.8, 12.2, 2.6, 10.4, 4.9, 10.5)),
            ("c", (5.2, 7.2, 7.8, 5.0, 11.0, 5.0)),
            ("c", (13.6, 5.0, 15.7, 6.4, 16.7, 8.7)),
            ("c", (20.2, 8.0, 23.2, 10.4, 23.2, 13.6)),
            ("c", (23.2, 16.5, 21.0, 18.5, 18.3, 18.5)),
            ("h", ()),
        ),
    )


def _tree() -> Sketch:
    crown: Steps = (
        ("m", (9.0, 16.0)),
        ("c", (5.5, 17.0, 2.5, 14.8, 3.2, 11.6)),
        ("c", (1.8, 8.4, 4.2, 5.6, 7.0, 5.7)),
        ("c", (8.0, 2.0, 14.6, 0.8, 16.4, 5.2)),
        ("c", (19.8, 4.9, 22.2, 8.2, 20.8, 11.4)),
        ("c", (21.8, 14.6, 18.6, 17.2, 15.0, 16.0)),
        ("c", (13.4, 17.0, 10.8, 17.0, 9.0, 16.0)),
        ("h", ()),
    )
    trunk: Steps = (
        ("m", (10.6, 16.8)),
        ("c", (10.6, 19.5, 10.2, 21.4, 8.8, 23.0)),
        ("l", (15.2, 23.0)),
        ("c", (13.8, 21.4, 13.4, 19.5, 13.4, 16.8)),
    )
    apples = tuple(circle(x, y, 1.2) for x, y in ((8.0, 10.0), (13.0, 7.4), (15.6, 12.4)))
    return (crown, trunk, *apples)


def _flowers() -> Sketch:
    petal: Steps = (
        ("m", (8.0, 8.2)),
        ("c", (5.6, 6.2, 5.8, 2.0, 8.0, 1.6)),
        ("c", (10.2, 2.0, 10.4, 6.2, 8.0, 8.2)),
        ("h", ()),
    )
    petals = tuple(turned(petal, 60.0 * each, (8.0, 8.9)) for each in range(6))
    stem: Steps = (("m", (8.2, 16.3)), ("c", (8.6, 19.0, 9.4, 21.0, 10.4, 23.0)))
    leaf: Steps = (
        ("m", (9.0, 19.6)),
        ("c", (6.4, 19.4, 5.0, 18.2, 4.4, 16.6)),
        ("c", (7.0, 16.4, 8.6, 17.4, 9.0, 19.6)),
    )
    tulip: Steps = (
        ("m", (15.4, 8.4)),
        ("l", (17.2, 10.4)),
        ("l", (18.8, 7.6)),
        ("l", (20.4, 10.4)),
        ("l", (22.2, 8.4)),
        ("c", (22.8, 12.4, 21.4, 14.8, 18.8, 14.8)),
        ("c", (16.2, 14.8, 14.8, 12.4, 15.4, 8.4)),
        ("h", ()),
    )
    second: Steps = (("m", (18.8, 14.8)), ("c", (18.8, 18.0, 18.2, 20.6, 17.0, 23.0)))
    return (*petals, circle(8.0, 8.9, 2.0), stem, leaf, tulip, second)


def _balloon() -> Sketch:
    envelope: Steps = (
        ("m", (9.2, 16.4)),
        ("c", (6.6, 13.4, 4.0, 11.6, 4.0, 8.2)),
        ("c", (4.0, 3.8, 7.6, 0.8, 12.0, 0.8)),
        ("c", (16.4, 0.8, 20.0, 3.8, 20.0, 8.2)),
        ("c", (20.0, 11.6, 17.4, 13.4, 14.8, 16.4)),
        ("h", ()),
    )
    left: Steps = (("m", (12.0, 0.8)), ("c", (7.6, 3.2, 7.6, 11.0, 10.9, 16.4)))
    right: Steps = (("m", (12.0, 0.8)), ("c", (16.4, 3.2, 16.4, 11.0, 13.1, 16.4)))
    ropes = (line((9.6, 16.4), (10.2, 19.4)), line((14.4, 16.4), (13.8, 19.4)))
    return (envelope, left, right, *ropes, round_rectangle(9.7, 19.4, 4.6, 3.8, 0.9))


def _butterfly() -> Sketch:
    upper: Steps = (
        ("m", (12.6, 10.6)),
        ("c", (14.0, 5.4, 19.4, 2.8, 22.0, 4.6)),
        ("c", (23.4, 6.2, 22.6, 11.6, 19.0, 12.8)),
        ("c", (16.6, 13.4, 14.2, 12.8, 12.6, 12.0)),
    )
    lower: Steps = (
        ("m", (12.6, 13.4)),
        ("c", (15.6, 13.2, 20.0, 14.2, 20.0, 17.4)),
        ("c", (20.0, 20.6, 15.6, 21.4, 12.6, 16.4)),
    )
    feeler: Steps = (("m", (12.4, 7.8)), ("c", (12.8, 5.8, 13.8, 4.4, 15.4, 3.6)))
    half = (upper, lower, feeler, circle(18.6, 8.4, 1.5), circle(16.4, 17.0, 1.1))
    other = tuple(_mirrored(each) for each in half)
    return (*half, *other, round_rectangle(11.2, 7.8, 1.6, 10.4, 0.8))


def _boat() -> Sketch:
    hull: Steps = (
        ("m", (2.6, 15.6)),
        ("l", (21.4, 15.6)),
        ("c", (20.8, 18.6, 18.8, 20.2, 16.6, 20.2)),
        ("l", (7.4, 20.2)),
        ("c", (5.2, 20.2, 3.2, 18.6, 2.6, 15.6)),
        ("h", ()),
    )
    wave: Steps = (
        ("m", (0.8, 22.6)),
        ("c", (2.6, 21.4, 4.6, 21.4, 6.4, 22.6)),
        ("c", (8.2, 23.4, 10.2, 23.4, 12.0, 22.6)),
        ("c", (13.8, 21.4, 15.8, 21.4, 17.6, 22.6)),
        ("c", (19.4, 23.4, 21.4, 23.4, 23.2, 22.6)),
    )
    mast = line((11.4, 15.6), (11.4, 1.0))
    sails = (
        line((11.4, 1.8), (11.4, 13.4), (3.8, 13.4), is_closed=True),
        line((13.2, 4.4), (13.2, 13.4), (19.6, 13.4), is_closed=True),
    )
    return (hull, mast, *sails, wave)


def _stars() -> Sketch:
    return (star(9.0, 9.4, 8.2), star(18.4, 17.6, 5.0), star(5.6, 20.6, 2.8))


def _mirrored(steps: Steps) -> Steps:
    """Return the steps with left and right changed."""
    return tuple(
        (name, tuple(SIDE - number if place % 2 == 0 else number for place, number in enumerate(numbers)))
        for name, numbers in steps
    )


DRAWINGS: tuple[Sketch, ...] = (_sun(), _tree(), _balloon(), _flowers(), _cloud(), _butterfly(), _boat(), _stars())
"""In the order in which a road passes them."""
