"""Set drawings that explain: the drawing with its numbers, its caption, and below it what each number stands for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from booklet.core.units import Points
from booklet.core.values import replace
from booklet.drawings import WIDTH, DrawingPart, Pen, draw
from booklet.model.artwork import Vector
from booklet.model.elements import Illustration
from booklet.model.paths import Point
from booklet.model.text import Text
from booklet.typeset.boxes import Box, Galley, Mark, Picture, disc
from booklet.typeset.setter import Setter, continued

_SHARE = 0.72
"""Width of a drawing, as a share of the text's; it stands in the middle. In large print its numbers need all of it."""

_DISC = 1.55
"""Width of a number's disc, as a share of the size of its type."""


def set_illustration(element: Illustration, stick: Setter) -> Galley:
    """Return the drawing, its caption, and a numbered list of its parts.

    A screen reader hears the alternative text in place of the drawing and its numbers, then the caption and the list.
    """
    galley = Galley()
    drawn = _drawn(
        element.drawing, _pen(stick), tuple(DrawingPart(part.key, _span(part.weeks)) for part in element.parts)
    )
    galley.items.append(_picture(element, drawn, galley, stick))
    if element.caption:
        lines = stick.lines(galley, element.caption, "body", galley.tag("P"))
        own = continued(element.caption, stick)
        galley.items += stick.boxes(lines, "body", space_before=stick.theme.space(2), keep_next=True, own=own)
    root = galley.tag("L")
    indent = stick.theme.grid.disc + stick.theme.space(1.5)
    for number, part in enumerate(element.parts, start=1):
        entry = galley.tag("LI", root)
        middle = (stick.theme.grid.disc / 2, stick.leading("body") / 2)
        label = _number(str(number), middle, galley, galley.tag("Lbl", entry), stick)
        body = stick.lines(galley, part.words, "body", galley.tag("LBody", entry), x=indent)
        # The first part stays with the drawing, so that no page shows numbers that nothing explains.
        above, own = stick.theme.space(1.5 if number == 1 else 1), continued(part.words, stick)
        boxes = stick.boxes(body, "body", space_before=above, own=own)
        boxes[0] = replace(boxes[0], marks=(*label, *boxes[0].marks))
        galley.items += boxes
    return galley


class _Drawing(NamedTuple):
    """A drawing as a picture, and where its numbers stand; in its own unit."""

    art: Vector
    height: float
    places: Mapping[str, Point]
    marks: Mapping[int, Point]


@lru_cache(maxsize=64)
def _drawn(name: str, pen: Pen, parts: tuple[DrawingPart, ...]) -> _Drawing:
    """Return a drawing; the very same picture for the same parts, so that its operators are made once."""
    made = draw(name, pen, parts)
    return _Drawing(Vector(WIDTH, made.height, made.shapes), made.height, made.places, made.marks)


def _span(weeks: tuple[float, ...]) -> tuple[float, float] | None:
    return (weeks[0], weeks[-1]) if weeks else None


def _pen(stick: Setter) -> Pen:
    theme = stick.theme
    return Pen(theme.ink, stick.accent, theme.tint(stick.color) or theme.white, theme.white)


def _picture(element: Illustration, drawn: _Drawing, galley: Galley, stick: Setter) -> Box:
    """Return the drawing as one box, with its numbers in it."""
    theme = stick.theme
    figure = galley.tag("Figure", alt=element.alt.plain)
    width = theme.measure * (1.0 if theme.is_large else _SHARE)
    left, scale = (theme.measure - width) / 2, width / WIDTH
    height = drawn.height * scale
    marks: list[Mark] = [Picture(left, 0.0, width, height, drawn.art, figure, has_direction=True)]
    for number, part in enumerate(element.parts, start=1):
        marks += _number(str(number), _scaled(drawn.places[part.key], scale, left), galley, figure, stick)
    for year, place in drawn.marks.items():
        marks += _words(str(year), _scaled(place, scale, left), galley, figure, stick)
    return Box(height, tuple(marks), space_before=theme.space(3), keep_next=True)


def _scaled(place: Point, scale: float, left: Points) -> Point:
    return (left + place[0] * scale, place[1] * scale)


def _number(number: str, middle: tuple[Points, Points], galley: Galley, tag: int, stick: Setter) -> list[Mark]:
    """Return a number in a disc around a place."""
    size = stick.theme.type("label").size * _DISC
    x, y = middle
    words = Text.of(number, bold=True)
    left = x - stick.width(words, "label") / 2
    lines = stick.lines(galley, words, "label", tag, x=left, measure=size, color=stick.theme.white)
    ground = disc(x - size / 2, y - size / 2, size, stick.theme.ink)
    return [ground, *stick.stack(lines, "label", y - stick.leading("label") / 2)]


def _words(words: str, middle: tuple[Points, Points], galley: Galley, tag: int, stick: Setter) -> list[Mark]:
    """Return a number of a scale around a place."""
    x, y = middle
    text = Text.of(words)
    wide = stick.width(text, "label")
    lines = stick.lines(galley, text, "label", tag, x=x - wide / 2, measure=wide + 1.0)
    return [*stick.stack(lines, "label", y - stick.leading("label") / 2)]
