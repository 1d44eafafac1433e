"""Icons for the ways in which medicines are given, drawn in code: one weight of line, one color, no words.

Each is drawn on a square of 24 units, so that its lines are as heavy as those of a tick box of its size.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from booklet.model.artwork import Outline, PathStep, Stroke, Vector
from booklet.model.elements import Way
from booklet.model.paths import quarter, round_rectangle, turned
from booklet.typeset.theme.colors import Rgb

_SIDE = 24.0
_LINE = 2.2
_MIDDLE = (12.0, 12.0)

_Parts = tuple[Outline | Stroke, ...]


@cache
def icon(way: Way, color: Rgb) -> Vector:
    """Return the icon of a way, a square."""
    return Vector(_SIDE, _SIDE, _DRAWN[way](color))


def _mouth(color: Rgb) -> _Parts:
    """Return a pair of lips, a little open: an outline with a hole, since a dark middle would look like an eye."""
    lips: tuple[PathStep, ...] = (
        ("m", (0.5, 11.0)),
        ("c", (4.0, 9.5, 6.3, 4.5, 9.2, 4.5)),
        ("c", (10.6, 4.5, 11.2, 5.8, 12.0, 5.8)),
        ("c", (12.8, 5.8, 13.4, 4.5, 14.8, 4.5)),
        ("c", (17.7, 4.5, 20.0, 9.5, 23.5, 11.0)),
        ("c", (20.6, 17.0, 17.0, 20.5, 12.0, 20.5)),
        ("c", (7.0, 20.5, 3.4, 17.0, 0.5, 11.0)),
        ("h", ()),
    )
    between: tuple[PathStep, ...] = (
        ("m", (4.4, 11.6)),
        ("c", (7.0, 11.4, 9.6, 10.4, 12.0, 11.0)),
        ("c", (14.4, 10.4, 17.0, 11.4, 19.6, 11.6)),
        ("c", (17.2, 13.7, 15.0, 14.6, 12.0, 14.6)),
        ("c", (9.0, 14.6, 6.8, 13.7, 4.4, 11.6)),
        ("h", ()),
    )
    return (Outline((*lips, *between), color, is_even_odd=True),)


def _pills(color: Rgb) -> _Parts:
    """Return a capsule that lies aslant, one half of it filled."""
    whole = turned(round_rectangle(1.8, 7.2, 20.4, 9.6, 4.8), -45.0, _MIDDLE)
    half: tuple[PathStep, ...] = (
        ("m", (12.0, 7.2)),
        ("l", (6.6, 7.2)),
        *quarter(6.6, 7.2, 1.8, 12.0),
        *quarter(1.8, 12.0, 6.6, 16.8, is_across_first=False),
        ("l", (12.0, 16.8)),
        ("h", ()),
    )
    return (Outline(turned(half, -45.0, _MIDDLE), color), Stroke(whole, color, _LINE))


def _vein(color: Rgb) -> _Parts:
    """Return a bag on a drip, half full, with its line: no syringe, which could stand for a shot or the spine."""
    full: tuple[PathStep, ...] = (
        ("m", (6.0, 7.5)),
        ("l", (18.0, 7.5)),
        ("l", (18.0, 10.5)),
        *quarter(18.0, 10.5, 15.0, 13.5, is_across_first=False),
        ("l", (9.0, 13.5)),
        *quarter(9.0, 13.5, 6.0, 10.5),
        ("h", ()),
    )
    line: tuple[PathStep, ...] = (("m", (12.0, 13.5)), ("l", (12.0, 18.0)), ("c", (12.0, 22.8, 20.0, 22.8, 20.0, 18.5)))
    return (
        Outline(full, color),
        Stroke(round_rectangle(6.0, 2.0, 12.0, 11.5, 3.0), color, _LINE),
        Stroke(line, color, _LINE),
    )


def _spinal_fluid(color: Rgb) -> _Parts:
    """Return a part of the spine, bone by bone, and a drop beside it."""
    bones = tuple(
        Outline(round_rectangle(x, y, 10.0, 4.2, 1.6), color)
        for x, y in ((3.2, 1.2), (2.0, 7.0), (2.0, 12.8), (3.2, 18.6))
    )
    drop: tuple[PathStep, ...] = (
        ("m", (18.6, 6.5)),
        ("c", (20.4, 9.3, 22.6, 11.4, 22.6, 13.9)),
        ("c", (22.6, 16.2, 20.8, 17.9, 18.6, 17.9)),
        ("c", (16.4, 17.9, 14.6, 16.2, 14.6, 13.9)),
        ("c", (14.6, 11.4, 16.8, 9.3, 18.6, 6.5)),
        ("h", ()),
    )
    return (*bones, Stroke(drop, color, _LINE))


_DRAWN: Mapping[Way, Callable[[Rgb], _Parts]] = {
    "mouth": _mouth,
    "pills": _pills,
    "vein": _vein,
    "spinal-fluid": _spinal_fluid,
}
