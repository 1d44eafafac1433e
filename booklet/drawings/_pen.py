"""What every drawing is drawn with: a pen with its colors, and shapes that several of them show.

Lengths are in a unit of the drawing's own: it is 300 wide, about as many points as a half-letter page's text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from booklet.core.values import frozen
from booklet.model.artwork import Outline, Stroke
from booklet.model.paths import Point, Steps, circle, line, moved, quarter, round_rectangle

Rgb = tuple[float, float, float]
Shapes = tuple[Outline | Stroke, ...]

WIDTH = 300.0
"""Of every drawing."""

NUMBER = 22.0
"""Room of a number, both ways: no shape is drawn there."""


@frozen
class DrawingPart:
    """One part of a drawing that is shown.

    Attributes:
        key: Which part; the id of the statement that says what it is.
        weeks: From how many to how many weeks it takes, where the drawing shows that to scale; else None.
    """

    key: str
    weeks: tuple[float, float] | None = None


@frozen
class DrawnShapes:
    """A drawing.

    Attributes:
        height: In the unit in which it is `WIDTH` wide.
        shapes: In drawing order.
        places: The middle of each part's number, by key.
        marks: Numbers on a scale, and the middle of each.
    """

    height: float
    shapes: Shapes
    places: Mapping[str, Point]
    marks: Mapping[int, Point] = MappingProxyType({})


@frozen
class Pen:
    """The colors of a drawing. What one color says is said by a shape as well, for those who see none.

    Attributes:
        ink: Lines.
        color: What is filled in.
        tint: Grounds; white where none are printed.
        white: Paper.
    """

    ink: Rgb
    color: Rgb
    tint: Rgb
    white: Rgb = (1.0, 1.0, 1.0)

    def edged(self, steps: Steps, fill: Rgb | None = None, width: float = 1.6) -> Shapes:
        """Return a closed shape with an edge of ink, filled with white if nothing else is given."""
        return (Outline(steps, self.white if fill is None else fill), Stroke(steps, self.ink, width))

    def lined(self, *places: Point, width: float = 1.6) -> Shapes:
        """Return straight lines from place to place."""
        return (Stroke(line(*places), self.ink, width),)

    def arrow(self, start: Point, end: Point) -> Shapes:
        """Return an arrow to the right or to the left."""
        (x, y), (to_x, to_y) = start, end
        back = -6.0 if to_x > x else 6.0
        head = line((to_x + back, to_y - 5.0), (to_x, to_y), (to_x + back, to_y + 5.0))
        return (Stroke(line((x, y), (to_x, to_y)), self.color, 2.6), Stroke(head, self.color, 2.6))

    def person(self, x: float, y: float, scale: float = 1.0) -> Shapes:
        """Return a head and shoulders, 44 wide and 56 high, with the upper left corner at a place."""
        shoulders: Steps = (
            ("m", (0.0, 56.0)),
            ("l", (0.0, 46.0)),
            *quarter(0.0, 46.0, 16.0, 30.0, is_across_first=False),
            ("l", (28.0, 30.0)),
            *quarter(28.0, 30.0, 44.0, 46.0),
            ("l", (44.0, 56.0)),
            ("h", ()),
        )
        head = circle(22.0, 13.0, 12.0)
        return (*self.edged(moved(shoulders, x, y, scale)), *self.edged(moved(head, x, y, scale)))

    def bag(self, x: float, y: float) -> Shapes:
        """Return a bag that hangs from a hook, half full, 30 wide and 42 high."""
        full: Steps = (
            ("m", (x, y + 22.0)),
            ("l", (x + 30.0, y + 22.0)),
            ("l", (x + 30.0, y + 33.0)),
            *quarter(x + 30.0, y + 33.0, x + 23.0, y + 40.0, is_across_first=False),
            ("l", (x + 7.0, y + 40.0)),
            *quarter(x + 7.0, y + 40.0, x, y + 33.0),
            ("h", ()),
        )
        case = round_rectangle(x, y + 6.0, 30.0, 34.0, 7.0)
        return (
            *self.lined((x + 15.0, y), (x + 15.0, y + 6.0)),
            Outline(case, self.white),
            Outline(full, self.color),
            Stroke(case, self.ink, 1.6),
        )

    def white_cell(self, x: float, y: float, radius: float = 8.0) -> Shapes:
        """Return a white blood cell: a circle with a dark middle of its own shape."""
        return (*self.edged(circle(x, y, radius), width=1.3), Outline(circle(x, y, radius * 0.52), self.ink))

    def red_cell(self, x: float, y: float, radius: float = 8.0) -> Shapes:
        """Return a red blood cell: a filled disc with a pale dent."""
        return (Outline(circle(x, y, radius), self.color), Outline(circle(x, y, radius * 0.4), self.tint))

    def changed_cell(self, x: float, y: float, radius: float = 8.0) -> Shapes:
        """Return a white blood cell that a lab has changed: with four forks on it."""
        forks: list[Outline | Stroke] = []
        for across, down in ((0, -1), (1, 0), (0, 1), (-1, 0)):
            root = (x + across * radius, y + down * radius)
            knee = (x + across * (radius + 3.5), y + down * (radius + 3.5))
            tips = (
                (knee[0] + across * 3.0 + down * 3.0, knee[1] + down * 3.0 + across * 3.0),
                (knee[0] + across * 3.0 - down * 3.0, knee[1] + down * 3.0 - across * 3.0),
            )
            forks += [Stroke(line(root, knee), self.color, 1.8)]
            forks += [Stroke(line(knee, tip), self.color, 1.8) for tip in tips]
        return (*forks, *self.white_cell(x, y, radius))


EDGE = 1.0
"""Least room between a drawing's edge and the middle of a line in it, so that the line is seen whole."""


def panels(count: int, gap: float = 12.0) -> tuple[float, ...]:
    """Return the left edge of each of the panels that lie side by side."""
    return tuple(EDGE + index * (panel_width(count, gap) + gap) for index in range(count))


def panel_width(count: int, gap: float = 12.0) -> float:
    """Return the width of each panel if that many lie side by side."""
    return (WIDTH - 2 * EDGE + gap) / count - gap
