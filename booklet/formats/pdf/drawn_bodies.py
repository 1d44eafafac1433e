"""What stands on a page, drawn: a page that a booklet has in common with another one is drawn once for both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from booklet.core.named_tuples import NamedTuple
from booklet.core.piece_store import piece
from booklet.core.result_cache import kept
from booklet.core.units import Points
from booklet.core.values import frozen, replace
from booklet.formats.pdf.content_stream import Bounds, ContentStream
from booklet.formats.pdf.encoding import Encoding, encoding
from booklet.formats.pdf.file import deflated
from booklet.formats.pdf.joined_streams import joint
from booklet.model.artwork import Raster
from booklet.typeset.boxes import ARTIFACT, Mark, Shape, Tag
from booklet.typeset.pages.pages import Body

_MUCH_GROUND = 20
"""Shapes that are worth a stream of their own."""

_MOST_GROUNDS = 64
"""Grounds that are kept: each is that of some theme's cover, in a few places."""

_MOST_BODIES = 512
"""Bodies that are kept: those of the passages in which booklets differ, on most pages of which they do not."""


@frozen
class Inked:
    """The words and shapes of a page's body, drawn.

    Attributes:
        stream: The operators, compressed.
        images: Its pictures of pixels, by their names in the page's resources.
        contents: The tag of every piece of marked content, by its identifier on the page.
        bounds: What a picture's tag takes up.
        ground: Operators of much decoration that all else stands on, compressed; or b"".
        joint: What the operators need before more is put behind them; b"" if nothing can be.
    """

    stream: bytes
    images: tuple[tuple[str, Raster], ...]
    contents: tuple[int, ...]
    bounds: tuple[tuple[int, Bounds], ...]
    ground: bytes
    joint: bytes


class _Kept(NamedTuple):
    """A body as it was drawn: the index of its first element's first tag there, and what its operators took of tags."""

    inked: Inked
    base: int
    said: tuple[tuple[str, str, str], ...]


class _BodyInPlace:
    """A body as a key: two of them are equal if the very same marks stand in the same places.

    Args:
        body: It; the key keeps its marks alive, so that no others take their place.
        given: All that decides how they are drawn beside what their tags say.
        draw: Draws it.
    """

    __slots__ = ("_body", "_draw", "_given")

    def __init__(self, body: Body, given: tuple[Any, ...], draw: Callable[[], _Kept]) -> None:
        self._body = body
        self._given = given
        self._draw: Callable[[], _Kept] | None = draw

    def __hash__(self) -> int:
        return hash(self._given)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _BodyInPlace) and self._given == other._given

    def drawn(self) -> _Kept:
        """Draw it, once."""
        assert self._draw
        draw, self._draw = self._draw, None
        return draw()


@kept(_MOST_BODIES)
def _drawn(body: _BodyInPlace) -> _Kept:
    return body.drawn()


def draw_body(body: Body, offsets: Sequence[int], tags: Sequence[Tag], encoding: Encoding, height: Points) -> Inked:
    """Return a page's body, drawn.

    Args:
        body: What stands on the page.
        offsets: Index of the first tag of each element.
        tags: All tags.
        encoding: Has all characters of it.
        height: Of the page.
    """
    base = offsets[body.placed[0].element] if body.placed else 0
    places = [(id(each.marks), each.x, each.y, offsets[each.element] - base) for each in body.placed]

    def draw() -> _Kept:
        inked = _draw(body, offsets, ContentStream(encoding, height, tags))
        return _Kept(inked, base, _said(tags, inked.contents))

    found = _drawn.room()(_BodyInPlace(body, (height, encoding, *places), draw))
    by = base - found.base
    inked = found.inked
    contents = tuple([tag + by for tag in inked.contents]) if by else inked.contents
    if _said(tags, contents) != found.said:
        # The same words, but a link in one booklet and none in the other.
        return draw().inked
    bounds = tuple([(tag + by, box) for tag, box in inked.bounds]) if by else inked.bounds
    return replace(inked, contents=contents, bounds=bounds)


def _said(tags: Sequence[Tag], contents: Sequence[int]) -> tuple[tuple[str, str, str], ...]:
    """Return what operators say of the tags of marked content."""
    held = [tags[index] for index in contents]
    return tuple([(tag.role, tag.actual, tag.expansion) for tag in held])


def _draw(body: Body, offsets: Sequence[int], stream: ContentStream) -> Inked:
    """Return a body, drawn on an empty stream."""
    ground = b""
    for index, placed in enumerate(body.placed):
        marks, under = placed.marks, 0 if index else _ground_in(placed.marks)
        if under:
            ground = _drawn_ground.room()(marks[:under], placed.x, placed.y, stream.height)
            marks = marks[under:]
        stream.draw(marks, placed.x, placed.y, offsets[placed.element])
    images, bounds = tuple(stream.painter.images.items()), tuple(stream.bounds.items())
    plain = stream.finish()
    compressed = deflated(plain)
    return Inked(compressed, images, tuple(stream.contents), bounds, ground, joint(compressed, plain))


def _ground_in(marks: Sequence[Mark]) -> int:
    """Return how many marks at the beginning are shapes that say nothing, if they are many; else 0."""
    if len(marks) < _MUCH_GROUND:
        return 0
    count = 0
    for mark in marks:
        if type(mark) is not Shape or mark.tag != ARTIFACT:
            break
        count += 1
    return count if count >= _MUCH_GROUND else 0


@kept(_MOST_GROUNDS)
def _drawn_ground(marks: tuple[Mark, ...], x: Points, y: Points, height: Points) -> bytes:
    """Return decoration drawn and compressed, once for all booklets that have it under other words."""
    return piece("ground", lambda: (marks, x, y, height), lambda: _draw_ground(marks, x, y, height), bytes)


def _draw_ground(marks: Sequence[Mark], x: Points, y: Points, height: Points) -> bytes:
    stream = ContentStream(encoding(frozenset()), height)
    stream.draw(marks, x, y, 0)
    return deflated(stream.finish())
