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


def set_illustration(element: Illustration, setter: Setter) -> Galley:
    """Return the drawing, its caption, and a numbered list of its parts.

    A screen reader hears the alternative text in place of the drawing and its numbers, then the caption and the list.
    """
    galley = Galley()
    drawn = _drawn(
        element.drawing, _pen(setter), tuple(DrawingPart(part.key, _span(part.weeks)) for part in element.parts)
    )
    galley.items.append(_picture(element, drawn, galley, setter))
    if element.caption:
        lines = setter.lines(galley, element.caption, "body", galley.tag("P"))
        own = continued(element.caption, setter)
        galley.items += setter.boxes(lines, "body", space_before=setter.theme.space(2), keep_next=True, own=own)
    root = galley.tag("L")
    indent = setter.theme.grid.disc + setter.theme.space(1.5)
    for number, part in enumerate(element.parts, start=1):
        entry = galley.tag("LI", root)
        middle = (setter.theme.grid.disc / 2, setter.leading("body") / 2)
        label = _number(str(number), middle, galley, galley.tag("Lbl", entry), setter)
        body = setter.lines(galley, part.words, "body", galley.tag("LBody", entry), x=indent)
        # The first part stays with the drawing, so that no page shows numbers that nothing explains.
        above, own = setter.theme.space(1.5 if number == 1 else 1), continued(part.words, setter)
        boxes = setter.boxes(body, "body", space_before=above, own=own)
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


def _pen(setter: Setter) -> Pen:
    theme = setter.theme
    return Pen(theme.ink, setter.accent, theme.tint(setter.color) or theme.white, theme.white)


def _picture(element: Illustration, drawn: _Drawing, galley: Galley, setter: Setter) -> Box:
    """Return the drawing as one box, with its numbers in it."""
    theme = setter.theme
    figure = galley.tag("Figure", alt=element.alt.plain)
    width = theme.measure * (1.0 if theme.is_large else _SHARE)
    left, scale = (theme.measure - width) / 2, width / WIDTH
    height = drawn.height * scale
    marks: list[Mark] = [Picture(left, 0.0, width, height, drawn.art, figure, has_direction=True)]
    for number, part in enumerate(element.parts, start=1):
        marks += _number(str(number), _scaled(drawn.places[part.key], scale, left), galley, figure, setter)
    for year, place in drawn.marks.items():
        marks += _words(str(year), _scaled(place, scale, left), galley, figure, setter)
    return Box(height, tuple(marks), space_before=theme.space(3), keep_next=True)


def _scaled(place: Point, scale: float, left: Points) -> Point:
    return (left + place[0] * scale, place[1] * scale)


def _number(number: str, middle: tuple[Points, Points], galley: Galley, tag: int, setter: Setter) -> list[Mark]:
    """Return a number in a disc around a place."""
    size = setter.theme.type("label").size * _DISC
    x, y = middle
    words = Text.of(number, bold=True)
    left = x - setter.width(words, "label") / 2
    lines = setter.lines(galley, words, "label", tag, x=left, measure=size, color=setter.theme.white)
    ground = disc(x - size / 2, y - size / 2, size, setter.theme.ink)
    return [ground, *setter.stack(lines, "label", y - setter.leading("label") / 2)]


def _words(words: str, middle: tuple[Points, Points], galley: Galley, tag: int, setter: Setter) -> list[Mark]:
    """Return a number of a scale around a place."""
    x, y = middle
    text = Text.of(words)
    wide = setter.width(text, "label")
    lines = setter.lines(galley, text, "label", tag, x=x - wide / 2, measure=wide + 1.0)
    return [*setter.stack(lines, "label", y - setter.leading("label") / 2)]
